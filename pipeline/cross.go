package pipeline

import (
	"context"

	"tawatur"
	"tawatur/compare"
	"tawatur/compare/lineage"
	"tawatur/store"
)

// crossAtOnce is how many reports are looked at, side by side, before their
// links are stored.
const crossAtOnce = 256

// cross finds and stores the links of new reports to reports of other stories. It
// may be stopped at any moment and called again.
func (p *Pipeline) cross(ctx context.Context, st *store.Store) error {
	for {
		rows, err := st.Uncrossed(ctx, crossAtOnce)
		if err != nil || len(rows) == 0 {
			return err
		}
		out, errs := make([]store.Crossed, len(rows)), make([]error, len(rows))
		p.parallel(len(rows), func(i int) { out[i], errs[i] = p.crossOne(ctx, st, rows[i]) })
		for _, err := range errs {
			if err != nil {
				return err
			}
		}
		if err := st.SaveAcross(ctx, out); err != nil {
			return err
		}
	}
}

// crossOne finds the links of one report. A sketch of another version finds none.
func (p *Pipeline) crossOne(ctx context.Context, st *store.Store, row store.SketchRow) (store.Crossed, error) {
	out := store.Crossed{Report: row.ID}
	var own compare.Sketch
	if own.UnmarshalBinary(row.Data) != nil {
		return out, nil
	}
	near, err := st.Beyond(ctx, row.ID, own.Marks())
	if err != nil {
		return out, err
	}
	var pairs [][2]*tawatur.Reading
	for _, n := range near {
		var other compare.Sketch
		if other.UnmarshalBinary(n.Data) != nil || !compare.MayCross(own, other) {
			continue
		}
		r, err := st.Reading(ctx, n.ID)
		if err != nil {
			return out, err
		}
		pairs = append(pairs, [2]*tawatur.Reading{&r, nil})
	}
	if len(pairs) == 0 {
		return out, nil
	}
	r, err := st.Reading(ctx, row.ID)
	if err != nil {
		return out, err
	}
	for i := range pairs {
		pairs[i][1] = &r
	}
	out.Links = lineage.Halves(pairs, p.reg)
	return out, nil
}
