package store

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"tawatur"
)

// killReports is how many reports the killed process is to store in all.
const killReports = 5000

// killCapture is the n-th capture of the kill test: one in ten has two
// reports, one in fifty merges the story before into its own.
func killCapture(n int) Saved {
	in := report(n, fmt.Sprintf("story-%d", n/7))
	if n%10 == 0 {
		in.Readings = append(in.Readings, Placed{Reading: reading(fmt.Sprintf("report-%d#2", n), "تتمة", "وقال إن العمل مستمر."),
			Sketch: []byte{9}, Story: in.Readings[0].Story})
	}
	if n%50 == 0 && n > 0 {
		in.Readings[0].Merged = []string{fmt.Sprintf("story-%d", n/7-1)}
	}
	return in
}

// childSave is the process that gets killed: `tawatur add` without the reading.
func childSave(path string) {
	ctx := context.Background()
	s, err := Open(ctx, path, Options{})
	for n := 0; err == nil && n < killReports; n++ {
		_, err = s.Save(ctx, killCapture(n))
	}
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// childHold takes the database for itself, says so on standard output and
// holds it until standard input ends.
func childHold(path string) {
	db, err := sql.Open("sqlite", uri(path)+"?_txlock="+os.Getenv("TAWATUR_STORE_LOCK"))
	if err == nil {
		_, err = db.Begin()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("held")
	io.Copy(io.Discard, os.Stdin)
	os.Exit(0)
}

func child(t *testing.T, role, path string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, path)
	cmd.Env = append(os.Environ(), childEnv+"="+role)
	return cmd
}

// TestKilledWhileSaving kills the saving process at ten random moments. After
// each the database opens, is whole, and holds more than before or as much;
// and the same command, run to its end, completes it.
func TestKilledWhileSaving(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	path := filepath.Join(t.TempDir(), "kill.db")
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	rnd := rand.New(rand.NewPCG(seed, 0))
	before := 0
	for i := range 10 {
		wait := time.Duration(50+rnd.IntN(350)) * time.Millisecond
		ended := runAndKill(t, path, wait)
		n := stored(t, path)
		t.Logf("kill %d after %v: %d captures stored", i+1, wait, n)
		if n < before {
			t.Fatalf("%d captures were stored before, %d are now", before, n)
		}
		before = n
		if ended {
			t.Log("the process was done before it could be killed")
			os.Remove(path)
			before = 0
		}
	}
	if out, err := child(t, "save", path).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if n := stored(t, path); n != killReports {
		t.Errorf("%d captures in the end, want %d", n, killReports)
	}
	everyReport(t, path)
}

// runAndKill reports whether the process was done before it was killed.
func runAndKill(t *testing.T, path string, wait time.Duration) bool {
	t.Helper()
	cmd := child(t, "save", path)
	var out bytes.Buffer
	cmd.Stderr = &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(wait)
	cmd.Process.Kill()
	err := cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code > 0 {
		t.Fatalf("%v: %s", err, out.String())
	}
	return err == nil
}

// stored checks the database, as a person would who runs the command again,
// and counts its captures.
func stored(t *testing.T, path string) int {
	t.Helper()
	s, err := Open(context.Background(), path, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	check(t, s)
	n, err := s.Stats(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return n.Captures
}

// everyReport reads back what the kill test stored, by its ID and by its words.
func everyReport(t *testing.T, path string) {
	t.Helper()
	s, ctx := openAt(t, path), context.Background()
	for n := range killReports {
		for _, p := range killCapture(n).Readings {
			got, err := s.Reading(ctx, p.Reading.ID)
			if err != nil || got.Text != p.Reading.Text {
				t.Fatal(got.Text, err)
			}
		}
	}
	if err := s.CheckCaptures(ctx, nil); err != nil {
		t.Error(err)
	}
	_, total, err := searchLine(ctx, s, "الزعفران", SearchOptions{})
	if err != nil || total != killReports {
		t.Errorf("%d reports found by their words, want %d, %v", total, killReports, err)
	}
}

func TestLockedByAnotherProcess(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "held.db")
	s := openAt(t, path)
	save(t, s, report(1, "a"))

	release := hold(t, path, "immediate")
	_, err := s.Save(ctx, report(2, "a"))
	wantCode(t, err, tawatur.CodeLocked)
	other := openAt(t, path) // opening needs no lock
	if _, err := other.Reading(ctx, "report-1"); err != nil {
		t.Error("reading while another process writes:", err)
	}
	release()
	save(t, s, report(2, "a"))

	fresh := filepath.Join(t.TempDir(), "fresh.db")
	release = hold(t, fresh, "exclusive")
	_, err = Open(ctx, fresh, testOptions())
	wantCode(t, err, tawatur.CodeLocked)
	release()
	openAt(t, fresh)
}

// hold lets another process hold the database until release is called.
func hold(t *testing.T, path, lock string) (release func()) {
	t.Helper()
	cmd := child(t, "hold", path)
	cmd.Env = append(cmd.Env, "TAWATUR_STORE_LOCK="+lock)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	release = sync.OnceFunc(func() { in.Close(); cmd.Wait() })
	t.Cleanup(release)
	if _, err := io.ReadFull(out, make([]byte, len("held\n"))); err != nil {
		t.Fatal("the other process could not take the database")
	}
	return release
}
