// `make bench`: what the built app costs in Chromium, beside a plain page that does the same; docs/performance.md
// says what the figures mean.
//
//   node bench/main.mjs [dist] [--records 100,1000,10000] [--rounds 7] [--acts 100] [--edits 41]
//                       [--only opening,acts,saving,joining,memory,bytes] [--anyway] [--no-worker]
//
// `dist` is the built app. The notebooks are in target/bench/; scripts/bench.sh writes them. With --anyway figures of a
// busy machine are printed too, and marked. With --no-worker the service worker, if there is one, is bypassed.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { acts } from "./acts.mjs";
import { fetched, sizesOf } from "./bytes.mjs";
import { joining } from "./joining.mjs";
import { Guard } from "./load.mjs";
import { memory } from "./memory.mjs";
import { FAST, SLOW, first, returning, warm } from "./opening.mjs";
import { report } from "./report.mjs";
import { saving } from "./saving.mjs";
import { count } from "./table.mjs";
import { contents, sites, workspace } from "./workspace.mjs";

const TARGET = resolve("target/bench");
const PARTS = ["opening", "acts", "saving", "joining", "memory", "bytes"];
// How often each act and each edit is done.
const ACTS = 100;
const EDITS = 41;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    records: { type: "string", default: "100,1000,10000" },
    rounds: { type: "string", default: "7" },
    acts: { type: "string", default: String(ACTS) },
    edits: { type: "string", default: String(EDITS) },
    only: { type: "string", default: PARTS.join(",") },
    anyway: { type: "boolean", default: false },
    "no-worker": { type: "boolean", default: false },
  },
});
const dist = resolve(positionals[0] ?? "dist");
const sizes = options.records.split(",");
const rounds = Number(options.rounds);
const wants = (part) => options.only.split(",").includes(part);
const worker = { worker: !options["no-worker"] };

const began = performance.now();
const say = (words) => process.stderr.write(`==> ${words} (${Math.round((performance.now() - began) / 1000)} s)\n`);
const fileOf = (name) => `${TARGET}/${name}.json`;

async function openings(browser, addresses) {
  const heard = { return: {}, first: {} };
  const pair = ([app, floor]) => ({ app, floor });
  await warm(browser, addresses, worker);
  for (const [name, pace] of [["fast", FAST], ["slow", SLOW]]) {
    heard.return[name] = pair(await returning(browser, addresses, pace, rounds, worker));
  }
  for (const [name, pace] of [["fast", FAST], ["slow", SLOW]]) {
    heard.first[name] = pair(await first(browser, addresses, pace, rounds, worker));
  }
  return heard;
}

const guard = new Guard();
guard.look();
if (guard.reasons().length > 0 && !options.anyway) stopBusy(guard.reasons());

function stopBusy(reasons) {
  console.log(`The machine was busy, so no figures are printed: ${reasons.join("; ")}.`);
  console.log("Run it again when nothing else runs, or with --anyway for figures that are marked so.");
  process.exit(3);
}

say(`Compressing ${dist}`);
const site = await sites(dist, `${TARGET}/compressed`);
const addresses = [site.app, site.floor];
const results = { records: {}, opening: {}, acts: {}, saving: {}, memory: {}, differs: {} };
let chromium;

async function measure(browser, size, where) {
  const isEnd = size === sizes[0] || size === sizes.at(-1);
  if (wants("opening")) {
    results.opening[size] = await openings(browser, addresses);
    guard.look();
  }
  if (wants("memory")) {
    results.memory[size] = [];
    for (let turn = 0; turn < rounds; turn += 1) results.memory[size].push(await memory(browser, site.app));
  }
  // The smallest and the largest are compared.
  if (wants("acts") && isEnd) {
    results.acts[size] = await acts(browser, where, Number(options.acts));
    guard.look();
  }
  if (wants("saving")) results.saving[size] = await saving(browser, where, Number(options.edits));
  if (wants("joining") && size === sizes.at(-1)) {
    results.joining = await joining(browser, site.app, fileOf(`${size}-changed`), rounds);
  }
}

for (const size of sizes) {
  const path = fileOf(size);
  const { count: records, ...ids } = contents(path);
  results.records[size] = records;
  say(`A notebook of ${count(records)} records`);
  const { browser, differs } = await workspace(site, path);
  chromium = browser.version;
  if (differs) results.differs[size] = differs;
  try {
    await measure(browser, size, { address: site.app, ...ids });
  } finally {
    await browser.close();
  }
  guard.look();
}
if (wants("bytes")) {
  const { before, after } = await fetched(site.app);
  results.bytes = { before: sizesOf(before, site.files), after: sizesOf(after, site.files) };
}
if (wants("opening")) {
  say("A first visit with 2 MB of records");
  const { browser } = await workspace(site, fileOf("2mb"));
  try {
    const [app, floor] = await first(browser, addresses, SLOW, rounds, worker);
    results.twoMegabytes = { app, floor };
  } finally {
    await browser.close();
  }
  guard.look();
}
site.close();

const reasons = guard.reasons();
Object.assign(results, { guard: { load: guard.load, times: guard.times, reasons } });
if (reasons.length > 0 && !options.anyway) stopBusy(reasons);

results.about = {
  day: new Date().toISOString().slice(0, 10),
  chromium,
  cores: cpus().length,
  commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
  rounds,
};
writeFileSync("target/bench.json", JSON.stringify(results, undefined, 1));
console.log(report(results, sizes));
