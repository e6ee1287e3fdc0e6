#!/usr/bin/env bash
# Builds dist/ and serves it, always at the same address: another port would be
# another origin, and a workspace kept in the browser would look lost.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

has node && node scripts/serve.mjs --check
scripts/setup.sh build
scripts/build.sh
exec node scripts/serve.mjs
