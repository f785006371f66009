package attribution

import (
	"fmt"
	"strings"

	"tawatur"
	"tawatur/arabic"
	"tawatur/outlet"
)

// takes is the set of constructions in which a cue has a content.
type takes uint16

const (
	takesThat   takes = 1 << iota // أن / إن and a clause
	takesQuote                    // words in quotation marks
	takesColon                    // words after a colon
	takesBare                     // a clause with nothing before it
	takesMasdar                   // a verbal noun as object
	takesObject                   // any noun as object
	takesBi                       // ب
	takesLi                       // ل
	takesIla                      // إلى
	takesAla                      // على
	takesAn                       // عن
	takesMin                      // من
	takesFi                       // في
	takesAbout                    // عن, حول or بشأن and a verbal noun
)

// lemma is one cue with what it commits the reporter to.
type lemma struct {
	name   string
	key    string // the name in match form
	need   string // what must follow in the clause for the verb to report, in match form, or ""
	stance tawatur.Stance
	takes  takes
}

// class is a set of the roles that a word can play in steering the reading.
type class uint64

const (
	clause    class = 1 << iota // أن and its kin, which open a reported clause
	noClause                    // a word after which أن opens no reported clause
	timeWord                    // day and time words, which end a noun phrase
	adjunct                     // prepositions and particles that end a noun phrase
	inbound                     // words whose preposition stays in the noun phrase
	audience                    // those spoken to
	relative                    // الذي and its kin
	occasion                    // venues and media of speech
	breaks                      // words that end a reported clause after a comma
	according                   // بحسب and its kin
	masdar                      // verbal nouns that stand as the object of a cue
	nameQuote                   // nouns after which quotation marks hold a name
	selfSay                     // قوله and its kin
	manner                      // تعبيره and its kin
	pronoun                     // free pronouns
	negation
	intro      // particles before a subject at the head of a clause
	oneBody    // a body of one word: states, capitals
	itself     // نفسه and its kin
	honorific  // titles that a name follows without an article
	forename   // titles that are first names as well
	adjective  // adjectives of bodies and offices that have no ي at their end
	carrying   // words before a medium that carried words
	nameless   // words that are no part of a name
	impersonal // verbs whose passive imperfect has the letters of the active
	rule       // documents that things are done by, rather than said in
	setting    // circumstances of speech that are no occasion
	homograph  // perfects of three letters that are more often a noun or particle
	platform   // social networks, which carry what is written there
	withhold   // words of a source that does not want to be named: طلب عدم الكشف عن هويته
	during     // prepositions of time before an occasion: خلال
	aside      // words that tell what went on when something was said: غداة
	adverb     // words of one's manner of speaking: بشدة
	gist       // words that open what a message says: مفاده
	turn       // جانبه and its kin, which hand the word on
	fronts     // words that open a clause before the main one: بينما، ردا على
	asking     // what a medium puts to a source: سؤال
	airing     // verbs of publishing, before the medium: نشرت صحيفة تصريحا قال فيه
	quantity   // words that count the noun behind them: عدد من
	known      // words before another name of the same person: المعروف
	unique     // offices of which a report seldom names two: سفير
	decree     // papers so definite that with the article they take up no other: القرار
	delivers   // verbs of delivering a speech or text: ألقى
	stretch    // stretches of time behind قبل, بعد and منذ: أيام
	masculine  // states that are masculine without an article: لبنان
	toVenue    // words that stand before an occasion: في، خلال
	accusative // nouns whose accusative is written like the dual of a verb: شكرا
	instead    // words that make a preposition with عن: فضلا عن
	wording    // words before the words that are used: بعبارة
	utmost     // words before the manner of a condemnation: بأشد العبارات
	binding    // words within a title before its other noun: المتحدث باسم
	governing  // words that make a noun of the word behind them
	pointing   // demonstratives
	condition  // إذا and its kin
	denial     // particles that no perfect follows: لم
	pretext    // nouns that report only with ب: بدعوى
	topic      // prepositions of what is told of
	meanwhile  // words that open a clause beside another
	elative    // perfects that are written like an elative: أبرز
	court      // who passes judgement: محكمة
	existing   // words that a noun follows: هناك
	charge     // what somebody is tried for: قضية
)

// lexical are the roles that are looked up for a purpose and say nothing of how
// a word stands in its sentence.
const lexical = honorific | forename | adjective | carrying | nameless | impersonal | rule | homograph | nameQuote | masdar | withhold | fronts | asking | airing | quantity | known | unique | decree | delivers | stretch | masculine | accusative | toVenue | binding | governing | pointing | condition | denial | pretext | topic | meanwhile | utmost | wording | elative | instead | court | charge | existing

var classNames = map[string]class{
	"clause": clause, "noclause": noClause, "time": timeWord, "adjunct": adjunct,
	"inbound": inbound, "audience": audience, "rel": relative, "occasion": occasion,
	"break": breaks, "finalbreak": breaks, "according": according, "masdar": masdar,
	"name_quote": nameQuote, "selfsay": selfSay, "said_what": manner,
	"pronoun": pronoun, "neg": negation, "intro": intro, "itself": itself, "turn": turn, "quantity": quantity, "known": known, "unique": unique, "gist": gist, "adverb": adverb, "aside": aside, "during": during, "withhold": withhold, "homograph": homograph, "honorific": honorific,
	"forename": forename, "adjective": adjective, "carrying": carrying, "nameless": nameless,
	"impersonal": impersonal, "rule": rule, "setting": setting, "platform": platform, "fronts": fronts, "asking": asking, "airing": airing,
	"decree": decree, "delivers": delivers, "stretch": stretch, "masculine": masculine, "accusative": accusative, "to_venue": toVenue, "elative": elative,
	"binding": binding, "governing": governing, "pointing": pointing, "condition": condition, "denial": denial, "pretext": pretext, "topic": topic, "meanwhile": meanwhile, "utmost": utmost, "wording": wording, "instead": instead, "court": court, "charge": charge, "existing": existing,
}

// head is what a head noun tells of a source.
type head struct {
	kind tawatur.SourceKind
	fem  bool
	num  number
}

// Lexicon is the words of attribution. It is safe for use by many goroutines.
type Lexicon struct {
	forms   map[string][]form
	shapes  map[string][]string // long cues by the shapes of their letters
	classes map[string]class
	heads   map[string]head
	beside  map[string][]company // head nouns that are another kind of source in company
	styles  map[string][]string
	outlets *outlet.Registry
	venues  map[string]tawatur.OccasionKind // nouns of occasions, alone or with an adjective
	media   map[string]outlet.Kind          // nouns for one outlet, "" where they do not tell the kind

	prepositions map[string]takes // إلى and its kin: what a verb takes with each

	according *lemma // بحسب and its kin
	relay     *lemma // what is relayed, once its source is read
	weights   Weights
	least     float64 // the confidence from which on a find is given out
}

// has reports whether a word in match form, as it stands, has any of the roles.
func (l *Lexicon) has(norm string, c class) bool { return l.classes[norm]&c != 0 }

// Load reads the embedded tables. reg tells outlets and agencies in chains; it
// may be nil.
func Load(reg *outlet.Registry) (*Lexicon, error) {
	l := &Lexicon{forms: map[string][]form{}, classes: map[string]class{}, heads: map[string]head{}, beside: map[string][]company{}, outlets: reg, least: DefaultConfidence, styles: map[string][]string{}, media: map[string]outlet.Kind{}, venues: map[string]tawatur.OccasionKind{}}
	l.prepositions = map[string]takes{}
	for _, p := range [...]string{"إلى", "على", "عن", "من", "في"} {
		l.prepositions[arabic.Match(p)] = takesNames[p]
	}
	l.according = &lemma{name: "بحسب", stance: tawatur.Neutral}
	l.relay = &lemma{name: "نقل", stance: tawatur.Neutral, takes: takesThat | takesQuote | takesColon}
	for _, read := range []func() error{l.readVerbs, l.readWords, l.readHeads, l.readKinds, l.readBodies, l.readMedia, l.readVenues, l.readStyles} {
		if err := read(); err != nil {
			return nil, fmt.Errorf("load the lexicon of attribution: %w", err)
		}
	}
	glued := arabic.Match("نقلا")
	l.forms[glued+"عن"] = l.forms[glued] // written as one word: نقلاعن
	l.shapes = blurForms(l.forms)
	var err error
	if l.weights, err = readWeights(); err != nil {
		return nil, fmt.Errorf("load the weights of attribution: %w", err)
	}
	return l, nil
}

var takesNames = map[string]takes{
	"that": takesThat, "quote": takesQuote, "colon": takesColon, "bare": takesBare,
	"masdar": takesMasdar, "object": takesObject, "ب": takesBi, "ل": takesLi,
	"إلى": takesIla, "على": takesAla, "عن": takesAn, "من": takesMin, "في": takesFi, "بشأن": takesAbout,
}

func (l *Lexicon) readVerbs() error {
	table, err := rows("verbs.tsv", 6)
	if err != nil {
		return err
	}
	for _, r := range table {
		m := &lemma{name: firstOf(r[:4]), stance: tawatur.Stance(r[4])}
		m.key = arabic.Match(m.name)
		for _, t := range strings.Fields(r[5]) {
			t, need, _ := strings.Cut(t, "+")
			m.need += arabic.Match(need)
			if takesNames[t] == 0 {
				return fmt.Errorf("table verbs.tsv: %s takes unknown %q", r[0], t)
			}
			m.takes |= takesNames[t]
		}
		l.addLemma(m, r)
	}
	return nil
}

// firstOf gives the first form that a row of the table has.
func firstOf(forms []string) string {
	for _, f := range forms {
		if f != "-" {
			return f
		}
	}
	return ""
}

func (l *Lexicon) addLemma(m *lemma, r []string) {
	for i, add := range []func(*lemma, string){l.addPerfect, l.addImperfect, l.addParticiple, l.addNominal} {
		if r[i] != "-" {
			add(m, r[i])
		}
	}
}

func (l *Lexicon) readWords() error {
	table, err := rows("words.tsv", 2)
	if err != nil {
		return err
	}
	for _, r := range table {
		c, ok := classNames[r[0]]
		if !ok {
			return fmt.Errorf("table words.tsv: unknown class %q", r[0])
		}
		l.classes[arabic.Match(r[1])] |= c
	}
	return nil
}

func (l *Lexicon) readHeads() error {
	table, err := rows("heads.tsv", 3)
	if err != nil {
		return err
	}
	for _, r := range table {
		h := head{kind: tawatur.SourceKind(r[1]), fem: r[2] == "f"}
		if r[2] == "p" {
			h.num = plural
		}
		l.heads[arabic.Match(r[0])] = h
	}
	return nil
}

func (l *Lexicon) readBodies() error {
	table, err := rows("bodies.tsv", 1)
	if err != nil {
		return err
	}
	for _, r := range table {
		l.classes[arabic.Match(r[0])] |= oneBody
	}
	return nil
}
