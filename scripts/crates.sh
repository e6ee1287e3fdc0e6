#!/usr/bin/env bash
# How many crates reach a browser, against a budget; tests/house.rs has one for all of Cargo.lock.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

most=144
tree="$(cargo tree --locked --target "$WASM_TARGET" --edges normal,no-proc-macro --prefix none --format '{p}')" ||
    stop "cargo could not list the crates; see above."
count="$(sed 's, (\*)$,,' <<<"$tree" | sort -u | wc -l)"
say "$count crates reach a browser (budget $most)"
[ "$count" -le "$most" ] || stop "that is too many; what is new must be worth it, and the number in scripts/crates.sh too."
