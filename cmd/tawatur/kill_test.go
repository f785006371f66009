package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tawatur/store"
)

// childEnv makes the test binary run as the program itself.
const childEnv = "TAWATUR_TEST_AS_PROGRAM"

// program is the command that runs tawatur in a process of its own.
func program(args ...string) *exec.Cmd {
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), childEnv+"=1")
	return c
}

// TestAddSurvivesKill kills an addition of 5,000 reports ten times at random
// moments. After each, the database opens and holds whole reports only; the
// same command run to its end completes it.
func TestAddSurvivesKill(t *testing.T) {
	if testing.Short() {
		t.Skip("adds 5,000 reports several times")
	}
	const reports = 5000
	dir := t.TempDir()
	in, db := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "news.db")
	writeManyReports(t, in, reports)
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	last := 0
	for i := range 10 {
		killAfter(t, time.Duration(50+random.IntN(450))*time.Millisecond, "add", "--db", db, in)
		n := checked(t, db)
		t.Logf("kill %d: %d reports", i+1, n)
		if n < last {
			t.Fatalf("%d reports after the kill, %d before: some were lost", n, last)
		}
		last = n
	}
	if out, err := program("add", "--db", db, in).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if n := checked(t, db); n != reports {
		t.Fatalf("%d reports in the end, want %d", n, reports)
	}
	out, err := program("add", "--db", db, in).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "0 reports added") {
		t.Fatalf("adding once more: %v\n%s", err, out)
	}
}

func killAfter(t *testing.T, d time.Duration, args ...string) {
	t.Helper()
	c := program(args...)
	c.Stdout, c.Stderr = io.Discard, io.Discard
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(d)
	c.Process.Kill() // it may have ended by itself: no matter
	c.Wait()
}

// checked opens the database, holds its invariants and counts its reports.
func checked(t *testing.T, path string) int {
	t.Helper()
	ctx := context.Background()
	if _, err := os.Stat(path); os.IsNotExist(err) {
		return 0
	}
	st, err := store.Open(ctx, path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	if err := st.Check(ctx); err != nil {
		t.Fatal(err)
	}
	s, err := st.Stats(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return s.Reports
}

func writeManyReports(t *testing.T, file string, n int) {
	t.Helper()
	var b strings.Builder
	places := []string{"المرسى", "الربوة", "الواحة", "المنارة", "السدرة", "النخيل"}
	for i := range n {
		fmt.Fprintf(&b, `{"id":"r%d","outlet":"صحيفة المنارة المخترعة","day":"2031-%02d-%02d","text":"قال رئيس بلدية %s إن %d شاحنة عبرت الجسر رقم %d في الأسبوع الماضي."}`+"\n",
			i, i%12+1, i%28+1, places[i%len(places)], i+3, i*7)
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
