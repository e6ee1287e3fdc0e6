//! The vocabulary in `docs/schema` says what is declared: every kind, every field.

use std::path::Path;

use serde_json::{Map, Value, json};
use turnwise::coaching::{Field, Home, Kind, Policy, Shape};

const FILE: &str = "docs/schema/turnwise-1.0.vocabulary.json";

fn shape(shape: Shape) -> Value {
    match shape {
        Shape::Person => json!("person"),
        Shape::Reference(kind) => json!({ "reference": kind.name() }),
        Shape::Line => json!("line"),
        Shape::Text => json!("text"),
        Shape::Words => json!("words"),
        Shape::Day => json!("day"),
        Shape::Instant => json!("instant"),
        Shape::Choice => json!("choice"),
        Shape::Switch => json!("switch"),
        Shape::Number => json!("number"),
        Shape::Minutes => json!("minutes"),
        Shape::Order => json!("order"),
        Shape::List => json!("list"),
        Shape::Code => json!("code"),
    }
}

fn field(field: Field) -> Value {
    let mut told = Map::new();
    told.insert("shape".into(), shape(field.shape()));
    if field.limit() > 0 {
        told.insert("most_characters".into(), field.limit().into());
    }
    let policy = match field.policy() {
        Policy::Ask => "ask",
        Policy::Newest => "newest",
        Policy::Furthest(_) => "furthest",
        Policy::Earliest => "earliest",
    };
    told.insert("when_two_wrote_apart".into(), policy.into());
    if let Policy::Furthest(stages) = field.policy() {
        told.insert("stages".into(), json!(stages));
    }
    if let Some(group) = field.group() {
        told.insert("one_decision".into(), group.into());
    }
    Value::Object(told)
}

fn kind(kind: Kind) -> Value {
    let declaration = kind.declaration();
    let fields: Map<String, Value> = kind.fields().map(|it| (it.name().to_owned(), field(it))).collect();
    let place = if kind.home() == Home::Private { "private" } else { "shared" };
    let mut told = Map::from_iter([("place".to_owned(), json!(place)), ("fields".to_owned(), fields.into())]);
    if let Some(parent) = declaration.parent {
        told.insert("belongs_to".into(), parent.into());
    }
    if let Some(name) = declaration.formerly {
        told.insert("formerly".into(), name.into());
    }
    Value::Object(told)
}

fn declared() -> Value {
    let kinds: Map<String, Value> = Kind::ALL.iter().map(|it| (it.name().to_owned(), kind(*it))).collect();
    json!({
        "title": "Kinds and fields of records in Turnwise files, format 1.0",
        "description": "Made from the declarations in src/coaching by `WRITE=yes cargo test vocabulary`. Readers keep kinds and fields that they do not know. Every record may hold `trashed` besides.",
        "kinds": kinds,
    })
}

#[test]
fn the_vocabulary_is_what_is_declared() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let text = format!("{}\n", serde_json::to_string_pretty(&declared()).expect("JSON"));
    if std::env::var("WRITE").is_ok_and(|value| value == "yes") {
        std::fs::write(&path, &text).expect("the file is written");
    }
    let written = std::fs::read_to_string(&path).expect("the vocabulary");
    assert!(written == text, "{FILE} is not what is declared; run: WRITE=yes cargo test vocabulary");
}
