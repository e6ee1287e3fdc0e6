//! The JSON Schema of format 1.0 says what the code does.

use std::path::Path;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use turnwise::exchange::Sealed;

use super::locksmith;
use super::partners::{backup_of, random_pair, rich_pair, steps};
use crate::repeat;

fn validator() -> Validator {
    validator_of("turnwise-1.0.schema.json")
}

fn validator_of(name: &str) -> Validator {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema").join(name);
    let schema: Value =
        serde_json::from_str(&std::fs::read_to_string(path).expect("the schema")).expect("JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

fn json_of(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn problems(validator: &Validator, file: &Value) -> Vec<String> {
    validator.iter_errors(file).map(|error| error.to_string()).collect()
}

#[test]
fn the_fixtures_fit_the_schema() {
    let validator = validator();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/v1");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("the fixtures") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|end| end == "json") {
            let file = json_of(&std::fs::read_to_string(&path).expect("text"));
            assert_eq!(problems(&validator, &file), Vec::<String>::new(), "{}", path.display());
            count += 1;
        }
    }
    assert_eq!(count, 3);
}

#[test]
fn random_files_fit_the_schema() {
    let validator = validator();
    let config = repeat::config(100);
    let outcome = proptest::test_runner::TestRunner::new(config).run(&steps(), |steps| {
        let (robin, _) = random_pair(&steps);
        for file in [robin.file(), backup_of(&robin, "mine")] {
            let file = json_of(&file.print().expect("it prints"));
            prop_assert_eq!(problems(&validator, &file), Vec::<String>::new());
        }
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

fn first_write(file: &mut Value) -> &mut Value {
    let goals = file["documents"][0]["records"]["goal"].as_object_mut().expect("goals");
    &mut goals.values_mut().next().expect("a goal")[0]
}

#[test]
fn broken_files_do_not_fit_the_schema() {
    let validator = validator();
    let (robin, _) = rich_pair();
    let partner = json_of(&robin.file().print().expect("it prints"));
    let backup = json_of(&backup_of(&robin, "mine").print().expect("it prints"));
    assert!(validator.is_valid(&partner) && validator.is_valid(&backup));
    type Break = (&'static str, fn(&mut Value));
    let breaks: [Break; 24] = [
        ("another format", |file| file["format"] = json!("other")),
        ("a major version", |file| file["version"] = json!("2.0")),
        ("no version", |file| drop(file.as_object_mut().expect("an object").remove("version"))),
        ("no checksum", |file| drop(file.as_object_mut().expect("an object").remove("checksum"))),
        ("a checksum of another form", |file| file["checksum"] = json!("12AB")),
        ("an unknown kind", |file| file["kind"] = json!("kit")),
        ("a local time", |file| file["saved_at"] = json!("3 May")),
        ("a nameless sender", |file| file["from"] = json!({ "name": "Kim" })),
        ("no documents", |file| file["documents"] = json!({})),
        ("no place", |file| drop(file["documents"][0].as_object_mut().expect("an object").remove("place"))),
        ("a private partnership", |file| file["documents"][0]["place"] = json!("private")),
        ("two partnerships", |file| {
            let first = file["documents"][0].clone();
            file["documents"].as_array_mut().expect("documents").push(first);
        }),
        ("a name with a slash", |file| file["documents"][0]["id"] = json!("../up")),
        ("a stamp without a writer", |file| {
            first_write(file)["stamp"] = json!("12.0");
        }),
        ("a stamp that spells out its writer", |file| {
            first_write(file)["stamp"] = json!("12.0.0123456789ab.0123ab");
        }),
        ("a person by name in a write", |file| {
            first_write(file)["by"] = json!("robin");
        }),
        ("a person twice", |file| {
            let people = file["documents"][0]["people"].as_array_mut().expect("people");
            people.push(people[0].clone());
        }),
        ("a device without page loads", |file| {
            file["documents"][0]["writers"]["0123456789ab"] = json!([]);
        }),
        ("a page load of another form", |file| {
            file["documents"][0]["writers"]["0123456789ab"] = json!(["1"]);
        }),
        ("no table of writers", |file| {
            drop(file["documents"][0].as_object_mut().expect("an object").remove("writers"));
        }),
        ("a write without fields", |file| {
            drop(first_write(file).as_object_mut().expect("a write").remove("set"));
        }),
        ("records in a list", |file| file["documents"][0]["records"] = json!([])),
        ("a record with a slash in its name", |file| {
            file["documents"][0]["records"]["goal"]["../up"] = json!([]);
        }),
        ("a tick of another form", |file| file["documents"][0]["seen"]["loads"] = json!({ "x": 5 })),
    ];
    for (what, break_it) in breaks {
        let mut file = partner.clone();
        break_it(&mut file);
        assert!(!validator.is_valid(&file), "{what}");
    }
}

#[test]
fn the_schema_of_locked_files_takes_what_the_app_reads_and_nothing_else() {
    let validator = validator_of("turnwise-sealed-1.0.schema.json");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sealed/known.locked.turnwise.json");
    let known = std::fs::read_to_string(path).expect("the known file");
    let ours = locksmith::lock("{}", "four little words", [255; 16], [254; 12]);
    let outcome = |text: &str| {
        let is_read = matches!(Sealed::read(text.as_bytes()), Ok(Some(_)));
        (is_read, problems(&validator, &json_of(text)))
    };
    for text in [&known, &ours, &locksmith::with(&ours, "/later", json!([1]))] {
        assert_eq!(outcome(text), (true, Vec::new()));
    }
    let broken = [
        ("/format", json!("turnwise")),
        ("/version", json!("2.0")),
        ("/version", json!("1.01")),
        ("/kdf/name", json!("scrypt")),
        ("/kdf/hash", json!("SHA-1")),
        ("/kdf/iterations", json!(599_999)),
        ("/kdf/iterations", json!(6_000_001)),
        ("/kdf/iterations", json!("600000")),
        ("/kdf/salt", json!("AAAA")),
        ("/kdf/salt", json!("AAAAAAAAAAAAAAAAAAAAAB")),
        ("/cipher/name", json!("AES-CBC")),
        ("/cipher/length", json!(128)),
        ("/cipher/iv", json!("AAAA")),
        ("/packed", json!("gzip")),
        ("/data", json!("AAAAAAAAAAAAAAAAAAAAAA")),
        ("/data", json!("AAAAAAAAAAAAAAAAAAAAAAAA==")),
    ];
    for (place, value) in broken {
        let text = locksmith::with(&ours, place, value.clone());
        let (is_read, problems) = outcome(&text);
        assert!(!is_read && !problems.is_empty(), "{place} {value}: {is_read} {problems:?}");
    }
    for key in ["format", "version", "kdf", "cipher", "packed", "data"] {
        let mut root = json_of(&ours);
        root.as_object_mut().expect("an object").remove(key);
        let (is_read, problems) = outcome(&root.to_string());
        assert!(!is_read && !problems.is_empty(), "without {key}");
    }
}
