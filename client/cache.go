package client

import "sync"

// cache keeps the last answers with their tags. A nil cache keeps nothing.
type cache struct {
	most int

	mu    sync.Mutex
	kept  map[string]*answer
	order []string // the oldest first
}

// answer is a body and the tag by which the server knows it.
type answer struct {
	tag  string
	body []byte
}

func newCache(most int) *cache {
	if most <= 0 {
		return nil
	}
	return &cache{most: most, kept: map[string]*answer{}}
}

// find gives the answer that is kept for an address, nil for none. It is not to be
// changed.
func (c *cache) find(at string) *answer {
	if c == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.kept[at]
}

// keep keeps an answer in place of the oldest.
func (c *cache) keep(at, tag string, body []byte) {
	if c == nil || tag == "" {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.kept[at] == nil {
		c.order = append(c.order, at)
	}
	c.kept[at] = &answer{tag, body}
	if len(c.order) > c.most {
		delete(c.kept, c.order[0])
		c.order = c.order[1:]
	}
}
