#!/usr/bin/env bash
# Builds dist/ with Trunk, unless it is already what the sources say.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# What dist/ is made of, and dist/ itself: when both are as after the last build there is nothing to do.
sources() {
    node scripts/stamp.mjs Cargo.lock Cargo.toml Trunk.toml build build.rs content derive index.html locales \
        package-lock.json scripts src static style
}
stamp="${CARGO_TARGET_DIR:-target}/dist.stamp"
before="$(sources)"
if [ -f "$stamp" ] && [ "$before $(node scripts/stamp.mjs dist)" = "$(cat "$stamp")" ]; then
    say "dist/ is up to date"
    exit 0
fi
say "Building dist/ in release (three to five minutes on two cores)"
# The program keeps the places of its panics; without this they would name folders of the machine that built it.
# The encoded form of RUSTFLAGS allows spaces in them. The first flag is that of .cargo/config.toml, which these replace.
flags=()
read -ra flags <<<"${RUSTFLAGS:-}"
# The splitter reads what the linker moved.
flags+=("--cfg=erase_components" "-Clink-arg=--emit-relocs" "--remap-path-prefix=$PWD=.")
for registry in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do
    flags+=("--remap-path-prefix=${registry%/}=crates")
done
flags+=("--remap-path-prefix=$(rustc --print sysroot)=rust")
CARGO_ENCODED_RUSTFLAGS="$(IFS=$'\x1f' && echo "${flags[*]}")"
export CARGO_ENCODED_RUSTFLAGS
# Trunk refuses the value 1, which some shells and machines set.
unset NO_COLOR
PATH="$PWD/scripts/parts:$PATH" trunk build --release </dev/null || stop "dist/ could not be built; what was there before is unchanged. The lines above say why."
mkdir -p "$(dirname "$stamp")"
echo "$before $(node scripts/stamp.mjs dist)" >"$stamp"
