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

// serve starts the built server on a copy of an archive, asks it for every kind of
// page from this process, and prints how long each kind took to its first byte. With
// --flat it asks for so many pages as fast as they come instead, and prints the
// server's memory on the way.
func serve(ctx context.Context, w io.Writer, args []string) error {
	f := flag.NewFlagSet("serve", flag.ContinueOnError)
	program := f.String("program", filepath.Join("bin", "tawatur"), "the built program")
	rate := f.Int("rate", 50, "requests a second")
	last := f.Duration("for", time.Minute, "how long to ask")
	flat := f.Int("flat", 0, "ask for so many pages, to see whether memory grows")
	only := f.String("only", "", "only kinds of pages whose name begins so")
	if err := f.Parse(args); err != nil {
		return err
	}
	if f.NArg() != 1 || *rate < 1 {
		return fmt.Errorf("serve: give one archive, and a rate of 1 or more")
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM) // the server is ended with this process
	defer stop()
	dir, err := os.MkdirTemp("", "tawatur-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	archive, err := copyArchive(f.Arg(0), dir)
	if err != nil {
		return err
	}
	s, err := startServer(ctx, *program, archive)
	if err != nil {
		return err
	}
	defer s.stop()
	kinds, err := kindsOf(ctx, archive)
	if err != nil {
		return err
	}
	kinds = beginning(kinds, *only)
	if len(kinds) == 0 {
		return fmt.Errorf("serve: no kind of page begins with %q", *only)
	}
	fmt.Fprintf(w, "%s; %s at the start\n", load(), s.memory())
	if *flat > 0 {
		return runFlat(ctx, w, s, kinds, *flat)
	}
	work, err := workAlone(ctx, *program, archive, kinds)
	if err != nil {
		return err
	}
	return runOpen(ctx, w, s, kinds, work, *rate, *last)
}

// workAlone measures what the processors work for one page of each kind on a server of
// its own, so that the other has kept none of them.
func workAlone(ctx context.Context, program, archive string, kinds []kind) ([]time.Duration, error) {
	s, err := startServer(ctx, program, archive)
	if err != nil {
		return nil, err
	}
	defer s.stop()
	return runAlone(ctx, s, kinds), nil
}

// copyArchive copies the database, so that what the server does to it is not kept.
func copyArchive(from, dir string) (string, error) {
	src, err := os.Open(from)
	if err != nil {
		return "", err
	}
	defer src.Close()
	to := filepath.Join(dir, "archive.db")
	dst, err := os.Create(to)
	if err != nil {
		return "", err
	}
	if _, err := io.Copy(dst, src); err != nil {
		dst.Close()
		return "", err
	}
	return to, dst.Close()
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
