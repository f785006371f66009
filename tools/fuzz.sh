#!/bin/sh
# Runs every fuzz target of the module for FUZZTIME (default 60s).
set -eu
for file in $(git ls-files '*_test.go' | xargs grep -l '^func Fuzz'); do
	dir=./$(dirname "$file")
	for target in $(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' "$file"); do
		echo "== $dir $target"
		${GO:-go} test "$dir" -run '^$' -fuzz "^$target\$" -fuzztime "${FUZZTIME:-60s}"
	done
done
