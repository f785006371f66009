package main

import "testing"

// TestMarks: what nearly all reports of others have from one of them is that one's mark.
func TestMarks(t *testing.T) {
	spread := map[string]map[string]int{
		"رابط الخبر": {"مرساة": 852, "شراع": 3},
		"المئة":      {"مرساة": 500, "شراع": 400},
		"مئة":        {"فنار": 100},
	}
	for _, c := range []struct {
		forms []string
		want  bool
	}{{[]string{"رابط الخبر"}, true}, {[]string{"المئة"}, false}, {[]string{"المئة", "مئة"}, false}, {[]string{"مئة"}, true}} {
		if got := marks(spread, c.forms); got != c.want {
			t.Errorf("%v: %v", c.forms, got)
		}
	}
}
