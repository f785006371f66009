package web

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"tawatur/internal/samplestore"
	"tawatur/store"
)

// counter answers with how often it was asked.
type counter struct{ n int }

func (c *counter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c.n++
	w.Header().Set("ETag", `"`+strconv.Itoa(c.n)+`"`)
	w.Write([]byte(r.URL.Path + " " + strconv.Itoa(c.n)))
}

func ask(h http.Handler, method, at string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, at, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestAnswersAreKeptUntilSomethingIsStored(t *testing.T) {
	st := samplestore.Empty(t)
	k := keeps(st, 2, &counter{})
	for _, want := range []string{"/a 1", "/a 1"} {
		if got := ask(k, "GET", "/a").Body.String(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if w := ask(k, "GET", "/a", "If-None-Match", `"1"`); w.Code != http.StatusNotModified || w.Body.Len() > 0 {
		t.Error(w.Code, w.Body)
	}
	if got := ask(k, "POST", "/a").Body.String(); got != "/a 2" {
		t.Errorf("a form is answered with %s", got)
	}
	if err := st.Decide(t.Context(), "سالم الوادعي", "هيثم القصاب", false); err != nil {
		t.Fatal(err)
	}
	if got := ask(k, "GET", "/a").Body.String(); got != "/a 3" {
		t.Errorf("%s after something was stored", got)
	}
}

func TestWhatIsKeptIsBounded(t *testing.T) {
	large := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.URL.Query().Get("n"))
		for range n {
			w.Write(make([]byte, 1<<10))
		}
	})
	k := keeps(samplestore.Empty(t), 1, large)
	for i := range 400 {
		if w := ask(k, "GET", "/"+strconv.Itoa(i)+"?n=96"); w.Body.Len() != largestKept {
			t.Fatal(w.Body.Len())
		}
	}
	if k.bytes > mostKept || k.order.Len() != len(k.pages) || len(k.pages) != mostKept/(largestKept+keptOver+len(keyOf(httptest.NewRequest("GET", "/100?n=96", nil)))) {
		t.Errorf("%d bytes of %d pages are kept", k.bytes, len(k.pages))
	}
	before := len(k.pages)
	for _, n := range []int{97, 3000} {
		if w := ask(k, "GET", "/?n="+strconv.Itoa(n)); w.Body.Len() != n<<10 || len(k.pages) != before {
			t.Errorf("a large answer: %d bytes, %d pages kept", w.Body.Len(), len(k.pages))
		}
	}
}

// However many ask, few answers are made at once.
func TestFewAnswersAreMadeAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		now, most := 0, 0
		open := make(chan struct{})
		k := keeps(nil, 3, http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
			mu.Lock()
			now++
			most = max(most, now)
			mu.Unlock()
			<-open
			mu.Lock()
			now--
			mu.Unlock()
		}))
		k.state = func(context.Context) (store.State, error) { return store.State{}, nil }
		var all sync.WaitGroup
		for i := range 20 {
			all.Go(func() { ask(k, "GET", "/"+strconv.Itoa(i)) })
		}
		synctest.Wait()
		close(open)
		all.Wait()
		if most != 3 {
			t.Errorf("%d were made at once", most)
		}
	})
}

func BenchmarkKeptAnswer(b *testing.B) {
	k := keeps(samplestore.Empty(b), 2, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Write([]byte(strings.Repeat("x", 20_000)))
	}))
	for b.Loop() {
		ask(k, "GET", "/a")
	}
}
