package alert_test

import (
	"bufio"
	"crypto/tls"
	"encoding/base64"
	"net"
	"net/mail"
	"strings"
	"sync"
	"testing"
)

// postOffice is a server of mail that takes letters and keeps them.
type postOffice struct {
	net.Listener
	tls  *tls.Config
	user string // who may send, "" for anybody; the password is "secret"

	mu      sync.Mutex
	letters []letterIn
}

type letterIn struct {
	To     string
	Secure bool
	Raw    string
}

func openPostOffice(t *testing.T, o *postOffice) *postOffice {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	o.Listener = l
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go o.serve(c)
		}
	}()
	return o
}

func (o *postOffice) port() int { return o.Addr().(*net.TCPAddr).Port }

func (o *postOffice) received() []letterIn {
	o.mu.Lock()
	defer o.mu.Unlock()
	return append([]letterIn(nil), o.letters...)
}

func (o *postOffice) serve(c net.Conn) {
	defer func() { c.Close() }()
	in := bufio.NewReader(c)
	say := func(lines ...string) { c.Write([]byte(strings.Join(lines, "\r\n") + "\r\n")) }
	letter, known := letterIn{}, o.user == ""
	say("220 post.example")
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		line = strings.TrimRight(line, "\r\n")
		word, rest, _ := strings.Cut(line, " ")
		switch strings.ToUpper(word) {
		case "EHLO":
			more := []string{"250-post.example", "250-8BITMIME"}
			if o.tls != nil && !letter.Secure {
				more = append(more, "250-STARTTLS")
			}
			say(append(more, "250 AUTH PLAIN")...)
		case "STARTTLS":
			say("220 go")
			c = tls.Server(c, o.tls)
			in, letter.Secure = bufio.NewReader(c), true
		case "AUTH":
			b, _ := base64.StdEncoding.DecodeString(strings.TrimPrefix(rest, "PLAIN "))
			if known = string(b) == "\x00"+o.user+"\x00secret"; !known {
				say("535 no")
				continue
			}
			say("235 welcome")
		case "RCPT":
			letter.To = rest
			say("250 ok")
		case "DATA":
			if !known {
				say("530 who are you?")
				continue
			}
			say("354 go")
			letter.Raw = dataOf(in)
			o.mu.Lock()
			o.letters = append(o.letters, letter)
			o.mu.Unlock()
			say("250 ok")
		case "QUIT":
			say("221 bye")
			return
		default:
			say("250 ok")
		}
	}
}

// dataOf reads a letter up to the line of a single point.
func dataOf(in *bufio.Reader) string {
	var b strings.Builder
	for {
		line, err := in.ReadString('\n')
		if err != nil || line == ".\r\n" {
			return b.String()
		}
		b.WriteString(strings.TrimPrefix(line, "."))
	}
}

func (l letterIn) message(t *testing.T) *mail.Message {
	t.Helper()
	m, err := mail.ReadMessage(strings.NewReader(l.Raw))
	if err != nil {
		t.Fatal(err)
	}
	return m
}
