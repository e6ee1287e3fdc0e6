// Runs after Trunk, before it puts the new dist/ in place of the old one; a failure leaves the old one.
//
// 1. Joins the stylesheets of index.html into one hashed file.
// 2. Names the program after its content, and puts its parts, made small too, beside it.
// 3. Moves Trunk's inline loader into a hashed file of our own, which shows progress.
// 4. Copies static/ and content/, and the strings of other languages.
// 5. Writes the Content-Security-Policy, with the hash of the critical styles, and checks it.
// 6. Writes the bill of materials: what others made and the program holds.
// 7. Writes the worker that keeps all of it for when there is no network, and the version into the page.
// 8. Measures, prints and stores the size report, and refuses a first visit over the budget.

import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyLanguages } from "./after-build/languages.mjs";
import { writeParts } from "./after-build/parts.mjs";
import { checkPage, policyFor } from "./after-build/policy.mjs";
import { writeBill } from "./after-build/sbom.mjs";
import { report } from "./after-build/sizes.mjs";
import { minifyCss, minifyHtml } from "./after-build/minify.mjs";
import { writeWorker } from "./after-build/worker.mjs";

const DIST = process.env.TRUNK_STAGING_DIR ?? "dist";
const TARGET = process.env.CARGO_TARGET_DIR ?? "target";

function stop(sentence) {
  console.error(`\nStopped: ${sentence}`);
  process.exit(1);
}

// Replaces exactly one match; anything else means that Trunk or index.html changed.
function replaceOne(text, pattern, by, what) {
  const matches = text.match(new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`)) ?? [];
  if (matches.length !== 1) stop(`the page has ${matches.length} of: ${what}; exactly one was expected.`);
  return text.replace(pattern, by);
}

// A file name that tells the content.
function hashedName(stem, extension, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  return `${stem}-${hash}.${extension}`;
}

function writeHashed(stem, extension, content) {
  const name = hashedName(stem, extension, content);
  writeFileSync(join(DIST, name), content);
  return name;
}

// Of the links that a pattern finds, their files in one, under its name; `tag` is put in place of the first.
function joinStyles(page, link, stem, tag) {
  const files = [...page.matchAll(link)].map((match) => match[1]);
  const missing = files.filter((file) => !existsSync(file));
  if (files.length === 0 || missing.length > 0) {
    stop(`stylesheets are missing: ${missing.join(", ") || "index.html links none"}.`);
  }
  const css = files.map((file) => minifyCss(readFileSync(file, "utf8"))).join("\n");
  if (/@import|url\((?!["']?data:)/.test(css)) {
    stop("a stylesheet refers to another file (@import or url()); only data: addresses can be used.");
  }
  const name = writeHashed(stem, "css", css);
  let first = true;
  const joined = page.replace(link, () => {
    const put = first ? tag(name) : "";
    first = false;
    return put;
  });
  return { page: joined, name };
}

// What a first visit shows; and what comes with the notebook, for which the program asks (src/browser/styles.rs).
function joinAllStyles(page) {
  const first = /<link rel="stylesheet" href="(style\/[a-z]+\.css)">\n?/g;
  const later = /<link rel="stylesheet" href="(style\/[a-z]+\.css)" data-with="notebook">\n?/g;
  const shown = joinStyles(page, first, "style", (name) => `<link rel="stylesheet" href="./${name}">\n`);
  return joinStyles(shown.page, later, "pages", (name) => `<meta name="notebook-styles" content="./${name}">\n`);
}

function moveLoader(page, notebook, styles) {
  const inline = /<script type="module"[^>]*>([\s\S]*?)<\/script>/;
  const source = page.match(inline)?.[1] ?? stop("Trunk's loader was not found in the page.");
  const script = source.match(/'\.\/([\w.-]+\.js)'/)?.[1];
  const wasm = source.match(/'\.\/([\w.-]+\.wasm)'/)?.[1];
  if (!script || !wasm) stop("the names of the app's files were not found in Trunk's loader.");
  const loader = readFileSync("scripts/loader.js", "utf8")
    .replace(/^\/\/.*\n/gm, "")
    .replaceAll("SCRIPT_NAME", script)
    .replaceAll("WASM_NAME", wasm)
    .replaceAll("NOTEBOOK_NAMES", JSON.stringify(notebook))
    .replaceAll("STYLES_NAME", JSON.stringify(styles))
    .replaceAll("WASM_SIZE", String(statSync(join(DIST, wasm)).size));
  const name = writeHashed("loader", "js", loader);
  const without = replaceOne(page, inline, "", "inline module script");
  // Before the styles and without waiting for the page, because a script behind a style sheet waits for that: what the
  // loader asks for is what takes longest.
  const tag = `<script type="module" async src="./${name}"></script>\n`;
  return replaceOne(without, /(?=<link rel="stylesheet")/, tag, "link to the styles");
}

// Trunk names the program after what it was before wasm-opt.
function renameProgram(page) {
  const old = page.match(/'\.\/([\w.-]+\.wasm)'/)?.[1] ?? stop("the program was not found in the page.");
  const path = join(DIST, old);
  const program = readFileSync(path);
  rmSync(path);
  return page.replaceAll(old, writeHashed("turnwise", "wasm", program));
}

// Trunk names the script after the program only, so a changed script could keep its name
// and an old copy in a cache would meet a new program.
function renameScript(page) {
  const old = page.match(/'\.\/(turnwise-[\w.]+\.js)'/)?.[1] ?? stop("the app's script was not found in the page.");
  try {
    const { script, parts, notebook } = writeParts(DIST, join(TARGET, "parts"), old, readFileSync("index.html", "utf8"));
    rmSync(join(DIST, old));
    return { page: page.replaceAll(old, script), parts, notebook };
  } catch (error) {
    return stop(error.message);
  }
}

function copyFiles() {
  cpSync("static", DIST, { recursive: true });
  if (existsSync("content")) {
    cpSync("content", join(DIST, "content"), { recursive: true, filter: (path) => !/\/\./.test(path) });
  }
  try {
    copyLanguages("locales", join(TARGET, "wasm32-unknown-unknown", "release", "turnwise.d"), DIST);
  } catch (error) {
    stop(error.message);
  }
}

const path = join(DIST, "index.html");
let page = readFileSync(path, "utf8");
const styles = joinAllStyles(page);
page = styles.page;
page = renameProgram(page);
const renamed = renameScript(page);
page = moveLoader(renamed.page, renamed.notebook, styles.name);
page = minifyHtml(page);
page = replaceOne(
  page,
  /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(">)/,
  (_, before, after) => before + policyFor(page) + after,
  "Content-Security-Policy",
);
copyFiles();
const faults = checkPage(page);
if (faults.length > 0) stop(`the page would break its own policy:\n- ${faults.join("\n- ")}`);
writeFileSync(path, page);
// Nothing in dist/ changes after this.
try {
  console.log(`${writeBill(DIST)} parts of others are in the program`);
  console.log(`Version ${writeWorker(DIST)}`);
} catch (error) {
  stop(error.message);
}

const sizes = report(DIST, TARGET, {
  parts: [...renamed.parts, styles.name],
  notebook: [...renamed.notebook, styles.name],
});
console.log(sizes.text);
writeFileSync(join(TARGET, "size-report.txt"), sizes.text);
if (sizes.over) stop(sizes.over);
