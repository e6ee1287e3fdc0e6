// What a first visit costs, file by file, and what the parts of the program weigh.

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { codeByCrate } from "./wasm.mjs";
import { filesIn } from "./worker.mjs";

// The limits, in bytes: everything that a first visit loads, in gzip; and the notebook with its styles, which every
// later visit needs, in brotli (docs/decisions/0008-parts.md).
const FIRST_VISIT_GZIP_MOST = 135_000;
const NOTEBOOK_BROTLI_MOST = 495_000;

// Fetched when wanted, or never by a browser: not part of a first visit.
const LATER = [/^content\//, /^locales\//, /^_headers$/, /^host\.json$/, /^sbom\.cdx\.json$/, /^icon-.*\.png$/, /^sw\.js$/];

function measure(bytes) {
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

function row(name, size) {
  const cells = [size.raw, size.gzip, size.brotli].map((bytes) => (bytes / 1000).toFixed(1).padStart(9));
  return `${name.padEnd(44)}${cells.join("")}`;
}

function sum(sizes) {
  return sizes.reduce(
    (total, size) => ({
      raw: total.raw + size.raw,
      gzip: total.gzip + size.gzip,
      brotli: total.brotli + size.brotli,
    }),
    { raw: 0, gzip: 0, brotli: 0 },
  );
}

function table(title, dist, files) {
  const sizes = files.map((file) => measure(readFileSync(join(dist, file))));
  const total = sum(sizes);
  const lines = [
    `${title.padEnd(44)}      raw     gzip   brotli   (kB, 1000 bytes)`,
    ...files.map((file, at) => row(file, sizes[at])),
    row("total", total),
  ];
  return { total, text: lines.join("\n") };
}

// The share of each crate in the program's code, measured before wasm-opt, where functions still have names.
function crates(target) {
  const program = join(target, "wasm-bindgen", "release", "turnwise_bg.wasm");
  if (!statSync(program, { throwIfNoEntry: false })) return "";
  const { code, data, parts } = codeByCrate(readFileSync(program));
  const all = [...parts].sort((a, b) => b[1] - a[1]);
  const shown = all.filter(([, bytes]) => bytes * 100 >= code);
  const rest = all.slice(shown.length).reduce((total, [, bytes]) => total + bytes, 0);
  const line = (name, bytes) =>
    `${name.padEnd(44)}${(bytes / 1000).toFixed(1).padStart(9)}${((100 * bytes) / code).toFixed(1).padStart(8)} %`;
  return [
    `${"code by crate, before wasm-opt".padEnd(44)}      raw   share`,
    ...shown.map(([name, bytes]) => line(name, bytes)),
    line("crates below 1 %", rest),
    line("all code", code),
    `${"constant data (texts, tables)".padEnd(44)}${(data / 1000).toFixed(1).padStart(9)}`,
  ].join("\n");
}

// A sentence for each limit that is passed; none if both are kept.
export function overBudget(firstVisitGzip, notebookBrotli) {
  const passed = [
    ["a first visit", firstVisitGzip, "gzip", FIRST_VISIT_GZIP_MOST],
    ["the notebook", notebookBrotli, "brotli", NOTEBOOK_BROTLI_MOST],
  ].filter(([, bytes, , most]) => bytes > most);
  return passed
    .map(([what, bytes, form, most]) => `${what} takes ${bytes} bytes in ${form}; at most ${most} are allowed (scripts/after-build/sizes.mjs). The report above says what each part costs.`)
    .join("\n");
}

// The report as text; `parts` are the parts of the program that a first visit does not wait for, `notebook` those of
// them that every later visit needs. And what overBudget says.
export function report(dist, target, { parts, notebook }) {
  const files = filesIn(dist);
  const isLater = (file) => LATER.some((pattern) => pattern.test(file));
  const first = table("first visit", dist, files.filter((file) => !isLater(file) && !parts.includes(file)));
  const opening = table("and to open a notebook", dist, notebook);
  const following = table("follows in the background", dist, parts.filter((part) => !notebook.includes(part)));
  const later = files.filter(isLater);
  const text = [
    first.text,
    `at most ${FIRST_VISIT_GZIP_MOST / 1000} kB in gzip`,
    `\n${opening.text}`,
    `at most ${NOTEBOOK_BROTLI_MOST / 1000} kB in brotli`,
    `\n${following.text}`,
    later.length > 0 ? `\n${table("fetched when wanted", dist, later).text}` : "",
    `\n${crates(target)}\n`,
  ].join("\n");
  const over = overBudget(first.total.gzip, opening.total.brotli);
  return { text, over };
}
