// A static host for the bench: answers as hosts of such pages do.
//
// - Files whose name carries a hash of what is in them may be kept for ever (`immutable`); all others are asked
//   for again each time (`no-cache`) and answered with 304 when nothing has changed.
// - Text, JSON and WebAssembly are sent compressed as the browser prefers: brotli (quality 11) or gzip (level 9),
//   both made before the first request.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { TYPES } from "../scripts/content-types.mjs";

const HASHED = /-[0-9a-f]{14,}(_bg)?\.[a-z]+$/;

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
const gzip = (bytes) => gzipSync(bytes, { level: 9 });

// What brotli makes of these bytes takes seconds to find, so it is kept from run to run.
function brotliKept(bytes, name, kept) {
  const path = join(kept, `${name}.br`);
  if (existsSync(path)) return readFileSync(path);
  const made = brotli(bytes);
  mkdirSync(kept, { recursive: true });
  writeFileSync(path, made);
  return made;
}

// All files below a folder by their path, with what is sent for them; `kept` is where compressed ones are kept.
export function read(folder, kept) {
  const files = new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of names.filter((entry) => entry.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(path);
    const type = TYPES[extname(path)];
    const forms = { identity: bytes };
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    if (type && type !== TYPES[".png"]) Object.assign(forms, { br: brotliKept(bytes, hash, kept), gzip: gzip(bytes) });
    files.set(path.slice(folder.length).replace(/^\/*/, "/"), { type: type ?? "application/octet-stream", forms, tag: `"${hash}"` });
  }
  return files;
}

// Which of the forms a browser is sent that accepts these.
export function formFor(accepted, forms) {
  const wanted = new Set((accepted ?? "").split(",").map((each) => each.split(";")[0].trim()));
  return ["br", "gzip"].find((form) => wanted.has(form) && forms[form]) ?? "identity";
}

export const cacheControl = (path) => (HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache");

// Serves these files on a free port of this machine; `prefix` is the folder that they appear in.
export async function serve(files, prefix = "/") {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    const path = pathname.startsWith(prefix) ? `/${pathname.slice(prefix.length)}` : "";
    const found = files.get(path.endsWith("/") ? `${path}index.html` : path);
    if (!found) {
      response.writeHead(404, { "content-type": TYPES[".txt"] }).end("There is no such file.\n");
      return;
    }
    const common = { "cache-control": cacheControl(path), etag: found.tag, vary: "accept-encoding" };
    if (request.headers["if-none-match"] === found.tag) {
      response.writeHead(304, common).end();
      return;
    }
    const form = formFor(request.headers["accept-encoding"], found.forms);
    const bytes = found.forms[form];
    const encoding = form === "identity" ? {} : { "content-encoding": form };
    response.writeHead(200, { ...common, ...encoding, "content-type": found.type, "content-length": bytes.length });
    response.end(bytes);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}${prefix}`, close };
}
