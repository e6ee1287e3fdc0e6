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

// The rows of the acts: of each size p50 / p99 of the page's own work, then of the Event Timing.
export function actRows(acts, sizes) {
  const names = [...new Set(sizes.flatMap((size) => Object.keys(acts[size] ?? {})))];
  const [few, many] = [sizes[0], sizes.at(-1)];
  return names.flatMap((name) => {
    const values = (what) => sizes.map((size) => acts[size]?.[name]?.[what] ?? []);
    const cells = (lists) => lists.map((list) => (list.length ? `${figure(median(list))} / ${figure(quantile(list, 0.99))}` : "—"));
    const last = (what) => quantile(acts[many]?.[name]?.[what] ?? [], 0.99);
    const begins = median(acts[few]?.[name]?.work ?? []);
    const ends = median(acts[many]?.[name]?.work ?? []);
    const grows = few === many || begins === undefined || ends <= 1.5 * begins;
    const events = values("events");
    const ofEvents = events.some((list) => list.length)
      ? [[`${name}: Event Timing, ms`, ...cells(events), "p99 ≤ 32", verdict(last("events") <= 32)]]
      : [];
    return [
      [`${name}: work, ms`, ...cells(values("work")), "p99 ≤ 8; p50 ≤ 1.5 × the smallest", verdict(last("work") <= 8 && grows)],
      ...ofEvents,
    ];
  });
}
