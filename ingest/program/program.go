// Package program runs programs of the system over bytes that nobody vouches
// for, with limits on their time, their memory and what they write.
package program

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// Program is a program that may be installed.
type Program struct {
	Name string
	// Package is the package of Debian that has it.
	Package string
}

// Limits bounds one run.
type Limits struct {
	Time   time.Duration
	Memory int64 // bytes of address space
	Output int64 // bytes that it may write
}

// The errors of a run, besides [Missing] and [Failure].
var (
	ErrTime   = errors.New("it took longer than it may")
	ErrOutput = errors.New("it wrote more than it may")
)

// Missing says that a program is not installed.
type Missing struct{ Program }

func (m *Missing) Error() string {
	return fmt.Sprintf("%s is not installed; on Debian: apt-get install %s", m.Name, m.Package)
}

// Failure is a run that did not end well: by the program's own account, or
// because it was stopped, as one is that asks for more memory than it may have.
type Failure struct {
	Name  string
	Says  string // the last line that it wrote of it, or ""
	cause error
}

func (f *Failure) Error() string {
	if f.Says == "" {
		return fmt.Sprintf("%s failed (%v)", f.Name, f.cause)
	}
	return fmt.Sprintf("%s failed (%v): %s", f.Name, f.cause, f.Says)
}

func (f *Failure) Unwrap() error { return f.cause }

// Installed reports whether the program can be run.
func (p Program) Installed() bool {
	_, err := exec.LookPath(p.Name)
	return err == nil
}

// limited asks the shell for the limit on memory, in units of 1024 bytes, and
// becomes the program. Where the shell knows no such limit it runs without.
const limited = `ulimit -v "$0" 2>/dev/null; exec "$@"`

// Run runs the program over in, which may be nil, and hands what it writes to
// read as it comes. It returns when both are done, and within a second after
// the program was stopped.
func (p Program) Run(ctx context.Context, l Limits, in io.Reader, read func(io.Reader) error, args ...string) error {
	path, err := exec.LookPath(p.Name)
	if err != nil {
		return &Missing{p}
	}
	ctx, stop := context.WithTimeoutCause(ctx, l.Time, ErrTime)
	defer stop()
	cmd := exec.CommandContext(ctx, "/bin/sh", append([]string{"-c", limited, fmt.Sprint(l.Memory / 1024), path}, args...)...)
	said := &tail{}
	cmd.Stdin, cmd.Stderr, cmd.WaitDelay = in, said, time.Second
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1", "LC_ALL=C.UTF-8")
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	capped := &capped{in: out, left: l.Output}
	readErr := read(capped)
	if readErr != nil {
		stop()
	}
	_, _ = io.Copy(io.Discard, capped)
	if capped.err != nil {
		stop()
	}
	waitErr := cmd.Wait()
	switch {
	case capped.err != nil:
		return fmt.Errorf("%s: %w", p.Name, capped.err)
	case errors.Is(context.Cause(ctx), ErrTime):
		return fmt.Errorf("%s: %w", p.Name, ErrTime)
	case readErr != nil:
		return readErr
	case waitErr != nil && ctx.Err() != nil:
		return context.Cause(ctx)
	case waitErr != nil:
		return &Failure{p.Name, said.line(), waitErr}
	}
	return nil
}

// Output gives what the program writes as a whole.
func (p Program) Output(ctx context.Context, l Limits, in io.Reader, args ...string) ([]byte, error) {
	var b bytes.Buffer
	err := p.Run(ctx, l, in, func(r io.Reader) error {
		_, err := b.ReadFrom(r)
		return err
	}, args...)
	return b.Bytes(), err
}

// capped is a reader that gives so many bytes and then ErrOutput.
type capped struct {
	in   io.Reader
	left int64
	err  error
}

func (c *capped) Read(p []byte) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	n, err := c.in.Read(p)
	if c.left -= int64(n); c.left < 0 {
		c.err = ErrOutput
		return 0, c.err
	}
	return n, err
}

// tail keeps the end of what a program says of its errors.
type tail struct{ b []byte }

const maxTail = 4096

func (t *tail) Write(p []byte) (int, error) {
	if t.b = append(t.b, p...); len(t.b) > maxTail {
		t.b = append([]byte(nil), t.b[len(t.b)-maxTail:]...)
	}
	return len(p), nil
}

// line is the last line that holds words.
func (t *tail) line() string {
	all := strings.Split(strings.TrimSpace(string(t.b)), "\n")
	return strings.ToValidUTF8(strings.TrimSpace(all[len(all)-1]), "\uFFFD")
}
