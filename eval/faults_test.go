package eval

import (
	"maps"
	"testing"

	"tawatur"
)

func TestCountFaults(t *testing.T) {
	quote := func(q, source, name string) tawatur.Attribution {
		return tawatur.Attribution{Quote: q, Source: tawatur.Name(source), SourceName: tawatur.Name(name), Form: tawatur.Indirect}
	}
	gold := []Annotated{{ID: "1", Attributions: []tawatur.Attribution{
		quote("السد ممتلئ بالماء تماما", "الوزير", "سليم الورداني"),
		quote("القناة مفتوحة منذ أيام والسوق مغلق والجسر آمن والطريق سالك", "", "هالة السروجي"),
		quote("البئر جافة", "", "هالة السروجي"),
	}}}
	pred := []Annotated{{ID: "1", Attributions: []tawatur.Attribution{
		quote("السد ممتلئ بالماء تماما", "البلدية", "البلدية"),
		quote("القناة مفتوحة منذ", "", "هالة السروجي"),
		quote("لا علاقة لهذا", "", ""),
	}}}
	got := CountFaults(gold, pred)
	maps.DeleteFunc(got, func(_ string, n int) bool { return n == 0 })
	want := Faults{"source taken from the wrong words of its sentence": 1, "end": 1, "missed indirect": 1, "false indirect": 1}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
