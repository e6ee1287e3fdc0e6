// Saving one edit: from leaving the field until "Saved", which is said when both stores have it, and what is written.

import { pause } from "./chromium.mjs";
import { isReady, saved } from "./user.mjs";

// Counts in the page, before the program runs, how many bytes of UTF-8 are given to the two stores, keys included.
function count() {
  globalThis.benchWritten = { local: 0, vault: 0 };
  const bytes = (text) => new TextEncoder().encode(text).length;
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function setItem(key, text) {
    benchWritten.local += bytes(key) + bytes(text);
    return set.call(this, key, text);
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function counted(text, key) {
    benchWritten.vault += bytes(key) + bytes(text);
    return put.call(this, text, key);
  };
}

// Runs in the page: writes the words and leaves the field; gives the time until "Saved" and what was written.
function edit(words) {
  const state = document.querySelector("[role=status].saved");
  const field = document.getElementById("goal-why-text");
  Object.assign(benchWritten, { local: 0, vault: 0 });
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return new Promise((resolve) => {
    let hasLeft = false;
    const watch = new MutationObserver(() => {
      if (state.dataset.state !== "saved") hasLeft = true;
      else if (hasLeft) {
        watch.disconnect();
        resolve({ took: performance.now() - start, ...benchWritten });
      }
    });
    watch.observe(state, { attributes: true });
    const start = performance.now();
    field.blur();
  });
}

// So many edits of why a goal matters, one after the other. The first three of a page load write what its writer had
// seen, and open what is to be opened; they are not told.
export async function saving(browser, { address, goal }, times) {
  const page = await browser.page();
  await page.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${count})()` });
  await page.goto(`${address}#/goal/${goal}`);
  await isReady(page);
  await page.until(() => document.getElementById("goal-why-text"));
  await pause(1_500);
  const edits = [];
  for (let turn = 0; turn < times + 3; turn += 1) {
    await saved(page);
    edits.push(await page.run(edit, `Because they listen then, ${100 + turn}`));
    await pause(40);
  }
  await page.close();
  return edits.slice(3);
}
