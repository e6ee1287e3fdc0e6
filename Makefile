# Turnwise: everything one runs, by name. The work is in scripts/.
.DEFAULT_GOAL := help
.PHONY: help run build test fast engines torture lint bench deny clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-7s %s\n", $$1, $$2}' Makefile

run: ## install what is missing, build dist/, serve it at http://127.0.0.1:8471/
	@scripts/run.sh

build: ## install what is missing, build dist/ only
	@scripts/setup.sh build
	@scripts/build.sh

test: ## install what is missing, then everything: format, clippy, licences, the build, all tests with a browser
	@scripts/test.sh

fast: ## the tests that need no browser and no installation
	cargo test --locked --tests -- --skip browser::

engines: ## the journeys in Firefox and in WebKit; ENGINE=webkit for one of them
	@scripts/engines.sh

torture: ## the large counts of docs/reliability.md, hours of one core; PART=10 for a tenth, BROWSER=no without Chromium
	@scripts/torture.sh

lint: ## format and clippy only
	@scripts/setup.sh test
	@scripts/lint.sh

bench: ## opening, writing, saving, joining, memory and bytes of the built app beside a plain page (ten minutes)
	@scripts/bench.sh

deny: ## licences, banned crates, sources and known advisories (needs the network)
	@scripts/deny.sh

clean: ## remove dist/ and target/
	rm -rf dist target
