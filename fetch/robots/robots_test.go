package robots

import (
	"strings"
	"testing"
	"time"
)

const site = `
# ملف الموقع
User-agent: Tawatur
User-agent: Other
Disallow: /خاص/
Allow: /خاص/علني
Disallow: /*.pdf$
Crawl-delay: 1.5

User-agent: *
Disallow: /
Sitemap: https://news.example/map.xml
`

func TestAllowed(t *testing.T) {
	for _, tc := range []struct {
		name, text, agent, path string
		want                    bool
	}{
		{"no rules", "", "tawatur", "/a", true},
		{"everyone is kept out", site, "else", "/a", false},
		{"own group holds instead of the one for all", site, "tawatur", "/a", true},
		{"second agent of a group", site, "other", "/a", true},
		{"Arabic pattern, encoded path", site, "tawatur", "/%D8%AE%D8%A7%D8%B5/%D8%B3%D8%B1", false},
		{"Arabic pattern, encoded path in small letters", site, "tawatur", "/%d8%ae%d8%a7%d8%b5/x", false},
		{"Arabic pattern, bare path", site, "tawatur", "/خاص/سر", false},
		{"the longer pattern allows", site, "tawatur", "/خاص/علني/1", true},
		{"star and end", site, "tawatur", "/files/a.pdf", false},
		{"not at the end", site, "tawatur", "/files/a.pdf?x=1", true},
		{"encoded pattern, bare path", "User-agent: *\nDisallow: /%D8%AE%D8%A7%D8%B5", "tawatur", "/خاص", false},
		{"needless encoding", "User-agent: *\nDisallow: /%61b", "tawatur", "/ab/c", false},
		{"robots.txt itself", "User-agent: *\nDisallow: /", "tawatur", "/robots.txt", true},
		{"tie allows", "User-agent: *\nDisallow: /a\nAllow: /a", "tawatur", "/a", true},
		{"empty disallow allows", "User-agent: *\nDisallow:", "tawatur", "/a", true},
		{"groups of one agent are one", "User-agent: tawatur\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: Tawatur/2.0\nDisallow: /b", "tawatur", "/b", false},
		{"byte order mark", "\ufeffUser-agent: *\nDisallow: /a", "tawatur", "/a", false},
		{"CRLF", "User-agent: *\r\nDisallow: /a\r\n", "tawatur", "/a", false},
		{"encoded star is no star", "User-agent: *\nDisallow: /a%2Ab", "tawatur", "/axb", true},
		{"encoded star is a star of the path", "User-agent: *\nDisallow: /a%2Ab", "tawatur", "/a*b", false},
		{"two stars", "User-agent: *\nDisallow: /*/print*$", "tawatur", "/news/print/1", false},
		{"query", "User-agent: *\nDisallow: /*?page=", "tawatur", "/l?page=2", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := Parse(tc.text, tc.agent).Allowed(tc.path); got != tc.want {
				t.Errorf("allowed %v", got)
			}
		})
	}
}

func TestDelayAndSitemaps(t *testing.T) {
	r := Parse(site, "tawatur")
	if r.Delay != 1500*time.Millisecond {
		t.Errorf("delay %v", r.Delay)
	}
	if len(r.Sitemaps) != 1 || r.Sitemaps[0] != "https://news.example/map.xml" {
		t.Errorf("sitemaps %q", r.Sitemaps)
	}
}

// What is allowed does not depend on how a path is encoded.
func FuzzEncodingDoesNotMatter(f *testing.F) {
	f.Add(site, "/خاص/سر")
	f.Add("User-agent: *\nDisallow: /a*b$\nAllow: /%zz", "/a%zz*b")
	f.Fuzz(func(t *testing.T, text, path string) {
		if strings.Contains(path, "%") {
			t.Skip()
		}
		r := Parse(text, "tawatur")
		var all strings.Builder
		for i := range len(path) {
			if path[i] == '/' || path[i] == '?' || path[i] == '=' || path[i] == '&' || path[i] == '#' ||
				!isUnreserved(path[i]) && path[i] > ' ' && path[i] < 0x7f && path[i] != '*' && path[i] != '$' && path[i] != '"' && path[i] != '<' && path[i] != '>' {
				all.WriteByte(path[i]) // reserved: encoding it makes another path
				continue
			}
			encode(&all, path[i])
		}
		if r.Allowed(path) != r.Allowed(all.String()) {
			t.Errorf("%q and %q differ", path, all.String())
		}
	})
}

func BenchmarkAllowed(b *testing.B) {
	r := Parse(site, "tawatur")
	for b.Loop() {
		r.Allowed("/%D8%AE%D8%A7%D8%B5/%D8%B3%D8%B1/2018/04/08/report.html")
	}
}
