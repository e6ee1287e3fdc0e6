# Shared by the scripts beside it; sourced, not run.
# shellcheck shell=bash

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Tools are kept outside the repository, so that a second clone finds them.
TURNWISE_TOOLS="${TURNWISE_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/turnwise/tools}"
export TURNWISE_TOOLS
# rustup's default place, for shells that have not read its profile yet.
PATH="$TURNWISE_TOOLS/bin:$TURNWISE_TOOLS/node_modules/.bin:$PATH:$HOME/.cargo/bin"
export PATH

TRUNK_VERSION=0.21.14
WASM_BINDGEN_VERSION=0.2.128 # the same as in Cargo.toml
WASM_SPLIT_VERSION=0.2.4
CARGO_DENY_VERSION=0.20.2
GECKODRIVER_VERSION=0.37.1
WASM_TARGET=wasm32-unknown-unknown

say() { printf '==> %s\n' "$*"; }

# Ends with a sentence that says what to do.
stop() {
    printf '\nStopped: %s\n' "$*" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

is_debian() { has apt-get && has dpkg; }

# Installs Debian packages, as root or by sudo.
apt_install() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        has sudo || stop "installing $* needs root. Run: apt-get install $*"
        as_root=(sudo)
    fi
    say "Installing $* with apt-get (a minute or two)"
    "${as_root[@]}" apt-get update -qq </dev/null ||
        stop "apt-get update failed. Check the network, then run the same command again."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null ||
        stop "apt-get could not install $*. Install them by hand, then run the same command again."
}
