package store

import (
	"cmp"
	"context"
	"hash/maphash"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"tawatur/arabic/spelling"
	"tawatur/record"
)

// listedNames is the list of names that was made last. What it was made of is not kept
// with it, but for a number for each spelling.
type listedNames struct {
	making sync.Mutex // held while the list is made anew: who else needs it waits
	mu     sync.Mutex
	list   *nameList
	behind bool // it is being made anew while the old one serves
	made   atomic.Int64
}

// namesState tells one state of the names from another.
type namesState struct {
	last      int64 // report
	decisions int
	decided   string
}

// nameList is the list of names of one state of the archive, which can follow it to
// a later one: names that it knows are counted as reports are added, and a new spelling
// joins the name that it is letter by letter. Which other spellings are of one name
// is judged when the list is made anew, by the company that all of them keep.
type nameList struct {
	*grouping
	state namesState
	limit int // of lines shown; 0 for all
	// reports is how many it was made of, since how many were counted after.
	reports, since int
	known          map[uint64]struct{} // hashes of all spellings
	// fresh counts the reports since then of spellings in no line; beyond is the
	// most that such a one had before.
	fresh  map[named]int
	beyond int
	old    bool // should be made anew
	shown  []record.NameLine
}

const (
	// exactNames is how many reports an archive may have for its list of names to be
	// made anew at every change.
	exactNames = 1000
	// namesGrowth is the part by which an archive grows until its list is made anew, so
	// that the work for one report stays the same as it grows.
	namesGrowth = 16
)

const namesStateOf = `SELECT COALESCE((SELECT max(id) FROM reports), 0), (SELECT count(*) FROM name_decisions),
	COALESCE((SELECT max(decided_at) FROM name_decisions), '')`

// names gives the list for the archive as it is now.
func (s *Store) names(ctx context.Context, limit int) ([]record.NameLine, int, error) {
	var now namesState
	if _, err := s.row(ctx, namesStateOf, nil, &now.last, &now.decisions, &now.decided); err != nil {
		return nil, 0, err
	}
	if lines, total, ok, err := s.keptNames(ctx, now, limit); ok || err != nil {
		return lines, total, err
	}
	s.listed.making.Lock()
	defer s.listed.making.Unlock()
	if lines, total, ok, err := s.keptNames(ctx, now, limit); ok || err != nil {
		return lines, total, err // somebody else made it meanwhile
	}
	l, err := s.makeNames(ctx, now, limit)
	if err != nil {
		return nil, 0, err
	}
	return slices.Clone(l.shown), len(l.known), nil
}

// keptNames gives the kept list, brought to the state of now, where it serves.
func (s *Store) keptNames(ctx context.Context, now namesState, limit int) ([]record.NameLine, int, bool, error) {
	s.listed.mu.Lock()
	defer s.listed.mu.Unlock()
	l := s.listed.list
	if l == nil || !l.serves(now, limit) {
		return nil, 0, false, nil
	}
	if l.state.last < now.last {
		if err := l.follow(ctx, s, now); err != nil {
			s.listed.list = nil // it may have counted some reports
			return nil, 0, false, err
		}
	}
	if l.old && !s.listed.behind {
		s.listed.behind = true
		go s.renewNames(now, l.limit)
	}
	return slices.Clone(atMost(l.shown, limit)), len(l.known), true, nil
}

// renewNames makes the list anew while the old one serves. A store that is closed
// meanwhile ends it with an error that nobody needs.
func (s *Store) renewNames(now namesState, limit int) {
	s.listed.making.Lock()
	defer s.listed.making.Unlock()
	_, _ = s.makeNames(context.Background(), now, limit)
	s.listed.mu.Lock()
	defer s.listed.mu.Unlock()
	s.listed.behind = false
}

// makeNames makes the list of one state and keeps it.
func (s *Store) makeNames(ctx context.Context, now namesState, limit int) (*nameList, error) {
	l, err := s.groupNames(ctx, now.last, limit)
	if err != nil {
		return nil, err
	}
	l.state = now
	s.listed.mu.Lock()
	defer s.listed.mu.Unlock()
	s.listed.list = l
	s.listed.made.Add(1)
	return l, nil
}

// serves reports whether the list can be brought to a state: nothing else was decided,
// it has enough lines, and the archive is large enough not to be gone through anew.
func (l *nameList) serves(now namesState, limit int) bool {
	if l.state.decisions != now.decisions || l.state.decided != now.decided || l.limit > 0 && (limit == 0 || limit > l.limit) {
		return false
	}
	return l.state.last == now.last || l.reports >= exactNames && l.state.last < now.last
}

// isOld reports whether the list should be made anew: the archive has grown, or a name
// that has no line may have become common enough for one that is shown.
func (l *nameList) isOld() bool {
	if l.since > l.reports/namesGrowth {
		return true
	}
	least := 0
	if n := len(l.shown); l.limit > 0 && n >= l.limit {
		least = l.shown[n-1].Reports
	}
	for _, n := range l.fresh {
		if n+l.beyond > least && n > least/2 {
			return true
		}
	}
	return false
}

// follow counts the names of the reports that were added.
func (l *nameList) follow(ctx context.Context, s *Store, now namesState) error {
	err := s.eachNames(ctx, l.state.last, now.last, func(in *inReport) {
		l.since++
		for i := range in.names {
			l.take(&in.names[i], s.keyring.of)
		}
		l.countReport(in)
	})
	l.state = now
	l.show()
	l.old = l.isOld()
	return err
}

// take counts a spelling in one more report.
func (l *nameList) take(c *counted, keysOf func(string) string) {
	if at, ok := l.of[c.named]; ok {
		countSpelling(&l.lines[at], c)
		return
	}
	n := named{strings.Clone(c.name), c.typ}
	l.known[hashOf(n)] = struct{}{}
	r := &nameRecord{Spelling: record.Spelling{Name: n.name, Type: n.typ, Reports: 1, Mentions: c.mentions, Said: c.said}, parsed: spelling.Parse(n.name)}
	if at, _ := l.place(r, keysOf); at < 0 {
		l.fresh[n]++
	}
}

// countSpelling counts a spelling of the name of a line in one more report.
func countSpelling(l *record.NameLine, c *counted) {
	l.Mentions += c.mentions
	l.Said += c.said
	for i := range l.Spellings {
		if sp := &l.Spellings[i]; sp.Name == c.name && sp.Type == c.typ {
			sp.Reports++
			sp.Mentions += c.mentions
			sp.Said += c.said
		}
	}
}

// countReport counts a report with each line that it has a spelling of, once.
func (l *nameList) countReport(in *inReport) {
	var seen [8]int
	had := seen[:0]
	for i := range in.names {
		if at, ok := l.of[in.names[i].named]; ok && !slices.Contains(had, at) {
			had = append(had, at)
			l.lines[at].Reports++
		}
	}
}

// settle forgets what only the making needed, and shows the list.
func (l *nameList) settle() {
	l.records, l.doubts, l.rulings = nil, nil, nil
	for i, h := range l.heads {
		l.heads[i] = &nameRecord{parsed: h.parsed}
	}
	l.show()
}

// show sorts the lines into a list of their own, which does not change any more.
func (l *nameList) show() {
	l.shown = slices.DeleteFunc(slices.Clone(l.lines), func(l record.NameLine) bool { return len(l.Spellings) == 0 })
	slices.SortStableFunc(l.shown, func(a, b record.NameLine) int {
		return cmp.Or(b.Reports-a.Reports, b.Mentions-a.Mentions, strings.Compare(a.Name, b.Name))
	})
	l.shown = slices.Clone(atMost(l.shown, l.limit))
	for i := range l.shown {
		l.shown[i].Spellings = slices.Clone(l.shown[i].Spellings)
	}
}

var nameSeed = maphash.MakeSeed()

// hashOf stands for a spelling where only its being known matters.
func hashOf(n named) uint64 { return maphash.String(nameSeed, string(n.typ)+"\t"+n.name) }
