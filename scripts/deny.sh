#!/usr/bin/env bash
# Everything in Cargo.lock: licences, banned crates, sources, and the known advisories, which need the network.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

scripts/setup.sh test
say "Licences, banned crates, sources, known advisories (downloads the list of advisories)"
cargo-deny --locked check bans licenses sources advisories ||
    stop "see above. If the list of advisories could not be downloaded: make test checks the rest without it."
