// A browser in which Kim has the notebook of a file, and beside it the plain page with the same notebook.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Chromium } from "./chromium.mjs";
import { read, serve } from "./server.mjs";
import { isReady, press, saved, takeFirst } from "./user.mjs";

const FOLDER = new URL("./floor/", import.meta.url);

// The files of the plain page: its own two, and the style sheet and the picture of the app.
export function floorFiles(app, kept) {
  const own = read(FOLDER.pathname, kept);
  const style = [...app.keys()].find((path) => /^\/style-[0-9a-f]+\.css$/.test(path));
  const script = own.get("/floor.js");
  const name = `/floor-${createHash("sha256").update(script.forms.identity).digest("hex").slice(0, 16)}.js`;
  const page = readFileSync(new URL("index.html", FOLDER), "utf8");
  const html = page.replace("./STYLE_NAME", `.${style}`).replace("./SCRIPT_NAME", `.${name}`);
  const index = { ...own.get("/index.html"), forms: { identity: Buffer.from(html) } };
  return new Map([["/index.html", index], [name, script], [style, app.get(style)], ["/icon.svg", app.get("/icon.svg")]]);
}

// Both pages, each on a site of its own: each has the whole of localStorage to itself.
export async function sites(dist, kept) {
  const app = read(dist, kept);
  const [one, other] = [await serve(app, "/a/b/"), await serve(floorFiles(app, kept), "/a/b/")];
  const close = () => [one, other].forEach((site) => site.close());
  return { files: app, app: one.address, floor: other.address, close };
}

// What is in a notebook: how many records, the session held last and the one that is planned, and a goal of Kim's.
export function contents(path) {
  const [{ records }] = JSON.parse(readFileSync(path, "utf8")).documents;
  const all = (kind) =>
    Object.entries(records[kind]).map(([id, writes]) => Object.assign({ id }, ...writes.map(({ set }) => set)));
  const sessions = all("session").sort((one, other) => (one.starts_at < other.starts_at ? -1 : 1));
  const kim = all("person").find(({ name }) => name.startsWith("Kim")).id;
  const goals = all("goal");
  return {
    count: Object.values(records).reduce((sum, ofKind) => sum + Object.keys(ofKind).length, 0),
    kim,
    next: sessions.at(-1).id,
    last: sessions.at(-2).id,
    goal: (goals.find(({ owner }) => owner === kim) ?? goals[0]).id,
  };
}

async function fillApp(browser, address, path) {
  const page = await browser.page();
  await page.goto(address);
  await isReady(page);
  await takeFirst(page, path);
  // Asked whether a copy should be saved, Kim says later.
  if (await page.run(() => document.querySelector("main .notice"))) await press(page, "Later");
  await saved(page);
  const words = await page.run(() => document.querySelector("main").innerText);
  await page.close();
  return words;
}

// The plain page keeps what the app's document holds, stamps and all, as one value under one key.
async function fillFloor(browser, address, path) {
  const [document] = JSON.parse(readFileSync(path, "utf8")).documents;
  const { kim: me } = contents(path);
  const page = await browser.page();
  await page.goto(`${address}icon.svg`);
  await page.until(() => location.pathname.endsWith(".svg"));
  await page.run((text) => localStorage.setItem("workspace", text), JSON.stringify({ me, document }));
  await page.goto(address);
  await isReady(page);
  const words = await page.run(() => document.querySelector("main").innerText);
  await page.close();
  return words;
}

// The first line that one of the two pages shows and the other does not; nothing if they show the same.
export function difference(one, other) {
  const [lines, others] = [one, other].map((text) => text.split("\n").map((line) => line.trim()).filter(Boolean));
  for (let at = 0; at < Math.max(lines.length, others.length); at += 1) {
    if (lines[at] !== others[at]) return { app: lines[at] ?? "nothing", floor: others[at] ?? "nothing" };
  }
  return undefined;
}

// Opens a browser with this notebook in both pages.
export async function workspace({ app, floor }, path) {
  const browser = await Chromium.open();
  try {
    const words = await fillApp(browser, app, path);
    const same = await fillFloor(browser, floor, path);
    return { browser, differs: difference(words, same) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
