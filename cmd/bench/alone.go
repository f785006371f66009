package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"
)

// perKind is how many requests of each kind are asked one after another.
const perKind = 24

// processors is how long all processors worked for the server so far, in ticks of 10 ms;
// 0 where the system does not tell it.
func (s *server) processors() time.Duration {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(b), ") ") // the name may hold spaces
	f := strings.Fields(rest)
	if len(f) < 13 {
		return 0
	}
	var user, system int
	fmt.Sscan(f[11], &user)
	fmt.Sscan(f[12], &system)
	return time.Duration(user+system) * 10 * time.Millisecond
}

// askAlone asks a server of its own, so that the other has kept no page, for some pages
// of each kind one after another, and notes with each kind how long the processors worked
// for one: unlike a time, that hardly depends on what else the machine does.
func (s *serving) askAlone(ctx context.Context, archive string, kinds []kind) error {
	server, err := startServer(ctx, s.program, archive)
	if err != nil {
		return err
	}
	defer server.stop()
	a := newAsker(server.address)
	for i := range kinds {
		k := &kinds[i]
		before := server.processors()
		for n := range perKind {
			a.ask(ctx, k.addresses[n%len(k.addresses)], time.Now())
		}
		k.work = (server.processors() - before) / perKind
	}
	return nil
}
