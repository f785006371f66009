package standing

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/compare/claim"
)

// speaker is whose word an assertion gives, as far as its report tells. What is
// found out about two speakers is remembered by them, so it is comparable.
type speaker struct {
	name string
	// told is the name as the report has it, where name is fuller.
	told string
	// body is the body whose word it is by its paper, its spokesman or its head;
	// "" for a word of one's own.
	body string
	// person is true of a name that is a person's own, not an office.
	person bool
	// class is what the name is where it is no name of its own.
	class voice
	// inside is true of somebody within the body, who need not speak for it.
	inside bool
}

// speakerOf reads whose word an assertion gives.
func (j *judge) speakerOf(a *tawatur.Assertion) speaker {
	s := speaker{name: string(a.SourceName)}
	if s.name == "" {
		return s
	}
	body, class := j.names.owner(s.name)
	s.body, s.class, s.inside = body, class, class == insideOf
	if name, title := j.bearer(a, class); name != "" {
		full, _ := j.names.owner(title)
		return speaker{name: name, told: name, body: j.fuller(a.Report, full), person: true}
	}
	s.person = a.SourceKind == tawatur.SourcePerson && class == ""
	if s.person {
		for _, t := range j.titles[arabic.Match(s.name)] {
			if b, c := j.names.owner(t); s.body == "" && (c == speakerOf || c == headOf) {
				s.body = b
			}
		}
	}
	if at := j.attributionOf(a); at != nil && at.OnBehalf != "" {
		s.body, s.inside = string(at.OnBehalf), false
	}
	if j.names.paperAlone(s.name) {
		s.body = j.paperOwner(a)
	}
	s.body = j.fuller(a.Report, s.body)
	s.told = s.name
	if s.body == "" && !s.person {
		s.name = j.fuller(a.Report, s.name)
	}
	return s
}

// paperOwner gives the body whose document a report goes on to call "البيان": the
// last one before the assertion that spoke in a document; "" for none.
func (j *judge) paperOwner(a *tawatur.Assertion) (body string) {
	r := j.reports[a.Report]
	if r == nil {
		return ""
	}
	last := -1
	for i := range r.Attributions {
		at := &r.Attributions[i]
		if at.Start > a.Start || at.Start < last || j.names.paperAlone(string(at.SourceName)) {
			continue
		}
		owner, class := j.names.owner(string(at.SourceName))
		switch {
		case class == paperOf && owner != "":
			body, last = owner, at.Start
		case at.SourceName != "" && (at.OccasionKind == tawatur.Statement || at.OccasionKind == tawatur.StudyReport):
			body, last = string(at.SourceName), at.Start
		}
	}
	return body
}

// attributionOf finds the attribution that gave an assertion its source: the one
// that overlaps it, or else the first of the report with that source.
func (j *judge) attributionOf(a *tawatur.Assertion) (found *tawatur.Attribution) {
	r := j.reports[a.Report]
	if r == nil {
		return nil
	}
	for i := range r.Attributions {
		at := &r.Attributions[i]
		if at.SourceName != a.SourceName {
			continue
		}
		if at.Overlaps(a.Span) {
			return at
		}
		if found == nil {
			found = at
		}
	}
	return found
}

// learnTitles remembers under which titles a report names its speakers.
func (j *judge) learnTitles(r *tawatur.Reading) {
	for i := range r.Attributions {
		at := &r.Attributions[i]
		if at.SourceKind != tawatur.SourcePerson || !strings.Contains(string(at.Source), string(at.SourceName)) {
			continue
		}
		before, after, _ := strings.Cut(string(at.Source), string(at.SourceName))
		for _, t := range [...]string{before, after} {
			t = strings.Trim(t, " ،,«»\"()")
			key := arabic.Match(string(at.SourceName))
			if _, class := j.names.owner(t); (class == headOf || class == speakerOf) && !slices.Contains(j.titles[key], t) {
				j.titles[key] = append(j.titles[key], j.fullerTitle(r.ID, t))
			}
		}
	}
}

// fullerTitle is a title with its body in full: "رئيس غرفة تجارة لؤلوان" for "رئيس الغرفة".
func (j *judge) fullerTitle(report, title string) string {
	body, _ := j.names.owner(title)
	if full := j.fuller(report, body); full != body && strings.HasSuffix(title, body) {
		return strings.TrimSuffix(title, body) + full
	}
	return title
}

// fuller is the full name of a body that a report goes on to call by its sort
// alone: "وزارة الصحة" for "الوزارة". A sort of which the report names two is left.
func (j *judge) fuller(report, name string) string {
	sort, ok := strings.CutPrefix(arabic.Match(name), "ال")
	if !ok || strings.Contains(sort, " ") {
		return name
	}
	full, found := name, ""
	for _, b := range j.bodies[report] {
		norm := arabic.Match(b)
		first, rest, _ := strings.Cut(norm, " ")
		switch { // the skeleton passes over a slip of the pen ("الوزراة")
		case claim.Skeleton(bare(first)) != claim.Skeleton(sort) || rest == "" || strings.HasPrefix(found, norm):
		case strings.HasPrefix(norm, found):
			full, found = b, norm
		default:
			return name
		}
	}
	return full
}

// learnBodies remembers the bodies that a report names.
func (j *judge) learnBodies(r *tawatur.Reading) {
	var list []string
	for _, m := range r.Mentions {
		if m.Type == tawatur.Body {
			list = append(list, m.Name)
		}
	}
	for i := range r.Attributions {
		at := &r.Attributions[i]
		if body, _ := j.names.owner(string(at.SourceName)); body != "" {
			list = append(list, body)
		} else if at.SourceKind == tawatur.SourceBody {
			list = append(list, string(at.SourceName))
		}
	}
	j.bodies[r.ID] = list
}

// compareSpeakers tells whether two assertions give the word of one source: by
// its name, by a title under which a report names it, or since both give the
// word of one body. Two persons with names of their own, somebody within a body
// beside the body, and two bodies that speak together beside one, remain in doubt.
func (j *judge) compareSpeakers(a, b *speaker) Verdict {
	key := [2]speaker{*a, *b}
	v, ok := j.speakers[key]
	if !ok {
		v = j.newVerdict(a, b)
		j.speakers[key] = v
	}
	return v
}

func (j *judge) newVerdict(a, b *speaker) Verdict {
	v := j.compareNames(a, b)
	if v == SameOne || a.name == "" || b.name == "" {
		return v
	}
	if j.titled(a, b) || j.titled(b, a) {
		return SameOne
	}
	if v == Different && (a.inside && j.names.partly(a.body, b.whose()) || b.inside && j.names.partly(b.body, a.whose())) {
		v = Doubtful
	}
	if a.body == "" && b.body == "" || !j.names.sameBody(a.whose(), b.whose()) && j.compare(a.whose(), b.whose()) != SameOne {
		return v
	}
	if a.inside || b.inside || a.person && b.person || joint(a.whose()) != joint(b.whose()) {
		return Doubtful
	}
	return SameOne
}

// compareNames compares what two speakers are called. That two names end in the
// same word is a doubt of persons alone, and of two offices of a state the one is not
// a part of the other ("الرئيس", "رئيس الوزراء"). Two that are told by their sort
// alone ("المجموعة") may be one though their reports name others of that sort.
func (j *judge) compareNames(a, b *speaker) Verdict {
	v := j.compare(a.name, b.name)
	sort := (a.told != a.name || b.told != b.name) && arabic.Match(a.told) == arabic.Match(b.told)
	if v == Different && (sort || j.names.mayBeOne(a.name, b.name) || j.names.partOfJoint(a.name, b.name)) {
		return Doubtful
	}
	if v == Different || a.person || b.person {
		return v
	}
	stateA, x := j.names.words(a.name)
	stateB, y := j.names.words(b.name)
	offices := a.class == headOf && b.class == headOf && stateA != "" && stateA == stateB && len(x) != len(y)
	if offices || v == Doubtful && !subset(x, y) && !subset(y, x) {
		return Different
	}
	return v
}

// titled reports whether a is an office that b, a person, holds.
func (j *judge) titled(a, b *speaker) bool {
	return b.person && (a.class == headOf || a.class == speakerOf) && slices.ContainsFunc(j.titles[arabic.Match(b.name)], func(t string) bool { return j.compare(a.name, t) == SameOne })
}

// whose is the body whose word it is, which a body's own name tells as well.
func (s *speaker) whose() string {
	if s.body == "" && !s.person {
		return s.name
	}
	return s.body
}
