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
