// What the build promises about the page, with each fault planted once. Run by `make test`.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { copyLanguages, outputFolder } from "./languages.mjs";
import { minifyCss, minifyHtml, minifyJs } from "./minify.mjs";
import { filesOf, linkScript, shrink } from "./parts.mjs";
import { checkPage, policyFor } from "./policy.mjs";
import { billOf } from "./sbom.mjs";
import { overBudget } from "./sizes.mjs";
import { asOne, goBetween, joined } from "./together.mjs";
import { crateOf } from "./wasm.mjs";

const STYLE = "p{color:red}";

function page({ style = STYLE, head = "", body = "", policy } = {}) {
  const rest =
    `<style>${style}</style><link rel="stylesheet" href="./style-1.css">` +
    `<script type="module" src="./loader-1.js"></script>${head}</head><body><a href="">x</a>${body}</body>`;
  return `<head><meta http-equiv="Content-Security-Policy" content="${policy ?? policyFor(rest)}">${rest}`;
}

test("the policy is the agreed one, with the hash of the critical styles", () => {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  assert.equal(
    policyFor(page()),
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; " +
      `style-src 'self' 'sha256-${hash}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; ` +
      "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'",
  );
});

test("a page that keeps its policy has no faults", () => {
  assert.deepEqual(checkPage(page()), []);
});

test("each way to break the policy is found", () => {
  const broken = {
    "an inline script": page({ body: "<script>go()</script>" }),
    "an inline module": page({ head: '<script type="module">go()</script>' }),
    "a script of another place": page({ head: '<script src="https://example.org/x.js"></script>' }),
    "an address from the root": page({ head: '<link rel="icon" href="/icon.svg">' }),
    "a style with an attribute": page({ head: '<style media="print">p{}</style>' }),
    "a style attribute": page({ body: '<p style="color:red">x</p>' }),
    "a handler": page({ body: '<p onclick="go()">x</p>' }),
    "a base": page({ head: '<base href="/">' }),
    "a style that is not hashed": page({ policy: policyFor("<style>other</style>") }),
    "no policy": page().replace(/<meta[^>]*>/, ""),
    "a policy too late": page().replace(/^(<head>)(<meta[^>]*>)(.*)(<\/head>)/, "$1$3$2$4"),
  };
  for (const [what, text] of Object.entries(broken)) {
    assert.notDeepEqual(checkPage(text), [], what);
  }
});

test("comments and indentation go, strings stay", () => {
  assert.equal(minifyCss("/* a */\n  p {\n    content: '/* b */';\n  }\n"), "p {\ncontent: '/* b */';\n}");
  assert.equal(minifyCss('a::before { content: "\\"/*"; } /* x */'), 'a::before { content: "\\"/*"; }');
  assert.equal(minifyHtml("<p>\n  <!-- x\n y -->\n  a b\n</p>"), "<p>\na b\n</p>");
});

test("code is counted to its crate, and ours to its room", () => {
  assert.equal(crateOf("turnwise::replica::document::Document::join::h0123"), "turnwise::replica");
  assert.equal(crateOf("<dlmalloc[e24a27700634d609]::dlmalloc::Dlmalloc<x>>::malloc"), "dlmalloc");
  assert.equal(crateOf("<turnwise::ui::Page as core::fmt::Display>::fmt"), "turnwise::ui");
  assert.equal(crateOf(undefined), crateOf("__wbindgen_malloc"));
});

test("the script that fetches parts names the files that were written, and no others", () => {
  const late = "return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";
  const fetches = `const src = fetch(new URL("./split_rooms.wasm", import.meta.url));\n${late}`;
  const linked = linkScript(fetches, new Map([["split_rooms.wasm", "rooms-1.wasm"]]));
  assert.match(linked, /const src = get\("\.\/rooms-1\.wasm"\);/);
  assert.match(linked, /if \(!response\.ok\) throw/);
  assert.match(linked, /compileStreaming\(src\)/);
  assert.ok(!linked.includes(late));
  assert.throws(() => linkScript(fetches.replace(late, ""), new Map([["split_rooms.wasm", "rooms-1.wasm"]])));
  assert.throws(() => linkScript(fetches, new Map([["chunk_3.wasm", "shared-3-1.wasm"]])));
  assert.throws(() => linkScript(fetches, new Map([["split_rooms.wasm", "a.wasm"], ["chunk_3.wasm", "b.wasm"]])));
});

// As the splitter writes it.
const fetching = (file, shared = "") =>
  `makeLoad(() => {\n    const src = fetch(new URL("./${file}", import.meta.url));\n    src.catch(() => {});\n` +
  `    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n, [${shared}])`;
const SPLITTER =
  "function makeLoad() {}\n" +
  `/* files, notebook */\nconst __chunk_4 = ${fetching("chunk_4.wasm")};\n` +
  `/* notebook, rooms */\nconst __chunk_5 = ${fetching("chunk_5.wasm")};\n` +
  `/* files, rooms */\nconst __chunk_6 = ${fetching("chunk_6.wasm")};\n` +
  `export const __wasm_split_load_files = wrapAsyncCb(${fetching("split_files.wasm", "__chunk_4, __chunk_6")});\n` +
  `export const __wasm_split_load_notebook = wrapAsyncCb(${fetching("split_notebook.wasm", "__chunk_4, __chunk_5")});\n` +
  `export const __wasm_split_load_alone = wrapAsyncCb(${fetching("split_alone.wasm")});\n`;

test("a part is made of its own file and those that it shares with others", () => {
  assert.deepEqual(filesOf("notebook", SPLITTER), ["split_notebook.wasm", "chunk_4.wasm", "chunk_5.wasm"]);
  assert.deepEqual(filesOf("files", SPLITTER), ["split_files.wasm", "chunk_4.wasm", "chunk_6.wasm"]);
  assert.deepEqual(filesOf("alone", SPLITTER), ["split_alone.wasm"]);
  assert.throws(() => filesOf("rooms", SPLITTER));
});

test("a part in one file is fetched once, by whoever needs something of it", () => {
  const one = asOne(SPLITTER, "notebook", "notebook.wasm");
  const addresses = [...one.matchAll(/new URL\("\.\/([^"]+)"/g)].map(([, file]) => file);
  assert.deepEqual(addresses, ["notebook.wasm", "chunk_6.wasm", "split_files.wasm", "split_alone.wasm"]);
  const script = one.replaceAll("export ", "").replace("function makeLoad() {}", "").replaceAll("import.meta.url", '"http://x/"');
  const asked = [];
  const run = new Function("fetch", "makeLoad", "wrapAsyncCb", `${script}
    return { files: __wasm_split_load_files, notebook: __wasm_split_load_notebook };`);
  const loads = run(
    (url) => asked.push(url.href) && Promise.resolve(),
    (fetcher, shared) => () => [fetcher, ...shared].forEach((each) => each()),
    (load) => load,
  );
  loads.notebook();
  assert.deepEqual(asked, ["http://x/notebook.wasm"]);
  loads.files();
  assert.deepEqual(asked.slice(1).sort(), ["http://x/chunk_6.wasm", "http://x/notebook.wasm", "http://x/split_files.wasm"]);
  assert.throws(() => asOne(SPLITTER, "rooms", "rooms.wasm"));
  assert.throws(() => asOne(SPLITTER.replace("const __chunk_5 = makeLoad", "const __chunk_5 = other"), "notebook", "n.wasm"));
});

// A part with one function, which adds this much to the number at the beginning of the memory, in this place of the
// table.
function partOf(added, place, memory = [2, 0, 1]) {
  const text = (name) => [name.length, ...Buffer.from(name)];
  const section = (id, ...bytes) => [id, bytes.flat().length, ...bytes.flat()];
  return Buffer.from([
    [0, 97, 115, 109, 1, 0, 0, 0],
    section(1, [1, 96, 0, 1, 127]),
    section(2, 2, text("__wasm_split"), text("memory"), memory, text("__wasm_split"), text("table"), [1, 0x70, 0, 2]),
    section(3, [1, 0]),
    section(9, [1, 0, 0x41, place, 11, 1, 0]),
    section(10, [1, 10, 0, 0x41, 0, 0x28, 2, 0, 0x41, added, 0x6a, 11]),
  ].flat());
}

test("parts that became one share the memory and the table of the program", async () => {
  const folder = mkdtempSync(join(tmpdir(), "turnwise-test-"));
  const files = [3, 40].map((added, place) => {
    const file = join(folder, `${place}.wasm`);
    writeFileSync(file, partOf(added, place));
    return file;
  });
  const module = new WebAssembly.Module(joined(files, []));
  rmSync(folder, { recursive: true });
  const imports = WebAssembly.Module.imports(module).map(({ module, name }) => `${module} ${name}`);
  assert.deepEqual(imports.sort(), ["__wasm_split memory", "__wasm_split table"]);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const table = new WebAssembly.Table({ initial: 2, element: "anyfunc" });
  await WebAssembly.instantiate(module, { __wasm_split: { memory, table } });
  new Int32Array(memory.buffer)[0] = 100;
  assert.deepEqual([table.get(0)(), table.get(1)()], [103, 140]);
});

test("a part that imports functions is not joined as if it did not", () => {
  const function0 = [0, 0];
  assert.throws(() => goBetween(partOf(1, 0, function0)), /import functions/);
});

// A program with the functions "b" and "a", in this order, which give 2 and 1.
const NAMED = Buffer.from([
  [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 3, 2, 0, 0],
  [7, 9, 2, 1, 98, 0, 0, 1, 97, 0, 1, 10, 11, 2, 4, 0, 65, 2, 11, 4, 0, 65, 1, 11],
  [0, 14, 4, 110, 97, 109, 101, 1, 7, 2, 0, 1, 98, 1, 1, 97],
].flat());

test("functions are put in the order of their names, which are not kept, and do what they did", () => {
  const folder = mkdtempSync(join(tmpdir(), "turnwise-test-"));
  const file = join(folder, "named.wasm");
  writeFileSync(file, NAMED);
  const page = readFileSync("index.html", "utf8");
  const made = shrink(file, page);
  const module = new WebAssembly.Module(made);
  assert.equal(WebAssembly.Module.customSections(module, "name").length, 0);
  const { a, b } = new WebAssembly.Instance(module).exports;
  assert.deepEqual([a(), b()], [1, 2]);
  // An exported function is called by its number.
  assert.deepEqual([a.name, b.name], ["0", "1"]);
  // A file that parts share may hold texts alone.
  writeFileSync(file, NAMED.subarray(0, 8));
  assert.ok(WebAssembly.validate(shrink(file, page)));
  rmSync(folder, { recursive: true });
});

test("a first visit or a notebook that is too large is refused, by name", () => {
  assert.equal(overBudget(135_000, 495_000), "");
  assert.match(overBudget(135_001, 495_000), /^a first visit takes 135001 bytes in gzip/);
  assert.match(overBudget(135_000, 495_001), /^the notebook takes 495001 bytes in brotli/);
  assert.equal(overBudget(200_000, 500_000).split("\n").length, 2);
});

test("comments of a script go, its lines stay", () => {
  assert.equal(minifyJs("// a\nconst x = 'https://y'; // b\n  // c\n  f(x);\n"), "const x = 'https://y'; // b\nf(x);\n");
});

// A folder with two output folders of the build script; the program was built with the first, the second is newer.
function twoBuilds() {
  const root = mkdtempSync(join(tmpdir(), "turnwise test-"));
  const write = (path, text) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
    return join(root, path);
  };
  const rule = (files) => `${files.map((file) => file.replaceAll(" ", "\\ ")).join(" ")}\n`;
  write("locales/en/a.ftl", "");
  write("locales/fr/a.ftl", "");
  const strings = write("build/turnwise-1/out/strings.rs", "");
  write("build/turnwise-1/out/strings-fr.txt", "bonjour");
  const newer = write("build/turnwise-2/out/strings.rs", "");
  write("build/turnwise-2/out/strings-fr.txt", "salut");
  utimesSync(strings, 1, 1);
  const depInfo = write("turnwise.d", `${join(root, "turnwise.wasm").replaceAll(" ", "\\ ")}: ${rule([join(root, "build/strings.rs"), strings])}`);
  const copy = () => copyLanguages(join(root, "locales"), depInfo, join(root, "dist"));
  return { root, strings, newer, depInfo, copy, end: () => rmSync(root, { recursive: true }) };
}

test("other languages are those that the program was built with, whatever is newer", () => {
  const { root, copy, end } = twoBuilds();
  copy();
  assert.equal(readFileSync(join(root, "dist/locales/strings-fr.txt"), "utf8"), "bonjour");
  end();
});

test("a language that the build did not write stops the build, and so does a build that cannot be told", () => {
  const { root, strings, newer, depInfo, copy, end } = twoBuilds();
  assert.throws(() => outputFolder("turnwise.wasm: src/main.rs build/strings.rs\n"), /0 generated/);
  assert.throws(() => outputFolder(`turnwise.wasm: ${[strings, newer].map((file) => file.replaceAll(" ", "\\ ")).join(" ")}\n`), /2 generated/);
  rmSync(join(root, "build/turnwise-1/out/strings-fr.txt"));
  assert.throws(copy, /strings of fr/);
  rmSync(depInfo);
  assert.throws(copy, /is missing/);
  rmSync(join(root, "locales/fr"), { recursive: true });
  copy();
  end();
});

// As cargo writes it, with depths.
const TREE =
  "0|ours v0.1.0 (/home/somebody/ours)|MIT||\n1|one v1.2.3|MIT/Apache-2.0|https://host.example/one|\n" +
  "2|two v2.0.0|(MIT OR Apache-2.0) AND Unicode-3.0||\n1|two v2.0.0|(MIT OR Apache-2.0) AND Unicode-3.0|| (*)\n";
const LOCK = `[[package]]\nname = "one"\nversion = "1.2.3"\nsource = "registry"\nchecksum = "${"ab".repeat(32)}"\n`;

test("the bill of materials names each part once, with version, licence and what it needs, and nothing of the machine", () => {
  const bill = billOf(TREE, LOCK, "1.95.0", { trunk: "0.1" });
  assert.deepEqual(bill.components.map(({ name, version }) => `${name} ${version}`), ["one 1.2.3", "two 2.0.0", "std 1.95.0"]);
  assert.deepEqual(bill.components.map(({ licenses }) => licenses[0].expression), [
    "MIT OR Apache-2.0",
    "(MIT OR Apache-2.0) AND Unicode-3.0",
    "MIT OR Apache-2.0",
  ]);
  assert.deepEqual(bill.components[0].hashes, [{ alg: "SHA-256", content: "ab".repeat(32) }]);
  assert.equal(bill.metadata.component.name, "ours");
  assert.deepEqual(bill.dependencies, [
    { ref: "pkg:cargo/one@1.2.3", dependsOn: ["pkg:cargo/two@2.0.0"] },
    { ref: "pkg:cargo/ours@0.1.0", dependsOn: ["pkg:cargo/one@1.2.3", "pkg:cargo/two@2.0.0"] },
    { ref: "pkg:cargo/two@2.0.0", dependsOn: [] },
  ]);
  assert.doesNotMatch(JSON.stringify(bill), /somebody/);
  assert.throws(() => billOf(TREE.replace("|MIT/Apache-2.0|", "||"), LOCK, "1", {}), /names no licence/);
  assert.throws(() => billOf("what", LOCK, "1", {}), /not understood/);
});
