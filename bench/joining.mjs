// Joining a partner's file: from choosing it to the preview, and from "Add" to the page that shows it.

import { readFileSync } from "node:fs";
import { pause } from "./chromium.mjs";
import { choose, isReady, press, settled } from "./user.mjs";

// Runs in the page: waits for what the function finds, from now on or from the next click.
function watch(find, event) {
  globalThis.benchSeen = new Promise((resolve) => {
    let start;
    const begin = () => {
      start = performance.now();
      const look = new MutationObserver(() => {
        if (!find()) return;
        look.disconnect();
        resolve(performance.now() - start);
      });
      look.observe(document.body, { childList: true, subtree: true, attributes: true });
    };
    addEventListener(event, begin, { capture: true, once: true });
  });
}

const watchFor = (page, find, event) =>
  page.send("Runtime.evaluate", { expression: `(${watch})(${find}, ${JSON.stringify(event)})` });
const seen = (page) => page.run(() => benchSeen);

// The button that adds, once the preview is there.
const add = () =>
  [...document.querySelectorAll("main button")].find((it) => it.textContent.trim().endsWith("Add to our notebook"));

// What JSON.parse takes for the same text in the same browser: the median of so many.
function parsing(text, times) {
  const took = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    const parsed = JSON.parse(text);
    took.push(performance.now() - start);
    if (!parsed.documents) throw new Error("The file has no documents.");
  }
  return took;
}

// Adds the file so many times, each time from the same workspace: it is taken back in between. `record` watches.
export async function joining(browser, address, path, times, record = (_, act) => act()) {
  const page = await browser.page();
  await page.goto(`${address}#/today`);
  await isReady(page);
  await pause(1_500);
  const joins = [];
  await record(page, async () => {
    for (let turn = 0; turn < times; turn += 1) {
      await watchFor(page, add, "change");
      await choose(page, path);
      const preview = await seen(page);
      await pause(300);
      await watchFor(page, () => document.querySelector("main .next"), "click");
      await press(page, "Add to our notebook");
      const added = await seen(page);
      await pause(300);
      const state = await settled(page);
      joins.push({ preview, added, state });
      await press(page, "Undo");
      await pause(600);
      await settled(page);
    }
  });
  await page.close();
  const plain = await browser.page();
  await plain.goto("about:blank");
  const parse = await plain.run(parsing, readFileSync(path, "utf8"), times);
  await plain.close();
  return { joins, parse };
}
