#!/usr/bin/env bash
# Format and clippy, warnings denied, for the tests' target and the browser's.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

say "Format"
cargo fmt --check || stop "Some files are not formatted. Run: cargo fmt"
say "Clippy, native: library, tests (about a minute the first time)"
cargo clippy --locked --all-targets -- -D warnings || stop "Clippy found something; see above."
say "Clippy, browser: library and program (about a minute the first time)"
cargo clippy --locked --target "$WASM_TARGET" --lib --bins -- -D warnings || stop "Clippy found something; see above."
