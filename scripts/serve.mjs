// Serves dist/ as a plain static host would: no rewrites, nothing kept by the
// browser between two builds, and to this machine only.
//
//   node scripts/serve.mjs           serve until stopped
//   node scripts/serve.mjs --check   only say whether the port is free

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { TYPES } from "./content-types.mjs";

const HOST = "127.0.0.1";
const PORT = 8471;
const ROOT = resolve("dist");

// The file that an address means, or nothing.
function fileOf(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://host").pathname);
  } catch {
    return undefined;
  }
  if (path.includes("\0")) return undefined;
  let file = join(ROOT, normalize(path));
  if (file !== ROOT && !file.startsWith(ROOT + "/")) return undefined;
  if (path.endsWith("/")) file = join(file, "index.html");
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? { file, size: stat.size } : undefined;
}

const server = createServer((request, response) => {
  const common = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...common, allow: "GET, HEAD" }).end();
    return;
  }
  const found = fileOf(request.url);
  if (!found) {
    response.writeHead(404, { ...common, "content-type": TYPES[".txt"] }).end("There is no such file.\n");
    return;
  }
  response.writeHead(200, {
    ...common,
    "content-type": TYPES[extname(found.file)] ?? "application/octet-stream",
    "content-length": found.size,
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(found.file).on("error", () => response.destroy()).pipe(response);
});

server.on("error", (error) => {
  if (error.code === "EADDRINUSE") {
    console.error(
      `\nStopped: port ${PORT} is busy, perhaps with another \`make run\`. Close what uses it, then run the same command again.\n` +
        "Turnwise does not take another port: for the browser that is another place, and your workspace would look lost.",
    );
  } else {
    console.error(`\nStopped: ${HOST}:${PORT} cannot be used (${error.message}).`);
  }
  process.exit(1);
});

server.listen(PORT, HOST, () => {
  if (process.argv.includes("--check")) {
    server.close();
  } else {
    console.log(`==> Turnwise is at http://${HOST}:${PORT}/ (Ctrl-C stops it)`);
  }
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
