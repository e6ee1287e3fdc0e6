// A headless Chromium, driven over its own debugging pipe: no driver, no package.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// What a page shows, in CSS pixels. The window is larger, for its own bars take some of its height. Of a page that
// reaches beyond its window that part is never drawn, and what changes there is never said to be shown.
const VIEW = { width: 1280, height: 800 };
const WINDOW = { width: 1280, height: 1000 };

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--disable-gpu-rasterization",
  "--disable-extensions",
  "--hide-scrollbars",
  `--window-size=${WINDOW.width},${WINDOW.height}`,
  "--lang=en-GB",
  "--accept-lang=en-GB",
  "--remote-debugging-pipe",
  "about:blank",
];

// How long an answer, or a thing on the page, may take, in milliseconds.
const LONGEST = 60_000;

export const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

function withLimit(promise, what) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Chromium did not get there in ${LONGEST / 1000} s: ${what}`)), LONGEST);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

// Those that are open: whatever ends this program ends them too.
const open = new Set();
const endAll = () => open.forEach((browser) => browser.end());
process.on("exit", endAll);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

// One browser with a new profile, which is removed when it is closed.
export class Chromium {
  #process;
  #profile;
  #waiting = new Map();
  #listeners = new Map();
  #last = 0;
  #rest = "";

  static async open(program = process.env.CHROMIUM ?? "chromium") {
    const browser = new Chromium();
    browser.#profile = mkdtempSync(join(tmpdir(), "turnwise-bench-"));
    const folder = `--user-data-dir=${browser.#profile}`;
    const stdio = ["ignore", "ignore", "ignore", "pipe", "pipe"];
    // A group of its own, so that all its processes end with it.
    browser.#process = spawn(program, [folder, ...FLAGS], { stdio, detached: true });
    open.add(browser);
    const started = new Promise((resolve, reject) => {
      browser.#process.on("error", () => reject(new Error(`Chromium (${program}) could not be started. Name it in CHROMIUM.`)));
      browser.#process.stdio[4].once("readable", resolve);
    });
    browser.#process.stdio[4].setEncoding("utf8").on("data", (text) => browser.#take(text));
    browser.#process.on("exit", () => browser.#fail());
    browser.version = (await Promise.all([browser.send("Browser.getVersion"), withLimit(started, "start")]))[0].product;
    return browser;
  }

  #take(text) {
    const messages = (this.#rest + text).split("\0");
    this.#rest = messages.pop();
    for (const message of messages) this.#hear(JSON.parse(message));
  }

  #hear(message) {
    if (message.id === undefined) {
      this.#listeners.get(message.sessionId)?.(message.method, message.params);
      return;
    }
    const { resolve, reject, method } = this.#waiting.get(message.id) ?? {};
    this.#waiting.delete(message.id);
    if (message.error) reject?.(new Error(`${method}: ${message.error.message}`));
    else resolve?.(message.result);
  }

  #fail() {
    for (const { reject, method } of this.#waiting.values()) reject(new Error(`${method}: Chromium ended`));
    this.#waiting.clear();
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#last;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return withLimit(answer, method);
  }

  // A new tab in which nothing is loaded yet.
  async page() {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(this, targetId, sessionId);
    this.#listeners.set(sessionId, (method, params) => page.hear(method, params));
    const shown = await page.run(() => ({ width: innerWidth, height: innerHeight }));
    if (shown.width < VIEW.width || shown.height < VIEW.height) {
      throw new Error(`The window of Chromium has room for ${shown.width} × ${shown.height} of ${VIEW.width} × ${VIEW.height}.`);
    }
    await Promise.all([
      page.send("Page.enable"),
      page.send("Runtime.enable"),
      page.send("Network.enable", { maxTotalBufferSize: 0 }),
      page.send("Emulation.setDeviceMetricsOverride", { ...VIEW, deviceScaleFactor: 1, mobile: false }),
      page.send("Emulation.setTimezoneOverride", { timezoneId: "Europe/London" }),
      page.send("Emulation.setLocaleOverride", { locale: "en-GB" }),
      page.send("Emulation.setFocusEmulationEnabled", { enabled: true }),
    ]);
    return page;
  }

  async close() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.send("Browser.close").catch(() => {});
    await Promise.race([ended, pause(5_000)]);
    this.end();
  }

  // At once, with all its processes, and its profile with it.
  end() {
    open.delete(this);
    try {
      process.kill(-this.#process.pid, "SIGKILL");
    } catch {
      // All of its processes are gone.
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

// One tab.
export class Page {
  #browser;
  #target;
  #session;
  #listeners = [];

  constructor(browser, target, session) {
    this.#browser = browser;
    this.#target = target;
    this.#session = session;
  }

  hear(method, params) {
    for (const listener of [...this.#listeners]) listener(method, params);
  }

  // Calls `act` with each event of this name; gives the way to stop it.
  on(name, act) {
    const listener = (method, params) => method === name && act(params);
    this.#listeners.push(listener);
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== listener);
    };
  }

  once(name, fits = () => true) {
    const heard = new Promise((resolve) => {
      const stop = this.on(name, (params) => {
        if (!fits(params)) return;
        stop();
        resolve(params);
      });
    });
    return withLimit(heard, name);
  }

  send(method, params = {}) {
    return this.#browser.send(method, params, this.#session);
  }

  // What a function gives when it is called in the page; it may be asynchronous.
  async run(act, ...args) {
    const expression = `(${act})(...${JSON.stringify(args)})`;
    const answer = await this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) {
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    }
    return answer.result.value;
  }

  // Waits until the function gives something that is true.
  async until(act, ...args) {
    const limit = Date.now() + LONGEST;
    for (;;) {
      const found = await this.run(act, ...args).catch(() => undefined);
      if (found) return found;
      if (Date.now() > limit) {
        const seen = await this.run(() => document.body.innerText.slice(0, 600)).catch(() => "");
        throw new Error(`This did not come true: ${act} ${JSON.stringify(args)}\nThe page shows:\n${seen}`);
      }
      await pause(25);
    }
  }

  goto(url) {
    return this.send("Page.navigate", { url });
  }

  // Slows the processor down and gives the network so much delay (ms) and width (bytes a second).
  async slow({ cpu = 1, latency = 0, bytes = -1 }) {
    await this.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    await this.send("Network.emulateNetworkConditions", {
      offline: false,
      latency,
      downloadThroughput: bytes,
      uploadThroughput: bytes,
    });
  }

  async close() {
    await this.#browser.send("Target.closeTarget", { targetId: this.#target });
  }
}
