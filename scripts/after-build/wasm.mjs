// Reads a WebAssembly program just far enough to say which crate its code is of.

const CODE = 10;
const DATA = 11;
export const IMPORT = 2;

class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    let result = 0;
    let shift = 0;
    for (;;) {
      const byte = this.byte();
      result += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return result;
      shift += 7;
    }
  }
  text() {
    const length = this.number();
    this.at += length;
    return this.bytes.toString("utf8", this.at - length, this.at);
  }
}

export function sectionsOf(bytes) {
  const reader = new Reader(bytes, 8);
  const sections = [];
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const size = reader.number();
    sections.push({ id, start: reader.at, size });
    reader.at += size;
  }
  return sections;
}

function skipLimits(reader) {
  const flags = reader.byte();
  reader.number();
  if (flags & 1) reader.number();
}

// What comes from outside, in the order in which it is numbered. `kind` is 0 for a function, 1 for a table, 2 for a
// memory, 3 for a global.
export function importsOf(bytes, section) {
  if (!section) return [];
  const reader = new Reader(bytes, section.start);
  const imports = [];
  for (let left = reader.number(); left > 0; left--) {
    reader.text();
    const name = reader.text();
    const kind = reader.byte();
    imports.push({ name, kind });
    if (kind === 0) {
      reader.number();
    } else if (kind === 1) {
      reader.byte();
      skipLimits(reader);
    } else if (kind === 2) {
      skipLimits(reader);
    } else if (kind === 3) {
      reader.at += 2;
    } else {
      reader.byte();
      reader.number();
    }
  }
  return imports;
}

// Functions that come from outside are numbered before our own.
function importedFunctions(bytes, section) {
  return importsOf(bytes, section).filter(({ kind }) => kind === 0).length;
}

function functionNames(bytes, section) {
  const names = new Map();
  if (!section) return names;
  const reader = new Reader(bytes, section.start);
  reader.text();
  while (reader.at < section.start + section.size) {
    const kind = reader.byte();
    const size = reader.number();
    const next = reader.at + size;
    if (kind === 1) {
      for (let left = reader.number(); left > 0; left--) names.set(reader.number(), reader.text());
    }
    reader.at = next;
  }
  return names;
}

// The crate of a function, from its name as wasm-bindgen writes it; of ours, the room too.
// Of a generic function it is the crate that defines it, whoever uses it.
export function crateOf(name) {
  const path = (name ?? "").replace(/\[[0-9a-f]+\]/g, "").match(/([A-Za-z_]\w*)::(\w*)/);
  if (!path) return "(no crate: glue of the binding)";
  return path[1] === "turnwise" ? `turnwise::${path[2]}` : path[1];
}

// Bytes of code by crate, all code, and all constant data.
export function codeByCrate(bytes) {
  const sections = sectionsOf(bytes);
  const find = (id) => sections.find((section) => section.id === id);
  const named = sections.find(
    (section) => section.id === 0 && new Reader(bytes, section.start).text() === "name",
  );
  const names = functionNames(bytes, named);
  const parts = new Map();
  const code = find(CODE);
  let index = importedFunctions(bytes, find(IMPORT));
  const reader = new Reader(bytes, code.start);
  for (let left = reader.number(); left > 0; left--) {
    const before = reader.at;
    const size = reader.number();
    reader.at += size;
    const crate = crateOf(names.get(index));
    parts.set(crate, (parts.get(crate) ?? 0) + reader.at - before);
    index += 1;
  }
  return { code: code.size, data: find(DATA)?.size ?? 0, parts };
}
