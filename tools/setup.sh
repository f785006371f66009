#!/bin/sh
# Installs what the tests need beyond Go: a C compiler for the race detector, a
# browser and Arabic fonts for the pages, Python with ICU as an independent speller
# of numbers, and the programs that PDF files and scans are read through. Runs anywhere as often as wanted; without apt-get or the right to
# use it, what needs them is skipped and says so.
set -eu
missing=
command -v gcc >/dev/null 2>&1 || missing="$missing gcc libc6-dev"
command -v wget >/dev/null 2>&1 || missing="$missing wget"
command -v git >/dev/null 2>&1 || missing="$missing git"
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
[ -e /usr/share/doc/fonts-noto-core ] || missing="$missing fonts-noto-core"
command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler-utils"
command -v dwebp >/dev/null 2>&1 || missing="$missing webp"
command -v tiff2pdf >/dev/null 2>&1 || missing="$missing libtiff-tools"
tesseract --list-langs 2>/dev/null | grep -qx ara || missing="$missing tesseract-ocr tesseract-ocr-ara"
/usr/bin/python3 -c 'import icu' >/dev/null 2>&1 || missing="$missing python3-icu"
# What the tests of the pages and of the API need from npm; without npm they are skipped and say so.
if command -v npm >/dev/null 2>&1 && { [ ! -e node_modules/axe-core/axe.min.js ] || [ ! -e node_modules/@seriousme/openapi-schema-validator ]; }; then
	npm ci --silent --no-audit --no-fund --ignore-scripts >/dev/null || echo "setup: npm could not install what the tests of the pages need (they are skipped)" >&2
fi
[ -n "$missing" ] || exit 0
if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" != 0 ]; then
	echo "setup: not installed, and no right to install it:$missing (what needs it is skipped)" >&2
	exit 0
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086 # the list is meant to be split
apt-get install -y -qq --no-install-recommends $missing >/dev/null
