//! Who works with whom in a workshop, as it is kept: names, rounds, and who
//! is not there.
//!
//! The rounds are kept as they were made, so that a printed plan and the one
//! on the screen stay the same. What an absence changes is never kept: it
//! follows, so that taking the absence back brings the rounds back.

use serde_json::Value;

use super::pairing::{MOST_IN_ROOM, Pairing, Seat};
use crate::coaching::record::declaration::Field;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::refusal::NAME_LIMIT;
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Mint, Record, derived_id};

/// Who works with whom in a workshop. Each workshop has one.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind(
    "room_plan", private, folded, by_hand,
    declares(TEXT: code folded, NAMES: list folded, GROUPS: list folded, AWAY: list folded)
)]
pub struct RoomPlan {
    /// The record's name.
    pub id: Id,
    /// What was typed: the names, or a number.
    pub text: String,
    /// The names that the rounds are for, in the order of their seats.
    pub names: Vec<String>,
    /// The rounds as they were made, with everybody in them.
    pub rounds: Pairing,
    /// Who is not there, and from which round on (0 is the first).
    pub away: Vec<(Seat, usize)>,
}

impl View for RoomPlan {
    const KIND: Kind = Kind::RoomPlan;

    fn of(id: &Id, record: &Record) -> Self {
        let list = |field: Field| list(record.get(field.name()));
        let names: Vec<String> = list(Self::NAMES).filter_map(Value::as_str).map(str::to_owned).collect();
        let groups = list(Self::GROUPS).map(|round| list_of(round).map(numbers).collect());
        let rounds = Pairing::of_rounds(groups.collect(), names.len());
        let is_there = |(seat, from): &(Seat, usize)| *seat < names.len() && *from < rounds.all().len();
        let away = list(Self::AWAY).filter_map(|pair| match numbers(pair).as_slice() {
            [seat, from] => Some((*seat, *from)),
            _ => None,
        });
        let away = away.filter(is_there).collect();
        Self { id: id.clone(), text: record.value(Self::TEXT), rounds, away, names }
    }
}

fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.into_iter().flat_map(list_of)
}

fn list_of(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn numbers(value: &Value) -> Vec<usize> {
    list_of(value).filter_map(Value::as_u64).filter_map(|number| usize::try_from(number).ok()).collect()
}

impl RoomPlan {
    /// The name of that of a workshop.
    pub fn id_of(workshop: &Id) -> Id {
        derived_id(workshop, "room plan")
    }

    /// That of a workshop, before there is anything in it.
    pub fn empty(workshop: &Id) -> Self {
        let (text, names, away) = (String::new(), Vec::new(), Vec::new());
        Self { id: Self::id_of(workshop), text, names, rounds: Pairing::default(), away }
    }

    /// The rounds with those in them who are there.
    pub fn with_those_here(&self) -> Pairing {
        let without = |rounds: Pairing, (seat, from): &(Seat, usize)| rounds.without(*seat, *from);
        self.away.iter().fold(self.rounds.clone(), without)
    }

    /// New rounds for the names in `text`, shuffled by `seed`. Who was not
    /// there still is not, as long as the name and the round are there.
    pub fn remade(&self, text: &str, rounds: usize, seed: u128) -> Self {
        let names = read_names(text);
        let mut mint = Mint::new(seed);
        let order = |below: usize| {
            let below = u64::try_from(below.max(1)).unwrap_or(u64::MAX);
            usize::try_from(mint.bits() % below).unwrap_or_default()
        };
        let rounds = Pairing::plan(names.len(), rounds, order);
        let again = |(seat, from): &(Seat, usize)| {
            let name = self.names.get(*seat)?;
            let seat = names.iter().position(|other| other == name)?;
            (*from < rounds.all().len()).then_some((seat, *from))
        };
        let away = self.away.iter().filter_map(again).collect();
        Self { id: self.id.clone(), text: text.to_owned(), names, rounds, away }
    }

    /// Somebody is not there from this round on.
    pub fn missing(&self, seat: Seat, from: usize) -> Self {
        let mut plan = self.here_again(seat);
        plan.away.push((seat, from));
        plan
    }

    /// Somebody is there after all.
    pub fn here_again(&self, seat: Seat) -> Self {
        let mut plan = self.clone();
        plan.away.retain(|(other, _)| *other != seat);
        plan
    }

    pub(in crate::coaching) fn groups_to_keep(&self) -> Vec<Value> {
        let round = |groups: &Vec<super::pairing::Group>| {
            Value::from(groups.iter().map(|group| Value::from(group.places().to_vec())).collect::<Vec<_>>())
        };
        self.rounds.all().iter().map(round).collect()
    }
}

/// The names in a text that was typed or pasted: one a line, or one line with
/// commas or semicolons. Bullets and numbers before a name are left out, and a
/// name that comes again gets a number behind it. A text that is only a number
/// stands for so many people, who are called by their numbers.
pub fn read_names(text: &str) -> Vec<String> {
    let text = text.trim();
    if let Ok(count) = text.parse::<usize>() {
        return (1..=count.min(MOST_IN_ROOM)).map(|number| number.to_string()).collect();
    }
    let is_one_line = text.lines().count() == 1;
    let lines = text.split(|c: char| c == '\n' || c == '\r' || (is_one_line && matches!(c, ',' | ';')));
    let mut names: Vec<String> = Vec::new();
    for name in lines.map(plain_name).filter(|name| !name.is_empty()).take(MOST_IN_ROOM) {
        let numbered = (2..).map(|number| format!("{name} {number}"));
        let mut free = std::iter::once(name.clone()).chain(numbered).filter(|name| !names.contains(name));
        names.extend(free.next());
    }
    names
}

/// A name without what a list puts before it.
fn plain_name(line: &str) -> String {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '*' | '•' | '–'));
    let after_digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = after_digits.len() < line.len();
    let name = match after_digits.strip_prefix(['.', ')']) {
        Some(rest) if is_numbered => rest,
        _ => line,
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    // Room for the number of a name that comes again.
    words.join(" ").chars().take(NAME_LIMIT - 4).collect::<String>().trim_end().to_owned()
}
