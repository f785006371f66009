package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"tawatur/alert"
	"tawatur/store"
)

type alertsFlags struct {
	database
	format
}

func alertsCommand(e *env) *cobra.Command {
	var f alertsFlags
	c := &cobra.Command{
		Use: "alerts", Short: e.text("cmd.alerts.short"), Long: e.text("cmd.alerts.long"), Args: cobra.NoArgs,
		Example: examples(`tawatur alerts add "الجسر" --words "جسر الزعفران" --mail desk@news.example`,
			"tawatur alerts test الجسر", "tawatur alerts run", "tawatur alerts log"),
	}
	f.database.flag(e, c)
	f.format.flags(e, c, tabled{"cmd.alerts.sheet", watchlistColumns})
	list := func(c *cobra.Command, _ []string) error {
		return f.read(c.Context(), func(st *store.Store) error { return e.watchlists(c.Context(), f, st) })
	}
	c.RunE = list
	same := &cobra.Command{Use: "list", Short: e.text("cmd.alerts.short"), Args: cobra.NoArgs, RunE: list}
	same.Flags().AddFlagSet(c.Flags())
	c.AddCommand(same, addAlertCommand(e), e.feedsDoing("remove NAME…", e.text("cmd.alerts.remove.short"), e.removeWatchlist),
		alertsTestCommand(e), alertsRunCommand(e), alertsLogCommand(e), alertsKeyCommand(e))
	return c
}

func (e *env) removeWatchlist(ctx context.Context, st *store.Store, name string) (string, error) {
	ok, err := st.RemoveWatchlist(ctx, name)
	if err == nil && !ok {
		err = errors.New(e.isolate(name, e.text("cmd.alerts.unknown")))
	}
	return e.isolate(name, e.text("cmd.alerts.removed")), err
}

// sending is the flags of the commands that send alerts.
type sending struct {
	database
	delivery
	manners
}

func (f *sending) register(e *env, c *cobra.Command) {
	f.database.flag(e, c)
	f.delivery.flags(e, c.Flags())
	f.manners.flags(e, c.Flags())
}

// with opens the database and calls do with what sends alerts.
func (f *sending) with(ctx context.Context, do func(*store.Store, *alert.Alerter) error) error {
	web, err := f.manners.client()
	if err != nil {
		return err
	}
	return f.write(ctx, func(st *store.Store) error {
		a, err := f.alerter(st, web)
		if err != nil {
			return err
		}
		return do(st, a)
	})
}

func alertsRunCommand(e *env) *cobra.Command {
	var f sending
	c := &cobra.Command{Use: "run", Short: e.text("cmd.alerts.run.short"), Args: cobra.NoArgs}
	f.register(e, c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return f.with(c.Context(), func(_ *store.Store, a *alert.Alerter) error {
			r, err := a.Step(c.Context())
			e.alerted(r)
			e.lost += r.Failed
			return err
		})
	}
	return c
}

func (e *env) alerted(r alert.Round) {
	fmt.Fprintln(e.stdout, e.isolate(e.say.Count("count.news", r.Found), e.text("cmd.alerts.ran", r.Sent, r.Failed)))
}

func alertsTestCommand(e *env) *cobra.Command {
	var f sending
	c := &cobra.Command{Use: "test NAME", Short: e.text("cmd.alerts.test.short"), Args: cobra.ExactArgs(1)}
	f.register(e, c)
	c.RunE = func(c *cobra.Command, args []string) error {
		return f.with(c.Context(), func(st *store.Store, a *alert.Alerter) error {
			l, err := st.Watchlist(c.Context(), args[0])
			if err != nil {
				return err
			}
			tried := a.Test(c.Context(), &l.Watchlist)
			if len(tried) == 0 {
				fmt.Fprintln(e.stdout, e.text("cmd.alerts.test.none"))
			}
			for _, t := range tried {
				said := e.text("cmd.alerts.test.arrived")
				if t.Err != nil {
					said = t.Err.Error()
					e.lost++
				}
				fmt.Fprintln(e.stdout, e.isolate(e.text("channel."+string(t.Channel)), t.Target, said))
			}
			return nil
		})
	}
	return c
}

func alertsKeyCommand(e *env) *cobra.Command {
	c := &cobra.Command{Use: "key URL", Short: e.text("cmd.alerts.key.short"), Args: cobra.ExactArgs(1)}
	c.RunE = func(_ *cobra.Command, args []string) error {
		s, err := secret("TAWATUR_WEBHOOK_SECRET")
		if err == nil && len(s) < 16 {
			err = errors.New(e.text("cmd.alerts.no_secret"))
		}
		if err != nil {
			return err
		}
		fmt.Fprintln(e.stdout, alert.WebhookKey(s, args[0]))
		return nil
	}
	return c
}
