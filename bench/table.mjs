// What was measured, beside what it should be, as a Markdown table.

import { median, quantile } from "./statistics.mjs";

export const figure = (value) => {
  if (value === undefined || Number.isNaN(value)) return "—";
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en");
};

export const count = (value) => Number(value).toLocaleString("en");

const verdict = (met) => (met === undefined ? "" : met ? "met" : "**missed**");
const all = (values) => (values.length === 0 ? undefined : values.every(Boolean));

// A table of rows, each a list of cells.
export function markdown(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = heads.map((head, at) => (at === 0 ? "---" : "---:"));
  return [line(heads), line(rule), ...rows.map(line)].join("\n");
}

// Ready within 1.5 times the plain page or 150 ms of it, whichever is more.
export const isNearFloor = (app, floor) => app <= Math.max(1.5 * floor, floor + 150);
export const paintsAsSoon = (app, floor) => app <= 1.2 * floor;

const PACES = { fast: "", slow: ", slowed" };
const VISITS = { return: "Return visit", first: "First visit" };

// The rows of opening: of each size the app's median and the plain page's.
export function openingRows(opening, sizes) {
  const rows = [];
  for (const visit of ["return", "first"]) {
    for (const pace of ["fast", "slow"]) {
      const seen = sizes.map((size) => opening[size]?.[visit]?.[pace]);
      if (!seen.some(Boolean)) continue;
      const medians = (what) => seen.map((both) => both && ["app", "floor"].map((page) => median(both[page].map((it) => it[what]))));
      const cells = (pairs) => pairs.map((pair) => (pair ? pair.map(figure).join(" / ") : "—"));
      const rule = (pairs, holds) => all(pairs.filter(Boolean).map(([app, floor]) => holds(app, floor)));
      const [ready, paint, blocked] = ["ready", "paint", "blocked"].map(medians);
      const name = `${VISITS[visit]}${PACES[pace]}`;
      const near = visit === "return" ? ["≤ 1.5 × or + 150", verdict(rule(ready, isNearFloor))] : ["", ""];
      rows.push([`${name}: ready, ms`, ...cells(ready), ...near]);
      const soon = visit === "return" ? ["≤ 1.2 ×", verdict(rule(paint, paintsAsSoon))] : ["", ""];
      rows.push([`${name}: first paint, ms`, ...cells(paint), ...soon]);
      rows.push([`${name}: total blocking time, ms`, ...cells(blocked), "", ""]);
    }
  }
  return rows;
}

// What is asked of the first visit with 2 MB of records, slowed.
export function twoMegabyteRows(heard) {
  const middle = (page, what) => median(heard[page].map((it) => it[what]));
  const row = (name, what, most) => [
    name,
    figure(middle("app", what)),
    figure(middle("floor", what)),
    most ? `≤ ${most}` : "",
    most ? verdict(middle("app", what) <= most) : "",
  ];
  return [
    row("ready, ms", "ready", 850),
    row("total blocking time, ms", "blocked", 200),
    row("first paint, ms", "paint"),
  ];
}

// Opening the search reads every word there is, so it grows, and has a target of its own: so many ms of work at most.
const OWN_TARGETS = { "opening the search": 50 };

// The rows of the acts: of each size p50 / p99 of the page's own work, then of the Event Timing.
export function actRows(acts, sizes) {
  const names = [...new Set(sizes.flatMap((size) => Object.keys(acts[size] ?? {})))];
  const [few, many] = [sizes[0], sizes.at(-1)];
  return names.flatMap((name) => {
    // An act that was not shown has no Event Timing; the report says how often that was.
    const isShown = !acts[many]?.[name]?.events.includes(null);
    const of = (size, what) => (acts[size]?.[name]?.[what] ?? []).filter((value) => value !== null);
    const values = (what) => sizes.map((size) => of(size, what));
    const cells = (lists) => lists.map((list) => (list.length ? `${figure(median(list))} / ${figure(quantile(list, 0.99))}` : "—"));
    const last = (what) => quantile(of(many, what), 0.99);
    const [begins, ends] = [few, many].map((size) => median(of(size, "work")));
    const holds = few === many || begins === undefined || ends <= 1.5 * begins;
    const most = OWN_TARGETS[name];
    const target = most ? [`p99 ≤ ${most}`, verdict(last("work") <= most)] : ["p99 ≤ 8; p50 ≤ 1.5 × the smallest", verdict(last("work") <= 8 && holds)];
    const seen = most ? ["", ""] : ["p99 ≤ 32", verdict(last("events") <= 32 && isShown)];
    const events = values("events");
    return [
      [`${name}: work, ms`, ...cells(values("work")), ...target],
      ...(events.some((list) => list.length) ? [[`${name}: Event Timing, ms`, ...cells(events), ...seen]] : []),
    ];
  });
}

// Saving one edit: the same bytes and about the same time, however much there is.
export function savingRows(saving, sizes) {
  const edits = sizes.map((size) => saving[size] ?? []);
  const of = (what) => edits.map((all) => all.map((edit) => edit[what]));
  const written = edits.map((all) => all.map(({ local, vault }) => local + vault));
  const isSame = (lists, most) => {
    const [begins, ...others] = lists.filter((list) => list.length).map(median);
    return others.every((value) => value <= most * begins);
  };
  const spread = (lists) => lists.map((list) => (list.length ? `${figure(median(list))} / ${figure(quantile(list, 0.99))}` : "—"));
  return [
    ["leaving the field to “Saved”, ms", ...spread(of("took")), "≤ 1.5 × the smallest", verdict(isSame(of("took"), 1.5))],
    ["bytes to both stores", ...written.map((list) => figure(median(list))), "the same", verdict(isSame(written, 1.05))],
  ];
}

// Joining a file: the whole of it against a bare JSON.parse of the same text.
export function joiningRows({ joins, parse }) {
  const [preview, added] = ["preview", "added"].map((what) => median(joins.map((join) => join[what])));
  const whole = median(joins.map((join) => join.preview + join.added));
  const bare = median(parse);
  const times = (value) => `${(value / bare).toFixed(1)} ×`;
  return [
    ["reading, checking and comparing, to the preview", figure(preview), times(preview), "", ""],
    ["joining, keeping, to the page", figure(added), times(added), "", ""],
    ["both", figure(whole), times(whole), "≤ 5 ×", verdict(whole <= 5 * bare)],
    ["JSON.parse of the same file", figure(bare), "1 ×", "", ""],
  ];
}

const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

// What is held once the page is open: of the largest workspace 15 MB at most.
export function memoryRows(memory, sizes) {
  const middle = (what) => sizes.map((size) => median((memory[size] ?? []).map((it) => it[what])));
  const [heap, wasm] = ["heap", "wasm"].map(middle);
  const sum = heap.map((bytes, at) => bytes + wasm[at]);
  const row = (name, values, ...rest) => [name, ...values.map(megabytes), ...rest];
  return [
    row("JavaScript heap, MB", heap, "", ""),
    row("memory of the program, MB", wasm, "", ""),
    row("both, MB", sum, "≤ 15", verdict(sum.at(-1) <= 15e6)),
  ];
}

// What a first visit fetches, file by file.
export function byteRows({ before, after }) {
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
  const cells = (sizes) => ["raw", "gzip", "brotli"].map((form) => kilobytes(sizes.reduce((sum, size) => sum + size[form], 0)));
  const plain = (name) => name.slice(1).replace(/-[0-9a-f]{14,}/, "");
  const one = (size) => [plain(size.name), ...cells([size]), "", ""];
  const waited = before.reduce((sum, { gzip }) => sum + gzip, 0);
  return [
    ...before.map(one),
    ["**what the first page waits for**", ...cells(before), "gzip ≤ 240", verdict(waited <= 240_000)],
    ...after.map(one),
    ["**what follows it**", ...cells(after), "", ""],
  ];
}
