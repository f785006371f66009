package alert

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/mail"
	"net/url"
	"strconv"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"

	"tawatur"
	"tawatur/locale"
)

// Mail is a server that takes letters, and from whom they come.
type Mail struct {
	From, Host, User, Password string
	Port                       int
	// Security is how the connection is kept from others.
	Security Security
	// TLS is for tests; nil stands for the system's.
	TLS *tls.Config
}

// Security is how the connection to a server of mail is kept from others.
type Security int

// The ways.
const (
	StartTLS Security = iota // the connection begins in clear and must become TLS
	Always                   // TLS from the first byte
	Clear                    // none; for the machine's own server alone
)

// ParseMail reads the address of a server: smtp://user@host:587 (STARTTLS, which is then
// required), smtps://user@host:465 (TLS) or smtp+clear://localhost:25 (none; loopback
// alone). A password in it is refused: it would be seen in the list of processes.
func ParseMail(address, from, password string) (*Mail, error) {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return nil, badMail("this is no address of a server", "write it like smtp://user@mail.example:587")
	}
	m := &Mail{Host: u.Hostname(), User: u.User.Username(), Password: password}
	if _, has := u.User.Password(); has {
		return nil, badMail("it holds a password, which others would see", "give it by TAWATUR_SMTP_PASSWORD or TAWATUR_SMTP_PASSWORD_FILE")
	}
	switch u.Scheme {
	case "smtp":
		m.Port = 587
	case "smtps":
		m.Port, m.Security = 465, Always
	case "smtp+clear":
		m.Port, m.Security = 25, Clear
		if !loopback(m.Host) {
			return nil, badMail("letters would cross the network in clear", "use smtp:// or smtps://")
		}
	default:
		return nil, badMail("it begins with another scheme", "begin it with smtp://, smtps:// or smtp+clear://")
	}
	if p := u.Port(); p != "" {
		if m.Port, err = strconv.Atoi(p); err != nil {
			return nil, badMail("its port is no number", "write it like smtp://user@mail.example:587")
		}
	}
	sender, err := mail.ParseAddress(from)
	if err != nil {
		return nil, badMail("there is no address that letters come from", "give it with --mail-from or TAWATUR_MAIL_FROM")
	}
	m.From = sender.String()
	return m, nil
}

func badMail(cause, hint string) error {
	return &tawatur.Error{Code: tawatur.CodeInvalid, Op: "read the server of mail", Err: errors.New(cause), Hint: hint}
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// mailTime is the longest that one letter may take.
const mailTime = 30 * time.Second

// mail sends an alert to an address.
func (a *Alerter) mail(ctx context.Context, to, lang string, al *tawatur.Alert) error {
	m := a.o.Mail
	if m == nil {
		return errors.New("there is no server of mail: give one with --smtp or TAWATUR_SMTP")
	}
	msg, err := a.letter(m, to, lang, al)
	if err != nil {
		return err
	}
	c, err := m.client()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, mailTime)
	defer cancel()
	return c.DialAndSendWithContext(ctx, msg)
}

func (m *Mail) client() (*gomail.Client, error) {
	o := []gomail.Option{gomail.WithPort(m.Port), gomail.WithTimeout(mailTime)}
	switch m.Security {
	case Always:
		o = append(o, gomail.WithSSL())
	case StartTLS:
		o = append(o, gomail.WithTLSPolicy(gomail.TLSMandatory))
	case Clear:
		o = append(o, gomail.WithTLSPolicy(gomail.NoTLS))
	}
	if m.TLS != nil {
		o = append(o, gomail.WithTLSConfig(m.TLS))
	}
	if m.User != "" {
		auth := gomail.SMTPAuthAutoDiscover
		if m.Security == Clear {
			auth = gomail.SMTPAuthPlainNoEnc
		}
		o = append(o, gomail.WithSMTPAuth(auth), gomail.WithUsername(m.User), gomail.WithPassword(m.Password))
	}
	return gomail.NewClient(m.Host, o...)
}

// letter writes a letter; one that is sent again has the same Message-ID.
func (a *Alerter) letter(m *Mail, to, lang string, al *tawatur.Alert) (*gomail.Msg, error) {
	say, err := locale.New(lang)
	if err != nil {
		return nil, err
	}
	l := write(say, a.o.Base, al)
	html, err := page(say, &l)
	if err != nil {
		return nil, err
	}
	msg := gomail.NewMsg()
	if err := errors.Join(msg.From(m.From), msg.To(to)); err != nil {
		return nil, err
	}
	msg.Subject(flat(l.Subject))
	msg.SetDateWithValue(a.o.Now())
	msg.SetMessageIDWithValue(al.Key + "@" + domain(m.From))
	msg.SetGenHeader("Auto-Submitted", "auto-generated")
	msg.SetGenHeader("X-Tawatur-Alert", al.Key)
	msg.SetGenHeader(gomail.HeaderContentLang, lang)
	msg.SetBodyString(gomail.TypeTextPlain, plain(say, &l))
	msg.AddAlternativeString(gomail.TypeTextHTML, html)
	return msg, nil
}

// domain is that of an address of mail.
func domain(from string) string {
	m, err := mail.ParseAddress(from)
	if err != nil {
		return "tawatur.invalid"
	}
	return m.Address[strings.LastIndexByte(m.Address, '@')+1:]
}
