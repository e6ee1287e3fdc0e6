//! What a preview tells of a change, asked of every kind and every field.

use serde_json::{Value, json};
use turnwise::coaching::{Field, FieldRole, Home, Kind, Shape};
use turnwise::exchange::{Known, Listing, Place, RecordChange, RecordPreview, Whose, plan};
use turnwise::replica::{Id, derived_id};

use super::partners::Browser;

/// A value that a field of this shape can hold; `turn` gives different ones.
fn value(field: Field, turn: u64) -> Value {
    match field.shape() {
        Shape::Person | Shape::Reference(_) | Shape::Code => json!(format!("name{turn}")),
        Shape::Line | Shape::Text | Shape::Words => json!(format!("Words of turn {turn}")),
        Shape::Day => json!(format!("2026-05-{:02}", turn + 1)),
        Shape::Instant => json!(format!("2026-05-{:02}T17:30:00Z", turn + 1)),
        Shape::Choice | Shape::Switch => json!(if turn == 0 { "off" } else { "on" }),
        Shape::Number | Shape::Minutes => json!(turn + 5),
        Shape::Order => json!(format!("8{turn}")),
        Shape::List => json!([turn]),
    }
}

/// What Robin is shown when Kim changed this one field.
fn preview_of(kind: Kind, field: Field) -> Option<RecordPreview> {
    let mut robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let mut kim = robin.second(2);
    let id: Id = derived_id(kim.document.id(), kind.name());
    for field in kind.fields() {
        kim.act(|draft| draft.set(&id, kind.name(), field.name(), value(field, 0)));
    }
    robin.document = kim.document.clone();
    kim.act(|draft| draft.set(&id, kind.name(), field.name(), value(field, 1)));
    let known = [Known { place: Place::Shared, document: &robin.document }];
    let plan = plan(&known, &kim.file(), Whose::Theirs);
    plan.parts.into_iter().flat_map(|part| part.preview.records).find(|record| record.id == id)
}

#[test]
fn a_change_of_any_field_is_told_by_its_name_or_folded_away() {
    let mut asked = 0;
    for kind in Kind::ALL.iter().copied().filter(|kind| kind.home() == Home::Shared) {
        for field in kind.fields() {
            let name = format!("{}.{}", kind.name(), field.name());
            let shown = preview_of(kind, field).unwrap_or_else(|| panic!("{name} differs"));
            assert_eq!(shown.change, RecordChange::Changed, "{name}");
            let told: Vec<&str> = shown.told_fields().map(|it| it.field.as_str()).collect();
            if field.is_folded() {
                assert!(told.is_empty(), "{name} is folded");
                assert_eq!(shown.listing(Home::Shared), Listing::Folded, "{name}");
            } else {
                assert_eq!(told, [field.name()], "{name}");
                assert!(field.label().is_some_and(|label| !label.is_empty()), "{name} has a label");
                let is_listed = shown.listing(Home::Shared) == Listing::Listed;
                assert_eq!(is_listed, !kind.declaration().is_folded, "{name}");
            }
            asked += 1;
        }
    }
    assert!(asked > 100, "{asked}");
}

/// What Robin is told of the state of a record of Kim's that began with `fields`,
/// when Kim wrote `then`.
fn told_of_state(kind: &str, fields: &[(&str, &str)], then: &[(&str, &str)]) -> Vec<(Value, Value)> {
    let mut robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let mut kim = robin.second(2);
    let id: Id = derived_id(kim.document.id(), kind);
    kim.act(|draft| fields.iter().for_each(|(field, value)| draft.set(&id, kind, field, *value)));
    robin.document = kim.document.clone();
    kim.act(|draft| then.iter().for_each(|(field, value)| draft.set(&id, kind, field, *value)));
    let known = [Known { place: Place::Shared, document: &robin.document }];
    let plan = plan(&known, &kim.file(), Whose::Theirs);
    let record = plan.parts.into_iter().flat_map(|part| part.preview.records).find(|record| record.id == id);
    let record = record.expect("it differs");
    let told = record.told_fields().filter(|it| it.field == "state");
    told.map(|it| (it.before.clone().unwrap_or_default(), it.after.clone().unwrap_or_default())).collect()
}

#[test]
fn where_a_thing_stood_is_told_before_anybody_said_it() {
    let of = |kind: &str, to: &str| told_of_state(kind, &[("order", "8")], &[("state", to)]);
    assert_eq!(of("session", "wrapped"), [(json!("planned"), json!("wrapped"))]);
    assert_eq!(of("agenda_item", "discussed"), [(json!("open"), json!("discussed"))]);
    assert_eq!(of("session", "planned"), [], "it stood there before");
}

#[test]
fn a_cancelled_session_is_told_as_cancelled() {
    let of = |fields: &[(&str, &str)], then: &[(&str, &str)]| told_of_state("session", fields, then);
    let (missed, cancelled) = (("state", "missed"), ("cancelled", "on"));
    assert_eq!(of(&[("minutes", "60")], &[missed, cancelled]), [(json!("planned"), json!("cancelled"))]);
    assert_eq!(of(&[("minutes", "60")], &[missed]), [(json!("planned"), json!("missed"))]);
    assert_eq!(of(&[missed], &[cancelled]), [(json!("missed"), json!("cancelled"))]);
    let planned = [("state", "planned"), ("cancelled", "off")];
    assert_eq!(of(&[missed, cancelled], &planned), [(json!("cancelled"), json!("planned"))]);
    assert_eq!(
        of(&[missed, cancelled], &[("state", "wrapped")]),
        [(json!("cancelled"), json!("wrapped"))],
        "it was held all the same"
    );
}

#[test]
fn a14_the_writer_of_a_change_is_who_wrote_what_is_told() {
    for kind in Kind::ALL.iter().copied().filter(|kind| kind.home() == Home::Shared) {
        for field in kind.fields().filter(|field| !field.is_folded()) {
            let shown = preview_of(kind, field).expect("it differs");
            let by = shown.told_fields().next().and_then(|it| it.by.clone());
            assert_eq!(shown.writer(), by.as_ref(), "{}.{}", kind.name(), field.name());
        }
    }
}

#[test]
fn a_private_kind_in_a_partners_file_is_counted_and_not_shown() {
    let robin = Browser::start(1, ["Robin Sample", "Kim Example"]);
    let mut kim = robin.second(2);
    let private: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.home() == Home::Private).collect();
    for kind in &private {
        let id = derived_id(kim.document.id(), kind.name());
        kim.act(|draft| draft.set(&id, kind.name(), "text", "canary"));
    }
    let known = [Known { place: Place::Shared, document: &robin.document }];
    let plan = plan(&known, &kim.file(), Whose::Theirs);
    let part = plan.parts.first().expect("one part");
    assert_eq!(part.preview.count_told(Home::Shared, Listing::Unread), private.len());
    assert!(private.len() > 8, "{private:?}");
}

#[test]
fn an_owned_thing_has_at_most_one_owner() {
    for kind in Kind::ALL {
        let owners = kind.fields().filter(|field| field.role() == Some(FieldRole::Owner)).count();
        assert!(owners <= 1, "{kind}");
    }
}
