package web

import (
	"net/http"
	"strings"

	"tawatur/web/api"
)

// routes names every address; the API tells the version of the program. What follows
// the language is the same in both.
func (s *server) routes(version string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.chooseLanguage)
	mux.Handle("GET /static/", s.assets)
	mux.Handle(api.Root+"/", api.New(s.store, version, s.log))
	for _, at := range s.sites {
		r := router{s, at, mux}
		s.storyRoutes(r)
		s.reportRoutes(r)
		s.figureRoutes(r)
		s.nameRoutes(r)
		s.outletRoutes(r)
		s.additionRoutes(r)
		s.watchRoutes(r)
		mux.Handle("/"+at.lang+"/", s.page(at, s.nowhere))
	}
	mux.Handle("/", s.page(s.sites[languages[0]], s.nowhere))
	return mux
}

// router gives the addresses of one site to handlers. They are patterns of
// [http.ServeMux] that have a method, and leave the language out.
type router struct {
	server *server
	at     *site
	mux    *http.ServeMux
}

func (r router) handle(pattern string, h http.Handler) {
	method, path, _ := strings.Cut(pattern, " ")
	r.mux.Handle(method+" /"+r.at.lang+path, h)
}

func (r router) page(pattern string, h handler) { r.handle(pattern, r.server.page(r.at, h)) }

func (s *server) storyRoutes(r router) {
	r.page("GET /{$}", s.stories)
	r.page("GET /stories/{id...}", s.story)
	r.page("GET /stories/{id}/side", s.side)
	r.page("GET /stories/{id}/reports", s.reportsOfStory)
	r.page("GET /stories/{id}/claims/{claim}", s.claim)
	r.handle("GET /stories/{id}/pictures/{file}", s.download(r.at))
	r.handle("GET /feed.atom", s.feed(r.at, s.storyFeed))
	r.page("GET /search", s.search)
}

func (s *server) reportRoutes(r router) {
	r.page("GET /reports/{id...}", s.report)
	r.page("GET /reports/{id}/original", s.original)
	r.page("GET /reports/{id}/changes", s.changes)
	r.page("GET /edits", s.edits)
	r.handle("GET /edits.atom", s.feed(r.at, s.editFeed))
}

func (s *server) figureRoutes(r router) {
	r.page("GET /figures", s.figures)
	r.handle("GET /figures.csv", s.file(r.at, s.figuresCSV))
	r.handle("GET /figures/feed.atom", s.feed(r.at, s.figureFeed))
}

func (s *server) nameRoutes(r router) {
	r.page("GET /names/{$}", s.names)
	r.page("GET /names/{name...}", s.name)
	r.handle("GET /csv/names/{name...}", s.file(r.at, s.nameCSV))
	r.handle("GET /feeds/names/{name...}", s.feed(r.at, s.nameFeed))
}

func (s *server) outletRoutes(r router) {
	r.page("GET /outlets/{$}", s.outlets)
	r.page("GET /outlets/{name...}", s.outlet)
	r.page("GET /compare", s.compare)
}

func (s *server) additionRoutes(r router) {
	r.page("GET /add", s.addForm)
	r.page("POST /add", s.addSent)
	r.page("GET /add/{errand}", s.errandPage)
}

// watchRoutes names what tells of the new: feeds that are watched, and watchlists.
func (s *server) watchRoutes(r router) {
	r.page("GET /feeds", s.feeds)
	r.page("GET /feeds/lost", s.feedLost)
	r.page("POST /feeds", s.feedsSent)
	r.handle("GET /feeds.opml", http.HandlerFunc(s.feedExport))
	r.page("GET /alerts", s.alertLists)
	r.page("POST /alerts", s.alertsSent)
	r.page("GET /alerts/{name...}", s.alertList)
	r.handle("GET /feeds/alerts/{name...}", s.feed(r.at, s.alertFeed))
}
