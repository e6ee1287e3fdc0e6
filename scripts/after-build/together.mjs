// Parts that are always fetched together become one: a file compresses better than eight, and is asked for once.
// docs/decisions/0008-parts.md says what it gave.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IMPORT, importsOf, sectionsOf } from "./wasm.mjs";

const EXPORT = 7;
// What the splitter calls the program in the imports of its parts, and what it is called meanwhile: as long, so that
// one can be written over the other.
const PROGRAM = "__wasm_split";
const OUTSIDE = "__wasm_apart";

// A number as WebAssembly writes it (LEB128).
function numberBytes(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

function renamed(bytes, from, to) {
  const section = sectionsOf(bytes).find(({ id }) => id === IMPORT);
  const copy = Buffer.from(bytes);
  const end = section.start + section.size;
  for (let at = copy.indexOf(from, section.start); at >= 0 && at < end; at = copy.indexOf(from, at)) at += copy.write(to, at);
  return copy;
}

// A module that imports what this part imports and hands it on. Without it, each part would bring a memory, a table
// and a stack of its own into what they become.
export function goBetween(part) {
  const section = sectionsOf(part).find(({ id }) => id === IMPORT);
  const imports = importsOf(part, section);
  if (imports.some(({ kind }) => kind === 0)) throw new Error("The splitter's parts import functions, which they did not before.");
  const counts = [0, 0, 0, 0];
  const exported = imports.flatMap(({ name, kind }) => [...numberBytes(name.length), ...Buffer.from(name), kind, ...numberBytes(counts[kind]++)]);
  const exports = [...numberBytes(imports.length), ...exported];
  return renamed(
    Buffer.concat([
      part.subarray(0, 8),
      Buffer.from([IMPORT, ...numberBytes(section.size)]),
      part.subarray(section.start, section.start + section.size),
      Buffer.from([EXPORT, ...numberBytes(exports.length), ...exports]),
    ]),
    PROGRAM,
    OUTSIDE,
  );
}

// The parts in these files as one module, with the names of their functions.
export function joined(files, features) {
  const folder = mkdtempSync(join(tmpdir(), "turnwise-parts-"));
  try {
    const between = join(folder, "between.wasm");
    const made = join(folder, "joined.wasm");
    writeFileSync(between, goBetween(readFileSync(files[0])));
    const named = files.flatMap((file, at) => [file, `part${at}`]);
    execFileSync("wasm-merge", ["-g", ...features, between, PROGRAM, ...named, "-o", made], { stdio: ["ignore", "ignore", "pipe"] });
    return renamed(readFileSync(made), OUTSIDE, PROGRAM);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The splitter's script with this part, and all that it shares with others, in one file. Who needs something of it
// has all of it fetched.
export function asOne(script, part, file) {
  const own = new RegExp(`export const __wasm_split_load_${part} = wrapAsyncCb\\((makeLoad\\([\\s\\S]*?\\n, \\[)([^\\]]*)\\]\\)\\);`);
  const found = script.match(own);
  if (!found) throw new Error(`The splitter's script does not fetch the part ${part} as it did before.`);
  const [, load, shared] = found;
  const chunks = shared.split(",").map((chunk) => chunk.trim()).filter(Boolean);
  const one = `__all_of_${part}`;
  let made = script.replace(own, () => `export const __wasm_split_load_${part} = wrapAsyncCb(${one});`);
  for (const chunk of chunks) {
    const before = made;
    made = made.replace(new RegExp(`const ${chunk} = makeLoad\\([\\s\\S]*?\\n, \\[\\]\\);`), () => `const ${chunk} = ${one};`);
    if (made === before) throw new Error(`The splitter's script does not fetch ${chunk} as it did before.`);
  }
  const fetched = load.replace(/"\.\/[\w.-]+\.wasm"/, () => `"./${file}"`);
  // After the functions that it needs, before the first of what it stands for.
  return made.replace(/\/\* [\w, ]+ \*\/\nconst __chunk_|export const __wasm_split_load_/, (first) => `const ${one} = ${fetched}]);\n${first}`);
}
