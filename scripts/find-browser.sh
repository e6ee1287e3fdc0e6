#!/usr/bin/env bash
# Prints the paths of Chromium and chromedriver as two shell assignments; fails when one is missing.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# The first of the commands that exists, as a path.
first() {
    local name
    for name in "$@"; do
        if [ -n "$name" ] && has "$name"; then
            command -v "$name"
            return
        fi
    done
    return 1
}
chromium="$(first "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable)"
chromedriver="$(first "${CHROMEDRIVER:-}" chromedriver /usr/lib/chromium/chromedriver /usr/lib/chromium-browser/chromedriver)"
printf 'export CHROMIUM=%q CHROMEDRIVER=%q\n' "$chromium" "$chromedriver"
