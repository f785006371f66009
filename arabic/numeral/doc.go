// Package numeral finds numbers in Arabic text: in words of every case, gender
// and spelling, in digits of both scripts with either separator, and mixed
// ("20 ألفاً", "٣ ملايين ونصف").
//
// [Find] is the whole of it. A number is given as it stands; whether it counts
// something, and what, is for the reader of the sentence to decide.
package numeral
