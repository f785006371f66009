package main

import (
	"os"
	"strings"

	"github.com/spf13/pflag"

	"tawatur"
	"tawatur/alert"
	"tawatur/fetch"
	"tawatur/store"
)

// delivery is the flags of how alerts are sent. What must stay secret is read from the
// environment or a file that it names, and never stands on the command line.
type delivery struct{ base, smtp, from string }

func (d *delivery) flags(e *env, f *pflag.FlagSet) {
	f.StringVar(&d.base, "base-url", os.Getenv("TAWATUR_BASE_URL"), e.text("flag.base_url"))
	f.StringVar(&d.smtp, "smtp", os.Getenv("TAWATUR_SMTP"), e.text("flag.smtp"))
	f.StringVar(&d.from, "mail-from", os.Getenv("TAWATUR_MAIL_FROM"), e.text("flag.mail_from"))
}

// alerter makes what sends alerts; web asks hosts with the manners of the command.
func (d *delivery) alerter(st *store.Store, web *fetch.Client) (*alert.Alerter, error) {
	o := alert.Options{Base: strings.TrimRight(d.base, "/"), Post: web.Post}
	var err error
	if o.Secret, err = secret("TAWATUR_WEBHOOK_SECRET"); err != nil {
		return nil, err
	}
	if d.smtp == "" {
		return alert.New(st, o), nil
	}
	password, err := secret("TAWATUR_SMTP_PASSWORD")
	if err != nil {
		return nil, err
	}
	o.Mail, err = alert.ParseMail(d.smtp, d.from, string(password))
	return alert.New(st, o), err
}

// secret reads what the environment, or the file that it names, holds; nil for nothing.
func secret(name string) ([]byte, error) {
	if v := os.Getenv(name); v != "" {
		return []byte(v), nil
	}
	path := os.Getenv(name + "_FILE")
	if path == "" {
		return nil, nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, &tawatur.Error{Code: tawatur.CodeInvalid, Op: "read the file of " + name, Err: err, Hint: "check the path and who may read it"}
	}
	return []byte(strings.TrimRight(string(b), "\r\n")), nil
}
