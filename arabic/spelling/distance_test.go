package spelling

import "testing"

// A bound leaves every distance that it holds as it is, and those beyond it beyond it.
func TestBoundedDistances(t *testing.T) {
	var words []word
	for _, name := range []string{"غورباتشوف", "جورباتشيف", "الشهراني", "الشهري", "ليلى", "ليلا", "الكسندر", "أليكساندر", "نبهاني", "وادعي", "ا"} {
		words = append(words, Parse(name).words[0])
	}
	r := tables()
	for i := range words {
		for j := range words {
			a, b := words[i].asWritten(), words[j].asWritten()
			want := r.distance(a, b)
			for _, most := range []int{0, 40, 100, 300, 1000} {
				if got := r.within(a, b, most); got != want && (want <= most || got <= most) {
					t.Errorf("%s, %s: %d within %d, want %d", words[i].text, words[j].text, got, most, want)
				}
			}
		}
	}
}
