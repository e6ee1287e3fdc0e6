// The Content-Security-Policy of the page, and whether the page keeps it.

import { createHash } from "node:crypto";

const INLINE_STYLE = /<style>([\s\S]*?)<\/style>/g;

function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

// Nothing from anywhere else; no script in the page; of styles in the page only the critical ones, by their hash.
export function policyFor(page) {
  const styles = [...page.matchAll(INLINE_STYLE)].map((match) => hashOf(match[1]));
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

// What in the finished page the policy forbids or the app promises not to have; empty when all is well.
export function checkPage(page) {
  const faults = [];
  const policy = page.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)?.[1] ?? "";
  if (policy !== policyFor(page)) faults.push("The policy in the page is not the one that belongs to it.");
  if (page.indexOf("Content-Security-Policy") > page.search(/<(style|link|script)\b/)) {
    faults.push("The policy must stand before the first style, link or script.");
  }
  for (const [tag] of page.matchAll(/<script\b[^>]*>/g)) {
    if (!/ src="\.\/[\w.-]+\.js"/.test(tag)) faults.push(`A script without a file of its own: ${tag}`);
  }
  for (const [tag] of page.matchAll(/<style\b[^>]*>/g)) {
    if (tag !== "<style>") faults.push(`A style element that is not hashed: ${tag}`);
  }
  for (const [tag] of page.matchAll(/<[a-z][^>]*>/gi)) {
    if (/\sstyle\s*=/i.test(tag)) faults.push(`A style attribute: ${tag}`);
    if (/\son[a-z]+\s*=/i.test(tag)) faults.push(`A handler attribute: ${tag}`);
    if (/^<base\b/i.test(tag)) faults.push(`A base element: ${tag}`);
    if (/^<(link|script|img)\b/i.test(tag) && /\s(src|href)="(?!\.\/|data:)/.test(tag)) {
      faults.push(`An address that does not begin with ./ : ${tag}`);
    }
  }
  return faults;
}
