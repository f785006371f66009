package outlet

import (
	"strings"

	"tawatur/arabic"
)

// keyWords gives the words and numbers of a name in match form; marks of
// punctuation are left out, so that "أ.ف.ب" and "أ ف ب" are one.
func keyWords(name string) []string {
	var words []string
	for _, t := range arabic.Tokens(name) {
		if t.Kind != arabic.Punct {
			words = append(words, t.Norm)
		}
	}
	return words
}

func joinKey(words []string) string { return strings.Join(words, " ") }

// behead drops the words in front that only say what the outlet is, and tells
// what they say. The name always keeps one word.
func (r *Registry) behead(words []string) ([]string, Kind) {
	var kind Kind
	for len(words) > 1 {
		k, ok := r.heads[strings.TrimPrefix(words[0], "ال")]
		if !ok {
			break
		}
		if kind == "" && k != "-" {
			kind = k
		}
		if joined := joinKey(words); len(r.byKey[joined]) > 0 {
			break
		}
		words = words[1:]
	}
	return words, kind
}

// variants gives the keys under which a name may stand, the fullest first:
// as it is, without a closing adjective of country ("رويترز البريطانية"), and
// both of these without, or with, the article.
func variants(words []string) []string {
	if len(words) == 0 {
		return nil
	}
	keys := []string{joinKey(words), articleTurned(words)}
	if n := len(words); n > 1 && isAdjective(words[n-1]) {
		keys = append(keys, joinKey(words[:n-1]), articleTurned(words[:n-1]))
	}
	return keys
}

func articleTurned(words []string) string {
	key := joinKey(words)
	if rest, ok := strings.CutPrefix(key, "ال"); ok {
		return rest
	}
	return "ال" + key
}

// isAdjective reports whether a closing word only says of which country or
// sort the outlet is: "الأميركية", "الروسي", "للأنباء".
func isAdjective(w string) bool {
	if w == "للانباء" {
		return true
	}
	return strings.HasPrefix(w, "ال") && (strings.HasSuffix(w, "يه") || strings.HasSuffix(w, "ي")) && len(w) > 8
}
