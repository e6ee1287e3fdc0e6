//! People: initials, and names that turned out to mean one person.

use proptest::prelude::*;
use serde_json::json;
use turnwise::coaching::{Book, People, PeopleCommand, Person};
use turnwise::replica::{Document, Id};

use super::fixture::{Shown, document_of, id, pair};

fn initials(name: &str) -> String {
    Person { id: id("p"), name: name.to_owned(), pen: 0, zone: String::new(), same_as: None }.initials()
}

fn person(name: &str, same_as: Option<&str>) -> (String, String, Shown) {
    let mut fields = Shown::from([("name".to_owned(), json!(format!("Person {name}")))]);
    fields.extend(same_as.map(|other| ("same_as".to_owned(), json!(other))));
    (name.to_owned(), "person".to_owned(), fields)
}

fn people(all: &[(&str, Option<&str>)]) -> (Document, People) {
    let records: Vec<_> = all.iter().map(|(name, same_as)| person(name, *same_as)).collect();
    let document = document_of(&records);
    let people = People::of(&document);
    (document, people)
}

fn names(people: &People) -> Vec<&str> {
    people.all().iter().map(|person| person.id.as_str()).collect()
}

#[test]
fn initials_are_the_first_letters_of_the_first_and_the_last_word() {
    let expected = [
        ("Robin Sample", "RS"),
        ("kim example", "KE"),
        ("Kim", "K"),
        ("  Kim   van der  Example ", "KE"),
        ("", ""),
        ("   ", ""),
        ("élodie Österreich", "ÉÖ"),
        ("🌻 Kim", "🌻K"),
        ("نور الهدى", "نا"),
        ("דנה לוי", "דל"),
        ("ß", "SS"),
        ("山田 太郎", "山太"),
    ];
    for (name, initials_of_it) in expected {
        assert_eq!(initials(name), initials_of_it, "{name}");
    }
}

#[test]
fn someone_who_turned_out_to_be_another_is_shown_once() {
    let (_, people) = people(&[("a", None), ("b", Some("a")), ("c", Some("b")), ("d", None)]);
    assert_eq!(names(&people), ["a", "d"]);
    assert_eq!(people.get(&id("c")).map(|person| person.id.as_str()), Some("a"));
    assert!(people.same(&id("c"), &id("b")) && !people.same(&id("c"), &id("d")));
    let others: Vec<&Id> = people.others(&id("c")).map(|person| &person.id).collect();
    assert_eq!(others, [&id("d")], "everyone but me, by whichever of my names");
}

#[test]
fn a_circle_ends_at_the_same_person_from_everywhere() {
    let (_, people) = people(&[("c", Some("a")), ("a", Some("b")), ("b", Some("c")), ("d", Some("b"))]);
    assert_eq!(names(&people), ["a"]);
    assert!(["a", "b", "c", "d"].iter().all(|name| people.get(&id(name)).unwrap().id == id("a")));
    assert_eq!(self::people(&[("x", Some("x"))]).1.all().len(), 1, "a circle of one");
}

#[test]
fn someone_who_is_the_same_as_nobody_known_stays_themselves() {
    let (_, people) = people(&[("a", Some("elsewhere")), ("b", None)]);
    assert_eq!(names(&people), ["a", "b"]);
    assert_eq!(people.get(&id("elsewhere")), None);
    let others: Vec<&Id> = people.others(&id("stranger")).map(|person| &person.id).collect();
    assert_eq!(others.len(), 2, "to a stranger all are others");
}

proptest! {
    #[test]
    fn every_name_leads_to_one_person_however_they_point(links in prop::collection::vec(0usize..8, 8)) {
        let name = |number: usize| format!("p{number}");
        // The eighth points nowhere.
        let records: Vec<_> = links
            .iter()
            .enumerate()
            .map(|(number, to)| person(&name(number), (*to < 7).then(|| name(*to)).as_deref()))
            .collect();
        let document = document_of(&records);
        let people = People::of(&document);
        prop_assert_eq!(&Book::new(document).people(), &people, "a book finds them by its index");
        prop_assert!(!people.all().is_empty());
        for (number, to) in links.iter().enumerate() {
            let me = id(&name(number));
            prop_assert!(people.get(&me).is_some());
            prop_assert_eq!(people.others(&me).count(), people.all().len() - 1);
            if *to < 7 {
                prop_assert!(people.same(&me, &id(&name(*to))));
            }
        }
    }
}

#[test]
fn a_new_name_and_a_new_pen_do_not_change_the_order_of_people() {
    let mut pair = pair();
    let order: Vec<Id> = pair.robin.book.people().all().iter().map(|person| person.id.clone()).collect();
    let first = order[0].clone();
    pair.robin.act(PeopleCommand::Rename { person: first.clone(), name: "Robin S.".to_owned() }.into());
    pair.robin.act(PeopleCommand::ChoosePen { person: first.clone(), pen: 4 }.into());
    let now = pair.robin.book.people();
    assert_eq!(now.all().iter().map(|person| person.id.clone()).collect::<Vec<_>>(), order);
    let person = now.get(&first).unwrap();
    assert_eq!((person.name.as_str(), person.pen), ("Robin S.", 4));
}
