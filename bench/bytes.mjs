// What a first visit fetches, file by file, as it is sent.

import { Chromium, pause } from "./chromium.mjs";
import { SLOW } from "./opening.mjs";
import { isReady } from "./user.mjs";

// The files that the first page waits for, and those that come after it. On a slow network, where it shows which
// are which: a file counts as waited for if it was there when the page was ready.
export async function fetched(address) {
  const browser = await Chromium.open();
  try {
    const page = await browser.page();
    await page.slow({ ...SLOW, cpu: 1 });
    await page.goto(address);
    await isReady(page);
    await page.slow({});
    await pause(3_000);
    return await page.run((address) => {
      const [{ startTime: ready }] = performance.getEntriesByName("turnwise:ready");
      const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
      const nameOf = ({ name }) => `/${name.slice(address.length).split("#")[0] || "index.html"}`;
      const names = (entries) => [...new Set(entries.map(nameOf))];
      const isWaitedFor = ({ responseEnd }) => responseEnd > 0 && responseEnd <= ready;
      return { before: names(all.filter(isWaitedFor)), after: names(all.filter((entry) => !isWaitedFor(entry))) };
    }, address);
  } finally {
    await browser.close();
  }
}

// The size of each of these files in its three forms, in bytes.
export const sizesOf = (names, files) =>
  names
    .filter((name) => files.has(name))
    .map((name) => {
      const { identity, gzip = identity, br = identity } = files.get(name).forms;
      return { name, raw: identity.length, gzip: gzip.length, brotli: br.length };
    });
