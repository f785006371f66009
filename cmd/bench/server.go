package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"time"
)

// server is the program as a process of its own.
type server struct {
	cmd     *exec.Cmd
	address string // "http://127.0.0.1:PORT"
}

var address = regexp.MustCompile(`http://127\.0\.0\.1:\d+`)

// startServer starts the program on an archive, at a port that is free, and waits until
// it listens: that may take a while where it brings the archive up to date first.
func startServer(ctx context.Context, program, archive string) (*server, error) {
	s := &server{cmd: exec.CommandContext(ctx, program, "serve", "--db", archive, "--listen", "127.0.0.1:0")}
	s.cmd.Stderr = os.Stderr
	s.cmd.Cancel = func() error { return s.cmd.Process.Signal(os.Interrupt) }
	s.cmd.WaitDelay = 10 * time.Second
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := s.cmd.Start(); err != nil {
		return nil, fmt.Errorf("%w (make build)", err)
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if s.address = address.FindString(lines.Text()); s.address != "" {
			return s, nil
		}
	}
	s.stop()
	return nil, fmt.Errorf("%s ended before it listened", program)
}

// stop ends the process; how it ends tells nothing more.
func (s *server) stop() {
	_ = s.cmd.Process.Signal(os.Interrupt)
	_ = s.cmd.Wait()
}

// memory is the resident size of a process, now and at its peak, in MiB; zero where the
// system does not tell it.
type memory struct{ now, peak float64 }

func (m memory) String() string {
	return fmt.Sprintf("memory %.0f MiB, at most %.0f MiB", m.now, m.peak)
}

func (s *server) memory() (m memory) { return memoryOf(fmt.Sprint(s.cmd.Process.Pid)) }

// memoryOf reads the memory of a process, or of "self".
func memoryOf(process string) (m memory) {
	b, err := os.ReadFile("/proc/" + process + "/status")
	if err != nil {
		return m
	}
	for line := range strings.Lines(string(b)) {
		var kb float64
		if _, err := fmt.Sscanf(line, "VmHWM: %f kB", &kb); err == nil {
			m.peak = kb / 1024
		}
		if _, err := fmt.Sscanf(line, "VmRSS: %f kB", &kb); err == nil {
			m.now = kb / 1024
		}
	}
	return m
}
