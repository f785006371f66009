package web

import (
	"maps"
	"slices"

	"tawatur"
	"tawatur/picture"
	"tawatur/record"
	"tawatur/store"
)

// storyViewer makes the page of one story. Of its reports it has no more than a list
// tells; what else a page needs is read for those that it shows.
type storyViewer struct {
	request
	store   *store.Store
	story   *tawatur.Story
	reports map[string]*record.ReportLine
	// against is what the reports say that stand against claims which were drawn.
	against map[string]tawatur.Analysis
	svg     *picture.Template
	// absolute asks for addresses with their host: of a picture that leaves its page.
	absolute bool
}

// viewer reads the story that an address names.
func (s *server) viewer(q request) (*storyViewer, error) {
	st, err := s.store.Story(q.Context(), q.PathValue("id"))
	if err != nil {
		return nil, err
	}
	return s.viewerOf(q, &st)
}

func (s *server) viewerOf(q request, st *tawatur.Story) (*storyViewer, error) {
	v := &storyViewer{request: q, store: s.store, story: st, reports: map[string]*record.ReportLine{}, against: map[string]tawatur.Analysis{}, svg: s.svg}
	lines, err := s.store.ReportLines(q.Context(), st.Reports)
	for i := range lines {
		v.reports[lines[i].ID] = &lines[i]
	}
	return v, err
}

// readAgainst reads who says what in the reports that stand against a claim.
func (v *storyViewer) readAgainst(c *tawatur.Claim) error {
	missing := map[string]bool{}
	for _, x := range c.Contradictions {
		if _, read := v.against[x.Report]; !read {
			missing[x.Report] = true
		}
	}
	said, err := v.store.Attributions(v.Context(), slices.Collect(maps.Keys(missing)))
	for report, all := range said {
		v.against[report] = tawatur.Analysis{Attributions: all}
	}
	return err
}

// behind finds the attribution in which a contradiction stands.
func (v *storyViewer) behind(x tawatur.Contradiction) (tawatur.Attribution, bool) {
	a := v.against[x.Report]
	return a.Behind(x.Span)
}

func (v *storyViewer) day(report string) tawatur.Day {
	if r := v.reports[report]; r != nil {
		return r.Published
	}
	return tawatur.Day{}
}
