// `make bench`: what the built app costs in Chromium, beside a plain page that does the same; docs/performance.md
// says what the figures mean.
//
//   node bench/main.mjs [dist] [--records 100,1000,10000] [--rounds 7] [--only opening,acts,...] [--anyway] [--no-worker]
//
// `dist` is the built app. The notebooks are in target/bench/; scripts/bench.sh writes them. With --anyway figures of a
// busy machine are printed too, and marked. With --no-worker the service worker, if there is one, is bypassed.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Guard } from "./load.mjs";
import { FAST, SLOW, first, returning, warm } from "./opening.mjs";
import { actRows, count, markdown, openingRows, twoMegabyteRows } from "./table.mjs";
import { sites, workspace } from "./workspace.mjs";

const TARGET = resolve("target/bench");
const PARTS = ["opening"];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    records: { type: "string", default: "100,1000,10000" },
    rounds: { type: "string", default: "7" },
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

const say = (words) => process.stderr.write(`==> ${words}\n`);
const fileOf = (name) => `${TARGET}/${name}.json`;
const recordsIn = (path) => {
  const [{ records }] = JSON.parse(readFileSync(path, "utf8")).documents;
  return Object.values(records).reduce((sum, ofKind) => sum + Object.keys(ofKind).length, 0);
};

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
const results = { records: {}, opening: {}, differs: {} };
let chromium;

for (const size of sizes) {
  const path = fileOf(size);
  results.records[size] = recordsIn(path);
  say(`A notebook of ${count(results.records[size])} records`);
  const { browser, differs } = await workspace(site, path);
  chromium = browser.version;
  if (differs) results.differs[size] = differs;
  try {
    if (wants("opening")) results.opening[size] = await openings(browser, addresses);
  } finally {
    await browser.close();
  }
  guard.look();
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
mkdirSync("target", { recursive: true });
writeFileSync("target/bench.json", JSON.stringify(results, undefined, 1));
if (reasons.length > 0 && !options.anyway) stopBusy(reasons);

const git = (...words) => execFileSync("git", words, { encoding: "utf8" }).trim();
const heads = sizes.map((size) => count(results.records[size]));
console.log(`\n${new Date().toISOString().slice(0, 10)}, ${chromium}, ${cpus().length} cores, commit ${git("rev-parse", "--short", "HEAD")}; medians of ${rounds}.\n`);
if (reasons.length > 0) console.log(`**Under load, so not to be kept**: ${reasons.join("; ")}.\n`);
for (const [size, { app, floor }] of Object.entries(results.differs)) {
  console.log(`**Not the same page** at ${size} records: the app shows "${app}" where the plain page shows "${floor}".\n`);
}
if (wants("opening")) {
  console.log(`${markdown(["records (app / plain page)", ...heads, "target", ""], openingRows(results.opening, sizes))}\n`);
  const twoMegabytes = ["first visit, slowed, 2 MB of records", "app", "plain page", "target", ""];
  console.log(`${markdown(twoMegabytes, twoMegabyteRows(results.twoMegabytes))}\n`);
}
if (wants("acts")) {
  console.log(`${markdown(["records (p50 / p99)", ...heads, "target", ""], actRows(results.acts, sizes))}\n`);
}
