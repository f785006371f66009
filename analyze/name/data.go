package name

import "io/fs"

// sub gives the folder of the tables.
func sub() fs.FS {
	dir, err := fs.Sub(data, "data")
	if err != nil {
		return data // cannot be: the name is valid
	}
	return dir
}
