package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// newRoot builds the command tree with its help in the chosen language.
func newRoot(e *env) *cobra.Command {
	root := &cobra.Command{
		Use:           "tawatur",
		Short:         e.text("cmd.short"),
		Long:          e.text("cmd.long") + "\n\n" + e.text("cmd.exit_statuses"),
		Example:       examples("tawatur compare --sample -o digest.html", "tawatur compare reports/ -o digest.html", "tawatur add --db news.db reports/"),
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(c *cobra.Command, _ []string) error {
			if err := c.ValidateFlagGroups(); err != nil { // wrong usage, which cobra tells only later
				return err
			}
			e.started = true
			return nil
		},
	}
	root.PersistentPostRunE = func(*cobra.Command, []string) error { return e.unwrap() }
	root.SetIn(e.stdin)
	root.SetOut(e.stdout)
	root.SetErr(e.stderr)
	root.PersistentFlags().String("lang", e.lang, e.text("flag.lang"))
	root.AddCommand(
		compareCommand(e), extractCommand(e), serveCommand(e), mcpCommand(e),
		addCommand(e), feedsCommand(e), editsCommand(e), watchCommand(e), alertsCommand(e), searchCommand(e), whoCommand(e), storiesCommand(e), storyCommand(e), reportCommand(e),
		claimsCommand(e), lineageCommand(e), talliesCommand(e), figuresCommand(e), wordingCommand(e), outletsCommand(e),
		tagCommand(e), segmentCommand(e),
		spansCommand(e),
		evalCommand(e), sampleCommand(e), versionCommand(e),
	)
	e.translate(root)
	return root
}

// examples indents one example a line, as cobra's help expects.
func examples(lines ...string) string { return "  " + strings.Join(lines, "\n  ") }

// optionalJSON lets the `--json` of compare stand without a value, for standard
// output, and yet take one as its next word ("--json FILE"). For the other
// commands it is a plain switch.
func optionalJSON(args []string) []string {
	if !slices.Contains(args, "compare") {
		return args
	}
	out := make([]string, 0, len(args))
	for i, a := range args {
		if a == "--json" && (i+1 == len(args) || (strings.HasPrefix(args[i+1], "-") && args[i+1] != "-")) {
			a = "--json=-"
		}
		out = append(out, a)
	}
	return out
}
