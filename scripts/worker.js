// Keeps the app in this browser, whole, so that it opens without a network.
// scripts/after-build/worker.mjs fills in the names in capitals; docs/decisions/0010-offline.md gives the reasons.
//
// What pages say to it: "whole", "windows", "take over", "claim VERSION", "tidy".
// What it says to pages: "kept 3 40" while it fetches, and "stand" to ask how a window stands.

const VERSION = "VERSION_OF_ALL";

// Each file with the hash of its bytes; the page is "./".
const FILES = FILES_WITH_HASHES;

const SCOPE = registration.scope;

// Other pages may share the host name, and other copies of this one too: a scope has no space in it.
const OURS = `turnwise ${SCOPE} `;
const CACHE = OURS + VERSION;

// What whoever hosts the app says of themselves may be another thing at any time: the host is asked, and what it said
// last is kept beside the app.
const HOST_FILE = "host.json";
const SAID = `turnwise-host ${SCOPE}`;

// The names of files that tell their content: one of an older version is never mistaken for one of this.
const TELLING = /-[0-9a-f]{10,16}(_bg)?\.(css|js|wasm)$/;

// A window that does not answer within so many milliseconds is asleep.
const PATIENCE = 5000;

const addressOf = (name) => new URL(name, SCOPE).href;

// ---- filling ----

// One file, byte for byte as it was built, or an error. What came with the first visit is taken from the browser's
// own cache, unless that holds something older.
async function fetched(name) {
  const get = async (cache) => {
    const response = await fetch(addressOf(name), { cache, integrity: FILES[name], redirect: "error" });
    if (response.status !== 200 || response.type !== "basic") throw new Error(`${name}: ${response.status}`);
    return response;
  };
  return get("default").catch(() => get("reload"));
}

async function tell(kept) {
  for (const window of await windows()) window.postMessage(`kept ${kept} ${Object.keys(FILES).length}`);
}

// Fetches what is missing, one after the other, and says how far it is.
async function fill() {
  const cache = await caches.open(CACHE);
  const names = Object.keys(FILES);
  const kept = new Set((await cache.keys()).map((request) => request.url));
  for (const name of names.filter((name) => !kept.has(addressOf(name)))) {
    await cache.put(addressOf(name), await fetched(name));
    kept.add(addressOf(name));
    await tell(kept.size);
  }
}

// All or nothing. A worker that waits does so until no window of an older version is left, or one is asked for.
addEventListener("install", (event) => {
  const giveUp = async (error) => {
    await caches.delete(CACHE);
    await tell(0);
    throw error;
  };
  event.waitUntil(fill().catch(giveUp));
});

// ---- answering ----

// The name of a file of the app, if this request is for one as it is kept.
function nameOf({ method, mode, url, headers }) {
  if (method !== "GET" || headers.has("range") || !url.startsWith(SCOPE)) return undefined;
  const [path, query] = url.slice(SCOPE.length).split("#")[0].split(/\?(.*)/s);
  const name = path === "" || path === "index.html" ? "./" : path;
  if (query !== undefined && !(name === "./" && mode === "navigate")) return undefined;
  return Object.hasOwn(FILES, name) || TELLING.test(name) ? name : undefined;
}

// A file of this version, or one of an older version that a window left open still wants.
async function kept(name) {
  const of = (cacheName) => caches.match(addressOf(name), { cacheName, ignoreVary: true });
  if (Object.hasOwn(FILES, name)) return of(CACHE);
  for (const cacheName of await ours()) {
    const found = await of(cacheName);
    if (found) return found;
  }
  return undefined;
}

// What the host says; without a network what it said last, or nothing.
async function said(request) {
  try {
    const response = await fetch(request);
    if (response.status === 200) {
      const copy = response.clone();
      await caches.open(SAID).then((cache) => cache.put(request.url, copy)).catch(() => {});
    }
    return response;
  } catch {
    return (await caches.match(request.url, { cacheName: SAID }).catch(() => undefined)) ?? new Response("{}");
  }
}

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url === addressOf(HOST_FILE)) {
    event.respondWith(said(event.request));
    return;
  }
  const name = nameOf(event.request);
  if (name === undefined) return;
  const answer = async () => (await kept(name).catch(() => undefined)) ?? fetch(event.request);
  event.respondWith(answer());
});

// ---- making way ----

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

// The windows of the app, whatever version they are of; not pages that lie below it, nor frames.
async function windows() {
  const all = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const isOurs = ({ url, frameType }) =>
    frameType !== "nested" && [SCOPE, `${SCOPE}index.html`].includes(url.split(/[?#]/)[0]);
  return all.filter(isOurs);
}

// How a window stands: its version and a word; nothing if it does not answer.
function ask(window) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const end = (answer) => {
      port1.close();
      resolve(answer);
    };
    port1.onmessage = ({ data }) => end(String(data));
    setTimeout(end, PATIENCE, "");
    window.postMessage("stand", [port2]);
  });
}

// Removes what older versions kept, once no window is of an older one. A newer one that comes or waits is left alone:
// the names are listed before it is looked for, so that none can be on the list and not be seen.
async function tidy() {
  const older = (await ours()).filter((name) => name !== CACHE);
  if (older.length === 0) return;
  const answers = await Promise.all((await windows()).map(ask));
  if (!answers.every((answer) => answer.startsWith(`${VERSION} `))) return;
  const still = await ours();
  if (registration.installing || registration.waiting) return;
  await Promise.all(older.filter((name) => still.includes(name)).map((name) => caches.delete(name)));
}

// Where a window is open it asks for it itself, when it has started.
addEventListener("activate", (event) => {
  event.waitUntil(windows().then((open) => (open.length === 0 ? tidy() : undefined)));
});

addEventListener("message", (event) => {
  const reply = (answer) => event.ports[0]?.postMessage(answer);
  const others = async () => (await windows()).filter(({ id }) => id !== event.source?.id);
  const acts = {
    // What the browser threw away is fetched again, if it is still there.
    whole: () => fill().then(() => reply(VERSION), () => reply("")),
    windows: async () => reply(await Promise.all((await others()).map(ask))),
    "take over": () => skipWaiting(),
    // The first visit goes on with what was kept for it.
    [`claim ${VERSION}`]: () => clients.claim(),
    tidy,
  };
  if (Object.hasOwn(acts, event.data)) event.waitUntil(acts[event.data]());
});
