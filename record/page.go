package record

// Page is a part of a list, as the API gives it.
type Page[T any] struct {
	Items []T `json:"items"`
	Total int `json:"total" doc:"how many there are in all"`
	// Next is the cursor of the part after this one, "" at the end.
	Next string `json:"next" doc:"the cursor of the next part; empty at the end"`
}

// FoundPage is a part of what was found: items are reports, said is attributions.
type FoundPage struct {
	Items    []Hit        `json:"items" doc:"reports, the best first"`
	Said     []Statement  `json:"said" doc:"attributions, the latest first, where a source, stance, form or via is asked for"`
	Total    int          `json:"total" doc:"how many there are in all"`
	Next     string       `json:"next" doc:"the cursor of the next part; empty at the end"`
	Reworded []Reworded   `json:"reworded,omitempty" doc:"words that hardly any report has, and those that were sought in their place or beside them"`
	Source   *SourceFound `json:"source,omitempty" doc:"whom the source was taken for, and who else could be meant"`
	Apart    []WordCount  `json:"apart,omitempty" doc:"where nothing has all words together: in how many reports each stands"`
}

// Found gives what the part holds, without where the list goes on.
func (p *FoundPage) Found() Found {
	return Found{Total: p.Total, Hits: p.Items, Said: p.Said, Reworded: p.Reworded, Source: p.Source, Apart: p.Apart}
}
