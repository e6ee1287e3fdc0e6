//! What is declared of kinds and fields hangs together.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use turnwise::coaching::{Field, ForEachView, Home, Kind, Policy, Shape, View};
use turnwise::replica::TRASHED;

use super::fixture::{Shown, document_of, id};

pub const HOMES: [Home; 2] = [Home::Shared, Home::Private];

/// Every field of every kind.
fn fields() -> impl Iterator<Item = (Kind, Field)> {
    Kind::ALL.iter().flat_map(|kind| kind.fields().map(move |field| (*kind, field)))
}

/// The names that records of a kind may bear: its own, and the one it had.
pub fn names(kind: Kind) -> impl Iterator<Item = &'static str> {
    [Some(kind.name()), kind.declaration().formerly].into_iter().flatten()
}

#[test]
fn no_two_kinds_of_a_home_share_a_name_that_they_have_or_had() {
    for home in HOMES {
        let mut of_name = BTreeMap::new();
        for kind in Kind::ALL.iter().copied().filter(|kind| kind.home() == home) {
            for name in names(kind) {
                assert_eq!(of_name.insert(name, kind), None, "{home:?} {name}");
            }
        }
        assert!(of_name.len() > 10, "{home:?}");
    }
    let now: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    assert_eq!(now.len(), Kind::ALL.len(), "nor do two kinds of both homes, as they are called now");
}

#[test]
fn every_kind_reads_back_by_its_names_at_its_home_and_nowhere_else() {
    for kind in Kind::ALL.iter().copied() {
        assert_eq!(Kind::named(kind.name()), Some(kind));
        assert_eq!(kind.to_string(), kind.name());
        for name in names(kind) {
            for home in HOMES {
                assert_eq!(Kind::parse(home, name) == Some(kind), home == kind.home(), "{home:?} {name}");
            }
        }
    }
    for home in HOMES {
        assert_eq!(Kind::parse(home, "of_a_newer_version"), None);
        assert_eq!(Kind::parse(home, ""), None);
    }
}

#[test]
fn the_fields_of_a_kind_have_names_of_their_own() {
    for kind in Kind::ALL.iter().copied() {
        let mut names = BTreeSet::from([TRASHED]);
        for field in kind.fields() {
            assert!(names.insert(field.name()), "{kind} {}", field.name());
            assert!(!field.name().is_empty());
            assert_eq!(kind.field(field.name()), Some(field));
        }
        assert!(names.len() > 1, "{kind} has a field");
        assert_eq!(kind.field(TRASHED), None, "the Trash's own mark is no field of {kind}");
    }
}

#[test]
fn a_kind_and_every_field_that_is_told_of_have_a_label() {
    for kind in Kind::ALL.iter().copied() {
        assert!(!kind.label().trim().is_empty(), "{kind}");
    }
    for (kind, field) in fields() {
        let label = field.label();
        assert_eq!(label.is_some(), !field.is_folded(), "{kind} {}", field.name());
        assert!(label.is_none_or(|label| !label.trim().is_empty()), "{kind} {}", field.name());
    }
}

#[test]
fn a_record_belongs_to_another_by_a_field_that_refers_to_one() {
    let mut count = 0;
    for kind in Kind::ALL.iter().copied() {
        let Some(parent) = kind.declaration().parent else { continue };
        let field = kind.field(parent).unwrap_or_else(|| panic!("{kind} has no field {parent}"));
        assert!(matches!(field.shape(), Shape::Reference(_)), "{kind} {parent}: {:?}", field.shape());
        count += 1;
    }
    assert!(count > 10, "{count} kinds belong to another one");
}

#[test]
fn what_is_found_has_words_to_be_found_by() {
    let found = |kind: &&Kind| kind.declaration().is_found;
    for kind in Kind::ALL.iter().filter(found) {
        assert!(kind.fields().any(Field::holds_words), "{kind}");
    }
}

#[test]
fn words_have_a_limit() {
    for (kind, field) in fields().filter(|(_, field)| field.holds_words()) {
        assert!(field.limit() > 0, "{kind} {}", field.name());
    }
}

/// Fields of one decision are asked about together, so all of them ask.
#[test]
fn a_decision_has_at_least_two_fields_which_are_treated_alike() {
    let mut groups: BTreeMap<(Kind, &str), Vec<Field>> = BTreeMap::new();
    for (kind, field) in fields() {
        if let Some(group) = field.group() {
            groups.entry((kind, group)).or_default().push(field);
        }
    }
    for ((kind, group), fields) in groups {
        assert!(fields.len() >= 2, "{kind} {group}");
        let policies: Vec<Policy> = fields.iter().map(|field| field.policy()).collect();
        assert!(policies.iter().all(|policy| *policy == Policy::Ask), "{kind} {group}: {policies:?}");
        assert!(fields.iter().any(|field| field.is_asked()), "{kind} {group}: somebody has to be asked");
    }
}

/// Notes the kind of each view, and what each view makes of a record of each
/// name.
#[derive(Default)]
struct Visited(Vec<Kind>);

impl ForEachView for Visited {
    fn of<V: View>(&mut self) {
        self.0.push(V::KIND);
        for other in Kind::ALL.iter().copied() {
            for name in names(other) {
                let fields = Shown::from([("of_a_newer_version".to_owned(), json!(1))]);
                let document = document_of(&[("one".to_owned(), name.to_owned(), fields)]);
                let record = document.record(&id("one")).unwrap();
                let is_its_own = names(V::KIND).any(|own| own == name);
                assert_eq!(V::read(&id("one"), record).is_some(), is_its_own, "{} reads {name}", V::KIND);
            }
        }
    }
}

#[test]
fn every_kind_has_one_view_which_reads_records_of_its_names_alone() {
    let mut visited = Visited::default();
    Kind::each_view(&mut visited);
    assert_eq!(visited.0, Kind::ALL);
}
