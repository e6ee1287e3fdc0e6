// Takes comments and indentation out. Compression does the rest, so nothing cleverer is worth its risk.

// Strings are kept as they are, whatever they contain.
export function minifyCss(css) {
  return css
    .replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\*[\s\S]*?\*\//g, (_, string) => string ?? "")
    .replace(/[ \t]*\n\s*/g, "\n")
    .trim();
}

export function minifyHtml(html) {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/(<style>)([\s\S]*?)(<\/style>)/g, (_, open, css, close) => open + minifyCss(css) + close)
    .replace(/[ \t]*\n\s*/g, "\n");
}

// Only comments that fill their lines, and indentation: a line break is never taken away.
export function minifyJs(script) {
  return script.replace(/^\s*\/\/.*\n/gm, "").replace(/^\s+/gm, "");
}
