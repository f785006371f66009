// Package claimtest builds readings for tests: invented reports with what an
// analyser would have understood of them, marked by the words themselves.
package claimtest

import (
	"math/rand/v2"
	"strconv"
	"strings"

	"tawatur"
)

// Mark adds something understood to a reading.
type Mark func(r *tawatur.Reading)

// Report makes a reading; day is of the form YYYY-MM-DD.
func Report(id, outlet, day, text string, marks ...Mark) *tawatur.Reading {
	d, err := tawatur.ParseDay(day)
	if err != nil {
		panic(err) // a mistake in a test
	}
	r := &tawatur.Reading{Report: tawatur.Report{ID: id, Outlet: outlet, Published: d, Lang: "ar", Text: text}}
	for _, m := range marks {
		m(r)
	}
	return r
}

// Title gives the reading a title.
func Title(s string) Mark { return func(r *tawatur.Reading) { r.Title = s } }

// Byline gives the reading a byline.
func Byline(s string) Mark { return func(r *tawatur.Reading) { r.Byline = s } }

// Said marks quote as what source is quoted with; cue and source stand in the
// text before it or after it.
func Said(source, cue, quote string, with ...func(*tawatur.Attribution)) Mark {
	return func(r *tawatur.Reading) {
		a := tawatur.Attribution{
			Quote: quote, Cue: cue, Form: tawatur.Indirect, Stance: tawatur.Neutral,
			Source: tawatur.Name(source), SourceName: tawatur.Name(source),
			SourceKind: tawatur.SourceBody, Span: find(r, quote), CueSpan: find(r, cue), SourceSpan: find(r, source),
		}
		for _, f := range with {
			f(&a)
		}
		r.Attributions = append(r.Attributions, a)
	}
}

// Kind sets the kind of source.
func Kind(k tawatur.SourceKind) func(*tawatur.Attribution) {
	return func(a *tawatur.Attribution) { a.SourceKind = k }
}

// Stance sets what the cue commits to.
func Stance(s tawatur.Stance) func(*tawatur.Attribution) {
	return func(a *tawatur.Attribution) { a.Stance = s }
}

// Via sets the chain.
func Via(chain ...string) func(*tawatur.Attribution) {
	return func(a *tawatur.Attribution) { a.Chain = chain }
}

// On sets the words, kind and medium of the occasion, and its day: the given
// number of days before 2 May 2031, 0 for none.
func On(words string, kind tawatur.OccasionKind, medium string, daysBefore int) func(*tawatur.Attribution) {
	return func(a *tawatur.Attribution) {
		a.Occasion, a.OccasionKind, a.OccasionMedium = words, kind, medium
		if daysBefore != 0 {
			a.OccasionDay = tawatur.Day{Year: 2031, Month: 5, Date: 2}.Add(-daysBefore)
		}
	}
}

// Carried tells that the occasion goes on from earlier words.
func Carried(a *tawatur.Attribution) { a.OccasionCarried = true }

// At sets the occasion.
func At(occasion string) func(*tawatur.Attribution) {
	return func(a *tawatur.Attribution) { a.Occasion = occasion }
}

// Count marks text as a figure of people.
func Count(text string, value float64, category string, with ...func(*tawatur.Figure)) Mark {
	return func(r *tawatur.Reading) {
		words := strings.Fields(text)
		f := tawatur.Figure{
			Text: text, Value: value, Approx: tawatur.Exact, Unit: "person",
			Of: words[len(words)-1], Category: category, Span: find(r, text),
		}
		for _, o := range with {
			o(&f)
		}
		r.Figures = append(r.Figures, f)
	}
}

// Approx sets how the value bounds the real one.
func Approx(a tawatur.Approx) func(*tawatur.Figure) {
	return func(f *tawatur.Figure) { f.Approx = a }
}

// By sets the figure's source.
func By(source string) func(*tawatur.Figure) {
	return func(f *tawatur.Figure) { f.SourceName = tawatur.Name(source) }
}

// In sets the figure's place.
func In(place string) func(*tawatur.Figure) { return func(f *tawatur.Figure) { f.Place = place } }

// Names marks words as a mention.
func Names(text string, t tawatur.MentionType) Mark {
	return func(r *tawatur.Reading) {
		r.Mentions = append(r.Mentions, tawatur.Mention{Text: text, Type: t, Name: text, Span: find(r, text)})
	}
}

// find is where words stand in the text; an absent string has an empty span.
func find(r *tawatur.Reading, s string) tawatur.Span {
	i := strings.Index(r.Text, s)
	if s == "" || i < 0 {
		return tawatur.Span{}
	}
	return tawatur.Span{Start: i, End: i + len(s)}
}

// Story makes n reports of one invented happening with outlets that copy,
// differ and deny, the same for the same seed.
func Story(n int, seed uint64) []*tawatur.Reading {
	rnd := rand.New(rand.NewPCG(seed, 7))
	leads := []string{
		"انفجرت سيارة مفخخة في سوق مدينة القصباء ظهر الثلاثاء",
		"هز انفجار عنيف سوق القصباء المركزي ظهر الثلاثاء",
		"وقع تفجير بسيارة مفخخة وسط مدينة القصباء",
	}
	sources := []string{"وزارة الصحة", "الدفاع المدني", "شهود عيان", "محافظ القصباء", "مصدر أمني"}
	tails := []string{
		"وندد مجلس الوجهاء بالتفجير ودعا إلى تحقيق عاجل في ملابساته",
		"وأغلقت الشرطة الطرق المؤدية إلى السوق وفرضت حظرا للتجول",
		"وتبنى تنظيم الراية السوداء الهجوم في بيان نشره على الإنترنت",
		"وقال رئيس الحكومة سليم الوادي إن المسؤولين عن الهجوم سيدفعون ثمنا باهظا",
		"ونفت جماعة الراية السوداء أي مسؤولية عن الهجوم",
	}
	out := make([]*tawatur.Reading, n)
	for i := range out {
		value := []int{7, 9, 12}[rnd.IntN(3)]
		count := strconv.Itoa(value) + " أشخاص"
		source := sources[rnd.IntN(len(sources))]
		quote := "الانفجار أسفر عن مقتل " + count + " وإصابة آخرين في مدينة القصباء"
		text := leads[rnd.IntN(len(leads))] + ".\nوقالت " + source + " إن " + quote + ".\n" + tails[rnd.IntN(len(tails))] + ".\n" + tails[rnd.IntN(len(tails))] + "."
		day := "2031-03-0" + strconv.Itoa(4+rnd.IntN(3))
		out[i] = Report("r"+strconv.Itoa(i), "منبر "+strconv.Itoa(rnd.IntN(9)), day, text,
			Title("تفجير في سوق القصباء"), Said(source, "وقالت", quote), Count(count, float64(value), "killed", By(source)))
	}
	return out
}
