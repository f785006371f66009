package store

import (
	"strings"
	"sync"

	"tawatur/arabic"
)

// maxStems bounds the words whose stems are kept: some 15 MB at most.
const maxStems = 100_000

// stemmer remembers the stems of words: the text of a language is the same
// words over and over. It is safe for use by many goroutines. The zero value is
// ready.
type stemmer struct {
	mu   sync.RWMutex
	seen map[string]string
}

// stem gives the indexable stem of a word in any spelling.
func (s *stemmer) stem(word string) string {
	s.mu.RLock()
	stem, ok := s.seen[word]
	s.mu.RUnlock()
	if ok {
		return stem
	}
	stem = strings.Clone(indexable(arabic.Stem(word))) // not a piece of the whole text
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seen == nil || len(s.seen) >= maxStems {
		s.seen = make(map[string]string, maxStems/8) // begin anew: simple, and rare
	}
	s.seen[strings.Clone(word)] = stem
	return stem
}
