//! axe-core: the rules of WCAG that a machine can check.

use std::path::PathBuf;
use std::sync::OnceLock;

use serde_json::{Value, json};

use super::browser::Browser;

static SCRIPT: OnceLock<String> = OnceLock::new();

/// Where `scripts/setup.sh` puts what the tests need.
pub fn tools() -> PathBuf {
    let cache = || {
        let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        cache.unwrap_or_else(|| PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache"))
    };
    let tools = std::env::var_os("TURNWISE_TOOLS").map(PathBuf::from);
    tools.unwrap_or_else(|| cache().join("turnwise/tools"))
}

fn script() -> &'static str {
    SCRIPT.get_or_init(|| {
        let file = tools().join("node_modules/axe-core/axe.min.js");
        std::fs::read_to_string(&file).unwrap_or_else(|error| {
            panic!("axe-core is not in {} ({error}). Run `make test`, which installs it.", file.display())
        })
    })
}

impl Browser {
    /// What axe-core finds on the page as it is now: rule, why, and where.
    pub fn violations(&self) -> Vec<String> {
        if self.script("return typeof window.axe", &[]) == "undefined" {
            self.script(script(), &[]);
            self.script("window.axe = window.axe || globalThis.axe", &[]);
        }
        let run = "const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(
                result => done(result.violations.flatMap(rule => rule.nodes.map(node =>
                    rule.id + ': ' + node.failureSummary.replace(/\\s+/g, ' ') + ' AT ' + node.html))),
                error => done(['axe failed: ' + error]));";
        let found =
            self.command("POST", "/execute/async", json!({"script": run, "args": []})).expect("axe runs");
        found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}
