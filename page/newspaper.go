package page

// start is where an article of a newspaper's page begins.
type start struct {
	from, to int // the lines of its headlines
	strong   bool
}

const minBody = 20 // words of the paragraph that an article needs

// starts finds the articles of a newspaper's page: a headline with a line of
// names or credits under it, and text under that. Where there are two of these,
// a bare headline between empty lines opens an article too. For a page of one
// article it gives at most one start.
func (t *Tables) starts(lines []line) []start {
	var all []start
	strong := 0
	for i := 0; i < len(lines); i++ {
		if !t.opensGroup(lines, i) || t.isBound(lines[i].text) {
			continue // or the end of a paragraph that breaks off
		}
		s := start{from: i, to: i + 1}
		for s.to < len(lines) && t.opensGroup(lines, s.to) {
			s.to++
		}
		body := t.afterHeaders(lines, s.to)
		s.strong = body > s.to
		if body < len(lines) && lines[body].count() >= minBody && (s.strong || t.standsAlone(lines, s, body)) {
			all = append(all, s)
			if s.strong {
				strong++
			}
		}
		i = max(i, s.to-1)
	}
	if strong < 2 {
		return all[:min(1, len(all))]
	}
	return all
}

// opensGroup reports whether line i is a headline and no header.
func (t *Tables) opensGroup(lines []line, i int) bool {
	if !t.isHeadline(&lines[i]) || lines[i].isParagraph() {
		return false
	}
	h := t.header(&lines[i], "")
	return !h.sure()
}

// afterHeaders gives the first line from i that is no line of names or credits.
func (t *Tables) afterHeaders(lines []line, i int) int {
	for i < len(lines) && !lines[i].isParagraph() {
		if h := t.header(&lines[i], ""); !h.sure() || len(h.credits)+len(h.byline) == 0 {
			break
		}
		i++
	}
	return i
}

// standsAlone reports whether a headline without names under it opens an
// article: with a picture under it, or set apart and followed by a lead.
func (t *Tables) standsAlone(lines []line, s start, body int) bool {
	first := &lines[s.from]
	if !first.afterBlank {
		return false
	}
	if lines[body].afterCaption {
		return true
	}
	return first.count() >= 5 && lines[s.to-1].beforeBlank && t.leads(&lines[body]) && (s.from == 0 || lines[s.from-1].closed())
}

// pageTop reads what stands before a page's first headline: the end of an
// article, or the name of the paper and the day.
func (t *Tables) pageTop(lines []line) ([]article, header) {
	var top header
	for i := range lines {
		if lines[i].isParagraph() {
			return []article{{lines: lines}}, header{}
		}
		if h := t.header(&lines[i], ""); h.known > 0 {
			top.take(h)
		}
	}
	return nil, top
}

// cutPage cuts the lines of a page at the starts of its articles and puts the
// paragraphs of each in order.
func (t *Tables) cutPage(lines []line, starts []start) []article {
	as := t.cutAt(lines, starts)
	giveBack(as)
	pairs := wordPairs(lines)
	for i := range as {
		as[i].lines = t.inOrder(rejoin(dropRepeats(as[i].lines)), pairs)
	}
	return as
}

// cutAt cuts the lines of a page at the starts of its articles, as they stand.
func (t *Tables) cutAt(lines []line, starts []start) []article {
	as, top := t.pageTop(lines[:starts[0].from])
	for n, s := range starts {
		end := len(lines)
		if n+1 < len(starts) {
			end = starts[n+1].from
		}
		titles := t.joinHeadline(lines[s.from:s.to])
		a := article{title: titles[len(titles)-1], head: header{outlet: top.outlet, told: top.told}}
		body := t.afterHeaders(lines, s.to)
		for i := s.to; i < body; i++ {
			a.head.take(t.header(&lines[i], ""))
		}
		a.lines = lines[body:end:end]
		as = append(as, a)
	}
	return as
}
