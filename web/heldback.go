package web

import (
	"bytes"
	"net/http"
)

// largestHeld is the most bytes of an answer that are held back until all of it was made.
const largestHeld = 2 << 20

// heldBack is an answer of which nothing is sent before all of it was made, unless it
// is large.
type heldBack struct {
	http.ResponseWriter
	code    int
	body    bytes.Buffer
	sending bool // it is large: what is written is sent
	// release ends the turn in which the answer is made; nil once it has ended.
	release func()
}

func (h *heldBack) WriteHeader(code int) {
	if h.code == 0 {
		h.code = code
	}
}

func (h *heldBack) Write(b []byte) (int, error) {
	if h.sending {
		return h.ResponseWriter.Write(b)
	}
	h.body.Write(b)
	if h.body.Len() <= largestHeld {
		return len(b), nil
	}
	h.sending = true
	h.done() // a slow reader keeps nobody waiting
	h.ResponseWriter.WriteHeader(h.status())
	if _, err := h.ResponseWriter.Write(h.body.Bytes()); err != nil {
		return 0, err
	}
	h.body = bytes.Buffer{}
	return len(b), nil
}

func (h *heldBack) status() int {
	if h.code == 0 {
		return http.StatusOK
	}
	return h.code
}

// done ends the turn.
func (h *heldBack) done() {
	if h.release != nil {
		h.release()
		h.release = nil
	}
}
