// What the build promises about the page, with each fault planted once. Run by `make test`.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { minifyCss, minifyHtml } from "./minify.mjs";
import { linkScript } from "./parts.mjs";
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
  const fetches = 'const src = fetch(new URL("./split_rooms.wasm", import.meta.url));';
  const linked = linkScript(fetches, new Map([["split_rooms.wasm", "rooms-1.wasm"]]));
  assert.match(linked, /const src = get\("\.\/rooms-1\.wasm"\);/);
  assert.match(linked, /if \(!response\.ok\) throw/);
  assert.throws(() => linkScript(fetches, new Map([["chunk_3.wasm", "shared-3-1.wasm"]])));
  assert.throws(() => linkScript(fetches, new Map([["split_rooms.wasm", "a.wasm"], ["chunk_3.wasm", "b.wasm"]])));
});
