package locale_test

import (
	"testing"

	"tawatur/locale"
)

func TestNamed(t *testing.T) {
	say, err := locale.New("ar")
	if err != nil {
		t.Fatal(err)
	}
	for code, want := range map[string]string{"LB": "لبنان", "ZZ": "ZZ"} {
		if got := say.Named("country", code); got != want {
			t.Errorf("%s is named %q, want %q", code, got, want)
		}
	}
}
