// Loads the app and shows on the skeleton how far it is.
// scripts/after-build.mjs fills in the names in capitals and gives the file its hashed name.
// The sentences are in index.html; this only shows the right one.

// This runs as soon as it is there, perhaps before the page is.
async function pageIsThere() {
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
}

// A link of such a text keeps what follows the # in the address: it may be an invitation.
async function show(state) {
  await pageIsThere();
  // Nobody is told of words that they never wrote here.
  for (const kept of document.querySelectorAll("[data-kept]")) kept.toggleAttribute("hidden", !wasHereBefore());
  for (const each of document.querySelectorAll("[data-load]")) {
    each.toggleAttribute("hidden", each.dataset.load !== state);
    for (const link of each.querySelectorAll("a")) {
      link.href = location.href;
      if (!link.target) link.onclick = () => location.reload();
    }
  }
}

// Moves along the path, from the 15 % that the page begins with.
function progress(share) {
  const path = document.getElementById("skeleton-path");
  if (!path) return;
  const percent = Math.round(15 + 85 * Math.min(1, share));
  path.style.setProperty("--left", String(1 - percent / 100));
  path.setAttribute("aria-valuenow", String(percent));
}

// The bytes as they arrive, counted. The size is that of the file as built, because
// Content-Length is that of the compressed one. A browser keeps the compiled program only of an answer that is
// handed on as it came, so this is for the first visit.
function counted(response) {
  let loaded = 0;
  const counter = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      progress(loaded / WASM_SIZE);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: { "Content-Type": "application/wasm" } });
}

function wasHereBefore() {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("turnwise/"));
  } catch {
    // A browser that keeps nothing has nothing to open.
    return false;
  }
}

function ahead(name, kind) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", href: new URL(name, import.meta.url).href, ...kind });
  document.head.append(link);
}

// Who was here before goes on in the notebook: it is fetched beside the program.
function fetchNotebookAhead() {
  for (const name of NOTEBOOK_NAMES) ahead(name, { as: "fetch", crossOrigin: "anonymous" });
  ahead(STYLES_NAME, { as: "style" });
}

// The first date that a browser writes takes it many times as long as all others, because it reads its tables of
// languages. Here nothing else is to do.
function readTablesOfLanguages() {
  new Intl.DateTimeFormat(document.documentElement.lang).format();
}

// Of the answers without the program, those that somebody on the way gives; a file that is not there is none.
function isRefusal(status) {
  return [401, 403, 405, 406, 407, 451].includes(status);
}

async function load() {
  const script = import("./SCRIPT_NAME");
  const program = fetch(new URL("./WASM_NAME", import.meta.url));
  const isKnown = wasHereBefore();
  if (isKnown) {
    fetchNotebookAhead();
    // After the skeleton is painted.
    requestAnimationFrame(() => setTimeout(readTablesOfLanguages));
  }
  const response = await program;
  if (!response.ok) throw Object.assign(new Error(`The app answered ${response.status}`), { isBlocked: isRefusal(response.status) });
  // A page in place of the program is the page of a filter.
  if (/^text\/html/.test(response.headers.get("Content-Type") ?? "")) throw Object.assign(new Error("The app is a page"), { isBlocked: true });
  const isTyped = response.headers.get("Content-Type") === "application/wasm";
  const bindings = await script;
  await pageIsThere();
  await bindings.default({ module_or_path: isKnown && isTyped ? response : counted(response) });
}

if (window.top !== window.self) {
  // Inside another page a click could be stolen: nothing is loaded, so nothing can be shown.
  show("framed");
} else if (typeof WebAssembly !== "object" || typeof TransformStream !== "function") {
  show("unsupported");
} else {
  load().catch((error) => {
    console.error(error);
    show(error.isBlocked ? "blocked" : "failed");
  });
}
