package tagger

// Pair reads a text twice: the second reading knows how the first tagged the
// same words in other sentences (Krishnan and Manning 2006).
type Pair struct{ First, Second *Model }

// Tag marks the words of rows that follow one another in a text.
func (p Pair) Tag(rows []Row) [][]Tag {
	tags := p.First.all(rows)
	Around(rows, tags)
	return p.Second.all(rows)
}

func (m *Model) all(rows []Row) [][]Tag {
	out := make([][]Tag, len(rows))
	for i, r := range rows {
		out[i] = m.Tag(r)
	}
	return out
}

// TrainPair learns both models. The parts are of running text; what the first
// reading says of a part comes, while the second is learned, from a model that
// has not seen it.
func TrainPair(parts [][]Example, rounds int) Pair {
	var seen []Example
	for k, part := range parts {
		var others []Example
		for j := range parts {
			if j != k {
				others = append(others, parts[j]...)
			}
		}
		rows := make([]Row, len(part))
		for i := range part {
			rows[i] = part[i].Row
		}
		Around(rows, Train(others, rounds).all(rows))
		seen = append(seen, part...)
	}
	p := Pair{Second: Train(seen, rounds)}
	for i := range seen {
		seen[i].Row.forget()
	}
	p.First = Train(seen, rounds)
	return p
}

// forget takes back what Around told.
func (r Row) forget() {
	for i := range r.words {
		r.words[i].around = [NumKinds]uint8{}
	}
}
