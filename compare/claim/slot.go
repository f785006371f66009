package claim

import (
	"fmt"
	"slices"
	"strings"

	"tawatur/arabic"
)

// slot is something of which one happening has one: how somebody died, whether a
// meeting was put off. Its fillings exclude each other; of a slot with a single
// filling, the other one is that it is negated.
type slot struct {
	name   string
	of     slotOf
	topics []int32 // where it is of a topic: of one of them both accounts speak
	values int     // how many fillings it has
}

// slotOf is what the fillings of a slot must have in common to be of one thing.
type slotOf uint8

const (
	ofTopic   slotOf = iota // a topic, and somebody or some place that is named
	ofSame                  // the same topic
	ofSite                  // the same, and what happens has one place
	ofCulprit               // a word for who did it stands beside both
	ofOnce                  // it befalls somebody once, at one place and time
	ofDead                  // it is told of the same one's death
	ofDoer                  // it lays one deed to the same one, or takes it from him
)

// slotsOf are the marks of the table that stand in place of topics.
var slotsOf = map[string]slotOf{"culprit": ofCulprit, "once": ofOnce, "dead": ofDead, "doer": ofDoer}

// filling is a word or phrase that fills a slot.
type filling struct {
	words []string // behind the first one
	slot  int16
	value int32
}

// slots are those of the table, with what fills them.
type slots struct {
	list   []slot
	values []string
	by     map[string][]filling // by the first word
}

// addFilling reads a filling of a slot with its words.
func (t *Tables) addFilling(f []string) error {
	if len(f) != 4 {
		return fmt.Errorf("want a slot, its topics, a filling and its words, got %d cells", len(f))
	}
	s := &t.slots
	k := slices.IndexFunc(s.list, func(o slot) bool { return o.name == f[0] })
	if k < 0 {
		o, err := t.newSlot(f[0], f[1])
		if err != nil {
			return err
		}
		k, s.list = len(s.list), append(s.list, o)
	}
	s.list[k].values++
	s.values = append(s.values, f[2])
	for form := range strings.FieldsSeq(f[3]) {
		words := strings.Split(arabic.Match(form), "_")
		s.by[words[0]] = append(s.by[words[0]], filling{words[1:], int16(k), int32(len(s.values) - 1)})
	}
	return nil
}

func (t *Tables) newSlot(name, topics string) (slot, error) {
	s := slot{name: name}
	if of, ok := slotsOf[topics]; ok {
		s.of = of
		return s, nil
	}
	for mark, of := range map[string]slotOf{"at ": ofSite, "same ": ofSame} {
		if rest, ok := strings.CutPrefix(topics, mark); ok {
			s.of, topics = of, rest
		}
	}
	for key := range strings.FieldsSeq(topics) {
		id := slices.Index(t.names, key)
		if id < 0 {
			return s, fmt.Errorf("slot %s: unknown concept %q", name, key)
		}
		s.topics = append(s.topics, int32(id))
	}
	return s, nil
}
