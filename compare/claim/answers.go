package claim

// answers are what was asked of a corpus before: most of it is asked for every claim.
type answers struct {
	first     []int                   // what firstUnits gives
	cuts      [][]clause              // by unit, what pieces gives
	ties      map[uint64]float64      // what tied gives, by the lesser concept and the greater
	once      map[int32]int32         // whom a happening befell, as mostly told
	states    map[int32]map[int32]int // how often a state is named behind a place; nil until asked
	stems     map[string]string       // what counted gives, by the words of a figure
	kindOf    map[string]string       // what partOf gives, by the counted noun
	rivalries map[figurePair]rivalry  // what rivals gives
}

func newAnswers() answers {
	return answers{
		ties:      map[uint64]float64{},
		once:      map[int32]int32{},
		stems:     map[string]string{},
		kindOf:    map[string]string{},
		rivalries: map[figurePair]rivalry{},
	}
}
