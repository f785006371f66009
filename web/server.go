package web

import (
	"cmp"
	"context"
	"log/slog"
	"net/http"
	"runtime"
	"time"

	"tawatur"
	"tawatur/fetch"
	"tawatur/locale"
	"tawatur/outlet"
	"tawatur/picture"
	"tawatur/picture/chain"
	"tawatur/store"
)

// Options are the choices of a server; the zero value serves an archive that
// nothing can be added to.
type Options struct {
	// Log is told of failures that are not the asker's; nil for nobody.
	Log *slog.Logger
	// Add reads new material into the archive; nil where it is read only.
	Add Adder
	// Take asks for pages of the web and reads them into the archive; the skips name them
	// by their addresses. nil where pages are not asked for.
	Take func(ctx context.Context, addresses []string) (Added, error)
	// Ask asks a host for what may be a feed; it is [fetch.Client.Get]. nil where feeds
	// are only shown.
	Ask func(ctx context.Context, address string, since fetch.Validators) (*fetch.Answer, error)
	// Within ends what goes on when a form has been answered; nil for never.
	Within context.Context
	// Patience is how long a form is read before it is answered that the rest goes on;
	// four seconds when 0.
	Patience time.Duration
	// Alerts changes watchlists; nil where they are shown only.
	Alerts *Alerts
	// Version is that of the program, which the API tells.
	Version string
	// Outlets is the registry of which pages show what it has of an outlet; the
	// built-in one when nil.
	Outlets *outlet.Registry
	// Now is the clock; time.Now when nil.
	Now func() time.Time
}

// Adder reads data, which was given under a name, into the archive.
type Adder = func(ctx context.Context, name string, data []byte) (Added, error)

// Added is what came of new material.
type Added struct {
	// Reports is how many reports were added; Unchanged is how many inputs were in
	// the archive already.
	Reports, Unchanged int
	// Skips are what was not read, or not wholly.
	Skips []tawatur.Skip
}

// server answers requests. It holds no state but the forms that it is reading.
type server struct {
	store    *store.Store
	sites    map[string]*site
	assets   assets
	svg      *picture.Template
	add      Adder
	alerts   *Alerts
	reg      *outlet.Registry
	take     func(context.Context, []string) (Added, error)
	ask      func(context.Context, string, fetch.Validators) (*fetch.Answer, error)
	within   context.Context
	patience time.Duration
	errands  errands
	log      *slog.Logger
	now      func() time.Time
}

// site is the pages in one language.
type site struct {
	lang    string
	say     *locale.Printer
	pages   pages
	outline *chain.Outline
}

// languages are those of the interface; the first is that of a browser which
// asks for neither.
var languages = [...]string{"ar", "en"}

// New gives the handler of every page of the archive st. The error is one of
// the program itself: a template or a catalogue that is broken.
func New(st *store.Store, o Options) (http.Handler, error) {
	s := &server{store: st, sites: map[string]*site{}, add: o.Add, alerts: o.Alerts, reg: o.Outlets, take: o.Take, ask: o.Ask,
		within: o.Within, patience: cmp.Or(o.Patience, patience), log: o.Log, now: o.Now}
	if s.within == nil {
		s.within = context.Background()
	}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	if s.now == nil {
		s.now = time.Now
	}
	if err := s.load(); err != nil {
		return nil, err
	}
	go s.warm()
	return secured(keeps(st, madeAtOnce(), s.routes(o.Version))), nil
}

// load reads what the program carries with it: the registry, where none was given, and
// the pages in each language.
func (s *server) load() (err error) {
	if s.reg == nil {
		if s.reg, err = outlet.Load(); err != nil {
			return err
		}
	}
	if s.assets, err = loadAssets(); err != nil {
		return err
	}
	if s.svg, err = picture.LoadTemplate(); err != nil {
		return err
	}
	for _, lang := range languages {
		if s.sites[lang], err = loadSite(lang, s.assets); err != nil {
			return err
		}
	}
	return nil
}

func loadSite(lang string, assets assets) (*site, error) {
	say, err := locale.New(lang)
	if err != nil {
		return nil, err
	}
	p, err := loadPages(say, assets)
	if err != nil {
		return nil, err
	}
	outline, err := chain.NewOutline(say)
	return &site{lang: lang, say: say, pages: p, outline: outline}, err
}

// madeAtOnce is how many answers are made at once: a few more than there are processors,
// for some wait for the disk.
func madeAtOnce() int { return 2 * runtime.GOMAXPROCS(0) }

// warm asks for what is long in the making and then kept: the words by which a misspelt
// search is put right, and the list of names.
func (s *server) warm() {
	_ = s.store.Ready(context.Background())
	_, _, _ = s.store.Names(context.Background(), namesListed)
}
