package name

import (
	"tawatur/analyze/name/internal/tagger"
	"tawatur/arabic"
)

// near is how many sentences before and after one may make a name plain in it
// when tags are given to a text whose reports are not told apart.
const near = 30

// Tag gives the BIO tags (O, B-PER, I-PER, and so on with LOC, ORG, MISC) of
// the words of one sentence, clitics included in the name.
func (t *Tables) Tag(tokens []string) []string {
	return t.TagText([][]string{tokens})[0]
}

// TagText gives the BIO tags of sentences that follow one another, as Tag does;
// a name that is plain in one sentence is then known in its neighbours too.
func (t *Tables) TagText(sentences [][]string) [][]string {
	norms := make([][]string, len(sentences))
	for i, tokens := range sentences {
		norms[i] = make([]string, len(tokens))
		for k, w := range tokens {
			norms[i][k] = tagger.Norm(arabic.Match(w))
		}
	}
	_, tags := t.tagger.Tag(norms)
	out := make([][]string, len(sentences))
	v := votes{}
	for i := range min(near, len(sentences)) {
		v.countTags(norms[i], tags[i], 1)
	}
	for i := range sentences {
		if k := i + near; k < len(sentences) {
			v.countTags(norms[k], tags[k], 1)
		}
		out[i] = echoTags(v, norms[i], tags[i])
		if k := i - near; k >= 0 {
			v.countTags(norms[k], tags[k], -1)
		}
	}
	return out
}

// countTags adds by votes for each of the names that tags mark.
func (v votes) countTags(norms []string, tags []tagger.Tag, by int) {
	for i := 0; i < len(tags); {
		j := i + 1
		for j < len(tags) && tags[j].Inside() {
			j++
		}
		if tags[i] != tagger.Out && tags[i] != tagger.Misc {
			v.count(norms[i], norms[j-1], int(tags[i].Type()-tagger.Pers)/2, by)
		}
		i = j
	}
}

// echoTags gives the names of the tags, and to words outside every name that
// have enough votes the tag of those.
func echoTags(v votes, norms []string, tags []tagger.Tag) []string {
	out := make([]string, len(tags))
	for i, g := range tags {
		if g == tagger.Out {
			if typ, _ := v.find(norms[i]); typ >= 0 {
				g = tagger.Pers + tagger.Tag(2*typ)
			}
		}
		out[i] = tagger.Written[g]
	}
	return out
}
