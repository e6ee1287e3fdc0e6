// Where scripts/setup.sh takes its tools from, shown with a cargo, a rustc and an npm that only write down what they
// were asked. Run by `make test`.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const SETUP = fileURLToPath(new URL("setup.sh", import.meta.url));
const COMMON = readFileSync(new URL("common.sh", import.meta.url), "utf8");
const version = (variable) => COMMON.match(new RegExp(`^${variable}=(\\S+)`, "m"))[1];
const TRUNK = version("TRUNK_VERSION");
const BINDGEN = version("WASM_BINDGEN_VERSION");
const SPLIT = version("WASM_SPLIT_VERSION");

// Installs like cargo: the binary, and a line in the list of what is installed. Of what `cargo binstall` is asked for
// it has only $READY_MADE; without that there is no such command.
const CARGO = `#!/usr/bin/env bash
set -euo pipefail
echo "cargo $*" >>"$ASKED"
crate="\${*: -1}" found="$(printf '%s' "$*" | grep -o -- '--version =[^ ]*' || true)"
put() {
    mkdir -p "$1/bin"
    case "$crate" in wasm-bindgen-cli) name=wasm-bindgen ;; wasm_split_cli_support) name=wasm-split-cli ;; *) name="$crate" ;; esac
    printf '#!/bin/sh\\n' >"$1/bin/$name"
    chmod +x "$1/bin/$name"
    echo "\\"$crate \${found#--version =} (registry)\\" = [\\"$name\\"]" >>"$1/.crates.toml"
}
case "$1" in
    install) put "$TURNWISE_TOOLS" ;;
    binstall)
        [ -n "\${READY_MADE:-}" ] || exit 101
        if [ "$2" != -V ]; then case " $READY_MADE " in *" $crate "*) put "$CARGO_INSTALL_ROOT" ;; *) exit 94 ;; esac; fi ;;
esac
`;
const RUSTC = `#!/bin/sh
[ "$1" = --version ] && echo "rustc 9.9.9" || echo "$SYSROOT"
`;
const NPM = `#!/bin/sh
echo "npm $*" >>"$ASKED"
mkdir -p "$TURNWISE_TOOLS/node_modules/.bin"
printf '#!/bin/sh\\n' >"$TURNWISE_TOOLS/node_modules/.bin/wasm-opt"
chmod +x "$TURNWISE_TOOLS/node_modules/.bin/wasm-opt"
`;

// A machine with nothing on it but what a shell needs.
function machine() {
  const root = mkdtempSync(join(tmpdir(), "turnwise-setup-"));
  const put = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    chmodSync(join(root, path), 0o755);
  };
  put("fake/cargo", CARGO);
  put("fake/rustc", RUSTC);
  put("fake/npm", NPM);
  put("fake/cc", "#!/bin/sh\n");
  mkdirSync(join(root, "home"));
  mkdirSync(join(root, "sysroot/lib/rustlib/wasm32-unknown-unknown/lib"), { recursive: true });
  symlinkSync(process.execPath, join(root, "fake/node"));
  const tools = join(root, "tools");
  const setUp = ({ first = "fake", ...more } = {}) => {
    rmSync(join(root, "asked"), { force: true });
    const env = {
      PATH: `${join(root, first)}:${join(root, "fake")}:/usr/bin:/bin`,
      HOME: join(root, "home"),
      TURNWISE_TOOLS: tools,
      ASKED: join(root, "asked"),
      SYSROOT: join(root, "sysroot"),
      ...more,
    };
    const done = spawnSync("bash", [SETUP, "build"], { env, encoding: "utf8" });
    assert.equal(done.status, 0, done.stdout + done.stderr);
    const asked = existsSync(join(root, "asked")) ? readFileSync(join(root, "asked"), "utf8").trim().split("\n") : [];
    const of = (verb) => asked.filter((line) => line.startsWith(`cargo ${verb} `) && !line.endsWith("-V")).map((line) => line.split(" ").at(-1));
    return { asked, said: done.stdout, built: of("install"), fetched: of("binstall") };
  };
  // A tool of someone's own, on the path.
  const own = (name, says) => put(`fake/${name}`, `#!/bin/sh\necho "${says}"\n`);
  const inTools = (name) => existsSync(join(tools, "bin", name));
  // What cargo noted of the tools folder, changed.
  const noted = (change) => {
    const list = join(tools, ".crates.toml");
    writeFileSync(list, change(readFileSync(list, "utf8")));
  };
  return { setUp, put, own, inTools, noted, end: () => rmSync(root, { recursive: true }) };
}

const ALL = ["trunk", "wasm-bindgen-cli", "wasm_split_cli_support"];

test("on a bare machine every tool is built once, in its version", () => {
  const { setUp, end } = machine();
  const first = setUp();
  assert.deepEqual(first.built, ALL);
  for (const wanted of [TRUNK, BINDGEN, SPLIT]) assert.ok(first.asked.some((line) => line.includes(`--version =${wanted} `)), wanted);
  assert.match(first.said, /Building trunk/);
  assert.deepEqual(setUp().asked, []);
  end();
});

test("a tool of exactly the wanted version on the path is used, and any other version is not", () => {
  const { setUp, own, inTools, end } = machine();
  own("trunk", `trunk ${TRUNK}`);
  own("wasm-bindgen", `wasm-bindgen ${BINDGEN}0`);
  assert.deepEqual(setUp().built, ["wasm-bindgen-cli", "wasm_split_cli_support"]);
  assert.ok(!inTools("trunk") && inTools("wasm-bindgen"));
  // It was updated since: then it is not the wanted one any more.
  own("trunk", "trunk 99.0.0");
  assert.deepEqual(setUp().built, ["trunk"]);
  end();
});

test("a tool that does not tell its version is used when cargo installed it in the wanted one", () => {
  const { setUp, put, end } = machine();
  put("own/bin/wasm-split-cli", "#!/bin/sh\nexit 2\n");
  put("own/.crates.toml", `"wasm_split_cli_support ${SPLIT}0 (registry)" = ["wasm-split-cli"]\n`);
  assert.deepEqual(setUp({ first: "own/bin" }).built, ALL);
  end();
  const other = machine();
  other.put("own/bin/wasm-split-cli", "#!/bin/sh\nexit 2\n");
  other.put("own/.crates.toml", `"wasm_split_cli_support ${SPLIT} (registry)" = ["wasm-split-cli"]\n`);
  assert.deepEqual(other.setUp({ first: "own/bin" }).built, ["trunk", "wasm-bindgen-cli"]);
  other.end();
});

test("another version in the tools folder does not stand before the wanted one on the path", () => {
  const { setUp, own, inTools, noted, end } = machine();
  setUp();
  noted((list) => list.replace(`wasm-bindgen-cli ${BINDGEN} `, "wasm-bindgen-cli 0.0.1 "));
  own("wasm-bindgen", `wasm-bindgen ${BINDGEN} (0a1b2c3)`);
  assert.deepEqual(setUp().built, []);
  assert.ok(!inTools("wasm-bindgen"));
  end();
});

test("where cargo binstall is there, tools are fetched, and built when there is no ready-made one", () => {
  const { setUp, end } = machine();
  const first = setUp({ READY_MADE: "trunk wasm-bindgen-cli" });
  assert.deepEqual(first.fetched, ALL);
  assert.deepEqual(first.built, ["wasm_split_cli_support"]);
  assert.ok(first.asked.filter((line) => line.startsWith("cargo binstall --")).every((line) => line.includes("--disable-strategies quick-install,compile")));
  assert.deepEqual(setUp({ READY_MADE: "trunk" }).asked, []);
  end();
});
