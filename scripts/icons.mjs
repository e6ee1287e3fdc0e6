// Draws the icons of the installed app from static/icon.svg with headless Chromium; the results are committed.
//
//   node scripts/icons.mjs            CHROMIUM names the browser, if it is not `chromium`

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";

const svg = readFileSync("static/icon.svg", "utf8");

// The paper to all four edges, for systems that cut the shape themselves; `side` is how much of the drawing's own
// measure is seen. A mask may cut all but the middle circle of four fifths, so a maskable icon shows more paper.
function onPaper(side) {
  const from = 12 - side / 2;
  return svg
    .replace(/viewBox="[^"]*"/, `viewBox="${from} ${from} ${side} ${side}"`)
    .replace(/<rect [^>]*fill="([^"]*)"\/>/, `<rect x="${from}" y="${from}" width="${side}" height="${side}" fill="$1"/>`);
}

const ICONS = [
  ["icon-192.png", 192, svg],
  ["icon-512.png", 512, svg],
  ["icon-maskable-512.png", 512, onPaper(38)],
  ["icon-180.png", 180, onPaper(32)],
];

// The page draws the picture and writes its pixels into itself, where --dump-dom reads them.
function pixels(picture, size) {
  const folder = mkdtempSync(join(tmpdir(), "turnwise-icons-"));
  const address = `data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}`;
  const page = `<!doctype html><body><script>
    const image = new Image(${size}, ${size});
    image.onload = () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: ${size}, height: ${size} });
      const pen = canvas.getContext("2d");
      pen.drawImage(image, 0, 0, ${size}, ${size});
      const bytes = pen.getImageData(0, 0, ${size}, ${size}).data;
      let text = "";
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      document.body.textContent = "PIXELS" + btoa(text) + "END";
    };
    image.src = "${address}";
  </script>`;
  try {
    writeFileSync(join(folder, "page.html"), page);
    const dom = execFileSync(
      process.env.CHROMIUM ?? "chromium",
      ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", `--user-data-dir=${join(folder, "profile")}`]
        .concat(["--virtual-time-budget=5000", "--dump-dom", `file://${join(folder, "page.html")}`]),
      { maxBuffer: 1 << 26, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    );
    const found = dom.match(/PIXELS([A-Za-z0-9+/=]+)END/);
    if (!found) throw new Error("the browser drew nothing");
    return Buffer.from(found[1], "base64");
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

// Few colours, so a palette: a quarter of the size. Shades that differ by less than an eye sees become one.
function png(rgba, size) {
  for (let step = 1; ; step += 1) {
    const round = (value) => Math.min(255, Math.round(value / step) * step);
    const palette = new Map();
    const rows = Buffer.alloc(size * (size + 1));
    for (let at = 0; at < size * size; at += 1) {
      const [r, g, b, a] = rgba.subarray(at * 4, at * 4 + 4);
      // The two colours of the drawing stay exactly what they are.
      const exact = a === 255 && (r === 0xfb || r === 0x23);
      const colour = a === 0 ? "0,0,0,0" : exact ? [r, g, b, a].join() : [r, g, b, a].map(round).join();
      if (!palette.has(colour)) palette.set(colour, palette.size);
      rows[Math.floor(at / size) * (size + 1) + 1 + (at % size)] = palette.get(colour);
    }
    if (palette.size > 256) continue;
    const colours = [...palette.keys()].map((colour) => colour.split(",").map(Number));
    const head = Buffer.alloc(13);
    head.writeUInt32BE(size, 0);
    head.writeUInt32BE(size, 4);
    head.set([8, 3, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
      chunk("IHDR", head),
      chunk("PLTE", Buffer.from(colours.flatMap(([r, g, b]) => [r, g, b]))),
      ...(colours.some(([, , , a]) => a < 255) ? [chunk("tRNS", Buffer.from(colours.map(([, , , a]) => a)))] : []),
      chunk("IDAT", deflateSync(rows, { level: 9 })),
      chunk("IEND", Buffer.alloc(0)),
    ]);
  }
}

for (const [name, size, picture] of ICONS) {
  const file = png(pixels(picture, size), size);
  writeFileSync(join("static", name), file);
  console.log(`static/${name}: ${file.length} bytes`);
}
