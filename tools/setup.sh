#!/bin/sh
# Installs what the tests need beyond Go: a browser and Arabic fonts for the
# pages. Runs anywhere as often as wanted; without apt-get or the right to use
# it, the tests that need a browser skip and say so.
set -eu
if command -v chromium >/dev/null 2>&1 && fc-list 2>/dev/null | grep -qi 'noto.*arab'; then
	exit 0
fi
if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" != 0 ]; then
	echo "setup: no Chromium with Arabic fonts here and no right to install it: browser tests will be skipped" >&2
	exit 0
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends chromium fonts-noto-core fontconfig >/dev/null
