package web

import (
	"container/list"
	"context"
	"net/http"
	"strings"
	"sync"

	"tawatur/store"
)

const (
	// mostKept is how many bytes of pages are kept, packed as they are sent.
	mostKept = 24 << 20
	// largestKept is the most bytes of one that is kept. Files of pictures, which hold
	// their fonts, are larger: few are asked for twice, and they would take the room.
	largestKept = 96 << 10
	// keptOver is about what keeping a page takes besides its body.
	keptOver = 1 << 10
)

// keeper keeps answers as long as nothing is stored in the archive, and makes few of
// them at once: many that are asked for together then take their turns, and neither
// memory nor the time of each grows with their number. Those asked for last are kept.
type keeper struct {
	next  http.Handler
	state func(context.Context) (store.State, error)
	turns chan struct{}

	mu    sync.Mutex
	of    store.State // the state of the archive that all are of
	pages map[string]*list.Element
	order *list.List // of *keptPage, the latest asked for first
	bytes int
}

// keptPage is an answer as it was sent.
type keptPage struct {
	key    string
	status int
	header http.Header
	body   []byte
}

func (p *keptPage) size() int { return len(p.body) + len(p.key) + keptOver }

// keeps gives a handler that answers as next does; most is how many answers are made at
// once.
func keeps(st *store.Store, most int, next http.Handler) *keeper {
	return &keeper{next: next, state: st.State, turns: make(chan struct{}, most), pages: map[string]*list.Element{}, order: list.New()}
}

// ServeHTTP answers a request. Forms, files and parts of answers are not its business.
func (k *keeper) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet || r.Header.Get("Range") != "" || strings.HasPrefix(r.URL.Path, "/static/") {
		k.next.ServeHTTP(w, r)
		return
	}
	v, err := k.state(r.Context())
	if err != nil {
		k.next.ServeHTTP(w, r) // which will say what is wrong
		return
	}
	key := keyOf(r)
	if p := k.get(key, v); p != nil {
		p.send(w, r)
		return
	}
	select {
	case k.turns <- struct{}{}:
		k.answerInTurn(w, r, key, v)
	case <-r.Context().Done():
	}
}

// answerInTurn answers a request in its turn, which it gives back, and keeps the answer if it is
// a good one and not too large.
func (k *keeper) answerInTurn(w http.ResponseWriter, r *http.Request, key string, v store.State) {
	h := &heldBack{ResponseWriter: w, release: func() { <-k.turns }}
	defer h.done()
	if p := k.get(key, v); p != nil { // somebody else has asked for it
		h.done()
		p.send(w, r)
		return
	}
	k.next.ServeHTTP(h, whole(r))
	h.done()
	if h.sending {
		return
	}
	p := &keptPage{key, h.status(), w.Header().Clone(), h.body.Bytes()}
	if p.status == http.StatusOK && len(p.body) <= largestKept {
		k.put(p, v)
	}
	p.send(w, r)
}

// keyOf is what tells an answer from others: all that the handlers look at.
func keyOf(r *http.Request) string {
	packed := "plain"
	if acceptsGzip(r) {
		packed = "packed"
	}
	return strings.Join([]string{packed, r.Host, r.Header.Get("Accept"), r.Header.Get("Accept-Language"), r.URL.RequestURI()}, "\n")
}

// whole is a request for all of an answer, whatever the asker has of it.
func whole(r *http.Request) *http.Request {
	if r.Header.Get("If-None-Match") == "" {
		return r
	}
	r = r.Clone(r.Context())
	r.Header.Del("If-None-Match")
	return r
}

// get gives a page of the state v of the archive, nil where there is none.
func (k *keeper) get(key string, v store.State) *keptPage {
	k.mu.Lock()
	defer k.mu.Unlock()
	e := k.pages[key]
	if e == nil || k.of != v {
		return nil
	}
	k.order.MoveToFront(e)
	return e.Value.(*keptPage)
}

// put keeps a page of the state v. Of another state than the others, it takes the
// place of all.
func (k *keeper) put(p *keptPage, v store.State) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.of != v {
		clear(k.pages)
		k.order.Init()
		k.of, k.bytes = v, 0
	}
	if k.pages[p.key] != nil {
		return
	}
	k.pages[p.key] = k.order.PushFront(p)
	for k.bytes += p.size(); k.bytes > mostKept; {
		last := k.order.Remove(k.order.Back()).(*keptPage)
		delete(k.pages, last.key)
		k.bytes -= last.size()
	}
}

// send answers with the page, or says that the asker has it.
func (p *keptPage) send(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	for name, values := range p.header {
		h[name] = values
	}
	if tag := h.Get("ETag"); tag != "" && r.Header.Get("If-None-Match") == tag {
		h.Del("Content-Length")
		h.Del("Content-Encoding")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.WriteHeader(p.status)
	w.Write(p.body) // a reader that has gone is no failure
}
