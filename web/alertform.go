package web

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"tawatur"
)

// largestAlertForm is the most bytes of a form that makes a watchlist.
const largestAlertForm = 64 << 10

// alertForm is the fields of the form that makes a list, as they were sent.
type alertForm struct {
	Name, Words, Names, Places, Story, Claim string
	Webhooks, Mails, Zone, Digest            string
	Least                                    int
	Kinds                                    []kindChoice
}

// kindChoice is a kind of news that may be chosen.
type kindChoice struct {
	Kind tawatur.NewsKind
	On   bool
}

// Hours are those of the day.
func (alertForm) Hours() []string {
	out := make([]string, 24)
	for i := range out {
		out[i] = strconv.Itoa(i)
	}
	return out
}

// newForm is the form before anything was filled in, but a story or claim to be followed.
func newForm(story, claim string) alertForm {
	f := alertForm{Story: story, Claim: claim, Least: 1, Zone: "UTC"}
	for _, k := range tawatur.NewsKinds {
		f.Kinds = append(f.Kinds, kindChoice{k, true})
	}
	return f
}

// readForm reads what was sent.
func readForm(v url.Values) (f alertForm, w tawatur.Watchlist) {
	f = alertForm{Name: v.Get("name"), Words: v.Get("words"), Names: v.Get("names"), Places: v.Get("places"), Story: v.Get("story"), Claim: v.Get("claim"),
		Webhooks: v.Get("webhooks"), Mails: v.Get("mails"), Zone: v.Get("zone"), Digest: v.Get("digest")}
	f.Least, _ = strconv.Atoi(v.Get("least"))
	w = tawatur.Watchlist{Name: f.Name, Words: rows(f.Words), Names: rows(f.Names), Places: rows(f.Places), Story: strings.TrimSpace(f.Story),
		Claim: strings.TrimSpace(f.Claim), Webhooks: rows(f.Webhooks), Mails: rows(f.Mails), Least: f.Least}
	for _, k := range tawatur.NewsKinds {
		on := slices.Contains(v["kind"], string(k))
		f.Kinds = append(f.Kinds, kindChoice{k, on})
		if on {
			w.Kinds = append(w.Kinds, k)
		}
	}
	if hour, err := strconv.Atoi(f.Digest); err == nil {
		w.Digest = &tawatur.DigestTime{Hour: hour, Zone: strings.TrimSpace(f.Zone)}
	}
	return f, w
}

// rows are the lines of a field.
func rows(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' })
}

// alertsSent does what a form on the page of watchlists asks for.
func (s *server) alertsSent(q request) (answer, error) {
	if s.alerts == nil {
		return s.nowhere(q)
	}
	q.Body = http.MaxBytesReader(nil, q.Body, largestAlertForm)
	if err := q.ParseForm(); err != nil {
		return answer{}, &tawatur.Error{Code: tawatur.CodeInvalid, Op: "read the form", Err: err}
	}
	p := alertsPage{Form: newForm("", "")}
	var err error
	switch v := q.PostForm; v.Get("do") {
	case "add":
		err = s.addList(q, v, &p)
	case "remove":
		var ok bool
		if ok, err = s.store.RemoveWatchlist(q.Context(), v.Get("name")); ok {
			p.Said = q.say.Text("web.alerts.removed", v.Get("name"))
		}
	case "test":
		err = s.testList(q, v.Get("name"), &p)
	default:
		err = &tawatur.Error{Code: tawatur.CodeInvalid, Op: "read the form", Err: errors.New("it asks for nothing")}
	}
	if err != nil {
		return answer{}, err
	}
	return s.alertsAnswer(q, p)
}

// addList makes a list; one that is refused stands in the form again, with the reason.
func (s *server) addList(q request, v url.Values, p *alertsPage) error {
	form, w := readForm(v)
	w.Lang = q.lang
	made, err := s.alerts.Add(q.Context(), w)
	switch tawatur.ErrorCode(err) {
	case "":
		p.Said = q.say.Text("web.alerts.added", made.Name)
	case tawatur.CodeInvalid, tawatur.CodeNotFound:
		p.Form, p.Bad, p.Hint = form, err.Error(), tawatur.Hint(err)
	default:
		return err
	}
	return nil
}

func (s *server) testList(q request, name string, p *alertsPage) error {
	w, err := s.store.Watchlist(q.Context(), name)
	if err != nil {
		return err
	}
	p.Tried = s.alerts.Test(q.Context(), &w.Watchlist)
	if len(p.Tried) == 0 {
		p.Said = q.say.Text("cmd.alerts.test.none")
	}
	return nil
}

// masked shows where alerts go without what others must not learn: addresses of webhooks
// often hold a key, and those of mail a person.
func masked(c tawatur.Channel, target string) string {
	if c == tawatur.ByMail {
		_, domain, _ := strings.Cut(target, "@")
		return string([]rune(target)[:1]) + "…@" + domain
	}
	u, err := url.Parse(target)
	if err != nil {
		return "…"
	}
	return u.Scheme + "://" + u.Host + "/…"
}
