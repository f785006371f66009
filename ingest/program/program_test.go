package program

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
)

var roomy = Limits{Time: 20 * time.Second, Memory: 1 << 30, Output: 1 << 20}

func TestRun(t *testing.T) {
	out, err := Program{Name: "cat"}.Output(t.Context(), roomy, strings.NewReader("نص"))
	if err != nil || string(out) != "نص" {
		t.Errorf("%q, %v", out, err)
	}
}

// TestLimits holds that a program which hangs, eats memory or writes without end
// is stopped, and that it is told which.
func TestLimits(t *testing.T) {
	short, small := roomy, roomy
	short.Time, small.Memory = 100*time.Millisecond, 64<<20
	for _, c := range []struct {
		what    string
		program string
		args    []string
		limits  Limits
		is      error
	}{
		{"hangs", "sleep", []string{"60"}, short, ErrTime},
		{"writes without end", "yes", nil, roomy, ErrOutput},
		{"eats memory", "dd", []string{"if=/dev/zero", "of=/dev/null", "bs=512M", "count=1"}, small, nil},
		{"fails", "cat", []string{"/no/such/file"}, roomy, nil},
	} {
		_, err := Program{Name: c.program}.Output(t.Context(), c.limits, nil, c.args...)
		failure, failed := errors.AsType[*Failure](err)
		if c.is != nil && !errors.Is(err, c.is) || c.is == nil && !failed {
			t.Errorf("%s: %v", c.what, err)
		}
		if failed && failure.Says == "" {
			t.Errorf("%s: nothing is said of it", c.what)
		}
	}
}

func TestMissing(t *testing.T) {
	p := Program{Name: "no-such-program", Package: "its-package"}
	_, err := p.Output(t.Context(), roomy, nil)
	if _, ok := errors.AsType[*Missing](err); !ok || p.Installed() || !strings.Contains(err.Error(), "apt-get install its-package") {
		t.Errorf("%v", err)
	}
}

func TestStopped(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := (Program{Name: "sleep"}).Output(ctx, roomy, nil, "60"); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	enough := errors.New("enough")
	err := Program{Name: "yes"}.Run(t.Context(), roomy, nil, func(r io.Reader) error {
		_, _ = r.Read(make([]byte, 10))
		return enough
	})
	if !errors.Is(err, enough) {
		t.Errorf("%v", err)
	}
}
