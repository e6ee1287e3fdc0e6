// Prints one hash of all the files and folders named on the command line.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const hash = createHash("sha256");

function add(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) {
    hash.update(`${path}\0none\0`);
  } else if (stat.isDirectory()) {
    for (const name of readdirSync(path).sort()) add(join(path, name));
  } else {
    hash.update(`${path}\0${stat.size}\0`);
    hash.update(readFileSync(path));
  }
}

for (const path of process.argv.slice(2)) add(path);
console.log(hash.digest("hex"));
