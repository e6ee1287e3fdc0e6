// What a person does with real keys and clicks: the page's own work for it, and how long it takes until it is seen.
//
// The work is read from the browser's own trace, not from clocks in the page: of the page's main thread, everything
// that is dispatched, called, styled and laid out from the act until the next one, painting left out. So timers and
// promises that follow count too, and a clock in the page cannot miss them. What is seen comes from Event Timing:
// the longest of the act's events, from the key or click to the next paint; it tells nothing below 16 ms.

import { pause } from "./chromium.mjs";
import { click, isReady, saved } from "./user.mjs";

const CATEGORIES = "devtools.timeline,disabled-by-default-devtools.timeline";
const WORK = new Set([
  "EventDispatch",
  "FunctionCall",
  "EvaluateScript",
  "RunMicrotasks",
  "TimerFire",
  "FireAnimationFrame",
  "FireIdleCallback",
  "UpdateLayoutTree",
  "Layout",
]);
const BEGIN = "bench begin";
const END = "bench end";
// Event Timing tells nothing quicker, in milliseconds.
const LEAST = 16;

// Of the events of a trace, the work between each pair of stamps, in milliseconds.
export function workIn(events) {
  const stamp = ({ name, args }, words) => name === "TimeStamp" && args.data?.message === words;
  const begins = events.filter((event) => stamp(event, BEGIN)).sort((one, other) => one.ts - other.ts);
  if (begins.length === 0) return [];
  const { pid, tid } = begins[0];
  const own = events.filter((event) => event.pid === pid && event.tid === tid);
  const ends = own.filter((event) => stamp(event, END)).map(({ ts }) => ts);
  const work = own
    .filter(({ ph, name }) => ph === "X" && WORK.has(name))
    .map(({ ts, dur }) => ({ from: ts, to: ts + (dur ?? 0) }))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  return begins.map(({ ts: begin }) => {
    const end = Math.min(...ends.filter((ts) => ts > begin));
    let [sum, until] = [0, begin];
    for (const { from, to } of work) {
      // What stands inside of something else is counted with it; what reads the stamps is not the page's.
      if (from < until || from >= end || (from < end && to > end)) continue;
      sum += to - from;
      until = to;
    }
    return sum / 1000;
  });
}

async function traced(page, act) {
  const events = [];
  const stop = page.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await page.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES.split(","), excludedCategories: ["*"] },
  });
  await act();
  const complete = page.once("Tracing.tracingComplete");
  await page.send("Tracing.end");
  await complete;
  stop();
  return events;
}

// So often an act is done before it is measured: what is done for the first time is compiled first.
const BEFORE = 3;

// Does `act` so many times, each followed by a pause of `rest` ms; `between` makes the page ready for the next.
// Gives the work of each, and what Event Timing told of it, in milliseconds. `record` watches what is done.
async function repeat(page, times, { rest, act, between = async () => {}, record = traced }) {
  for (let turn = 0; turn < BEFORE; turn += 1) {
    await between(turn);
    await act(turn);
    await pause(rest);
  }
  await pause(1_200);
  await page.run((least) => {
    globalThis.benchEvents = [];
    const hear = (list) => benchEvents.push(...list.getEntries().map(({ startTime: at, duration }) => ({ at, duration })));
    globalThis.benchObserver ??= new PerformanceObserver(hear);
    benchObserver.observe({ type: "event", durationThreshold: least });
  }, LEAST);
  const now = (words) =>
    page.run((words) => {
      console.timeStamp(words);
      return performance.now();
    }, words);
  const spans = [];
  const events = await record(page, async () => {
    for (let turn = BEFORE; turn < BEFORE + times; turn += 1) {
      await between(turn);
      const from = await now(BEGIN);
      await act(turn);
      await pause(rest);
      spans.push({ from, to: await now(END) });
    }
  });
  await pause(200);
  const told = await page.run(() => benchEvents);
  const timing = spans.map(({ from, to }) => {
    const own = told.filter(({ at }) => at >= from && at < to).map(({ duration }) => duration);
    return Math.max(LEAST, ...own);
  });
  return { work: workIn(events), events: timing };
}

async function key(page, text) {
  const code = text === " " ? "Space" : `Key${text.toUpperCase()}`;
  const one = { key: text, code, windowsVirtualKeyCode: text.toUpperCase().charCodeAt(0) };
  await page.send("Input.dispatchKeyEvent", { ...one, type: "keyDown", text });
  await page.send("Input.dispatchKeyEvent", { ...one, type: "keyUp" });
}

// Where the first element is that the function finds, once it can be clicked.
const placeOf = (page, find, ...args) =>
  page.until(
    `(...args) => {
      const found = (${find})(...args);
      if (!found || found.disabled) return undefined;
      found.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }`,
    ...args,
  );

async function at(page, address, hash, find) {
  await page.goto("about:blank");
  await page.until(() => location.href === "about:blank");
  await page.goto(`${address}${hash}`);
  await isReady(page);
  await page.until(find);
  await saved(page);
  // What follows the first page is fetched and compiled.
  await pause(1_500);
}

const LETTERS = "speak calmly when it matters and ask before telling ";

async function typing(page, { address, last, record }, times) {
  const find = () => [...document.querySelectorAll(".note textarea")].at(-1);
  await at(page, address, `#/session/${last}/talk`, () => document.querySelectorAll(".note textarea").length > 20);
  await click(page, await placeOf(page, find));
  return repeat(page, times, { record, rest: 60, act: (turn) => key(page, LETTERS[turn % LETTERS.length]) });
}

async function openSearch(page) {
  const open = { key: "k", code: "KeyK", windowsVirtualKeyCode: 75, modifiers: 2 };
  await page.send("Input.dispatchKeyEvent", { ...open, type: "rawKeyDown" });
  await page.send("Input.dispatchKeyEvent", { ...open, type: "keyUp" });
}

// Every word of the notebook is read as the search opens.
async function openingSearch(page, { address, record }, times) {
  await at(page, address, "#/today", () => document.querySelector(".next"));
  const between = async () => {
    await page.run(() => document.querySelector("dialog[open]")?.close());
    await page.until(() => !document.getElementById("find-field"));
    await pause(40);
  };
  return repeat(page, times, { record, rest: 70, between, act: () => openSearch(page) });
}

async function searching(page, { address, record }, times) {
  await at(page, address, "#/today", () => document.querySelector(".next"));
  await openSearch(page);
  await page.until(() => document.activeElement?.id === "find-field");
  // Every twelve letters another search begins.
  const between = async (turn) => {
    if (turn === 0 || turn % 12) return;
    await page.run(() => {
      const field = document.getElementById("find-field");
      field.value = "";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    await pause(60);
  };
  return repeat(page, times, { record, rest: 60, between, act: (turn) => key(page, LETTERS[turn % LETTERS.length]) });
}

async function ticking(page, { address, record }, times) {
  await at(page, address, "#/today", () => document.querySelector(".promise-more"));
  const row = () => [...document.querySelectorAll(".promise")].find((it) => it.textContent.includes("Leave a pause"));
  await click(page, await placeOf(page, `() => (${row})().querySelector(".promise-more")`));
  const button = `(words) => [...(${row})().querySelectorAll("button")].find((it) => it.textContent.trim() === words)`;
  let place;
  return repeat(page, times, {
    record,
    rest: 70,
    between: async (turn) => {
      place = await placeOf(page, button, turn % 2 ? "Partly" : "Kept");
    },
    act: () => click(page, place),
  });
}

async function reordering(page, { address, next, record }, times) {
  await at(page, address, `#/session/${next}/prepare`, () => document.querySelector("main [aria-label^='Move']"));
  // Down and up again, the first of the agenda.
  const down = `() => [...document.querySelectorAll("main [aria-label^='Move'][aria-label*='down']")].find((it) => !it.disabled)`;
  let place;
  return repeat(page, times, {
    record,
    rest: 70,
    between: async () => {
      place = await placeOf(page, down);
    },
    act: () => click(page, place),
  });
}

async function openingSession(page, { address, last, record }, times) {
  await at(page, address, "#/sessions", () => document.querySelector("main a[href*='#/session/']"));
  const link = (last) => document.querySelector(`main a[href^='#/session/${last}']`);
  let place;
  return repeat(page, times, {
    record,
    rest: 90,
    between: async () => {
      await page.run(() => {
        if (location.hash !== "#/sessions") location.hash = "#/sessions";
      });
      place = await placeOf(page, `${link}`, last);
      await pause(60);
    },
    act: () => click(page, place),
  });
}

// By the words of the table.
export const ACTS = {
  "a letter in a note": typing,
  "opening the search": openingSearch,
  "a letter in the search": searching,
  "a tick": ticking,
  "moving a matter of the agenda": reordering,
  "opening a session": openingSession,
};

// All acts, each so many times, in the notebook of `where`.
export async function acts(browser, where, times) {
  const done = {};
  for (const [name, act] of Object.entries(ACTS)) {
    const page = await browser.page();
    done[name] = await act(page, where, times);
    await page.close();
  }
  return done;
}
