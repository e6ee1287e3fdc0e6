#!/usr/bin/env bash
# Installs what is missing. `setup.sh build` for dist/, `setup.sh test` for the tests too.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
purpose="${1:-build}"

has cargo || stop "Rust is missing. Install it with rustup (https://rustup.rs), then run the same command again."
has node && has npm ||
    stop "Node.js with npm is missing. Install it (Debian: apt-get install nodejs npm; otherwise https://nodejs.org), then run the same command again."
if ! has cc; then
    is_debian || stop "A C linker is missing. Install a compiler (macOS: xcode-select --install; Fedora: dnf install gcc; Arch: pacman -S gcc), then run the same command again."
    apt_install gcc libc6-dev
fi
node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 18 ? 0 : 1)' ||
    stop "Node.js $(node --version) is too old; version 18 or newer is needed."
wanted_rust="$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)"
have_rust="$(rustc --version | cut -d' ' -f2)"
if [ "$(printf '%s\n%s\n' "$wanted_rust" "$have_rust" | sort -V | head -n1)" != "$wanted_rust" ]; then
    stop "Rust $have_rust is too old; $wanted_rust or newer is needed. Run: rustup update stable"
fi

# The target is asked of the compiler, so that a Rust without rustup that has it is fine too.
if ! [ -d "$(rustc --print sysroot)/lib/rustlib/$WASM_TARGET/lib" ]; then
    has rustup || stop "The target $WASM_TARGET is missing and there is no rustup to add it. Install Rust with rustup (https://rustup.rs)."
    say "Adding the target $WASM_TARGET to Rust (a few seconds)"
    rustup target add "$WASM_TARGET" ||
        stop "rustup could not add the target. Check the network, then run: rustup target add $WASM_TARGET"
fi
if [ "$purpose" = test ]; then
    for component in rustfmt clippy; do
        if ! cargo "${component/rustfmt/fmt}" --version >/dev/null 2>&1; then
            has rustup || stop "$component is missing and there is no rustup to add it. Install Rust with rustup (https://rustup.rs)."
            say "Adding $component to Rust (a few seconds)"
            rustup component add "$component" ||
                stop "rustup could not add $component. Check the network, then run: rustup component add $component"
        fi
    done
fi

# The first tool of this name on the path that is not from the tools folder.
on_path() { type -aP "$1" | grep -vxF "$TURNWISE_TOOLS/bin/$1" | head -n1; }

# Has cargo installed this version of a crate under this folder? It keeps a list there.
is_installed() {
    grep -qF "\"$2 $3 (" "$1/.crates.toml" 2>/dev/null
}

# Is this tool in the tools folder, in this version?
is_ready() { [ -x "$TURNWISE_TOOLS/bin/$1" ] && is_installed "$TURNWISE_TOOLS" "$2" "$3"; }

# Is this tool of exactly this version, by its own word or by that of cargo, which installed it?
is_version() {
    case " $("$1" --version </dev/null 2>/dev/null | head -n1) " in *" $3 "*) return 0 ;; esac
    is_installed "$(dirname "$(dirname "$1")")" "$2" "$3"
}

# A tool of exactly this version: the one on the path, or fetched ready-made where `cargo binstall` is there, or built
# by cargo into the tools folder. Its build folder is there too and removed afterwards; `--debug` builds in half the time.
cargo_tool() {
    local binary="$1" crate="$2" version="$3" minutes="$4" found
    shift 4
    if is_ready "$binary" "$crate" "$version"; then
        return
    fi
    found="$(on_path "$binary" || true)"
    if [ -n "$found" ] && is_version "$found" "$crate" "$version"; then
        # Another version in the tools folder would come before it on the path.
        rm -f "$TURNWISE_TOOLS/bin/$binary"
        return
    fi
    if cargo binstall -V >/dev/null 2>&1; then
        say "Fetching $crate $version with cargo binstall, once for this machine"
        # Only what those who make the tool publish, and nothing built here: that is done below, with our options.
        CARGO_INSTALL_ROOT="$TURNWISE_TOOLS" cargo binstall --no-confirm --force --no-symlinks \
            --disable-strategies quick-install,compile --version "=$version" "$crate" </dev/null || true
        if is_ready "$binary" "$crate" "$version"; then
            return
        fi
        say "There is no ready-made $crate $version for this machine"
    fi
    say "Building $crate $version, once for this machine (about $minutes minutes on two cores)"
    CARGO_TARGET_DIR="$TURNWISE_TOOLS/building" cargo install --locked --debug --force --root "$TURNWISE_TOOLS" \
        --version "=$version" "$@" "$crate" </dev/null ||
        stop "$crate $version could not be built. The lines above say why; if the network failed, run the same command again."
    rm -rf "$TURNWISE_TOOLS/building"
}
mkdir -p "$TURNWISE_TOOLS"
cargo_tool trunk trunk "$TRUNK_VERSION" 4 --no-default-features
cargo_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN_VERSION" 3
cargo_tool wasm-split-cli wasm_split_cli_support "$WASM_SPLIT_VERSION" "1 to 2" --features build-binary
if [ "$purpose" = test ]; then
    cargo_tool cargo-deny cargo-deny "$CARGO_DENY_VERSION" 2
    [ "${ENGINES:-yes}" = no ] || cargo_tool geckodriver geckodriver "$GECKODRIVER_VERSION" 1
fi

# wasm-opt (binaryen) and axe-core, exactly as package-lock.json says.
if ! cmp -s package-lock.json "$TURNWISE_TOOLS/installed-lock.json" || ! [ -x "$TURNWISE_TOOLS/node_modules/.bin/wasm-opt" ]; then
    say "Installing wasm-opt and axe-core with npm (half a minute)"
    cp package.json package-lock.json "$TURNWISE_TOOLS/"
    npm ci --prefix "$TURNWISE_TOOLS" --no-audit --no-fund --ignore-scripts --loglevel=error </dev/null ||
        stop "npm could not install the packages. Check the network, then run the same command again."
    cp package-lock.json "$TURNWISE_TOOLS/installed-lock.json"
fi

if [ "$purpose" = test ]; then
    if ! scripts/find-browser.sh >/dev/null; then
        is_debian || stop "Chromium and a chromedriver of the same version are missing. Install both (Fedora: dnf install chromium chromedriver; Arch: pacman -S chromium; macOS: brew install --cask chromium chromedriver), or set CHROMIUM and CHROMEDRIVER to their paths."
        apt_install chromium chromium-driver
        scripts/find-browser.sh >/dev/null ||
            stop "Chromium or chromedriver still cannot be found. Set CHROMIUM and CHROMEDRIVER to their paths."
    fi
    if [ "${ENGINES:-yes}" != no ] && ! scripts/find-engines.sh >/dev/null 2>&1; then
        is_debian || stop "Firefox, or WebKit with its driver, is missing: $(scripts/find-engines.sh 2>&1 >/dev/null). Install them (Fedora: dnf install firefox webkit2gtk4.1 xorg-x11-server-Xvfb; Arch: pacman -S firefox webkit2gtk-4.1 xorg-server-xvfb), set FIREFOX, WEBKIT_DRIVER and MINIBROWSER to their paths, or say ENGINES=no, and Chromium is the only one."
        apt_install firefox-esr webkit2gtk-driver xvfb xauth
        scripts/find-engines.sh >/dev/null ||
            stop "an engine named above still cannot be found. Set its variable to its path, or say ENGINES=no."
    fi
fi
