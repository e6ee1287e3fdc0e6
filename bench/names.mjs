// The program with the names of its functions, for profiles: what wasm-bindgen and the splitter left in the target
// folder at the last build is made small once more, as the build does, but with its names kept.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NOTEBOOK_FILE, optionsOf } from "../scripts/after-build/parts.mjs";

function optimised(path, kept) {
  const bytes = readFileSync(path);
  const page = readFileSync("index.html", "utf8");
  const options = optionsOf(page);
  const made = join(kept, `${createHash("sha256").update(options.join(" ")).update(bytes).digest("hex").slice(0, 16)}.wasm`);
  if (!existsSync(made)) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(made, execFileSync("wasm-opt", [...options, "-g", path, "-o", "-"], { maxBuffer: 1 << 27 }));
  }
  return readFileSync(made);
}

// Where the build left what became this file of dist/.
function sourceOf(file, target) {
  if (/^\/turnwise-\w+\.wasm$/.test(file)) return join(target, "wasm-bindgen/release/turnwise_bg.wasm");
  if (/^\/notebook-\w+\.wasm$/.test(file)) return join(target, "parts", NOTEBOOK_FILE);
  const part = file.match(/^\/(shared-)?(\w+)-[0-9a-f]{16}\.wasm$/);
  return part && join(target, "parts", `${part[1] ? "chunk" : "split"}_${part[2]}.wasm`);
}

// Puts programs with names in the place of those of dist/. Both must be of one build.
export function withNames(files, target, kept) {
  for (const [file, held] of files) {
    const source = sourceOf(file, target);
    if (!source) continue;
    files.set(file, { ...held, forms: { identity: optimised(source, kept) } });
  }
}
