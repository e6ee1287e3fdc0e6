// Where the time goes: the heaviest functions of an act, their own time and that with everything they call.
//
//   node bench/profile.mjs ACT [records] [dist] [--times 5] [--names target] [--floor]
//
// ACT is `opening` (a return visit), `joining`, `note`, `find`, `search`, `tick`, `order` or `session`. With --names and the
// target folder of the same build the program's functions have names (wasm-opt must be on the path:
// PATH=$HOME/.cache/turnwise/tools/node_modules/.bin:$PATH); otherwise they have numbers. With --floor the plain page
// is opened instead. Nothing is written but what is kept in target/bench/. `make bench` writes the notebooks.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ACTS } from "./acts.mjs";
import { pause } from "./chromium.mjs";
import { joining } from "./joining.mjs";
import { withNames } from "./names.mjs";
import { warm } from "./opening.mjs";
import { figure } from "./table.mjs";
import { isReady } from "./user.mjs";
import { contents, sites, workspace } from "./workspace.mjs";

const SHOWN = 45;
// Between two looks at what runs, in microseconds.
const INTERVAL = 100;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    floor: { type: "boolean", default: false },
    times: { type: "string", default: "5" },
    names: { type: "string" },
  },
});
const [act = "opening", records = "10000", dist = "dist"] = positionals;
const times = Number(options.times);
const SHORT = {
  note: "a letter in a note",
  find: "opening the search",
  search: "a letter in the search",
  tick: "a tick",
  order: "moving a matter of the agenda",
  session: "opening a session",
};
if (!["opening", "joining", ...Object.keys(SHORT)].includes(act)) {
  console.error(`This cannot be looked into: ${act}. Say opening, joining, ${Object.keys(SHORT).join(", ")}.`);
  process.exit(2);
}

// Watches what is done, instead of the browser's trace; gives no trace.
async function record(page, act) {
  await page.send("Profiler.enable");
  await page.send("Profiler.setSamplingInterval", { interval: INTERVAL });
  await page.send("Profiler.start");
  await act();
  weigh((await page.send("Profiler.stop")).profile);
  return [];
}

async function visit(browser, address) {
  const page = await browser.page();
  // In the process of the site before the profile begins.
  await page.goto(`${address}icon.svg`);
  await page.until(() => location.pathname.endsWith(".svg"));
  await record(page, async () => {
    await page.goto(address);
    await isReady(page);
  });
  await page.close();
  await pause(150);
}

const shortened = (url) => url.split("/").at(-1);

// The readable form of a mangled Rust name: `_ZN3foo3bar17h…E` is foo::bar.
function readable(name) {
  if (!name.startsWith("_ZN")) return name;
  const parts = [];
  let rest = name.slice(3);
  for (let length = parseInt(rest, 10); length > 0; length = parseInt(rest, 10)) {
    const start = String(length).length;
    parts.push(rest.slice(start, start + length));
    rest = rest.slice(start + length);
  }
  const words = { LT: "<", GT: ">", RF: "&", BP: "*", C: ",", u20: " ", u7b: "{", u7d: "}", u5b: "[", u5d: "]", LP: "(", RP: ")" };
  const path = parts.filter((part) => !/^h[0-9a-f]{16}$/.test(part)).join("::");
  return path.replace(/\$(\w+)\$/g, (whole, code) => words[code] ?? whole).replaceAll("..", "::");
}

// A hash at the end of a Rust name says little here.
const named = ({ functionName, url, lineNumber, columnNumber }) => {
  const name = functionName || `(line ${lineNumber + 1}:${columnNumber + 1})`;
  const plain = readable(name).replace(/\[[0-9a-f]{8,16}\]/g, "").replace(/::h[0-9a-f]{16}$/, "");
  return url.endsWith(".js") ? `${plain}  ${shortened(url)}` : plain;
};

const [own, whole] = [new Map(), new Map()];

// Adds what one profile saw, in ms, to the sums by name.
function weigh(profile) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const time = new Map();
  profile.samples.forEach((id, at) => time.set(id, (time.get(id) ?? 0) + profile.timeDeltas[at] / 1000));
  const add = (sums, name, millis) => sums.set(name, (sums.get(name) ?? 0) + millis);
  for (const [id, millis] of time) {
    add(own, named(nodes.get(id).callFrame), millis);
    const names = new Set();
    for (let at = id; at !== undefined; at = parents.get(at)) names.add(named(nodes.get(at).callFrame));
    for (const name of names) add(whole, name, millis);
  }
}

const site = await sites(resolve(dist), resolve("target/bench/compressed"));
if (options.names) withNames(site.files, resolve(options.names), resolve("target/bench/named"));
const path = resolve(`target/bench/${records}.json`);
const { browser } = await workspace(site, path);
try {
  const where = { ...contents(path), address: site.app, record };
  if (act === "opening") {
    const address = options.floor ? site.floor : site.app;
    await warm(browser, [address]);
    for (let turn = 0; turn < times; turn += 1) await visit(browser, address);
  } else if (act === "joining") {
    await joining(browser, site.app, path.replace(".json", "-changed.json"), times, record);
  } else {
    await ACTS[SHORT[act]](await browser.page(), where, times);
  }
} finally {
  await browser.close();
  site.close();
}

const print = (title, sums) => {
  console.log(`\n${title}, ms each time`);
  const all = [...sums].sort(([, one], [, other]) => other - one).slice(0, SHOWN);
  for (const [name, millis] of all) console.log(`${figure(millis / times).padStart(8)}  ${name}`);
};
console.log(`${act} with ${records} records, ${times} times (watching slows it down)`);
print("Own time", own);
print("With what is called", whole);
