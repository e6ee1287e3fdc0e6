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

// What speaks against the figures, one sentence each.
function warnings({ guard, differs, acts, records, joining }) {
  const found = [];
  if (guard.reasons.length > 0) found.push(`**Under load, so not to be kept**: ${guard.reasons.join("; ")}.`);
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

// The whole report of a run with notebooks of these sizes. What was not measured is left out.
export function report(results, sizes) {
  const { about, records, opening, twoMegabytes, acts, saving, joining, memory, bytes } = results;
  const heads = sizes.map((size) => count(records[size]));
  const ends = [...new Set([sizes[0], sizes.at(-1)])];
  const endHeads = ends.map((size) => count(records[size]));
  const [anAct] = Object.values(Object.values(acts)[0] ?? {});
  const edits = Object.values(saving)[0]?.length;
  const tables = [
    has(opening) && [["app / plain page, at records", ...heads, "target", ""], openingRows(opening, sizes)],
    twoMegabytes && [["first visit, slowed, 2 MB of records", "app", "plain page", "target", ""], twoMegabyteRows(twoMegabytes)],
    has(acts) && [[`${anAct?.events.length} of each: p50 / p99, at records`, ...endHeads, "target", ""], actRows(acts, ends)],
    has(saving) && [[`${edits} edits, one after the other: p50 / p99, at records`, ...heads, "target", ""], savingRows(saving, sizes)],
    joining && [[`joining a file of ${heads.at(-1)} records with 1,000 changes`, "ms", "of JSON.parse", "target", ""], joiningRows(joining)],
    has(memory) && [["memory once open, at records", ...heads, "target", ""], memoryRows(memory, sizes)],
    bytes && [["first visit, kB", "raw", "gzip", "brotli", "target", ""], byteRows(bytes)],
  ];
  const { day, chromium, cores, commit, rounds } = about;
  const head = `${day}, ${chromium}, ${cores} cores, commit ${commit}; medians of ${rounds} where nothing else is said.`;
  const text = tables.filter(Boolean).map((table) => markdown(...table));
  return [head, ...warnings(results), ...text].join("\n\n");
}
