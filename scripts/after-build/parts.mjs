// The parts of the program that follow the first visit: from where scripts/parts/wasm-bindgen left them into dist/,
// made small, under names that tell the content.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asOne, joined } from "./together.mjs";

const LINK = "__wasm_split.js";
// What everybody needs who was here before, and what of it other parts need too: one file.
const NOTEBOOK = "notebook";
export const NOTEBOOK_FILE = "notebook.wasm";

// How the splitter's script fetches a part. A host that does not know the type of the file, or answers with a page
// that says "not found", must not end in a sentence of the browser's.
const FETCH = /fetch\(new URL\("\.\/([\w.-]+)", import\.meta\.url\)\)/g;
const GET = `
async function get(name) {
    const response = await fetch(new URL(name, import.meta.url));
    if (!response.ok) throw new Error(\`\${name} was answered with \${response.status}\`);
    if (response.headers.get("Content-Type") === "application/wasm") return response;
    return new Response(response.body, { headers: { "Content-Type": "application/wasm" } });
}
`;

// The splitter's script compiles a part only when those that it builds on are there; compiling needs none of them.
const LATE = "return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";
const EARLY =
  "const compiled = WebAssembly.compileStreaming(src);\n    compiled.catch(() => {});\n" +
  "    return async (imports) => WebAssembly.instantiate(await compiled, imports);";

// What a part is made of: its own file, and those that it shares with others.
const PART = /export const __wasm_split_load_(\w+) = [\s\S]*?new URL\("\.\/([^"]+)"[\s\S]*?, \[([^\]]*)\]\)\);/g;
const CHUNK = /const (__chunk_\w+) = [\s\S]*?new URL\("\.\/([^"]+)"/g;

// The files of a part, from the splitter's script, which fetches them.
export function filesOf(part, script) {
  const chunks = new Map([...script.matchAll(CHUNK)].map(([, chunk, file]) => [chunk, file]));
  const found = [...script.matchAll(PART)].find(([, name]) => name === part);
  if (!found) throw new Error(`The splitter's script does not fetch the part ${part}.`);
  const [, , own, shared] = found;
  return [own, ...shared.split(",").map((chunk) => chunks.get(chunk.trim())).filter(Boolean)];
}

function hashOf(...contents) {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex").slice(0, 16);
}

// The script that fetches parts, with their names as they are in dist/.
export function linkScript(text, names) {
  let fetched = 0;
  const linked = text.replace(FETCH, (_, file) => {
    fetched += 1;
    if (!names.has(file)) throw new Error(`The splitter's script fetches ${file}, which it did not write.`);
    return `get("./${names.get(file)}")`;
  });
  if (fetched !== names.size) throw new Error(`${names.size} parts were written, and ${fetched} are fetched.`);
  const early = linked.replaceAll(LATE, EARLY);
  if (early.split(EARLY).length - 1 !== names.size) throw new Error("The splitter's script compiles parts in another way.");
  return early + GET;
}

// What Trunk gives to wasm-opt for the program, as index.html says. The functions are put in the order of their names
// (by crate and module), because those side by side are alike, and gzip finds a repetition only within 32 kB.
export function optionsOf(page) {
  const level = page.match(/data-wasm-opt="(\w)"/)?.[1] ?? "z";
  return [`-O${level}`, ...(page.match(/data-wasm-opt-params="([^"]*)"/)?.[1] ?? "").split(" ").filter(Boolean)];
}

// What the program may use of WebAssembly.
function featuresOf(page) {
  return optionsOf(page).filter((option) => option.startsWith("--enable-"));
}

// Makes a part small, as Trunk does with the program.
export function shrink(file, page) {
  return execFileSync("wasm-opt", [...optionsOf(page), file, "-o", "-"], { maxBuffer: 1 << 27, stdio: ["ignore", "pipe", "pipe"] });
}

// Writes the parts and the two scripts, which name each other. `script` is the one that Trunk wrote; gives the new
// name of it, the names of the parts, and which of them are the notebook.
export function writeParts(dist, folder, script, sourcePage) {
  if (!existsSync(join(folder, LINK))) {
    throw new Error(`the parts were not found in ${folder}; build with \`make build\`, which puts the splitter before wasm-bindgen.`);
  }
  const splitter = readFileSync(join(folder, LINK), "utf8");
  const together = filesOf(NOTEBOOK, splitter);
  // With its names, for profiles.
  writeFileSync(join(folder, NOTEBOOK_FILE), joined(together.map((file) => join(folder, file)), featuresOf(sourcePage)));
  const written = readdirSync(folder).filter((name) => /^(split|chunk)_\w+\.wasm$/.test(name));
  const names = new Map();
  for (const file of [NOTEBOOK_FILE, ...written.filter((file) => !together.includes(file)).sort()]) {
    const content = shrink(join(folder, file), sourcePage);
    const stem = file.replace(/\.wasm$/, "").replace(/^split_/, "").replace(/^chunk_/, "shared-");
    const name = `${stem}-${hashOf(content)}.wasm`;
    writeFileSync(join(dist, name), content);
    names.set(file, name);
  }
  const link = linkScript(asOne(splitter, NOTEBOOK, NOTEBOOK_FILE), names);
  const program = readFileSync(join(dist, script), "utf8");
  // One hash for both, since each names the other.
  const hash = hashOf(link, program);
  const newScript = `turnwise-${hash}.js`;
  const newLink = `parts-${hash}.js`;
  writeFileSync(join(dist, newLink), replaceName(link, 'from "./turnwise.js"', `from "./${newScript}"`));
  writeFileSync(join(dist, newScript), replaceName(program, `from "./${LINK}"`, `from "./${newLink}"`));
  return { script: newScript, parts: [...names.values()], notebook: [names.get(NOTEBOOK_FILE)] };
}

function replaceName(text, from, to) {
  if (!text.includes(from)) throw new Error(`${from} is not named where it should be.`);
  return text.replaceAll(from, to);
}
