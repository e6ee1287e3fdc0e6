// Puts functions that look alike side by side. Hosts compress with gzip, which finds a repetition only within the
// last 32 kB, and views compile to thousands of functions that differ in little. The program does the same in any
// order of its functions. docs/decisions/0005-size.md says what it gave.

import { execFileSync } from "node:child_process";
import { CODE, IMPORT, Reader, importedFunctions, sectionsOf } from "./wasm.mjs";

// Bytes that are looked at together. Fewer find likeness everywhere, more find it nowhere; 4, 6 and 9 were tried.
const SHINGLE = 6;
// Numbers that stand for a function; the share that two functions have in common is about the share of their shingles.
const MARKS = 64;
// A function is put where it is like the last so many, the last of all most.
const LOOKED_BACK = 9;

// The bodies of all functions that are defined here.
function bodiesOf(bytes) {
  const code = sectionsOf(bytes).find((section) => section.id === CODE);
  const reader = new Reader(bytes, code.start);
  const bodies = [];
  for (let left = reader.number(); left > 0; left--) {
    const size = reader.number();
    bodies.push(bytes.subarray(reader.at, reader.at + size));
    reader.at += size;
  }
  return bodies;
}

// For each of several hash functions the smallest hash of any shingle of the body (minhash; Broder, "On the
// resemblance and containment of documents", 1997).
function marksOf(body, factors) {
  const marks = new Uint32Array(MARKS).fill(0xffffffff);
  for (let at = 0; at + SHINGLE <= body.length; at++) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + SHINGLE; next++) hash = Math.imul(hash ^ body[next], 0x01000193);
    hash ^= hash >>> 15;
    for (let mark = 0; mark < MARKS; mark++) {
      const mixed = Math.imul(hash, factors[mark]) >>> 0;
      if (mixed < marks[mark]) marks[mark] = mixed;
    }
  }
  return marks;
}

// Odd factors, the same in every build.
function factors() {
  let state = 1;
  return Uint32Array.from({ length: MARKS }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state | 1;
  });
}

// An order of the bodies in which each is like those before it: the longest first, then always the one that is most
// like the last few.
export function orderByLikeness(bodies) {
  const mix = factors();
  const marks = bodies.map((body) => marksOf(body, mix));
  const longest = bodies.map((_, at) => at).sort((a, b) => bodies[b].length - bodies[a].length || a - b);
  const order = [];
  const isPlaced = new Uint8Array(bodies.length);
  // What each body has in common with the last few that were placed.
  const recent = [];
  let next = longest[0];
  let unplaced = 0;
  while (next !== undefined) {
    order.push(next);
    isPlaced[next] = 1;
    const own = marks[next];
    const common = new Uint8Array(bodies.length);
    for (let at = 0; at < bodies.length; at++) {
      if (isPlaced[at]) continue;
      const other = marks[at];
      let same = 0;
      for (let mark = 0; mark < MARKS; mark++) if (own[mark] === other[mark]) same++;
      common[at] = same;
    }
    recent.unshift(common);
    recent.length = Math.min(recent.length, LOOKED_BACK);
    let best = 0;
    next = undefined;
    for (let at = 0; at < bodies.length; at++) {
      if (isPlaced[at]) continue;
      let likeness = 0;
      for (let back = 0; back < recent.length; back++) likeness += recent[back][at] * (LOOKED_BACK + 1 - back);
      if (likeness > best) {
        best = likeness;
        next = at;
      }
    }
    // Nothing is like it: go on with the longest that is left.
    while (next === undefined && unplaced < longest.length) {
      if (!isPlaced[longest[unplaced]]) next = longest[unplaced];
      unplaced++;
    }
  }
  return order;
}

function number(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value > 0);
  return bytes;
}

function withSize(bytes) {
  return [...number(bytes.length), ...bytes];
}

// The program with a name for each function that tells its place, instead of the names it had.
export function namedByPlace(bytes, order) {
  const imported = importedFunctions(bytes, sectionsOf(bytes).find((section) => section.id === IMPORT));
  const places = new Uint32Array(order.length);
  order.forEach((body, place) => (places[body] = place));
  const map = number(order.length);
  places.forEach((place, body) => {
    const name = Buffer.from(String(place).padStart(8, "0"));
    map.push(...number(imported + body), ...withSize(name));
  });
  const section = [...withSize(Buffer.from("name")), 1, ...withSize(map)];
  return Buffer.concat([withoutNames(bytes), Buffer.from([0, ...withSize(section)])]);
}

function withoutNames(bytes) {
  const kept = [bytes.subarray(0, 8)];
  let before = 8;
  for (const section of sectionsOf(bytes)) {
    const end = section.start + section.size;
    const isNames = section.id === 0 && new Reader(bytes, section.start).text() === "name";
    if (!isNames) kept.push(bytes.subarray(before, end));
    before = end;
  }
  return Buffer.concat(kept);
}

// The same program with its functions in the order of their likeness. `features` are the options that tell wasm-opt
// what the program may use.
export function likeToLike(bytes, features) {
  // A file that parts share may hold texts alone.
  if (!sectionsOf(bytes).some((section) => section.id === CODE)) return bytes;
  const named = namedByPlace(bytes, orderByLikeness(bodiesOf(bytes)));
  const options = [...features, "--reorder-functions-by-name", "--strip-debug", "-", "-o", "-"];
  return execFileSync("wasm-opt", options, { input: named, maxBuffer: 1 << 27, stdio: ["pipe", "pipe", "pipe"] });
}
