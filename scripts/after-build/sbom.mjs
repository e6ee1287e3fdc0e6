// The bill of materials: what others made and the program holds, in CycloneDX, from what cargo says of it.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// What a browser gets: as scripts/crates.sh counts it. Macros run on the machine that builds.
const TREE = ["tree", "--locked", "--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro"];
const FORM = ["--prefix", "depth", "--format", "|{p}|{l}|{r}|"];

const purlOf = (name, version) => `pkg:cargo/${name}@${version}`;

// Older crates put a slash where SPDX has "OR".
const licenceOf = (text) => text.replaceAll(/\s*\/\s*/g, " OR ");

// The checksum of each crate as it was downloaded, by its address.
function checksumsOf(lock) {
  const crate = /name = "([^"]+)"\nversion = "([^"]+)"\nsource = "[^"]+"\nchecksum = "([0-9a-f]{64})"/g;
  return new Map([...lock.matchAll(crate)].map(([, name, version, sum]) => [purlOf(name, version), sum]));
}

function componentOf({ type = "library", name, version, licence, repository, checksum, ...rest }) {
  return {
    type,
    name,
    version,
    ...(checksum && { hashes: [{ alg: "SHA-256", content: checksum }] }),
    ...(licence && { licenses: [{ expression: licence }] }),
    ...rest,
    ...(repository && { externalReferences: [{ type: "vcs", url: repository }] }),
  };
}

// The bill, of cargo's tree with depths, Cargo.lock, the version of Rust, and the tools by name. The same of the same
// sources: it names no time and no folder.
export function billOf(tree, lock, rust, tools) {
  const checksums = checksumsOf(lock);
  const components = new Map();
  const needs = new Map();
  const above = [];
  for (const line of tree.split("\n").filter(Boolean)) {
    const found = line.match(/^(\d+)\|(\S+) v(\S+)[^|]*\|([^|]*)\|([^|]*)\|/);
    if (!found) throw new Error(`cargo tree said what is not understood: ${line}`);
    const [, depth, name, version, licence, repository] = found;
    if (!licence) throw new Error(`${name} ${version} names no licence.`);
    const purl = purlOf(name, version);
    above.length = Number(depth);
    if (above.length > 0) needs.get(above.at(-1)).add(purl);
    above.push(purl);
    if (!needs.has(purl)) needs.set(purl, new Set());
    const checksum = checksums.get(purl);
    components.set(purl, componentOf({ name, version, licence: licenceOf(licence), repository, checksum, purl, "bom-ref": purl }));
  }
  const [program, ...parts] = components.values();
  const std = componentOf({
    type: "framework",
    name: "std",
    version: rust,
    licence: "MIT OR Apache-2.0",
    repository: "https://github.com/rust-lang/rust",
    description: "The standard library of Rust",
    "bom-ref": `std@${rust}`,
  });
  const byName = (one, other) => (one["bom-ref"] < other["bom-ref"] ? -1 : 1);
  const dependencies = [...needs].map(([ref, of]) => ({ ref, dependsOn: [...of].sort() }));
  const made = Object.entries(tools).map(([name, version]) => componentOf({ type: "application", name, version }));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { tools: { components: made }, component: { ...program, type: "application" } },
    components: [...parts.sort(byName), std],
    dependencies: dependencies.sort((one, other) => (one.ref < other.ref ? -1 : 1)),
  };
}

// The tools that scripts/common.sh and package-lock.json name.
function toolsOf(common, packages, rust) {
  const of = (name) => common.match(new RegExp(`^${name}_VERSION=(\\S+)`, "m"))?.[1];
  return {
    rustc: rust,
    trunk: of("TRUNK"),
    "wasm-bindgen-cli": of("WASM_BINDGEN"),
    wasm_split_cli_support: of("WASM_SPLIT"),
    binaryen: JSON.parse(packages).packages["node_modules/binaryen"].version,
  };
}

// Writes the bill of this program into dist/; gives how many parts are in it.
export function writeBill(dist) {
  const read = (name) => readFileSync(name, "utf8");
  const said = (program, words) => execFileSync(program, words, { encoding: "utf8", maxBuffer: 1 << 26 });
  const rust = said("rustc", ["--version"]).split(" ")[1];
  const tools = toolsOf(read("scripts/common.sh"), read("package-lock.json"), rust);
  const bill = billOf(said("cargo", [...TREE, ...FORM]), read("Cargo.lock"), rust, tools);
  writeFileSync(join(dist, "sbom.cdx.json"), `${JSON.stringify(bill, null, 1)}\n`);
  return bill.components.length;
}
