// What the page holds once it is open: JavaScript's heap after a collection, and the memory of the program.

import { pause } from "./chromium.mjs";
import { isReady } from "./user.mjs";

// Runs in the page before the program: remembers its memory, which the program shows to nobody.
function remember() {
  globalThis.benchMemories = new Set();
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const made = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const done = await made.apply(WebAssembly, given);
      const memories = Object.values((done.instance ?? done).exports).filter((it) => it instanceof WebAssembly.Memory);
      memories.forEach((it) => benchMemories.add(it));
      return done;
    };
  }
}

// What follows the first page has come by then, in milliseconds.
const SETTLING = 1_500;

// Bytes of both, once the page has settled.
export async function memory(browser, address) {
  const page = await browser.page();
  await page.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${remember})()` });
  await page.goto(address);
  await isReady(page);
  await pause(SETTLING);
  await page.send("HeapProfiler.collectGarbage");
  const { usedSize } = await page.send("Runtime.getHeapUsage");
  const wasm = await page.run(() => [...benchMemories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  await page.close();
  return { heap: usedSize, wasm };
}
