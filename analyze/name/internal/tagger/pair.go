package tagger

// Pair reads a text twice: the second reading knows how the first tagged the
// same words in other sentences (Krishnan and Manning 2006).
type Pair struct{ First, Second *Model }

// Tag marks the words of rows that follow one another in a text.
func (p Pair) Tag(rows []Row) [][]Tag {
	Around(rows, p.First.all(rows))
	return p.Second.all(rows)
}

// Write writes both models in their file form; see [Read].
func (p Pair) Write() []byte { return write(p.First, p.Second) }

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
		Around(rows, Train(Names, others, rounds).all(rows))
		seen = append(seen, part...)
	}
	p := Pair{Second: Train(Names, seen, rounds)}
	for i := range seen {
		seen[i].Row.forget()
	}
	p.First = Train(Names, seen, rounds)
	return p
}

// forget takes back what Around told.
func (r Row) forget() {
	for i := range r.words {
		r.words[i].around = [NumKinds]uint8{}
	}
}
