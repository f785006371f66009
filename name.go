package tawatur

import "encoding/json"

// Name is the words of a name, or "" where the text does not tell it. It is
// written to JSON as null when empty, as the gold format asks.
type Name string

// MarshalJSON implements json.Marshaler.
func (n Name) MarshalJSON() ([]byte, error) {
	if n == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(n))
}

// UnmarshalJSON implements json.Unmarshaler; null gives "".
func (n *Name) UnmarshalJSON(b []byte) error {
	var s *string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	*n = ""
	if s != nil {
		*n = Name(*s)
	}
	return nil
}
