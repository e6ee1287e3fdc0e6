// What a person does with real keys and clicks: the page's own work for it, and how long it takes until it is seen.
//
// Both are read from the browser's own trace, not by clocks in the page.
// - The work is what the page's main thread dispatches, calls, styles and lays out from the act until the next one,
//   painting left out. So timers and promises that follow count too, and a clock in the page cannot miss them.
// - What is seen is Event Timing: the longest of the act's events, from the key or click to the next frame. The page
//   would be told it in steps of 8 ms and nothing below 16; the trace has all of it.

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

// Of the events of a trace, those of the page's main thread, and from when to when each act lasts.
function actsIn(events) {
  const stamps = (words) => events.filter(({ name, args }) => name === "TimeStamp" && args.data?.message === words);
  const begins = stamps(BEGIN).sort((one, other) => one.ts - other.ts);
  if (begins.length === 0) return { own: [], spans: [] };
  const { pid, tid } = begins[0];
  const ends = stamps(END).map(({ ts }) => ts);
  return {
    own: events.filter((event) => event.pid === pid && event.tid === tid),
    spans: begins.map(({ ts: from }) => ({ from, to: Math.min(...ends.filter((ts) => ts > from)) })),
  };
}

// The work of each act of a trace, in milliseconds.
export function workIn(events) {
  const { own, spans } = actsIn(events);
  const work = own
    .filter(({ ph, name }) => ph === "X" && WORK.has(name))
    .map(({ ts, dur }) => ({ from: ts, to: ts + (dur ?? 0) }))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  return spans.map(({ from: begin, to: end }) => {
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

// The Event Timing of each act of a trace, in milliseconds; null for an act that no frame followed.
export function timingIn(events) {
  const { own, spans } = actsIn(events);
  const told = own.filter(({ ph, name }) => ph === "b" && name === "EventTiming");
  return spans.map(({ from, to }) => {
    const heard = told.filter(({ ts }) => ts >= from && ts < to).map(({ args }) => args.data);
    // A key that is let go changes nothing, so no frame follows it; it lasts until it was heard.
    const isShown = heard.some(({ commitFinishTime }) => commitFinishTime > 0);
    return isShown ? Math.max(...heard.map(({ duration }) => duration)) : null;
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
  // The last frame is told when it was shown.
  await pause(200);
  const complete = page.once("Tracing.tracingComplete");
  await page.send("Tracing.end");
  await complete;
  stop();
  return events;
}

// So often an act is done before it is measured: what is done for the first time is compiled first.
const BEFORE = 3;

// Does `act` so many times, each followed by a pause of `rest` ms; `between` makes the page ready for the next, and
// `done` holds in the page after each: what does not come true stops the run, for an act that missed takes no time.
// Gives the work and the Event Timing of each. `record` watches what is done.
async function repeat(page, times, { rest, act, between = async () => {}, done = () => true, record = traced }) {
  for (let turn = 0; turn < BEFORE; turn += 1) {
    await between(turn);
    await act(turn);
    await pause(rest);
    await page.until(done);
  }
  await pause(1_200);
  const stamp = (words) => page.run((words) => console.timeStamp(words), words);
  const events = await record(page, async () => {
    for (let turn = BEFORE; turn < BEFORE + times; turn += 1) {
      await between(turn);
      await stamp(BEGIN);
      await act(turn);
      await pause(rest);
      await stamp(END);
      await page.until(done);
    }
  });
  return { work: workIn(events), events: timingIn(events) };
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
  const done = () => document.activeElement?.id === "find-field";
  return repeat(page, times, { record, rest: 70, between, done, act: () => openSearch(page) });
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
  await at(page, address, `#/session/${next}/prepare`, () => document.querySelector("main .agenda .line-open"));
  // The tools of a topic stand behind a tap on its line.
  await page.run(() => document.querySelectorAll("main .agenda:not(.plan) .line-open").forEach((it) => it.click()));
  await page.until(() => document.querySelector("main [aria-label^='Move']"));
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
  await at(page, address, "#/sessions", () => document.querySelector("main a[href^='#/session/']"));
  // Not the links from one stage of a session to another, which begin alike.
  const link = (last) => document.querySelector(`main a[href='#/session/${last}']`);
  let place;
  return repeat(page, times, {
    record,
    rest: 90,
    between: async () => {
      await page.run(() => {
        if (location.hash !== "#/sessions") location.hash = "#/sessions";
      });
      await page.until(`(last) => Boolean((${link})(last))`, last);
      // The list is moved to where it was left before.
      await pause(100);
      place = await placeOf(page, link, last);
      await pause(60);
    },
    act: () => click(page, place),
    done: () => location.hash.startsWith("#/session/") && document.querySelector("main a[href$='/talk']"),
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

// All acts, each so many times, in the notebook of `where`; `look` is called after each of them.
export async function acts(browser, where, times, look) {
  const done = {};
  for (const [name, act] of Object.entries(ACTS)) {
    const page = await browser.page();
    done[name] = await act(page, where, times);
    await page.close();
    await look();
  }
  return done;
}
