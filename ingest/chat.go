package ingest

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

	"tawatur"
)

// chatType is how the export of a chat from Telegram names what it is of; one of
// all chats has a list of them.
var chatType = regexp.MustCompile(`"type"\s*:\s*"(public_channel|private_channel|public_supergroup|private_supergroup|private_group|personal_chat|bot_chat|saved_messages)"|"(chats|left_chats)"\s*:\s*\{`)

// looksLikeChat reports whether text begins as result.json, the export of
// Telegram Desktop, does.
func looksLikeChat(text []byte) bool {
	return text[0] == '{' && chatType.Match(text[:min(len(text), 8192)])
}

// message is one message of an export. Its text is a string, or a list of
// strings and of objects with a text.
type message struct {
	ID            int64           `json:"id"`
	Type          string          `json:"type"`
	Date          string          `json:"date"`
	Unix          string          `json:"date_unixtime"`
	From          string          `json:"from"`
	ForwardedFrom string          `json:"forwarded_from"`
	Text          json.RawMessage `json:"text"`
}

// chat is what an export says of the chat whose messages follow.
type chat struct {
	Name, Type string
	ID         int64
}

// chats reads the messages of an export, each as a report of the channel or
// chat that it stands in. Whom it was forwarded from is its credit.
type chats struct {
	r      *reader
	s      source
	in     *json.Decoder
	leash  *leash
	now    chat
	kept   int
	passed map[string]int
}

func (r *reader) chat(s source, br *bufio.Reader) {
	l := &leash{in: br, max: r.o.MaxLine}
	c := chats{r: r, s: s, leash: l, in: json.NewDecoder(l), passed: map[string]int{}}
	err := c.object(0)
	switch {
	case err == nil, r.done():
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		r.skip(s.name, tawatur.SkipTruncated, "the export ends in the midst; the %d messages before were kept; export the chat again", c.kept)
	case errors.Is(err, errLeash):
		r.skip(s.name, tawatur.SkipTooLarge, "a message is longer than %d bytes; the %d messages before were kept", r.o.MaxLine, c.kept)
	default:
		r.skip(s.name, tawatur.SkipBadJSON, "the export is broken (%v); the %d messages before were kept; export the chat again", err, c.kept)
	}
	r.passedOver(s.name, c.passed)
}

// object reads an object: that of one chat, or one that holds a list of chats.
func (c *chats) object(deep int) error {
	if deep > 4 {
		return errors.New("lists of chats in lists of chats")
	}
	if err := c.delim('{'); err != nil {
		return err
	}
	for c.in.More() && !c.r.done() {
		key, err := c.in.Token()
		if err != nil {
			return err
		}
		if err := c.field(key, deep); err != nil {
			return err
		}
	}
	if c.r.done() {
		return nil
	}
	return c.delim('}')
}

func (c *chats) field(key json.Token, deep int) error {
	c.leash.slack()
	switch key {
	case "name":
		return c.in.Decode(&c.now.Name)
	case "type":
		return c.in.Decode(&c.now.Type)
	case "id":
		return c.in.Decode(&c.now.ID)
	case "messages":
		return c.list(c.message)
	case "chats", "left_chats":
		return c.object(deep + 1)
	case "list":
		return c.list(func() error { c.now = chat{}; return c.object(deep + 1) })
	}
	var other json.RawMessage
	return c.in.Decode(&other)
}

func (c *chats) list(each func() error) error {
	if err := c.delim('['); err != nil {
		return err
	}
	for c.in.More() && !c.r.done() {
		c.leash.slack()
		if err := each(); err != nil {
			return err
		}
	}
	if c.r.done() {
		return nil
	}
	return c.delim(']')
}

func (c *chats) delim(want json.Delim) error {
	tok, err := c.in.Token()
	if err != nil {
		return err
	}
	if tok != want {
		return fmt.Errorf("%v where %v should stand", tok, want)
	}
	return nil
}

func (c *chats) message() error {
	var raw json.RawMessage
	if err := c.in.Decode(&raw); err != nil {
		return err
	}
	var m message
	if err := json.Unmarshal(raw, &m); err != nil {
		c.r.skip(fmt.Sprintf("%s[%d]", c.s.name, c.kept+1), tawatur.SkipBadJSON, "the message is not as Telegram writes it (%v)", err)
		return nil
	}
	text := strings.TrimSpace(messageText(m.Text))
	switch {
	case m.Type != "message":
		c.passed["notes of the service"]++
		return nil
	case text == "":
		c.passed["messages without text"]++
		return nil
	}
	c.kept++
	row := Row{
		ID: fmt.Sprintf("telegram-%d-%d", c.now.ID, m.ID), Outlet: c.now.Name, Text: text, PublishedAt: m.when(),
	}
	row.Day = tawatur.DayOf(row.PublishedAt)
	if m.From != c.now.Name {
		row.Author = m.From
	}
	if m.ForwardedFrom != "" && m.ForwardedFrom != c.now.Name {
		row.Credits = []string{m.ForwardedFrom}
	}
	c.r.emit(Item{Capture: c.r.capture(fmt.Sprintf("%s!%d/%d", c.s.name, c.now.ID, m.ID), tawatur.MediaJSON, "utf-8", raw, string(raw)), Row: &row})
	return nil
}

// when is the moment of a message; the zero time where it is not told.
func (m *message) when() time.Time {
	if n, err := strconv.ParseInt(m.Unix, 10, 64); err == nil && n > 0 && n < 1<<34 {
		return time.Unix(n, 0).UTC()
	}
	t, _ := time.Parse("2006-01-02T15:04:05", m.Date)
	return t
}

// messageText joins the parts of a message: plain strings, and links, bold words
// and mentions, which are objects.
func messageText(raw json.RawMessage) string {
	var whole string
	if json.Unmarshal(raw, &whole) == nil {
		return whole
	}
	var parts []json.RawMessage
	if json.Unmarshal(raw, &parts) != nil {
		return ""
	}
	var b strings.Builder
	for _, p := range parts {
		var s string
		var o struct{ Text string }
		switch {
		case json.Unmarshal(p, &s) == nil:
			b.WriteString(s)
		case json.Unmarshal(p, &o) == nil:
			b.WriteString(o.Text)
		}
	}
	return b.String()
}

var errLeash = errors.New("longer than the limit")

// leash gives no more than max bytes, beyond what a decoder reads ahead, between
// two calls of slack.
type leash struct {
	in   io.Reader
	max  int
	used int
}

func (l *leash) slack() { l.used = 0 }

func (l *leash) Read(p []byte) (int, error) {
	if l.used > l.max {
		return 0, errLeash
	}
	n, err := l.in.Read(p)
	l.used += n
	return n, err
}
