//! How people arrive in a session.

use turnwise::coaching::{Arrival, ArrivalCommand, ArrivalWords, RecordCommand, Refusal};

use super::fixture::{Pair, Side, id, pair};

fn arrived(side: &Side, person: &str) -> Option<ArrivalWords> {
    side.book.get::<Arrival>(&Arrival::id_of(&id("s"), &id(person))).map(|it| it.words)
}

fn say(side: &mut Side, energy: Option<u64>, feelings: &[&str], line: &str) -> Result<(), Refusal> {
    let words = ArrivalWords {
        energy,
        feelings: feelings.iter().map(|it| (*it).to_owned()).collect(),
        line: line.to_owned(),
    };
    let person = side.me.clone();
    let say = ArrivalCommand { session: id("s"), person: person.clone(), author: person, words };
    side.try_act(&say.into()).map(|_| ())
}

fn planned() -> Pair {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-14");
    pair.exchange();
    pair
}

#[test]
fn each_arrives_once_whatever_was_left_out_and_both_read_it() {
    let mut pair = planned();
    say(&mut pair.robin, Some(3), &["tired", " curious "], "").expect("said");
    say(&mut pair.kim, None, &[], "The train was late").expect("said");
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        let robin = arrived(side, "person-robin").expect("Robin arrived");
        assert_eq!(
            (robin.energy, robin.feelings.as_slice()),
            (Some(3), &["tired".to_owned(), "curious".to_owned()][..])
        );
        let kim = arrived(side, "person-kim").expect("Kim arrived");
        assert_eq!((kim.energy, kim.line.as_str()), (None, "The train was late"));
    }
    say(&mut pair.robin, Some(8), &[], "").expect("said anew");
    assert_eq!(
        arrived(&pair.robin, "person-robin").map(|it| (it.energy, it.feelings)),
        Some((Some(8), Vec::new()))
    );
    assert_eq!(pair.robin.book.all::<Arrival>().len(), 2);
}

#[test]
fn more_than_can_be_is_bounded_and_too_long_is_refused() {
    let mut pair = planned();
    say(&mut pair.robin, Some(400), &["calm"; 40], "").expect("said");
    let words = arrived(&pair.robin, "person-robin").expect("arrived");
    assert_eq!((words.energy, words.feelings.len()), (Some(10), 12));
    assert!(say(&mut pair.robin, None, &[&"o".repeat(301)], "").is_err());
    assert!(say(&mut pair.robin, None, &[], &"o".repeat(20_001)).is_err());
    pair.robin.act(RecordCommand::Trash { id: id("s") }.into());
    assert_eq!(say(&mut pair.robin, None, &[], "late").err(), Some(Refusal::Gone));
}

#[test]
fn words_of_any_script_arrive_as_they_were_written() {
    let mut pair = planned();
    let line = "הרכבת \u{202e}late\u{202c} איחרה 🚆";
    say(&mut pair.robin, Some(0), &["עייפה", "neugierig"], line).expect("said");
    // As many letters as a line may have, whatever a letter takes.
    let long = "ش".repeat(300);
    say(&mut pair.kim, None, &[], &long).expect("said");
    pair.exchange();
    let robin = arrived(&pair.kim, "person-robin").expect("Robin arrived");
    assert_eq!((robin.energy, robin.line.as_str()), (Some(0), line));
    assert_eq!(robin.feelings, ["עייפה", "neugierig"]);
    assert_eq!(arrived(&pair.robin, "person-kim").map(|it| it.line), Some(long));
}
