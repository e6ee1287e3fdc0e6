// Two builds beside each other, opened in turn: what one step brought, also on a machine that is not always as fast.
//
//   node bench/beside.mjs DIST OTHER [records] [--rounds 9]
//
// Both are built app folders; the notebooks are in target/bench/, `make bench` writes them. Prints medians, the first
// build before the second. Nothing is kept.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { FAST, SLOW, first, returning, warm } from "./opening.mjs";
import { median } from "./statistics.mjs";
import { figure } from "./table.mjs";
import { sites, workspace } from "./workspace.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "9" } },
});
const [one, other, records = "100"] = positionals;
if (!one || !other) {
  console.error("Say which two builds: node bench/beside.mjs DIST OTHER [records]");
  process.exit(2);
}

const VISITS = [
  ["Return visit", returning, FAST],
  ["Return visit, slowed", returning, SLOW],
  ["First visit, slowed", first, SLOW],
];
const MEASURES = { ready: "ready", paint: "first paint", blocked: "total blocking time" };

async function opened(dist) {
  const site = await sites(resolve(dist), resolve("target/bench/compressed"));
  const { browser } = await workspace(site, resolve(`target/bench/${records}.json`));
  await warm(browser, [site.app]);
  return { address: site.app, browser };
}

const builds = [await opened(one), await opened(other)];
try {
  for (const [visit, open, pace] of VISITS) {
    const heard = builds.map(() => []);
    for (let round = 0; round < Number(options.rounds); round += 1) {
      for (const [at, { address, browser }] of builds.entries()) {
        const [[samples]] = await open(browser, [address], pace, 1, {});
        heard[at].push(samples);
      }
    }
    for (const [key, name] of Object.entries(MEASURES)) {
      const [before, after] = heard.map((all) => figure(median(all.map((each) => each[key]))));
      console.log(`${visit}: ${name}, ms: ${before} and ${after}`);
    }
  }
} finally {
  for (const { browser } of builds) await browser.close();
}
process.exit(0);
