#!/usr/bin/env bash
# Prints the paths of Firefox, geckodriver, WebKitWebDriver and MiniBrowser as shell assignments; names
# on stderr what is missing, and fails then.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

missing=()
# The first of the commands or files that exists, as a path, under this name.
find_as() {
    local variable="$1" name
    shift
    for name in "${!variable:-}" "$@"; do
        if [ -n "$name" ] && has "$name"; then
            printf 'export %s=%q\n' "$variable" "$(command -v "$name")"
            return
        fi
    done
    missing+=("${*: -1}")
}
find_as FIREFOX firefox-esr firefox
find_as GECKODRIVER "$TURNWISE_TOOLS/bin/geckodriver" geckodriver
find_as WEBKIT_DRIVER WebKitWebDriver
find_as MINIBROWSER /usr/lib/*-linux-gnu/webkit2gtk-4.1/MiniBrowser /usr/lib64/webkit2gtk-4.1/MiniBrowser \
    /usr/lib/webkit2gtk-4.1/MiniBrowser /usr/libexec/webkit2gtk-4.1/MiniBrowser MiniBrowser
has Xvfb || missing+=(Xvfb)
[ "${#missing[@]}" -eq 0 ] || {
    printf 'Not found: %s\n' "${missing[*]}" >&2
    exit 1
}
