// The worker that keeps the app in the browser: its list of files and its version, filled in from what dist/ holds.
//
//   node scripts/after-build/worker.mjs dist    after something in dist/ was changed or added by hand

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { minifyJs } from "./minify.mjs";

const TEMPLATE = join(dirname(fileURLToPath(import.meta.url)), "..", "worker.js");
const WORKER = "sw.js";
const PAGE = "index.html";

// For hosts, not for browsers.
const NOT_SERVED = ["_headers"];

// What whoever hosts the app says of themselves: theirs to change at any time.
const OF_THE_HOST = ["host.json"];

const VERSION_IN_PAGE = /(<meta name="version" content=")[^"]*(">)/;

export function filesIn(folder, prefix = "") {
  return readdirSync(join(folder, prefix))
    .sort()
    .flatMap((name) => {
      const path = prefix + name;
      return statSync(join(folder, path)).isDirectory() ? filesIn(folder, `${path}/`) : [path];
    });
}

// What the worker keeps byte for byte: everything there is but itself.
export function keptFiles(dist) {
  const others = [WORKER, ...NOT_SERVED, ...OF_THE_HOST];
  return filesIn(dist).filter((name) => !others.includes(name));
}

// One hash of all that is kept, and of the worker. The page says its version, so that is taken out of it before.
function versionOf(dist, names, template) {
  const hash = createHash("sha256").update(template);
  for (const name of names) {
    const bytes = readFileSync(join(dist, name));
    const content = name === PAGE ? Buffer.from(bytes.toString("utf8").replace(VERSION_IN_PAGE, "$1$2")) : bytes;
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex").slice(0, 16);
}

// A request with this integrity is refused by the browser when another byte comes.
function integrityOf(bytes) {
  return `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
}

// Writes the version into the page and the worker beside it; gives the version. Done twice, it changes nothing.
export function writeWorker(dist) {
  const template = minifyJs(readFileSync(TEMPLATE, "utf8"));
  const names = keptFiles(dist);
  const version = versionOf(dist, names, template);
  const page = readFileSync(join(dist, PAGE), "utf8");
  if (!VERSION_IN_PAGE.test(page)) throw new Error(`${PAGE} has no place for its version.`);
  writeFileSync(join(dist, PAGE), page.replace(VERSION_IN_PAGE, `$1${version}$2`));
  const files = names.map((name) => [name === PAGE ? "./" : name, integrityOf(readFileSync(join(dist, name)))]);
  const worker = template
    .replace("VERSION_OF_ALL", version)
    .replace("FILES_WITH_HASHES", () => JSON.stringify(Object.fromEntries(files), null, 0));
  writeFileSync(join(dist, WORKER), worker);
  return version;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const dist = process.argv[2] ?? "dist";
  console.log(`${dist} is version ${writeWorker(dist)}`);
}
