#!/usr/bin/env bash
# How long opening, saving and joining take in Chromium; see docs/performance.md.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/setup.sh test
browser="$(scripts/find-browser.sh)"
eval "$browser"
scripts/build.sh
say "Measuring in Chromium with 100, 1,000 and 10,000 records (some minutes; leave the machine alone meanwhile)"
cargo test --locked --test turnwise </dev/null -- --ignored --nocapture browser::measure
