#!/bin/sh
# Takes the fonts of the pages from npm, unchanged, into web/static/fonts. The versions
# stand here so that two machines take the same bytes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
take() { # package version file...
	npm pack --silent --pack-destination "$dir" "@fontsource/$1@$2" >/dev/null
	tar -xzf "$dir/fontsource-$1-$2.tgz" -C "$dir"
	package=$1
	shift 2
	for part in "$@"; do
		cp "$dir/package/files/$package-$part-normal.woff2" web/static/fonts/
	done
	rm -rf "$dir/package"
}
take ibm-plex-sans-arabic 5.3.0 arabic-400 arabic-600 latin-400 latin-600
take noto-naskh-arabic 5.3.0 arabic-400
