#!/usr/bin/env bash
# The journeys in Firefox and in WebKit (MiniBrowser), one engine after the other.
# ENGINE=firefox or ENGINE=webkit runs one of them; ONLY=browser::saving a part.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/setup.sh test
browser="$(scripts/find-browser.sh)"
eval "$browser"
engines="$(scripts/find-engines.sh)" ||
    stop "an engine or its driver is missing. Install Firefox, WebKitWebDriver with MiniBrowser, and Xvfb."
eval "$engines"
[ -f "${TURNWISE_DIST:-dist}/index.html" ] || scripts/build.sh
say "Building the tests"
cargo test --locked --test turnwise --no-run </dev/null

failed=()
for engine in ${ENGINE:-firefox webkit}; do
    say "Journeys in $engine (some minutes); what it cannot do is named with its reason"
    TURNWISE_ENGINE="$engine" cargo test --quiet --locked --test turnwise </dev/null -- "${ONLY:-browser::}" \
        --skip browser::engines --show-output >"target/engines-$engine.log" 2>&1 ||
        failed+=("$engine")
    grep -h '^not run in' "target/engines-$engine.log" | sort -u || true
    grep -hE '^(test .* FAILED|    browser::|test result)' "target/engines-$engine.log" | sort -u
done
[ "${#failed[@]}" -eq 0 ] || stop "a journey failed in: ${failed[*]}. The whole output is in target/engines-….log."
