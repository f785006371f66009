package alert_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tawatur"
	"tawatur/alert"
	"tawatur/internal/samplestore"
)

// FuzzParseMail: what is read asks for TLS wherever letters leave the machine, and an
// address with a password is refused without telling it.
func FuzzParseMail(f *testing.F) {
	for _, s := range []string{"smtp://desk@mail.example", "smtps://mail.example:465", "smtp+clear://localhost:25", "smtp+clear://mail.example", "smtp://a:hunter2@x.example", "smtp://[::1]:x", "x"} {
		f.Add(s, "desk@news.example")
	}
	f.Fuzz(func(t *testing.T, address, from string) {
		m, err := alert.ParseMail(address, from, "secret")
		if err != nil {
			if strings.Contains(err.Error(), "hunter2") {
				t.Error(err)
			}
			return
		}
		if m.Host == "" || m.Port < 0 || strings.ContainsAny(m.From, "\r\n") {
			t.Errorf("%q: %+v", address, m)
		}
		if m.Security == alert.Clear && m.Host != "localhost" && m.Host != "::1" && !strings.HasPrefix(m.Host, "127.") && !strings.Contains(m.Host, "127.") {
			t.Errorf("%q: letters to %s would cross the network in clear", address, m.Host)
		}
	})
}

// FuzzAdd: a list that is taken is in its one form: taken again it is the same but for
// its name.
func FuzzAdd(f *testing.F) {
	f.Add("الجسر", "جسر الزعفران", "سليم الراوي", "https://desk.example/x", "reader@desk.example", 7, "Asia/Riyadh")
	f.Add(" ", "*", "", "ftp://x", "x", -1, "Mars/Base")
	f.Add("x", "a\nb", "\xff", "http://[::1]/#f", "ا <a@b.example>", 24, "")
	st := samplestore.Empty(f)
	now := time.Date(2031, 5, 6, 7, 8, 9, 0, time.UTC)
	f.Fuzz(func(t *testing.T, name, words, person, hook, mail string, hour int, zone string) {
		w := tawatur.Watchlist{Name: name, Words: []string{words}, Names: []string{person}, Webhooks: []string{hook}, Mails: []string{mail}, Digest: &tawatur.DigestTime{Hour: hour, Zone: zone}}
		made, err := alert.Add(context.Background(), st, w, now)
		if err != nil {
			if tawatur.ErrorCode(err) != tawatur.CodeInvalid {
				t.Fatalf("%+v: %v", w, err)
			}
			return
		}
		defer st.RemoveWatchlist(context.Background(), made.Name)
		read, err := st.Watchlist(context.Background(), made.Key)
		if err != nil || !read.DigestAt.After(now) || read.DigestAt.Sub(now) > 26*time.Hour {
			t.Fatalf("%+v %v", read, err)
		}
		again := made
		if again.Name = "x" + made.Name; len(again.Name) > 100 {
			return
		}
		twice, err := alert.Add(context.Background(), st, again, now)
		if err != nil {
			t.Fatalf("%+v: %v", made, err)
		}
		defer st.RemoveWatchlist(context.Background(), twice.Name)
		twice.ID, twice.Key, twice.Made, twice.Name = made.ID, made.Key, made.Made, made.Name
		if d := cmp.Diff(made, twice); d != "" {
			t.Error(d)
		}
	})
}
