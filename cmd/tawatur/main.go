// Command tawatur reads Arabic news reports of the same happenings and builds
// one sourced record of them. `tawatur help` tells how it is used; the exit
// statuses stand in exit.go.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// run is the whole program; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	e, err := newEnv(args, stdin, stdout, stderr)
	if err != nil {
		return e.usage(err)
	}
	root := newRoot(e)
	root.SetArgs(optionalJSON(args))
	return e.status(root.ExecuteContext(ctx))
}
