package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"
)

// usageTemplate is cobra's with its headings taken from the catalogue.
const usageTemplate = `{usage}:{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND{{end}}{{if .HasExample}}

{examples}:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

{commands}:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

{flags}:
{{.LocalFlags.FlagUsagesWrapped {width} | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

{global}:
{{.InheritedFlags.FlagUsagesWrapped {width} | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

{more}{{end}}
`

// translate puts the words of the interface into what cobra prints by itself.
func (e *env) translate(root *cobra.Command) {
	width, _ := terminal(e.stdout) // 0 elsewhere: nothing is wrapped
	root.SetUsageTemplate(strings.NewReplacer(
		"{width}", strconv.Itoa(width),
		"{usage}", e.text("help.usage"),
		"{examples}", e.text("help.examples"),
		"{commands}", e.text("help.commands"),
		"{flags}", e.text("help.flags"),
		"{global}", e.text("help.global"),
		"{more}", e.text("help.more", "tawatur"),
	).Replace(usageTemplate))
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Short = e.text("help.short")
		case "completion":
			c.Short = e.text("help.completion")
		}
		e.translateHelpFlag(c)
	}
	e.translateHelpFlag(root)
	help := root.HelpFunc()
	root.SetHelpFunc(func(c *cobra.Command, args []string) {
		e.wrap()
		root.SetOut(e.stdout)
		help(c, args)
		e.unwrap() // the help ends with a line
	})
}

func (e *env) translateHelpFlag(c *cobra.Command) {
	c.InitDefaultHelpFlag()
	if f := c.Flags().Lookup("help"); f != nil {
		f.Usage = e.text("help.help")
	}
	for _, sub := range c.Commands() {
		e.translateHelpFlag(sub)
	}
}
