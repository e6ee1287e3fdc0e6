//! Who works with whom in a workshop, as it is kept: names, rounds, and who
//! is not there.
//!
//! The rounds are kept as they were made, so that a printed plan and the one
//! on the screen stay the same. What follows from who is missing, who comes late
//! and who must not meet is never kept, so that taking it back brings the rounds
//! back.

use serde_json::Value;

use super::names::{read_list, read_name};
use super::pairing::{GROUP_SIZES, MOST_IN_ROOM, Meet, Pairing, Seat, Wanted};
use crate::coaching::record::declaration::Field;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::view::{Read, View};
use crate::replica::{Id, Mint, Record, derived_id};

/// Who works with whom in a workshop. Each workshop has one.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind(
    "room_plan", private, folded, by_hand,
    declares(
        TEXT: code folded, NAMES: list folded, GROUPS: list folded, AWAY: list folded, LATE: list folded,
        SIZE: number folded, THEMES: list folded, MEET: code folded, APART: list folded,
    )
)]
pub struct RoomPlan {
    /// The record's name.
    pub id: Id,
    /// What was typed: the names, or a number.
    pub text: String,
    /// The names that the rounds are for, in the order of their seats.
    pub names: Vec<String>,
    /// The theme of each name; empty, if it has none.
    pub themes: Vec<String>,
    /// How many work together.
    pub size: usize,
    /// Whether those of one theme meet.
    pub meet: Meet,
    /// Those who must not meet, by name.
    pub apart: Vec<(String, String)>,
    /// The rounds as they were made, with everybody in them who was listed then.
    pub rounds: Pairing,
    /// Who is not there, and from which round on (0 is the first).
    pub away: Vec<(Seat, usize)>,
    /// Who comes late, and in time for which round.
    pub late: Vec<(Seat, usize)>,
}

impl View for RoomPlan {
    const KIND: Kind = Kind::RoomPlan;

    fn of(id: &Id, record: &Record) -> Self {
        let list = |field: Field| list(record.get(field.name()));
        let words = |field: Field| list(field).filter_map(Value::as_str).map(str::to_owned);
        let names: Vec<String> = words(Self::NAMES).collect();
        let groups = list(Self::GROUPS).map(|round| list_of(round).map(numbers).collect());
        let rounds = Pairing::of_rounds(groups.collect(), names.len());
        let is_there = |(seat, round): &(Seat, usize)| *seat < names.len() && *round < rounds.all().len();
        let places = |field: Field| {
            let place = |pair: &Value| two_of(numbers(pair));
            list(field).filter_map(place).filter(is_there).collect()
        };
        let name = |value: &Value| value.as_str().map(str::to_owned);
        let apart = list(Self::APART).filter_map(|two| two_of(list_of(two).filter_map(name).collect()));
        let size = record.get(Self::SIZE.name()).and_then(Value::as_u64);
        let size = size.and_then(|size| usize::try_from(size).ok()).filter(|size| GROUP_SIZES.contains(size));
        Self {
            id: id.clone(),
            text: record.value(Self::TEXT),
            themes: words(Self::THEMES).collect(),
            size: size.unwrap_or(*GROUP_SIZES.start()),
            meet: record.word(Self::MEET).map(Meet::named).unwrap_or_default(),
            apart: apart.collect(),
            away: places(Self::AWAY),
            late: places(Self::LATE),
            rounds,
            names,
        }
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

fn two_of<T>(values: Vec<T>) -> Option<(T, T)> {
    let [one, other] = <[T; 2]>::try_from(values).ok()?;
    Some((one, other))
}

/// What shuffles the seats: the same seed, the same order.
fn shuffle(seed: u128) -> impl FnMut(usize) -> usize {
    let mut mint = Mint::new(seed);
    move |below: usize| {
        let below = u64::try_from(below.max(1)).unwrap_or(u64::MAX);
        usize::try_from(mint.bits() % below).unwrap_or_default()
    }
}

impl RoomPlan {
    /// The name of that of a workshop.
    pub fn id_of(workshop: &Id) -> Id {
        derived_id(workshop, "room plan")
    }

    /// That of a workshop, before there is anything in it.
    pub fn empty(workshop: &Id) -> Self {
        Self {
            id: Self::id_of(workshop),
            text: String::new(),
            names: Vec::new(),
            themes: Vec::new(),
            size: *GROUP_SIZES.start(),
            meet: Meet::Anyone,
            apart: Vec::new(),
            rounds: Pairing::default(),
            away: Vec::new(),
            late: Vec::new(),
        }
    }

    /// The rounds with those in them who are there.
    pub fn with_those_here(&self) -> Pairing {
        let round_of =
            |list: &[(Seat, usize)], seat: Seat| list.iter().find(|it| it.0 == seat).map(|it| it.1);
        let is_there = |seat: Seat, round: usize| {
            round_of(&self.late, seat).is_none_or(|first| round >= first)
                && round_of(&self.away, seat).is_none_or(|from| round < from)
        };
        self.rounds.clone().for_those(self.names.len(), &self.wanted(), is_there, shuffle(0))
    }

    /// Those who must not meet and do all the same in these rounds.
    pub fn still_meet(&self, rounds: &Pairing) -> Vec<(String, String)> {
        let seat = |name: &String| self.names.iter().position(|other| other == name);
        let meet = |two: &&(String, String)| {
            let seats = seat(&two.0).zip(seat(&two.1));
            seats.is_some_and(|seats| rounds.all().iter().flatten().any(|group| group.joins(seats)))
        };
        self.apart.iter().filter(meet).cloned().collect()
    }

    /// What is wanted of its groups.
    fn wanted(&self) -> Wanted {
        let seat = |name: &String| self.names.iter().position(|other| other == name);
        let apart = self.apart.iter().filter_map(|(one, other)| seat(one).zip(seat(other)));
        let folded: Vec<String> = self.themes.iter().map(|theme| theme.to_lowercase()).collect();
        let number = |theme: &String| folded.iter().position(|other| other == theme);
        let themes = folded.iter().map(|theme| number(theme).filter(|_| !theme.is_empty())).collect();
        Wanted { size: self.size, apart: apart.collect(), themes, meet: self.meet }
    }

    /// New rounds for the names in `text`, shuffled by `seed`. Who was not
    /// there still is not, as long as the name and the round are there.
    pub fn remade(&self, text: &str, rounds: usize, seed: u128) -> Self {
        let (names, themes) =
            read_list(text, self.meet != Meet::Anyone).into_iter().map(|it| (it.name, it.theme)).unzip();
        let mut plan = Self { text: text.to_owned(), names, themes, ..self.clone() };
        plan.rounds = Pairing::plan(plan.names.len(), rounds, &plan.wanted(), shuffle(seed));
        let again = |(seat, round): &(Seat, usize)| {
            let name = self.names.get(*seat)?;
            let seat = plan.names.iter().position(|other| other == name)?;
            (*round < plan.rounds.all().len()).then_some((seat, *round))
        };
        let away = self.away.iter().filter_map(again).collect();
        let late = self.late.iter().filter_map(again).collect();
        Self { away, late, ..plan }
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

    /// Somebody comes late, in time for this round: one of the list, or somebody
    /// new, who is added to it. Nothing, if there is no name or no room.
    pub fn coming(&self, name: &str, first: usize) -> Option<Self> {
        let name = read_name(name);
        let is_same = |other: &String| other.to_lowercase() == name.to_lowercase();
        let mut plan = self.clone();
        let seat = match plan.names.iter().position(is_same) {
            Some(seat) => seat,
            None if !name.is_empty() && plan.names.len() < MOST_IN_ROOM => {
                plan.text = self.text_with(&name);
                plan.names.push(name);
                plan.themes.resize(plan.names.len(), String::new());
                plan.names.len() - 1
            }
            None => return None,
        };
        plan = plan.on_time(seat);
        if first > 0 {
            plan.late.push((seat, first));
        }
        Some(plan)
    }

    /// Somebody is there from the first round on.
    pub fn on_time(&self, seat: Seat) -> Self {
        let mut plan = self.clone();
        plan.late.retain(|(other, _)| *other != seat);
        plan
    }

    /// These two must not meet.
    pub fn keeping_apart(&self, one: &str, other: &str) -> Self {
        let mut plan = self.meeting_again(one, other);
        plan.apart.push((one.to_owned(), other.to_owned()));
        plan
    }

    /// These two may meet.
    pub fn meeting_again(&self, one: &str, other: &str) -> Self {
        let mut plan = self.clone();
        plan.apart.retain(|(a, b)| {
            (a.as_str(), b.as_str()) != (one, other) && (b.as_str(), a.as_str()) != (one, other)
        });
        plan
    }

    /// The text with one name more. One line, or a number, becomes a list.
    fn text_with(&self, name: &str) -> String {
        let text = self.text.trim_end();
        let list = if text.lines().count() > 1 { text.to_owned() } else { self.names.join("\n") };
        format!("{list}\n{name}")
    }

    pub(in crate::coaching) fn groups_to_keep(&self) -> Vec<Value> {
        let round = |groups: &Vec<super::pairing::Group>| {
            Value::from(groups.iter().map(|group| Value::from(group.places().to_vec())).collect::<Vec<_>>())
        };
        self.rounds.all().iter().map(round).collect()
    }
}
