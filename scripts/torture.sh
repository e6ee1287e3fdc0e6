#!/usr/bin/env bash
# The large counts of docs/reliability.md: merge histories, every small history,
# hostile files and stores, a browser that is killed. Prints seeds, counts and how
# to repeat a failure. BROWSER=no leaves out what needs Chromium and a build.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# How many parts of the whole: 1 is all of it (hours on one core), 10 a tenth.
part="${PART:-1}"
case "$part" in '' | *[!0-9]* | 0) stop "PART must be a number from 1 on, such as PART=10 for a tenth." ;; esac

say "Building the tests"
cargo test --locked --test turnwise --no-run </dev/null
say "Commit $(git rev-parse --short HEAD 2>/dev/null || echo unknown), $(rustc --version), seed ${TURNWISE_SEED:-20260503}"

# One test by the start of its name, with a multiple of its ordinary count.
torture() {
    local name="$1" factor="$(($2 / part))"
    [ "$factor" -gt 0 ] || factor=1
    TURNWISE_TORTURE="$factor" nice -n 19 cargo test --quiet --locked --test turnwise -- "$name" --nocapture </dev/null |
        grep -oE '(torture|deeds|coaching|exchange)::[a-z_:]*: .*' || stop "a case of $name failed; above it says how to repeat it."
}

say "R1: random histories of two to five replicas"
torture torture::histories 500
say "R2: every history of three replicas and up to four acts"
torture torture::small_model 1
say "A million random histories of what two or three people do"
torture deeds::what_people_do 50
say "Two people who exchange nothing but links"
torture exchange::updates_of_several::pairs 1000
say "Every history of two people and one session"
torture coaching::talk_model::every 1
say "R3: hostile files and links"
torture torture::files 200
say "R3: damaged segments and backups"
torture torture::stores 200
say "R4, R8 to R11: days of a browser whose stores fail"
torture torture::days 250

[ "${BROWSER:-yes}" != no ] || exit 0
scripts/setup.sh test
browser="$(scripts/find-browser.sh)"
eval "$browser"
scripts/build.sh

# Faults in Chromium, one after the other: each starts many browsers.
in_browser() {
    local name="$1" factor="$(($2 / part))"
    [ "$factor" -gt 0 ] || factor=1
    TURNWISE_TORTURE="$factor" nice -n 19 cargo test --quiet --locked --test turnwise -- "browser::faults::$name" --nocapture --test-threads 1 </dev/null |
        grep -oE '[0-9]+ (kills|tabs|goals) .*' || stop "browser::faults::$name failed; above it says in which round."
}

say "R5: Chromium killed right after \"Saved\""
in_browser r5 50
if [ "${ENGINES:-yes}" != no ]; then
    engines="$(scripts/find-engines.sh)" || stop "Firefox or WebKit is missing. Run make test, which installs them, or say ENGINES=no."
    eval "$engines"
    for engine in firefox webkit; do
        say "R5 and R6 in $engine: killed right after \"Saved\", closed right after the last key"
        TURNWISE_ENGINE="$engine" in_browser r5 10
        TURNWISE_ENGINE="$engine" in_browser t9 10
    done
fi
say "R6: a tab closed 0 to 50 ms after the last key"
in_browser t9 100
say "R7: three tabs that write at once"
in_browser r7 5
