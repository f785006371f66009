package date_test

import (
	"fmt"

	"tawatur"
	"tawatur/analyze/date"
	"tawatur/arabic"
)

func ExampleFind() {
	text := "افتتح الجسر أمس الاثنين بعد أعمال بدأت في 3 آب/أغسطس الماضي"
	for _, d := range date.Find(text, arabic.Tokens(text), tawatur.Day{Year: 2016, Month: 12, Date: 13}) {
		fmt.Println(d.Text, d.From)
	}
	// Output:
	// أمس الاثنين 2016-12-12
	// 3 آب/أغسطس الماضي 2016-08-03
}

func ExampleFind_grain() {
	text := "قبل شهر، وفي شهر رمضان 1437هـ"
	for _, d := range date.Find(text, arabic.Tokens(text), tawatur.Day{Year: 2016, Month: 12, Date: 13}) {
		fmt.Println(d.Text, d.From, d.To, d.Grain)
	}
	// Output:
	// قبل شهر 2016-11-13 2016-11-13 month
	// شهر رمضان 1437هـ 2016-06-06 2016-07-05 month
}
