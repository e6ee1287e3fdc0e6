// What a person does in the app, for workspaces to come in as they do for everyone.

// A button, link or choice whose words end with this name is pressed: a badge of letters may stand before them.
export const press = (page, name) =>
  page.until((name) => {
    const all = [...document.querySelectorAll("button, a, label")];
    const found = all.find((it) => it.textContent.trim().endsWith(name) && it.checkVisibility() && !it.disabled);
    found?.click();
    return Boolean(found);
  }, name);

export const saved = (page) =>
  page.until(() => document.querySelector("[role=status].saved")?.dataset.state === "saved");

// Waits until nothing is being written any more; gives what is said of it then.
export const settled = (page) =>
  page.until(() => {
    const { state } = document.querySelector("[role=status].saved").dataset;
    return state === "saving" ? undefined : state;
  });

export const isReady = (page) => page.until(() => performance.getEntriesByName("turnwise:ready").length > 0);

// Chooses a file on the page that opens files.
export async function choose(page, path) {
  await page.run(() => {
    location.hash = "#/open";
  });
  await page.until(() => document.getElementById("file-input"));
  const { result } = await page.send("Runtime.evaluate", { expression: "document.getElementById('file-input')" });
  await page.send("DOM.setFileInputFiles", { files: [path], objectId: result.objectId });
}

export async function click(page, { x, y }) {
  const mouse = { x, y, button: "left", clickCount: 1 };
  await page.send("Input.dispatchMouseEvent", { ...mouse, type: "mousePressed" });
  await page.send("Input.dispatchMouseEvent", { ...mouse, type: "mouseReleased" });
}

// Kim opens the file that Robin gave her, for the first time.
export async function takeFirst(page, path) {
  await choose(page, path);
  await press(page, "Add to our notebook");
  await press(page, "I am Kim Example");
  await page.until(() => document.querySelector("h1")?.textContent === "Today" && document.querySelector(".next"));
  await saved(page);
}
