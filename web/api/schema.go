package api

import (
	"reflect"

	"github.com/danielgtaylor/huma/v2"

	"tawatur"
)

// asWritten describes the types that write themselves to JSON in another form than
// their Go type shows.
func asWritten(r huma.Registry) {
	r.RegisterTypeAlias(reflect.TypeFor[tawatur.Name](), reflect.TypeFor[writtenName]())
	r.RegisterTypeAlias(reflect.TypeFor[tawatur.Day](), reflect.TypeFor[writtenDay]())
}

// writtenName stands for [tawatur.Name].
type writtenName string

// Schema implements [huma.SchemaProvider].
func (writtenName) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeString, Nullable: true, Description: "null where the text does not tell it"}
}

// writtenDay stands for [tawatur.Day].
type writtenDay string

// Schema implements [huma.SchemaProvider].
func (writtenDay) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeString, Pattern: `^(\d{4}-\d{2}-\d{2})?$`, Description: "YYYY-MM-DD; empty where it is not known"}
}
