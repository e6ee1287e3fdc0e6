import assert from "node:assert/strict";
import { test } from "node:test";
import { timingIn, workIn } from "./acts.mjs";
import { sizesOf } from "./bytes.mjs";
import { Guard, busy, crowded, loaded } from "./load.mjs";
import { against, report } from "./report.mjs";
import { cacheControl, formFor } from "./server.mjs";
import { blockingTime, median, quantile } from "./statistics.mjs";
import {
  actRows,
  byteRows,
  figure,
  isNearFloor,
  joiningRows,
  markdown,
  memoryRows,
  openingRows,
  paintsAsSoon,
  savingRows,
  twoMegabyteRows,
} from "./table.mjs";
import { difference } from "./workspace.mjs";

test("the middle of an even number of values is between two of them", () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([]), undefined);
});

test("a quantile is a value that was measured, and of few values the last one", () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  assert.equal(quantile(hundred, 0.5), 50);
  assert.equal(quantile(hundred, 0.99), 99);
  assert.equal(quantile([7, 5], 0.99), 7);
  assert.equal(quantile([], 0.5), undefined);
});

test("of a long task counts what is over 50 ms, and only what lies in the time that is looked at", () => {
  const tasks = [{ start: 0, duration: 90 }, { start: 100, duration: 200 }, { start: 400, duration: 49 }];
  assert.equal(blockingTime(tasks, 0, 1000), 40 + 150);
  assert.equal(blockingTime(tasks, 80, 1000), 150);
  assert.equal(blockingTime(tasks, 80, 180), 30);
});

const quiet = { others: 0.04, narrow: Array.from({ length: 20 }, (_, at) => 15 + (at % 3) / 10), wide: [20, 21, 22] };
const slower = (by) => ({ ...quiet, narrow: quiet.narrow.map((time, at) => (by(at) ? time * 1.6 : time)) });

test("a machine with others at work is busy, by what they use or by how long a fixed work takes", () => {
  assert.deepEqual(busy(15, [quiet, quiet]), []);
  assert.match(busy(15, [quiet, { ...quiet, others: 0.9 }])[0], /^others used 0\.90 of a processor/);
  assert.equal(busy(15, [slower((at) => at % 2)]).length, 2);
  // One that was late is chance; one in ten is not.
  assert.deepEqual(busy(15, [quiet, slower((at) => at === 7)]), []);
  assert.equal(busy(15, [quiet, slower((at) => at % 5 === 0)]).length, 1);
});

test("a machine that is slow all through a part is busy, if it was quicker at another time of the run", () => {
  assert.equal(busy(15, [slower(() => true), slower(() => true)]).length, 2);
});

test("neighbours on the same cores are told by what the wide work took, beside its quickest look", () => {
  const shared = { ...quiet, wide: [33, 33.6, 90] };
  assert.equal(crowded([quiet, quiet]), 1);
  assert.equal(crowded([quiet, shared, shared]), 1.6);
  assert.equal(crowded([]), 1);
  assert.deepEqual(busy(15, [shared]), []);
});

test("a run may not begin beside others", () => {
  assert.deepEqual(loaded(0.5), []);
  assert.equal(loaded(0.51).length, 1);
});

// A guard that sees these looks, one after the other, and the last one for ever.
function guardOf(...looks) {
  const said = [];
  const guard = new Guard({ look: async () => (looks.length > 1 ? looks.shift() : looks[0]), say: (words) => said.push(words) });
  let measured = 0;
  const part = (name) => guard.part(name, "9 records", async () => (measured += 1));
  return { guard, said, part };
}

test("a part that was disturbed is measured again, and what is kept is the quiet one", async () => {
  const busyLook = slower((at) => at % 2);
  const { guard, said, part } = guardOf(quiet, busyLook, quiet);
  assert.equal(await part("acts"), 2);
  assert.equal(said.length, 1);
  const [{ name, at, tries, looks, reasons }] = guard.parts();
  assert.deepEqual({ name, at, tries, reasons, looks: looks.length }, { name: "acts", at: "9 records", tries: 2, reasons: [], looks: 2 });
});

test("a part is measured three times at most, and beside others that stay no later part is measured again", async () => {
  const { guard, part } = guardOf(quiet, slower(() => true));
  assert.equal(await part("acts"), 3);
  assert.equal(await part("saving"), 4);
  assert.deepEqual(guard.parts().map(({ tries }) => tries), [3, 1]);
  assert.ok(guard.parts().every(({ reasons }) => reasons.length > 0));
});

test("a part that passed beside others is found out when they have gone", async () => {
  const slow = slower(() => true);
  const { guard, part } = guardOf(slow, slow, quiet);
  await part("opening");
  assert.deepEqual(guard.parts()[0].reasons, []);
  await part("saving");
  assert.deepEqual(guard.parts().map(({ reasons }) => reasons.length), [2, 0]);
});

test("a browser is sent brotli if it takes it, then gzip, then the file as it is", () => {
  const forms = { br: 1, gzip: 1, identity: 1 };
  assert.equal(formFor("gzip, deflate, br, zstd", forms), "br");
  assert.equal(formFor("gzip;q=0.8", forms), "gzip");
  assert.equal(formFor(undefined, forms), "identity");
  assert.equal(formFor("br, gzip", { identity: 1 }), "identity");
});

test("only what has a hash in its name is kept for ever", () => {
  for (const path of ["/style-4925619d79026dd2.css", "/turnwise-89cc10f5b95037_bg.wasm", "/shared-4-935639b59901b6bb.wasm"]) {
    assert.match(cacheControl(path), /immutable/);
  }
  for (const path of ["/", "/index.html", "/icon.svg", "/sw.js", "/content/sample.json"]) {
    assert.equal(cacheControl(path), "no-cache");
  }
});

test("ready counts as near within half as much again or 150 ms, whichever is more", () => {
  assert.ok(isNearFloor(219, 70) && !isNearFloor(221, 70));
  assert.ok(isNearFloor(600, 400) && !isNearFloor(601, 400));
  assert.ok(paintsAsSoon(120, 100) && !paintsAsSoon(121, 100));
});

const heard = (ready, paint, blocked) => [{ ready, paint, blocked }];

test("one size that misses makes the row miss", () => {
  const both = (app, floor) => ({ return: { fast: { app: heard(app, 50, 0), floor: heard(floor, 50, 0) } } });
  const rows = openingRows({ 100: both(100, 60), 1000: both(500, 60) }, ["100", "1000"]);
  assert.deepEqual(rows[0], ["Return visit: ready, ms", "100 / 60", "500 / 60", "≤ 1.5 × or + 150", "**missed**"]);
  assert.equal(rows[1].at(-1), "met");
  assert.equal(openingRows({ 100: both(100, 60) }, ["100"])[0].at(-1), "met");
});

test("the first visit with 2 MB is judged by what the app took, not the plain page", () => {
  const rows = twoMegabyteRows({ app: heard(851, 300, 200), floor: heard(400, 300, 300) });
  assert.deepEqual(rows.map((row) => row.at(-1)), ["**missed**", "met", ""]);
});

test("an act is met only if it is quick and shown at the largest size and does not grow", () => {
  const act = (work, events) => ({ tick: { work, events } });
  const [quick, timing] = actRows({ 1: act([2, 2], [16]), 2: act([2.9, 2.9], [40]) }, ["1", "2"]);
  assert.equal(quick.at(-1), "met");
  assert.equal(timing.at(-1), "**missed**");
  assert.equal(actRows({ 1: act([2], []), 2: act([3.1], []) }, ["1", "2"])[0].at(-1), "**missed**");
  assert.equal(actRows({ 1: act([7], []), 2: act([8.5], []) }, ["1", "2"])[0].at(-1), "**missed**");
  assert.equal(actRows({ 1: act([2], [16]), 2: act([2], [16, null]) }, ["1", "2"])[1].at(-1), "**missed**");
  const search = (work) => ({ "opening the search": { work: [work], events: [40] } });
  assert.deepEqual(actRows({ 1: search(2), 2: search(50) }, ["1", "2"]).map((row) => row.at(-1)), ["met", ""]);
});

test("figures have as many digits as they carry", () => {
  assert.deepEqual([1.234, 9.96, 10.4, 12345, undefined].map(figure), ["1.2", "10.0", "10", "12,345", "—"]);
});

test("a table is Markdown", () => {
  assert.equal(markdown(["a", "b"], [["x", 1]]), "| a | b |\n| --- | ---: |\n| x | 1 |");
});

test("the two pages are compared by what a person reads", () => {
  assert.equal(difference("Today\n\n Yours ", "Today\nYours"), undefined);
  assert.deepEqual(difference("Today\nYours", "Today"), { app: "Yours", floor: "nothing" });
});

const stamp = (ts, message) => ({ pid: 1, tid: 1, ph: "I", name: "TimeStamp", ts, args: { data: { message } } });

test("the work of an act is what begins between its two stamps, what stands inside of something else counted once", () => {
  const piece = (name, ts, dur, tid = 1) => ({ pid: 1, tid, ph: "X", name, ts, dur, args: {} });
  const events = [
    // What writes the stamps is not the page's.
    piece("FunctionCall", 90, 20),
    stamp(100, "bench begin"),
    piece("EventDispatch", 1000, 3000),
    piece("FunctionCall", 1500, 2000),
    piece("UpdateLayoutTree", 3000, 500),
    piece("Layout", 5000, 1000),
    piece("Paint", 7000, 9000),
    piece("Layout", 8000, 9000, 2),
    piece("FunctionCall", 19_990, 20),
    stamp(20_000, "bench end"),
    piece("Layout", 21_000, 5000),
    stamp(30_000, "bench begin"),
    piece("TimerFire", 31_000, 250),
    stamp(40_000, "bench end"),
  ];
  assert.deepEqual(workIn(events), [4, 0.25]);
  assert.deepEqual(workIn([]), []);
});

test("an act is shown with the last frame of its events, and not at all if none of them had a frame", () => {
  const told = (ts, duration, commitFinishTime, tid = 1) => {
    const data = { type: "keydown", duration, ...(commitFinishTime ? { commitFinishTime } : {}) };
    return { pid: 1, tid, ph: "b", name: "EventTiming", ts, args: { data } };
  };
  const events = [
    told(50, 900, 10),
    stamp(100, "bench begin"),
    told(200, 11.5, 12),
    told(300, 9, 12),
    told(400, 0.5),
    told(500, 700, 12, 2),
    stamp(1000, "bench end"),
    stamp(2000, "bench begin"),
    told(2100, 0.5),
    stamp(3000, "bench end"),
  ];
  assert.deepEqual(timingIn(events), [11.5, null]);
  assert.deepEqual(timingIn([]), []);
});

const edit = (took, bytes) => ({ took, local: bytes, vault: bytes });

test("saving misses when it takes longer or writes more with more records", () => {
  const met = savingRows({ 1: [edit(4, 100)], 2: [edit(5.9, 104)] }, ["1", "2"]);
  assert.deepEqual(met.map((row) => row.at(-1)), ["met", "met"]);
  const missed = savingRows({ 1: [edit(4, 100)], 2: [edit(6.1, 106)] }, ["1", "2"]);
  assert.deepEqual(missed.map((row) => row.at(-1)), ["**missed**", "**missed**"]);
});

test("joining is judged by all that a person waits for", () => {
  const joined = (preview, added) => joiningRows({ joins: [{ preview, added }], parse: [20] });
  assert.deepEqual(joined(60, 40)[2], ["both", "100", "5.0 ×", "≤ 5 ×", "met"]);
  assert.equal(joined(60, 41)[2].at(-1), "**missed**");
});

test("memory is the heap and the program's together, at the largest size", () => {
  const of = (heap, wasm) => [{ heap, wasm }];
  assert.equal(memoryRows({ 1: of(1e6, 2e6), 2: of(2e6, 13e6) }, ["1", "2"])[2].at(-1), "met");
  assert.equal(memoryRows({ 1: of(1e6, 2e6), 2: of(3e6, 13e6) }, ["1", "2"])[2].at(-1), "**missed**");
});

test("the bytes of a first visit are those that the first page waits for", () => {
  const file = (length) => ({ forms: { identity: Buffer.alloc(length * 3), gzip: Buffer.alloc(length), br: Buffer.alloc(length) } });
  const files = new Map([["/turnwise-89cc10f5b95037_bg.wasm", file(240_000)], ["/rooms-6caa8c995d95afd2.wasm", file(500_000)]]);
  const [before, after] = [["/turnwise-89cc10f5b95037_bg.wasm", "/not-served"], ["/rooms-6caa8c995d95afd2.wasm"]];
  const rows = byteRows({ before: sizesOf(before, files), after: sizesOf(after, files) });
  assert.deepEqual(rows[0], ["turnwise_bg.wasm", "720.0", "240.0", "240.0", "", ""]);
  assert.equal(rows[1].at(-1), "met");
  const more = byteRows({ before: sizesOf([...before, ...after], files), after: [] });
  assert.equal(more[2].at(-1), "**missed**");
});

const about = { day: "2026-11-22", chromium: "Chrome/1", cores: 2, commit: "abc", rounds: 7 };
const parts = { records: { 1: 1000 }, opening: {}, acts: {}, saving: {}, memory: {} };
const empty = { ...parts, about, underLoad: [], differs: {}, guard: { before: [], parts: [] } };

test("a report says what speaks against it, and leaves out what was not measured", () => {
  assert.equal(report(empty, ["1"]).split("\n").length, 1);
  const joining = { joins: [{ preview: 1, added: 1, state: "half" }], parse: [1] };
  const guard = { before: [], crowded: 1.56, parts: [{ name: "acts", at: "1,000 records", tries: 2, reasons: [] }] };
  const differs = { 1: { app: "one", floor: "other" } };
  const acts = { 1: { "a tick": { work: [1, 1, 1], events: [16, null, null] } } };
  const text = report({ ...empty, guard, differs, acts, joining }, ["1"]);
  for (const words of [
    "**The cores were shared**: work that fills one took 1.56 times",
    "Measured 2 times",
    "Not the same page",
    "**Not shown** at 1,000 records: a tick, 2 of 3 times.",
    "| 16 / 16 |",
    'the state was "half"',
    "joining a file of 1,000 records",
  ]) {
    assert.ok(text.includes(words), words);
  }
});

test("a table of which one part was taken under load is not printed, unless it is asked for; the others are", () => {
  const part = (name, reasons) => ({ name, at: "1,000 records", tries: 3, reasons });
  const guard = { before: [], parts: [part("saving", ["others used 0.90"]), part("acts", [])] };
  const acts = { 1: { "a tick": { work: [1], events: [16] } } };
  const results = { ...empty, guard, underLoad: against(guard), acts, saving: { 1: [edit(4, 100)] } };
  assert.deepEqual(results.underLoad, ["saving at 1,000 records: others used 0.90"]);
  const text = report(results, ["1"]);
  assert.ok(text.includes("a tick: work") && text.includes("Under load") && !text.includes("leaving the field"));
  assert.ok(report(results, ["1"], { anyway: true }).includes("leaving the field"));
});

test("figures of a run that began under load are all against it", () => {
  assert.deepEqual(against({ before: ["the load was 9"], parts: [] }), ["the load was 9"]);
});
