// `make bench`: what the built app costs in Chromium, beside a plain page that does the same; docs/performance.md
// says what the figures mean.
//
//   node bench/main.mjs [dist] [--records 100,1000,10000] [--rounds 7] [--acts 100] [--edits 41]
//                       [--only opening,acts,saving,joining,memory,bytes] [--anyway] [--no-worker]
//
// `dist` is the built app. The notebooks are in target/bench/; scripts/bench.sh writes them. What was measured while
// others worked is not printed, and the code is 3; with --anyway it is printed and marked, and nothing is measured
// again. All samples are in target/bench.json in any case. With --no-worker the service worker, if there is one, is
// bypassed.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { acts } from "./acts.mjs";
import { fetched, sizesOf } from "./bytes.mjs";
import { joining } from "./joining.mjs";
import { Guard, calm, loaded } from "./load.mjs";
import { memory } from "./memory.mjs";
import { FAST, SLOW, first, returning, warm } from "./opening.mjs";
import { against, report } from "./report.mjs";
import { saving } from "./saving.mjs";
import { count } from "./table.mjs";
import { contents, sites, workspace } from "./workspace.mjs";

const TARGET = resolve("target/bench");
const SAMPLES = "target/bench.json";
const PARTS = ["opening", "acts", "saving", "joining", "memory", "bytes"];
// How often each act and each edit is done.
const ACTS = 100;
const EDITS = 41;
// How long a quiet machine is waited for, in milliseconds, and the code that says that it was not.
const LONGEST_CALM = 300_000;
const BUSY = 3;

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
const recordsOf = (size) => `${count(results.records[size])} records`;

async function openings(browser, look) {
  const heard = { return: {}, first: {} };
  await warm(browser, addresses, worker);
  for (const [visit, open] of Object.entries({ return: returning, first })) {
    for (const [name, pace] of Object.entries({ fast: FAST, slow: SLOW })) {
      const [app, floor] = await open(browser, addresses, pace, rounds, worker);
      heard[visit][name] = { app, floor };
      await look();
    }
  }
  return heard;
}

// Memory and bytes are no times, so it does not matter to them what others do.
async function measure(browser, size) {
  const where = { address: site.app, ...contents(fileOf(size)) };
  const part = (name, act) => guard.part(name, recordsOf(size), act);
  const isLargest = size === sizes.at(-1);
  if (wants("opening")) results.opening[size] = await part("opening", (look) => openings(browser, look));
  if (wants("memory")) {
    results.memory[size] = [];
    for (let turn = 0; turn < rounds; turn += 1) results.memory[size].push(await memory(browser, site.app));
  }
  // The smallest and the largest are compared.
  if (wants("acts") && (size === sizes[0] || isLargest)) {
    results.acts[size] = await part("acts", (look) => acts(browser, where, Number(options.acts), look));
  }
  if (wants("saving")) results.saving[size] = await part("saving", () => saving(browser, where, Number(options.edits)));
  if (wants("joining") && isLargest) {
    results.joining = await part("joining", () => joining(browser, site.app, fileOf(`${size}-changed`), rounds));
  }
}

// Opens a browser with the notebook of this file in it, for as long as `act` takes.
async function within(name, act) {
  const { browser, differs } = await workspace(site, fileOf(name));
  try {
    await act(browser, differs);
  } finally {
    await browser.close();
  }
}

async function measureAll() {
  for (const size of sizes) {
    results.records[size] = contents(fileOf(size)).count;
    say(`A notebook of ${recordsOf(size)}`);
    await within(size, async (browser, differs) => {
      results.about.chromium = browser.version;
      if (differs) results.differs[size] = differs;
      await measure(browser, size);
    });
  }
  if (wants("bytes")) {
    const { before, after } = await fetched(site.app);
    results.bytes = { before: sizesOf(before, site.files), after: sizesOf(after, site.files) };
  }
  if (wants("opening")) {
    say("A first visit with 2 MB of records");
    await within("2mb", async (browser) => {
      const [app, floor] = await guard.part("first visit", "2 MB of records", () => first(browser, addresses, SLOW, rounds, worker));
      results.twoMegabytes = { app, floor };
    });
  }
}

if (!options.anyway) await calm(LONGEST_CALM, say);
const guard = new Guard({ again: options.anyway ? 0 : undefined, say });
if (loaded(guard.load).length > 0 && !options.anyway) {
  console.log(`Nothing was measured, because others are at work: ${loaded(guard.load)}.`);
  console.log("Run it again when nothing else runs, or with --anyway for figures that are marked so.");
  process.exit(BUSY);
}

say(`Compressing ${dist}`);
const site = await sites(dist, `${TARGET}/compressed`);
const addresses = [site.app, site.floor];
const about = {
  day: new Date().toISOString().slice(0, 10),
  cores: cpus().length,
  commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
  rounds,
};
const results = { underLoad: [], about, records: {}, opening: {}, acts: {}, saving: {}, memory: {}, differs: {} };
try {
  await measureAll();
} catch (error) {
  results.unfinished = error.message;
  throw error;
} finally {
  site.close();
  results.guard = { before: loaded(guard.load), load: guard.load, crowded: guard.crowded(), parts: guard.parts() };
  results.underLoad = against(results.guard);
  writeFileSync(SAMPLES, JSON.stringify(results, undefined, 1));
}
console.log(report(results, sizes, options));
if (results.underLoad.length > 0 && !options.anyway) {
  console.log(`\nWhat was taken under load is not printed. All samples are in ${SAMPLES}, which says so too.`);
  process.exit(BUSY);
}
