# The commands of a day's work. Each does its own set-up and says what it is doing.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=
SECONDS ?= 600
RELEASE := -c release --static-swift-stdlib
say = @printf '\n==> %s\n'

.PHONY: help
help: ## Show this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1|\2/p' Makefile | awk -F'|' '{ printf "  %-14s %s\n", $$1, $$2 }'

.PHONY: setup
setup: ## Install the Debian packages that are missing, and check for Swift
	$(say) 'Looking for what the build needs'
	@scripts/setup

.PHONY: build
build: setup ## Build ibid for development
	$(say) 'Building ibid'
	@swift build --product ibid

.PHONY: demo
demo: build ## Tour: record a source and claims in a scratch store, follow their history, verify them
	$(say) 'A tour, in a scratch store'
	@IBID="$$(swift build --show-bin-path)/ibid" scripts/demo

.PHONY: test
test: setup ## All that CI runs: format, warnings, tour, own records, schemas, tests
	$(say) 'Checking the format of the sources'
	@swift format lint --strict --recursive Sources Tests Fuzzing Package.swift
	$(say) 'Building, a warning being an error'
	@scripts/build-tests
	$(say) 'The tour'
	@IBID="$$(swift build --show-bin-path)/ibid" scripts/demo
	$(say) 'Verifying the records of this repository'
	@"$$(swift build --show-bin-path)/ibid" verify
	$(say) 'Holding the formats against their schemas'
	@IBID="$$(swift build --show-bin-path)/ibid" scripts/check-formats
	$(say) 'Running the tests'
	@swift test --skip-build --disable-xctest

.PHONY: fuzz
fuzz: setup ## Fuzz anchoring, dates and records, SECONDS (600) each; an input that fails becomes a test
	$(say) 'Fuzzing for $(SECONDS) seconds each'
	@for target in anchoring dates records; do scripts/fuzz "$$target" '$(SECONDS)'; done

.PHONY: install
install: setup ## Build for release and install below PREFIX (/usr/local)
	$(say) 'Building ibid for release'
	@swift build $(RELEASE) --product ibid
	$(say) 'Installing ibid and its completions below $(DESTDIR)$(PREFIX)'
	@scripts/install "$$(swift build $(RELEASE) --show-bin-path)/ibid" '$(DESTDIR)$(PREFIX)'

.PHONY: docs
docs: build ## Write docs/cli.md from the program's help
	$(say) 'Writing docs/cli.md'
	@mkdir -p docs
	@"$$(swift build --show-bin-path)/ibid" dump-reference > docs/cli.md.new
	@mv docs/cli.md.new docs/cli.md

.PHONY: format
format: ## Format the sources in place
	$(say) 'Formatting the sources'
	@swift format --in-place --recursive Sources Tests Fuzzing Package.swift
