package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"tawatur/store"
)

// serving starts the built server on a copy of an archive, asks it for every kind of
// page from this process, and prints how long each kind took to its first byte. With
// -flat it asks for so many pages as fast as they come instead, and prints the
// server's memory on the way.
type serving struct {
	program string
	rate    int
	last    time.Duration
	flat    int
	only    string
}

func (s *serving) flags(f *flag.FlagSet) {
	f.StringVar(&s.program, "program", filepath.Join("bin", "tawatur"), "the built program")
	f.IntVar(&s.rate, "rate", 50, "requests a second")
	f.DurationVar(&s.last, "for", time.Minute, "how long to ask")
	f.IntVar(&s.flat, "flat", 0, "ask for so many pages, to see whether memory grows")
	f.StringVar(&s.only, "only", "", "only kinds of pages whose name begins so")
}

func (s *serving) measure(ctx context.Context, w io.Writer, paths []string) error {
	if len(paths) != 1 || s.rate < 1 {
		return fmt.Errorf("serve: give one archive, and a rate of 1 or more")
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM) // the server is ended with this process
	defer stop()
	return inScratch(func(dir string) error {
		archive := filepath.Join(dir, "archive.db") // what the server does to a copy is not kept
		if err := copyFile(archive, paths[0]); err != nil {
			return err
		}
		return s.askFor(ctx, w, archive)
	})
}

// askFor starts the server on an archive and asks it for what that holds.
func (s *serving) askFor(ctx context.Context, w io.Writer, archive string) error {
	server, err := startServer(ctx, s.program, archive)
	if err != nil {
		return err
	}
	defer server.stop()
	kinds, err := kindsOf(ctx, archive)
	if err != nil {
		return err
	}
	if kinds = beginning(kinds, s.only); len(kinds) == 0 {
		return fmt.Errorf("serve: no kind of page begins with %q", s.only)
	}
	fmt.Fprintf(w, "%s; %s at the start\n", load(), server.memory())
	if s.flat > 0 {
		return s.askFlat(ctx, w, server, kinds)
	}
	if err := s.askAlone(ctx, archive, kinds); err != nil {
		return err
	}
	return s.askOpen(ctx, w, server, kinds)
}

// kindsOf reads from the archive what there is to be asked for.
func kindsOf(ctx context.Context, archive string) ([]kind, error) {
	st, err := store.Open(ctx, archive, store.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer st.Close()
	return pageKinds(ctx, st)
}

func beginning(kinds []kind, with string) (out []kind) {
	for _, k := range kinds {
		if strings.HasPrefix(k.name, with) {
			out = append(out, k)
		}
	}
	return out
}

// load tells what else the machine does, in the words of the system, or "" where it does
// not tell: figures of a busy machine say little.
func load() string {
	b, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	return "load " + strings.Join(strings.Fields(string(b))[:3], " ")
}
