package standing

import (
	"slices"
	"strings"

	"tawatur"
	"tawatur/arabic"
)

// Bounds, in words, of where the name of an office's holder may stand.
const (
	apposedReach = 10 // from the office to the comma before the name
	rankWords    = 2  // between the comma and the name ("اللواء الركن")
)

// bearer gives the name of a person whom a source is called by with an office, and
// the office: the name may stand at the end of it ("المتحدث باسم البلدية فلان الفلاني")
// or behind it between commas; "" where none does.
func (j *judge) bearer(a *tawatur.Assertion, class voice) (name, title string) {
	if class != headOf && class != speakerOf {
		return "", ""
	}
	if r := j.reports[a.Report]; r != nil {
		for _, m := range r.Mentions {
			title, ok := strings.CutSuffix(string(a.SourceName), m.Text)
			if ok && m.Type == tawatur.Person && strings.HasSuffix(title, " ") {
				return m.Name, strings.TrimSpace(title)
			}
		}
	}
	return j.apposed(a)
}

// apposed gives the name of a source that its attribution calls by an office
// alone, where the name stands behind it between commas: "قائد الحامية للمنطقة
// الشرقية، اللواء فلان الفلاني، …". What stands between must go on with the title,
// so that it begins with a preposition. title is the office in full; both are ""
// where no name stands there.
func (j *judge) apposed(a *tawatur.Assertion) (name, title string) {
	at := j.attributionOf(a)
	if at == nil || at.SourceSpan.Len() == 0 || strings.ContainsAny(string(at.Source), "،,") {
		return "", ""
	}
	r := j.reports[a.Report]
	from := at.SourceSpan.End
	rest := r.Text[from:min(len(r.Text), from+400)]
	toks := arabic.Tokens(rest)
	comma := slices.IndexFunc(toks, func(t arabic.Token) bool { return t.Kind == arabic.Punct })
	if comma < 0 || comma > apposedReach || comma+1 >= len(toks) || toks[comma].Norm != "،" || comma > 0 && !goesOn(toks[0]) {
		return "", ""
	}
	for _, m := range r.Mentions {
		k := slices.IndexFunc(toks, func(t arabic.Token) bool { return from+t.Start == m.Start })
		if m.Type != tawatur.Person || k <= comma || k > comma+1+rankWords {
			continue
		}
		after := slices.IndexFunc(toks, func(t arabic.Token) bool { return from+t.Start >= m.End })
		if after < 0 || toks[after].Kind != arabic.Punct {
			return "", ""
		}
		return m.Name, r.Text[at.SourceSpan.Start : from+toks[comma].Start]
	}
	return "", ""
}

// goesOn reports whether a word has a preposition written onto it, or is one, so
// that it belongs to the words before it.
func goesOn(t arabic.Token) bool {
	if t.Norm == "في" || t.Norm == "لدي" {
		return true
	}
	pro := arabic.Split(t.Norm).Pro
	return len(pro) > 0 && (pro[0] == "ل" || pro[0] == "ب")
}
