// Command bench runs the program over a folder of reports, cold, and prints how
// long each stage took: reports a second, megabytes of text a second, and the
// peak of memory. Machines are noisy: run it several times and quote medians.
// With "growth" in front it adds reports one by one and prints what each costs as
// the archive grows; with "burst", what each of very many alike costs, with -stored
// also as they come one by one into a database; with "add",
// what the whole of adding one report to a database costs; with "bulk", what adding all
// to a new database does; with "serve", how long a server takes to answer for every kind
// of page of an archive; with "pages", how fast an archive of the web is read.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdout, os.Stderr))
}

// bench is one thing that can be measured. Its flags are its fields.
type bench interface {
	// flags declares what can be chosen.
	flags(f *flag.FlagSet)
	// measure does what is measured with the reports of paths, and prints what it took.
	measure(ctx context.Context, w io.Writer, paths []string) error
}

// named gives the bench that goes by a word in front of its arguments.
func named(word string) (b bench, found bool) {
	b, found = map[string]bench{"growth": &growing{}, "burst": &burst{}, "add": &adding{}, "bulk": &bulk{}, "serve": &serving{}, "pages": &reading{}}[word]
	return b, found
}

// run runs the bench that args ask for and gives the status to exit with: 0 where it was
// measured, 1 where it could not be, 2 where nothing was asked for.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		fmt.Fprintln(stderr, "usage: bench [growth | burst | add | bulk | serve | pages] [FLAGS] PATH…")
		return 2
	}
	var b bench = whole{}
	f := flag.NewFlagSet("bench", flag.ContinueOnError)
	if other, found := named(args[0]); found {
		f, b, args = flag.NewFlagSet(args[0], flag.ContinueOnError), other, args[1:]
	}
	f.SetOutput(stderr)
	b.flags(f)
	err := f.Parse(args)
	if err == nil {
		err = b.measure(ctx, stdout, f.Args())
	}
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	default:
		fmt.Fprintln(stderr, "bench:", err)
		return 1
	}
}
