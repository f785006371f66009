#!/bin/sh
# Formatting, vet, staticcheck and known vulnerabilities. The versions stand
# here so that two machines say the same.
set -eu
GO=${GO:-go}
bad=$(gofmt -l $(git ls-files '*.go' 2>/dev/null || find . -name '*.go'))
if [ -n "$bad" ]; then
	echo "not formatted (run gofmt -w):" "$bad" >&2
	exit 1
fi
$GO vet ./...
$GO run honnef.co/go/tools/cmd/staticcheck@v0.8.0 ./...
# The vulnerability database is on the network: say so when it is out of reach,
# and fail only on what it reports.
out=$($GO run golang.org/x/vuln/cmd/govulncheck@v1.4.0 ./... 2>&1) || {
	status=$?
	if echo "$out" | grep -qiE 'dial tcp|no such host|connection refused|timeout|fetching vulnerabilities|403|proxyconnect'; then
		echo "lint: the vulnerability database is out of reach; known vulnerabilities were not checked" >&2
	else
		echo "$out"
		exit $status
	fi
}
