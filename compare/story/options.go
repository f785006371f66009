package story

// Options sets up a Clusterer. The zero value is ready for use.
type Options struct {
	// Window is how many days apart a report and a member of its story may
	// be published; 0 means 3.
	Window int
	// Counts seeds how rare stems are; nil learns it from the reports alone,
	// which judges the first hundreds poorly.
	Counts *Counts
}

const defaultWindow = 3

func (o Options) window() int32 {
	if o.Window <= 0 {
		return defaultWindow
	}
	return int32(o.Window)
}

// weights turn a likeness into a score: above zero speaks for one happening.
// They were fitted to labelled pairs of reports of 2015.
type weights struct {
	bias, all, lead, title, cover, days, focus float64
	// mean is how much of a story's score is that of its members on the whole
	// and not of the nearest; grow is what each doubling of a story adds to
	// the score that is asked for; merge is the score that joins two stories.
	mean, grow, merge float64
}

func (w weights) score(l likeness) float64 {
	return w.bias + w.all*l.all + w.lead*l.lead + w.title*l.title + w.cover*l.cover + w.days*l.days + w.focus*l.focus
}

var tuned = weights{bias: -2.75, all: 5, lead: 2, title: 0.3, cover: 0.5, days: -0.5, focus: 10, mean: 0.5, grow: 0.08, merge: 2}
