// All that a run has to say, as Markdown to be pasted into docs/performance.md.

import {
  actRows,
  byteRows,
  count,
  joiningRows,
  markdown,
  memoryRows,
  openingRows,
  savingRows,
  twoMegabyteRows,
} from "./table.mjs";

const has = (bySize) => Object.keys(bySize).length > 0;

// Why figures of a run are not to be kept, in words; nothing when the machine was quiet.
export const against = ({ before, parts }) => [
  ...before,
  ...parts.filter(({ reasons }) => reasons.length > 0).map(({ name, at, reasons }) => `${name} at ${at}: ${reasons.join("; ")}`),
];

// From here on it is said that the cores were shared.
const CROWDED = 1.1;

// What speaks against the figures, one sentence each.
function warnings({ underLoad, guard, differs, acts, records, joining }) {
  const found = underLoad.map((reason) => `**Under load, so not to be kept**: ${reason}.`);
  if (guard.crowded > CROWDED) {
    found.push(`**The cores were shared**: work that fills one took ${guard.crowded.toFixed(2)} times as long as at the quickest look.`);
  }
  for (const { name, at, tries } of guard.parts) {
    if (tries > 1) found.push(`Measured ${tries} times, because others worked meanwhile: ${name} at ${at}.`);
  }
  for (const [size, { app, floor }] of Object.entries(differs)) {
    found.push(`**Not the same page** at ${size} records: the app shows "${app}" where the plain page shows "${floor}".`);
  }
  for (const [size, ofSize] of Object.entries(acts)) {
    for (const [name, { events }] of Object.entries(ofSize)) {
      const unseen = events.filter((value) => value === null).length;
      if (unseen > 0) found.push(`**Not shown** at ${count(records[size])} records: ${name}, ${unseen} of ${events.length} times.`);
    }
  }
  const unsaved = joining?.joins.filter(({ state }) => state !== "saved") ?? [];
  if (unsaved.length > 0) {
    found.push(`**Not said to be saved** after ${unsaved.length} of ${joining.joins.length} joins: the state was "${unsaved[0].state}".`);
  }
  return found;
}

// The whole report of a run with notebooks of these sizes. What was not measured is left out, and so is, without
// `anyway`, each table of which something was measured under load.
export function report(results, sizes, { anyway = false } = {}) {
  const { about, guard, records, opening, twoMegabytes, acts, saving, joining, memory, bytes } = results;
  const isKept = (part) => anyway || guard.parts.every(({ name, reasons }) => name !== part || reasons.length === 0);
  const heads = sizes.map((size) => count(records[size]));
  const ends = [...new Set([sizes[0], sizes.at(-1)])];
  const endHeads = ends.map((size) => count(records[size]));
  const [anAct] = Object.values(Object.values(acts)[0] ?? {});
  const edits = Object.values(saving)[0]?.length;
  const tables = [
    has(opening) && isKept("opening") && [["app / plain page, at records", ...heads, "target", ""], openingRows(opening, sizes)],
    twoMegabytes && isKept("first visit") && [["first visit, slowed, 2 MB of records", "app", "plain page", "target", ""], twoMegabyteRows(twoMegabytes)],
    has(acts) && isKept("acts") && [[`${anAct?.events.length} of each: p50 / p99, at records`, ...endHeads, "target", ""], actRows(acts, ends)],
    has(saving) && isKept("saving") && [[`${edits} edits, one after the other: p50 / p99, at records`, ...heads, "target", ""], savingRows(saving, sizes)],
    joining && isKept("joining") && [[`joining a file of ${heads.at(-1)} records with 1,000 changes`, "ms", "of JSON.parse", "target", ""], joiningRows(joining)],
    has(memory) && [["memory once open, at records", ...heads, "target", ""], memoryRows(memory, sizes)],
    bytes && [["first visit, kB", "raw", "gzip", "brotli", "target", ""], byteRows(bytes)],
  ];
  const { day, chromium, cores, commit, rounds } = about;
  const head = `${day}, ${chromium}, ${cores} cores, commit ${commit}; medians of ${rounds} where nothing else is said.`;
  const text = tables.filter(Boolean).map((table) => markdown(...table));
  return [head, ...warnings(results), ...text].join("\n\n");
}
