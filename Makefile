# Two commands are all: `make run` shows the program at work on the built-in
# sample, `make test` checks everything. See CONTRIBUTING.md for the others.

GO      ?= go
LANGUAGE ?= en
BIN     := bin/tawatur
DATA    ?= $(firstword $(wildcard ../shared/data/saudinews))

.PHONY: run build test quick lint fuzz bench golden screenshots setup clean

run: build ## compare the built-in sample and write digest.html
	@$(BIN) compare --sample --lang $(LANGUAGE) -o digest.html

build: ## build the one binary into bin/
	@$(GO) build -trimpath -o $(BIN) ./cmd/tawatur

setup: ## install what the tests need (Chromium, fonts), once
	@sh tools/setup.sh

test: setup lint ## everything: linters, tests with the race detector, fuzz seeds
	@if command -v gcc >/dev/null; then race=-race; else echo "no C compiler: the race detector is left out" >&2; fi; \
	set -x; $(GO) test $$race -timeout 20m ./... && $(GO) test ./compare ./eval ./watch ./alert ./cmd/learn # the long measurements, which the race detector would make ten times longer

quick: ## tests without the race detector and without the slow ones
	$(GO) test -short ./...

lint: ## gofmt, vet, staticcheck, govulncheck
	@sh tools/lint.sh

fuzz: ## every fuzz target for a minute each
	@sh tools/fuzz.sh

bench: build ## whole runs over a folder of reports: make bench DATA=folder
	@test -n "$(ARGS)$(DATA)" || { echo "make bench DATA=folder-of-reports"; exit 2; }
	@$(GO) run ./cmd/bench $(or $(ARGS),$(DATA))

golden: ## write the golden scores and outputs anew, to be reviewed as a diff
	$(GO) test ./digest ./eval ./cmd/learn -update

screenshots: ## the pictures of docs/pages.md, of the sample, by headless Chromium
	$(GO) test ./web -run TestScreenshots -timeout 30m -screenshots docs/images/pages

clean:
	rm -rf bin digest.html
