package store

import (
	"context"
	"testing"

	"tawatur"
	"tawatur/arabic/spelling"
	"tawatur/record"
)

func spellings(t *testing.T, s *Store, name string) map[string]record.Spelling {
	t.Helper()
	w, err := s.Who(context.Background(), name, WhoOptions{})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]record.Spelling{}
	for _, sp := range w.Spellings {
		out[sp.Name] = sp
	}
	return out
}

// TestDecisions holds that what people say about names is honoured by Who and by
// Names, by way of other names too, and that it can be taken back.
func TestDecisions(t *testing.T) {
	s, ctx := open(t), context.Background()
	saveNaming(t, s)
	for _, two := range [][2]string{{"سالم الوادعي", "سليم الوادعي"}, {"أبو حازم", "سالم الوادعى"}} {
		if err := s.Decide(ctx, two[0], two[1], true); err != nil {
			t.Fatal(err)
		}
	}
	if got := spellings(t, s, "سالم الوادعي"); len(got) != 2 || got["سليم الوادعي"].Proof != spelling.ProofDecided {
		t.Errorf("joined: %+v", got)
	}
	save(t, s, naming("e", "المرسى", "أبو حازم"))
	if got := spellings(t, s, "أبو حازم"); len(got) != 3 {
		t.Errorf("joined by way of another: %+v", got)
	}
	if _, total, err := s.Names(ctx, 0); err != nil || total != 6 {
		t.Error(total, err)
	}
	lines, _, _ := s.Names(ctx, 1)
	if len(lines) != 1 || lines[0].Name != "سليم الوادعي" || len(lines[0].Spellings) != 3 {
		t.Errorf("%+v", lines)
	}
	if err := s.Decide(ctx, "سعيد غروشنكو", "سعيد جروشنكو", false); err != nil {
		t.Fatal(err)
	}
	if got := spellings(t, s, "سعيد غروشنكو"); len(got) != 1 {
		t.Errorf("kept apart: %+v", got)
	}
	if all, err := s.Decisions(ctx); err != nil || len(all) != 3 || all[0].At.IsZero() {
		t.Error(all, err)
	}
	if err := s.Undecide(ctx, "سعيد جروشنكو", "سعيد غروشنكو"); err != nil {
		t.Error(err)
	}
	if got := spellings(t, s, "سعيد غروشنكو"); len(got) != 2 {
		t.Errorf("forgotten: %+v", got)
	}
	wantCode(t, s.Undecide(ctx, "سعيد جروشنكو", "سعيد غروشنكو"), tawatur.CodeNotFound)
	wantCode(t, s.Decide(ctx, "سعيد", "؟", true), tawatur.CodeInvalid)
	wantCode(t, s.Decide(ctx, "سعيد", "سَعيد", false), tawatur.CodeInvalid)
	check(t, s)
}

// TestCompany holds that the story that two spellings are in decides where their
// letters do not, and a report that has both speaks against it.
func TestCompany(t *testing.T) {
	s := open(t)
	far := naming("x", "المرسى", "ستيف غروسات")
	near := naming("y", "الساحل", "ستيف غروزيت")
	far.Readings[0].Story, near.Readings[0].Story = "شحن", "شحن"
	save(t, s, far)
	save(t, s, near)
	got := spellings(t, s, "ستيف غروسات")
	if len(got) != 2 || got["ستيف غروزيت"].Proof != spelling.ProofStory {
		t.Errorf("in one story: %+v", got)
	}
	save(t, s, naming("z", "الساحل", "ستيف غروسات", "ستيف غروزيت"))
	if got := spellings(t, s, "ستيف غروسات"); len(got) != 1 {
		t.Errorf("in one report: %+v", got)
	}
}
