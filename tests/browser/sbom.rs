//! The bill of materials of the built app: every crate that a browser gets, and licences that `deny.toml` allows.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::harness::dist;

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn bill() -> Value {
    serde_json::from_str(&read(&dist().join("sbom.cdx.json"))).expect("JSON")
}

fn text<'a>(of: &'a Value, field: &str) -> &'a str {
    of[field].as_str().unwrap_or_else(|| panic!("no {field} in {of}"))
}

fn licence(component: &Value) -> &str {
    text(&component["licenses"][0], "expression")
}

/// Name and version of every crate that is compiled for a browser, and none of ours.
fn tree() -> BTreeSet<(String, String)> {
    let list = ["--edges", "normal,no-proc-macro", "--prefix", "none", "--no-dedupe", "--format", "{p}"];
    let said = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--target", "wasm32-unknown-unknown"])
        .args(list)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let lines = String::from_utf8(said.stdout).expect("text");
    let crates = lines.lines().filter_map(|line| {
        let mut words = line.split(' ');
        Some((words.next()?.to_owned(), words.next()?.trim_start_matches('v').to_owned()))
    });
    crates.filter(|(name, _)| name != "turnwise").collect()
}

/// The licences in the list of `deny.toml`.
fn allowed() -> BTreeSet<String> {
    let rules = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("deny.toml"));
    let list = rules.split("allow = [").nth(1).and_then(|rest| rest.split(']').next()).expect("the list");
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Can all of it be had under licences of the list? `OR` leaves a choice, `AND` leaves none.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let inside = |part: &str| part.trim().trim_matches(['(', ')']).to_owned();
    // In brackets stands a choice that is a part of something else.
    let parts: Vec<String> = if expression.contains('(') {
        expression.split(" AND ").map(inside).collect()
    } else {
        vec![expression.to_owned()]
    };
    parts.iter().all(|part| {
        part.split(" OR ").any(|choice| choice.split(" AND ").all(|name| allowed.contains(name.trim())))
    })
}

#[test]
fn the_bill_of_materials_names_every_crate_that_a_browser_gets() {
    let bill = bill();
    assert_eq!((text(&bill, "bomFormat"), text(&bill, "specVersion")), ("CycloneDX", "1.6"));
    let components = bill["components"].as_array().expect("components");
    let named: BTreeSet<(String, String)> = components
        .iter()
        .filter(|component| component["purl"].is_string())
        .map(|component| (text(component, "name").to_owned(), text(component, "version").to_owned()))
        .collect();
    let tree = tree();
    assert!(tree.len() > 50, "cargo listed {} crates", tree.len());
    assert_eq!(named, tree);
    let others: Vec<&str> = components
        .iter()
        .filter(|component| !component["purl"].is_string())
        .map(|component| text(component, "name"))
        .collect();
    assert_eq!(others, ["std"]);
    let text = bill.to_string();
    assert!(!text.contains(env!("CARGO_MANIFEST_DIR")), "it names a folder of this machine");
}

#[test]
fn every_part_in_the_bill_has_a_licence_of_the_list_and_its_checksum() {
    let allowed = allowed();
    assert!(allowed.contains("MIT"), "{allowed:?}");
    for component in bill()["components"].as_array().expect("components") {
        assert!(is_allowed(licence(component), &allowed), "{component}");
        let sum = component["hashes"][0]["content"].as_str().unwrap_or_default();
        assert!(sum.len() == 64 || text(component, "name") == "std", "{component}");
    }
}

#[test]
fn a_licence_that_is_not_in_the_list_is_found() {
    let list = ["MIT", "Unicode-3.0"].map(str::to_owned).into();
    for fine in ["MIT", "GPL-3.0-only OR MIT", "(MIT OR Apache-2.0) AND Unicode-3.0", "MIT AND Unicode-3.0"] {
        assert!(is_allowed(fine, &list), "{fine}");
    }
    for bad in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "(MIT OR Apache-2.0) AND GPL-3.0-only", "", "mit"] {
        assert!(!is_allowed(bad, &list), "{bad}");
    }
}
