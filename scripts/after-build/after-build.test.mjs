// What the build promises about the page, with each fault planted once. Run by `make test`.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { likeToLike, namedByPlace, orderByLikeness } from "./likeness.mjs";
import { minifyCss, minifyHtml, minifyJs } from "./minify.mjs";
import { filesOf, linkScript } from "./parts.mjs";
import { checkPage, policyFor } from "./policy.mjs";
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

test("a part is made of its own file and those that it shares with others", () => {
  const script =
    'const __chunk_4 = makeLoad(() => { const src = get("./shared-4-a.wasm"); }, []);\n' +
    'const __chunk_5 = makeLoad(() => { const src = get("./shared-5-b.wasm"); }, []);\n' +
    'export const __wasm_split_load_files = wrapAsyncCb(makeLoad(() => { const src = get("./files-c.wasm"); }, [__chunk_4]));\n' +
    'export const __wasm_split_load_notebook = wrapAsyncCb(makeLoad(() => { const src = get("./notebook-d.wasm"); }, [__chunk_4, __chunk_5]));\n' +
    'export const __wasm_split_load_alone = wrapAsyncCb(makeLoad(() => { const src = get("./alone-e.wasm"); }, []));';
  assert.deepEqual(filesOf("notebook", script), ["notebook-d.wasm", "shared-4-a.wasm", "shared-5-b.wasm"]);
  assert.deepEqual(filesOf("files", script), ["files-c.wasm", "shared-4-a.wasm"]);
  assert.deepEqual(filesOf("alone", script), ["alone-e.wasm"]);
  assert.throws(() => filesOf("rooms", script));
});

test("a function comes after the one that it is most like, and none is lost", () => {
  const bytes = (start) => Buffer.from(Array.from({ length: 40 }, (_, at) => (start + at * at) & 0xff));
  const [a, b, c] = [bytes(1), bytes(60), bytes(140)];
  const almost = (body) => Buffer.concat([body.subarray(0, 30), Buffer.from([9, 9])]);
  // The longest first; three pairs that are far apart.
  const bodies = [Buffer.concat([a, Buffer.from([7])]), b, c, almost(c), almost(b), almost(a)];
  const order = orderByLikeness(bodies);
  assert.deepEqual([...order].sort(), [0, 1, 2, 3, 4, 5]);
  assert.equal(order[0], 0);
  const place = (body) => order.indexOf(body);
  for (const [one, other] of [[0, 5], [1, 4], [2, 3]]) assert.equal(Math.abs(place(one) - place(other)), 1);
});

test("functions are named by their place, whatever they were called, and the rest of the program stays", () => {
  // Two functions without parameters, and a section of names that says "x" of the first.
  const program = Buffer.from([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 3, 2, 0, 0, 10, 7, 2, 2, 0, 11, 2, 0, 11,
    0, 11, 4, 110, 97, 109, 101, 1, 4, 1, 0, 1, 120,
  ]);
  const named = namedByPlace(program, [1, 0]);
  assert.deepEqual(named.subarray(0, 28), program.subarray(0, 28));
  assert.ok(named.includes("00000001") && named.includes("00000000"));
  assert.ok(!named.subarray(28).includes("x"));
  assert.ok(WebAssembly.validate(named));
});

test("a file without functions stays as it is", () => {
  const empty = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
  assert.deepEqual(likeToLike(empty, []), empty);
});

test("comments of a script go, its lines stay", () => {
  assert.equal(minifyJs("// a\nconst x = 'https://y'; // b\n  // c\n  f(x);\n"), "const x = 'https://y'; // b\nf(x);\n");
});
