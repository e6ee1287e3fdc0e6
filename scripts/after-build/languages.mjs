// The tables of languages other than English: the build script writes them into its output folder, from where they
// are copied into dist/.

import { cpSync, existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

// The output folder of the build script, from what cargo writes beside the program: a rule of make that names every
// file the program was built from. The generated strings are one of them. target/ may hold other output folders, of
// other flags or versions, and their dates say nothing about the last build.
export function outputFolder(depInfo) {
  const files = depInfo.split("\n").flatMap((rule) => rule.split(/(?<!\\)\s+/)).map((file) => file.replaceAll("\\ ", " "));
  const folders = new Set(files.filter((file) => basename(file) === "strings.rs" && basename(dirname(file)) === "out").map(dirname));
  if (folders.size !== 1) throw new Error(`the program was built from ${folders.size} generated strings.rs; exactly one was expected.`);
  return [...folders][0];
}

// Copies one table for each folder of `locales` but English into dist/locales. `depInfo` is cargo's file.
export function copyLanguages(locales, depInfo, dist) {
  const languages = readdirSync(locales).filter((name) => name !== "en" && !name.includes("."));
  if (languages.length === 0) return;
  if (!existsSync(depInfo)) throw new Error(`${depInfo} is missing, where cargo says what the program was built from.`);
  const folder = outputFolder(readFileSync(depInfo, "utf8"));
  for (const language of languages) {
    const table = join(folder, `strings-${language}.txt`);
    if (!existsSync(table)) throw new Error(`the strings of ${language} were not found where the build leaves them (${folder}).`);
    cpSync(table, join(dist, "locales", basename(table)));
  }
}
