// Opening: from navigation to the first paint and to the first page of real content.

import { pause } from "./chromium.mjs";
import { blockingTime } from "./statistics.mjs";

// A phone of the middle class on a mobile network.
export const SLOW = { cpu: 4, latency: 60, bytes: 1_200_000 };
export const FAST = {};
// The page is listened to for so long after it is ready, in milliseconds: long tasks that follow count too.
const AFTER = 500;
// So long a page is left alone when it shall fill the caches: what follows the first page comes, and is compiled.
const SETTLING = 4_000;

// Runs in the page before anything else: hears of paints, long tasks and the mark, and tells them.
function listen(after) {
  const tasks = [];
  const hear = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true });
  hear("longtask", ({ startTime: start, duration }) => tasks.push({ start, duration }));
  hear("mark", ({ name, startTime: ready }) => {
    if (name !== "turnwise:ready") return;
    setTimeout(() => {
      const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
      const [navigation] = performance.getEntriesByType("navigation");
      const fetched = performance.getEntriesByType("resource");
      const bytes = [navigation, ...fetched].reduce((sum, entry) => sum + entry.transferSize, 0);
      benchOpened(JSON.stringify({ ready, paint, tasks, bytes }));
    }, after);
  });
}

// Opens an address in a new tab; gives what was heard, in milliseconds since navigation.
export async function openOnce(browser, address, pace, { worker = true, settle = 0 } = {}) {
  const page = await browser.page();
  await page.send("Runtime.addBinding", { name: "benchOpened" });
  await page.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${listen})(${AFTER})` });
  if (!worker) await page.send("Network.setBypassServiceWorker", { bypass: true });
  await page.slow(pace);
  const opened = page.once("Runtime.bindingCalled", ({ name }) => name === "benchOpened");
  await page.goto(address);
  const { ready, paint, tasks, bytes } = JSON.parse((await opened).payload);
  if (settle) await pause(settle);
  await page.close();
  await pause(100);
  return { ready, paint, blocked: blockingTime(tasks, paint, ready + AFTER), bytes };
}

// Empties what the browser keeps of the program, but nothing that the person wrote.
async function forget(browser, address) {
  const page = await browser.page();
  await page.send("Network.clearBrowserCache");
  const { origin } = new URL(address);
  await page.send("Storage.clearDataForOrigin", { origin, storageTypes: "service_workers,cache_storage,shader_cache" });
  await page.close();
  await pause(150);
}

// Both pages are opened so many times in turn, the caches full. Gives a list of what was heard for each.
export async function returning(browser, addresses, pace, rounds, options) {
  const heard = addresses.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, address] of addresses.entries()) heard[at].push(await openOnce(browser, address, pace, options));
  }
  return heard;
}

// The same with empty caches. They are emptied after each visit too, before the other page is opened: a service
// worker that still fetches the rest would disturb it.
export async function first(browser, addresses, pace, rounds, options) {
  const heard = addresses.map(() => []);
  for (const address of addresses) await forget(browser, address);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, address] of addresses.entries()) {
      heard[at].push(await openOnce(browser, address, pace, options));
      await forget(browser, address);
    }
  }
  return heard;
}

// Fills the caches: three visits, of which each stays for a while.
export async function warm(browser, addresses, options) {
  for (let visit = 0; visit < 3; visit += 1) {
    for (const address of addresses) await openOnce(browser, address, FAST, { ...options, settle: visit ? 500 : SETTLING });
  }
}
