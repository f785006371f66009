package main

import (
	"fmt"
	"os"

	"tawatur/analyze/name/internal/tagger"
)

// partExamples reads the sentences of a treebank and makes two rows of each, the
// second with our marks.
func partExamples(o options, path string) ([]partSentence, []tagger.Example, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	ss, err := readTreebank(f)
	if err != nil {
		return nil, nil, err
	}
	views, err := readViews(o)
	if err != nil {
		return nil, nil, err
	}
	xs := make([]tagger.Example, 0, 2*len(ss))
	for _, s := range ss {
		for _, t := range []partSentence{s, s.withOurMarks()} {
			xs = append(xs, tagger.Example{Row: views.Row(t.words), Tags: t.parts})
		}
	}
	return ss, xs, nil
}

func learnParts(o options, args []string) error {
	_, xs, err := partExamples(o, args[0])
	if err != nil {
		return err
	}
	b := tagger.Train(tagger.Parts, xs, o.rounds).Write()
	fmt.Fprintf(os.Stderr, "parts.bin: %d bytes\n", len(b))
	return os.WriteFile(o.learned("parts.bin"), b, 0o644)
}

// partFolds tags every tenth of the sentences with what the others teach, and
// prints how often each part was right, beside the most frequent part of each
// word in the others.
func partFolds(o options, args []string) error {
	const k = 10
	ss, xs, err := partExamples(o, args[0])
	if err != nil {
		return err
	}
	var got, plain confusion
	for f := range k {
		var rest []tagger.Example
		var of []partSentence
		for i := range ss {
			if i%k != f {
				rest, of = append(rest, xs[2*i:2*i+2]...), append(of, ss[i])
			}
		}
		m, usual := tagger.Train(tagger.Parts, rest, o.rounds), usualParts(of)
		for i := f; i < len(ss); i += k {
			for j, t := range m.Tag(xs[2*i+1].Row) {
				got[ss[i].parts[j]][t]++
				plain[ss[i].parts[j]][usual(ss[i].words[j])]++
			}
		}
	}
	fmt.Printf("learned\n%s\nmost frequent of the word\n%s", got, plain)
	return nil
}
