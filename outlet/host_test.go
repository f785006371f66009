package outlet_test

import (
	"testing"
)

func TestHost(t *testing.T) {
	r := load(t)
	for url, want := range map[string]string{
		"https://m.aljazeera.net/news":                                     "الجزيرة",
		"https://amp.aljazeera.net./news":                                  "الجزيرة",
		"https://me:secret@www.okaz.com.sa:8443/x":                         "عكاظ",
		"HTTPS://WWW.OKAZ.COM.SA":                                          "عكاظ",
		"https://www-okaz-com-sa.cdn.ampproject.org/v/s/www.okaz.com.sa/a": "عكاظ",
		"https://al--ain-com.translate.goog/article?_x_tr_sl=ar":           "العين الإخبارية",
		"https://web.archive.org/web/20310405000000/http://alriyadh.com/1": "الرياض",
	} {
		if o, ok := r.Host(url); !ok || o.Name != want {
			t.Errorf("Host(%q) = %q, want %q", url, o.Name, want)
		}
	}
	for _, url := range []string{"", "https://", "https://x", "https://evil.example/@okaz.com.sa", "https://okaz.com.sa.evil.example/", "https://t.me/", "https://[::1]/"} {
		if o, ok := r.Host(url); ok {
			t.Errorf("Host(%q) = %q, want nothing", url, o.Name)
		}
	}
}

func TestDomain(t *testing.T) {
	r := load(t)
	for s, want := range map[string]string{
		"https://m.news.example/a/b":                              "news.example",
		"http://ar.horizon.co.uk:80/":                             "horizon.co.uk",
		"www.horizon.com":                                         "horizon.com",
		"https://ufuq.blogspot.com/2031/":                         "ufuq.blogspot.com",
		"https://t.me/s/Ufuq_News/12":                             "t.me/ufuq_news",
		"https://www.facebook.com/pages/ufuq":                     "facebook.com/ufuq",
		"https://www.facebook.com/story.php?id=1":                 "",
		"https://youtu.be/abc":                                    "",
		"https://www.youtube.com/@ufuq/videos":                    "youtube.com/ufuq",
		"https://mobile.twitter.com/ufuq/status/1":                "x.com/ufuq",
		"https://web.archive.org/web/2031/https://news.example/a": "news.example",
		"http://127.0.0.1:8080/x":                                 "",
		"http://localhost/x":                                      "",
		"أ.ف.ب":                                                   "",
		"https://أفق.com/خبر":                                     "أفق.com",
		"صحيفة الأفق":                                             "",
		"":                                                        "",
		"https://com/":                                            "",
	} {
		if got := r.Domain(s); got != want {
			t.Errorf("Domain(%q) = %q, want %q", s, got, want)
		}
	}
}

// FuzzDomain: the name that an unknown publisher gets is its own domain, however
// the address goes on, and naming it again changes nothing.
func FuzzDomain(f *testing.F) {
	f.Add("https://m.news.example/a")
	f.Add("https://t.me/s/ufuq/1")
	f.Add("أفق.com")
	r := load(f)
	f.Fuzz(func(t *testing.T, s string) {
		r.Host(s)
		d := r.Domain(s)
		if again := r.Domain("https://" + d); d != "" && again != d {
			t.Fatalf("%q is of %q, which is of %q", s, d, again)
		}
	})
}
