package alert

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"time"

	"tawatur"
	"tawatur/fetch"
)

// The headers of a webhook, as the Standard Webhooks specification
// (https://www.standardwebhooks.com) has them, so that a receiver can verify them with a
// library of its language: the key by which an alert that comes twice is known, when it
// was sent (seconds since 1970), and "v1," with the base64 of the HMAC-SHA256 of
// id "." timestamp "." body.
const (
	headerID        = "Webhook-Id"
	headerTime      = "Webhook-Timestamp"
	headerSignature = "Webhook-Signature"
)

// WebhookKey is the key with which webhooks to an address are signed, in the form in
// which receivers are given it ("whsec_" and base64). Each address has its own, so that
// one receiver cannot write in the name of this archive to another.
func WebhookKey(secret []byte, address string) string {
	return "whsec_" + base64.StdEncoding.EncodeToString(webhookKey(secret, address))
}

func webhookKey(secret []byte, address string) []byte {
	m := hmac.New(sha256.New, secret)
	m.Write([]byte("tawatur webhook\n" + address))
	return m.Sum(nil)
}

// Sign is the signature of what is sent under an id at a moment.
func Sign(key []byte, id string, at time.Time, body []byte) string {
	m := hmac.New(sha256.New, key)
	m.Write([]byte(id + "." + strconv.FormatInt(at.Unix(), 10) + "."))
	m.Write(body)
	return "v1," + base64.StdEncoding.EncodeToString(m.Sum(nil))
}

// payload is the body of a webhook.
type payload struct {
	Type  string        `json:"type"` // tawatur.alert
	Alert tawatur.Alert `json:"alert"`
	// Links holds the address of the list's page, and of each story by its identifier.
	Links map[string]string `json:"links,omitempty"`
}

var errNoSecret = errors.New("there is no secret to sign webhooks with: set TAWATUR_WEBHOOK_SECRET or TAWATUR_WEBHOOK_SECRET_FILE")

// leastSecret is how many bytes a secret must have.
const leastSecret = 16

// webhook sends an alert to an address.
func (a *Alerter) webhook(ctx context.Context, address, lang string, al *tawatur.Alert) (fetch.Reply, error) {
	if a.o.Post == nil {
		return fetch.Reply{}, errors.New("webhooks are not sent here")
	}
	if len(a.o.Secret) < leastSecret {
		return fetch.Reply{}, errNoSecret
	}
	body, err := json.Marshal(payload{Type: "tawatur.alert", Alert: *al, Links: a.links(lang, al)})
	if err != nil {
		return fetch.Reply{}, err
	}
	now := a.o.Now()
	h := http.Header{
		"Content-Type":  {"application/json; charset=utf-8"},
		headerID:        {al.Key},
		headerTime:      {strconv.FormatInt(now.Unix(), 10)},
		headerSignature: {Sign(webhookKey(a.o.Secret, address), al.Key, now, body)},
	}
	return a.o.Post(ctx, address, h, body)
}

func (a *Alerter) links(lang string, al *tawatur.Alert) map[string]string {
	if a.o.Base == "" {
		return nil
	}
	out := map[string]string{}
	for i := range al.News {
		if id := al.News[i].Story; id != "" {
			out[id] = link(a.o.Base, lang, "stories", id)
		}
	}
	return out
}
