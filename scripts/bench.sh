#!/usr/bin/env bash
# The benchmark of the built app in Chromium; see docs/performance.md. Arguments go to bench/main.mjs.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/setup.sh test
browser="$(scripts/find-browser.sh)"
eval "$browser"
scripts/build.sh

# The notebooks end today, so they are written anew each day, and when what writes them has changed.
folder="${CARGO_TARGET_DIR:-target}/bench"
TURNWISE_BENCH_DAY="$(date +%F)"
TURNWISE_BENCH_FILES="$(mkdir -p "$folder" && cd "$folder" && pwd)"
TURNWISE_BENCH_RECORDS="100,1000,10000"
export TURNWISE_BENCH_DAY TURNWISE_BENCH_FILES TURNWISE_BENCH_RECORDS
stamp="$TURNWISE_BENCH_DAY $(node scripts/stamp.mjs src tests/coaching content)"
if [ "$stamp" != "$(cat "$folder/notebooks.stamp" 2>/dev/null)" ]; then
    say "Writing the notebooks (half a minute, after the tests are compiled)"
    cargo test --locked --test turnwise </dev/null -- --ignored --exact coaching::notebook_files::notebooks_for_the_benchmark
    echo "$stamp" >"$folder/notebooks.stamp"
fi
# Building leaves its load behind: the benchmark waits for a quiet machine.
say "Measuring in Chromium (ten minutes or more; leave the machine alone meanwhile)"
exec node bench/main.mjs dist "$@"
