package store

func childSave(path string) {}
func childHold(path string) {}
