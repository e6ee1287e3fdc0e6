#!/usr/bin/env bash
# Everything: set-up, format, clippy, the built app, and all tests, those in a browser too.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/setup.sh test
browser="$(scripts/find-browser.sh)"
eval "$browser"
# ENGINES=no leaves out Firefox and WebKit, where they cannot be had.
skip=(--skip notebooks_for_the_benchmark)
if [ "${ENGINES:-yes}" = no ]; then
    skip+=(--skip browser::engines)
else
    engines="$(scripts/find-engines.sh)"
    eval "$engines"
fi
scripts/lint.sh
say "Licences, banned crates, sources"
cargo-deny --locked check bans licenses sources ||
    stop "a crate in Cargo.lock is not one that deny.toml allows; see above."
scripts/crates.sh
say "The build's own checks of the page, and of the worker that keeps it"
node --test scripts/after-build/after-build.test.mjs scripts/after-build/worker.test.mjs </dev/null || stop "the build's checks of the page are broken; see above."
say "How the tools are found, fetched or built"
node --test scripts/setup.test.mjs </dev/null || stop "scripts/setup.sh does not install the tools as it should; see above."
say "The pure parts of the benchmark"
node --test bench/bench.test.mjs </dev/null || stop "the benchmark reckons wrongly; see above."
scripts/build.sh
say "Examples in the documentation"
cargo test --locked --doc </dev/null
say "All tests: units, laws, hostile input, journeys in Chromium, one each in Firefox and WebKit (some minutes)"
# The last summary that cargo prints is that of the integration binary.
cargo test --locked --tests </dev/null -- --include-ignored "${skip[@]}"
