// The worker that keeps the app in the browser: what it keeps, what it answers, when it makes way. Run by `make test`.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { keptFiles, writeWorker } from "./worker.mjs";

// A small dist/; gone when the test is over.
function site(t, files = {}) {
  const dist = mkdtempSync(join(tmpdir(), "turnwise-dist-"));
  t.after(() => rmSync(dist, { recursive: true }));
  const all = {
    "index.html": '<meta name="version" content="written later"><p>x</p>',
    "turnwise-1_bg.wasm": "program",
    "content/questions.json": "[]",
    "locales/strings-fr.txt": "bonjour",
    "_headers": "/*",
    "host.json": "{}",
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  return dist;
}

// The worker as a browser starts it, with a page of its own making around it.
function started(dist, { windows = [], registration = {}, held = {} } = {}) {
  const heard = {};
  const stores = new Map(Object.entries(held));
  const world = {
    URL,
    Response,
    MessageChannel,
    // A fifth of its patience is enough here.
    setTimeout: (act, millis, ...rest) => setTimeout(act, millis / 5, ...rest),
    registration: { scope: "https://host.example/a/b/", ...registration },
    addEventListener: (name, act) => (heard[name] = act),
    clients: { matchAll: async () => windows, claim: () => (world.claimed = true) },
    skipWaiting: () => (world.skipped = true),
    caches: {
      keys: async () => [...stores.keys()],
      delete: async (name) => stores.delete(name),
      match: async (url, { cacheName }) => stores.get(cacheName)?.get(url),
      open: async (name) => {
        const store = stores.get(name) ?? stores.set(name, new Map()).get(name);
        return {
          keys: async () => [...store.keys()].map((url) => ({ url })),
          put: async (url, response) => store.set(url, response),
        };
      },
    },
    fetch: async (request) => `from the network: ${request.url}`,
  };
  vm.runInNewContext(readFileSync(join(dist, "sw.js"), "utf8"), world);
  const raise = async (name, event) => {
    const waited = [];
    heard[name]({ ...event, waitUntil: (it) => waited.push(it), respondWith: (it) => waited.push(it) });
    return Promise.all(waited);
  };
  return { raise, stores, world, cache: (version) => `turnwise https://host.example/a/b/ ${version}` };
}

const PAGE = "https://host.example/a/b/";
const get = (url, more = {}) => ({ request: { method: "GET", mode: "cors", url, headers: new Headers(), ...more } });

// A window that says how it stands, or nothing.
const windowOf = (answer, url = `${PAGE}#/today`, more = {}) => ({
  id: url,
  url,
  frameType: "top-level",
  ...more,
  postMessage: (_, ports) => answer && ports?.[0].postMessage(answer),
});

test("the worker keeps every file of dist/ but itself, with the hash of its bytes", (t) => {
  const dist = site(t);
  const version = writeWorker(dist);
  const worker = readFileSync(join(dist, "sw.js"), "utf8");
  const files = JSON.parse(worker.match(/const FILES = (\{.*\});/)[1]);
  assert.deepEqual(Object.keys(files).sort(), ["./", "content/questions.json", "locales/strings-fr.txt", "turnwise-1_bg.wasm"]);
  assert.deepEqual(keptFiles(dist).length, Object.keys(files).length);
  for (const [name, integrity] of Object.entries(files)) {
    const bytes = readFileSync(join(dist, name === "./" ? "index.html" : name));
    assert.equal(integrity, `sha256-${createHash("sha256").update(bytes).digest("base64")}`, name);
  }
  assert.match(readFileSync(join(dist, "index.html"), "utf8"), new RegExp(`<meta name="version" content="${version}">`));
  assert.equal(writeWorker(dist), version, "done twice, it is the same");
  assert.equal(readFileSync(join(dist, "sw.js"), "utf8"), worker);
  assert.doesNotMatch(worker, /https?:|VERSION_OF_ALL|FILES_WITH_HASHES|^\s*\/\//m, "no address of another place, nothing left open");
});

test("the version is another one when any byte of any file is another one", (t) => {
  const versions = new Set([writeWorker(site(t))]);
  for (const name of ["index.html", "turnwise-1_bg.wasm", "content/questions.json", "locales/strings-fr.txt"]) {
    const dist = site(t);
    writeFileSync(join(dist, name), `${readFileSync(join(dist, name), "utf8")} `);
    versions.add(writeWorker(dist));
  }
  versions.add(writeWorker(site(t, { "content/more.json": "" })));
  assert.equal(versions.size, 6);
  assert.equal(writeWorker(site(t, { _headers: "other" })), writeWorker(site(t)), "what no browser fetches does not count");
  assert.equal(writeWorker(site(t, { "host.json": '{"name": "x"}' })), writeWorker(site(t)), "nor what is the host's own");
  assert.throws(() => writeWorker(site(t, { "index.html": "<p>x</p>" })), /no place for its version/);
});

test("the page and the files of the app are answered from what is kept, and nothing else is", async (t) => {
  const dist = site(t);
  const version = writeWorker(dist);
  const { raise } = started(dist, {
    held: {
      [`turnwise https://host.example/a/b/ ${version}`]: new Map([[PAGE, "page"], [`${PAGE}content/questions.json`, "questions"]]),
      "turnwise https://host.example/a/b/ older": new Map([[`${PAGE}rooms-0123456789abcdef.wasm`, "older"], [PAGE, "older page"]]),
      "turnwise https://host.example/a/ else": new Map([[`${PAGE}files-0123456789abcdef.wasm`, "of another copy"]]),
    },
  });
  const answered = async (url, more) => (await raise("fetch", get(url, more)))[0];
  const navigate = { mode: "navigate" };
  for (const url of [PAGE, `${PAGE}index.html`, `${PAGE}?from=mail`, `${PAGE}index.html?x#/today`]) {
    assert.equal(await answered(url, navigate), "page", url);
  }
  assert.equal(await answered(`${PAGE}content/questions.json`), "questions");
  assert.equal(await answered(`${PAGE}rooms-0123456789abcdef.wasm`), "older", "a window of an older version still finds its parts");
  for (const gone of ["turnwise-1_bg.wasm", "files-0123456789abcdef.wasm"]) {
    const answer = await answered(PAGE + gone);
    assert.equal(answer, `from the network: ${PAGE}${gone}`, "what was thrown away; and nothing of another copy");
  }
  for (const [url, more] of [
    ["https://host.example/a/"],
    ["https://host.example/a/b/kits/ours.json"],
    ["https://host.example/a/b/other/", navigate],
    ["https://elsewhere.example/a/b/content/questions.json"],
    [`${PAGE}content/questions.json?x`],
    [PAGE, { method: "HEAD" }],
    [PAGE, { method: "POST" }],
    [`${PAGE}content/questions.json`, { headers: new Headers({ range: "bytes=0-1" }) }],
    [`${PAGE}sw.js`],
    [`${PAGE}constructor`],
  ]) {
    assert.equal(await answered(url, more), undefined, `${more?.method ?? ""} ${url}`);
  }
});

test("what the host says of itself is asked of it each time, and what it said last is there without a network", async (t) => {
  const dist = site(t);
  writeWorker(dist);
  const { raise, stores, world } = started(dist);
  const answered = async (more) => (await raise("fetch", get(`${PAGE}host.json`, more)))[0];
  assert.equal(await answered({ method: "POST" }), undefined);
  world.fetch = () => Promise.reject(new TypeError("no network"));
  assert.equal(await (await answered()).text(), "{}", "nobody was asked yet");
  world.fetch = async () => new Response("not here", { status: 404 });
  assert.equal((await answered()).status, 404);
  assert.deepEqual([...stores.keys()], [], "and that is nothing to keep");
  world.fetch = async () => new Response('{"name": "Library"}');
  assert.equal(await (await answered()).text(), '{"name": "Library"}');
  world.fetch = () => Promise.reject(new TypeError("no network"));
  assert.equal(await (await answered()).text(), '{"name": "Library"}');
  assert.deepEqual([...stores.keys()], [`turnwise-host ${PAGE}`], "beside the app, not in it");
});

test("an install keeps everything or nothing, and fetches again what was not as it was built", async (t) => {
  const dist = site(t);
  const version = writeWorker(dist);
  const whole = started(dist, { windows: [windowOf()] });
  const asked = [];
  whole.world.fetch = async (url, { cache, integrity, redirect }) => {
    asked.push([url.slice(PAGE.length), cache]);
    assert.match(integrity, /^sha256-/);
    assert.equal(redirect, "error");
    if (url.endsWith(".wasm") && cache === "default") throw new TypeError("the bytes are others");
    return { status: 200, type: "basic" };
  };
  await whole.raise("install", {});
  assert.equal(whole.stores.get(whole.cache(version)).size, 4);
  assert.deepEqual(asked.filter(([name]) => name.endsWith(".wasm")).map(([, cache]) => cache), ["default", "reload"]);

  for (const bad of [{ status: 404, type: "basic" }, { status: 206, type: "basic" }, { status: 0, type: "opaque" }, { status: 0, type: "opaqueredirect" }]) {
    const half = started(dist);
    half.world.fetch = async (url) => (url.endsWith(".txt") ? bad : { status: 200, type: "basic" });
    await assert.rejects(half.raise("install", {}));
    assert.deepEqual([...half.stores.keys()], [], JSON.stringify(bad));
  }
});

test("a newer version waits to be asked for, and removes what older ones kept only when no window is of an older one", async (t) => {
  const dist = site(t);
  const version = writeWorker(dist);
  const held = () => ({
    [`turnwise https://host.example/a/b/ ${version}`]: new Map(),
    "turnwise https://host.example/a/b/ older": new Map(),
    "turnwise https://host.example/a/ older": new Map(),
    "of somebody else": new Map(),
  });
  const kept = async (options, event = ["message", { data: "tidy" }]) => {
    const { raise, stores, world } = started(dist, { held: held(), ...options });
    await raise(...event);
    assert.equal(world.skipped, undefined, "it does not push itself forward");
    return stores.has("turnwise https://host.example/a/b/ older");
  };
  assert.equal(await kept({ windows: [windowOf(`${version} ready`)] }), false);
  assert.equal(await kept({ windows: [] }, ["activate", {}]), false);
  assert.equal(await kept({ windows: [windowOf("0123456789abcdef ready")] }), true);
  assert.equal(await kept({ windows: [windowOf(`${version} ready`), windowOf("older ready")] }, ["activate", {}]), true);
  assert.equal(await kept({ windows: [windowOf(`${version} ready`)], registration: { waiting: {} } }), true, "a newer one waits");
  const others = [
    windowOf("", `${PAGE}other/`),
    windowOf("", PAGE, { frameType: "nested" }),
    windowOf("", "https://host.example/a/"),
  ];
  assert.equal(await kept({ windows: [windowOf(`${version} ready`), ...others] }), false, "pages that are not ours are not asked");

  const { raise, stores, world } = started(dist, { held: held() });
  await raise("message", { data: "tidy" });
  assert.deepEqual([...stores.keys()].filter((name) => !name.endsWith(version)), ["turnwise https://host.example/a/ older", "of somebody else"]);
  await raise("message", { data: "claim 0123456789abcdef" });
  await raise("message", { data: "take it all" });
  await raise("message", { data: "constructor" });
  assert.deepEqual([world.claimed, world.skipped], [undefined, undefined]);
  await raise("message", { data: `claim ${version}` });
  await raise("message", { data: "take over" });
  assert.deepEqual([world.claimed, world.skipped], [true, true]);
});

test("all other windows are asked how they stand, and one that sleeps is nothing", async (t) => {
  const dist = site(t);
  const version = writeWorker(dist);
  const windows = [windowOf("", PAGE), windowOf(`${version} ready`, `${PAGE}#/goals`), windowOf("", `${PAGE}?asleep`)];
  const { raise } = started(dist, { windows });
  let heard;
  await raise("message", { data: "windows", source: { id: PAGE }, ports: [{ postMessage: (data) => (heard = data) }] });
  assert.deepEqual([...heard], [`${version} ready`, ""]);
});
