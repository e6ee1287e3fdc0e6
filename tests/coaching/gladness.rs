//! Being glad: thanks, the jar, anniversaries, and what each one prefers.

use chrono::{DateTime, NaiveDate};
use turnwise::coaching::{
    Anniversary, Appreciation, AppreciationCommand, Celebration, CelebrationCommand, Command, JarCommand,
    PartnershipState, PreferenceCommand, Preferences, Problem, Refusal, SessionCommand, Style, draw,
};
use turnwise::replica::{Draft, Id};

use super::fixture::{Side, day, id, pair};

fn day_of(millis: u64) -> NaiveDate {
    DateTime::from_timestamp_millis(millis as i64).unwrap().date_naive()
}

fn thank(why: &str) -> Command {
    let (from, to) = (id("person-robin"), id("person-kim"));
    AppreciationCommand::Thank { id: id("t"), from, to, why: why.to_owned(), session: None }.into()
}

#[test]
fn thanks_say_from_whom_to_whom_and_why() {
    let mut pair = pair();
    assert_eq!(pair.robin.try_act(&thank("  ")).err(), Some(Refusal::At(Appreciation::WHY, Problem::Empty)));
    pair.robin.act(thank(" You asked what I was afraid of "));
    pair.exchange();
    let thanks: Vec<Appreciation> = pair.kim.book.all();
    assert_eq!(thanks.len(), 1);
    assert_eq!(thanks[0].why, "You asked what I was afraid of");
    assert_eq!((&thanks[0].from, &thanks[0].to), (&Some(id("person-robin")), &Some(id("person-kim"))));
    assert!(thanks[0].at > 0);
}

#[test]
fn both_fill_the_jar_and_it_is_emptied_slip_by_slip() {
    let mut pair = pair();
    for (side, name) in [(&mut pair.robin, "r"), (&mut pair.kim, "k")] {
        let author = side.me.clone();
        let text = format!("A win of {name}");
        side.act(JarCommand::PutIn { id: id(name), author, text, on: day("2026-05-12") }.into());
    }
    pair.exchange();
    let jar = pair.robin.book.jar();
    assert_eq!(jar.len(), 2);
    let mut drawn = Vec::new();
    for chance in [7, 7] {
        let slip: Id = draw(&pair.robin.book.jar(), chance).unwrap().id.clone();
        pair.robin.act(JarCommand::Draw { id: slip.clone(), on: day("2026-06-12") }.into());
        drawn.push(slip);
    }
    drawn.sort();
    assert_eq!(drawn, [id("k"), id("r")], "each once");
    assert!(draw(&pair.robin.book.jar(), 7).is_none());
}

#[test]
fn every_slip_can_be_drawn() {
    let mut side = pair().robin;
    for name in ["a", "b", "c"] {
        let (author, on) = (side.me.clone(), day("2026-05-12"));
        side.act(JarCommand::PutIn { id: id(name), author, text: name.into(), on }.into());
    }
    let jar = side.book.jar();
    let drawn: std::collections::BTreeSet<Id> =
        (0..3).map(|chance| draw(&jar, chance).unwrap().id.clone()).collect();
    assert_eq!(drawn.len(), 3);
}

#[test]
fn what_one_prefers_is_the_usual_until_it_is_said() {
    let mut side = pair().robin;
    let person = side.me.clone();
    let read = |side: &Side| {
        let id = Preferences::id_of(&side.me);
        side.book.get::<Preferences>(&id).unwrap_or_default()
    };
    assert_eq!(read(&side), Preferences::default());
    assert_eq!(read(&side).focus_limit, 3);
    side.act(PreferenceCommand::LimitFocus { person: person.clone(), goals: 0 }.into());
    assert_eq!(read(&side), Preferences { focus_limit: 1, ..Preferences::default() });
    side.act(PreferenceCommand::Style { person: person.clone(), style: Style::Playful }.into());
    side.act(PreferenceCommand::PointOutAnniversaries { person: person.clone(), wanted: false }.into());
    side.act(PreferenceCommand::AllowMotion { person, wanted: false }.into());
    let prefers = read(&side);
    assert_eq!((prefers.style, prefers.anniversaries, prefers.motion), (Some(Style::Playful), false, false));
}

/// Holds so many sessions in May 2026.
fn hold(side: &mut Side, count: usize) {
    for number in 0..count {
        let name = format!("s{number}");
        side.plan(&name, "2026-05-03");
        side.act(SessionCommand::Wrap { session: id(&name), next: None }.into());
    }
}

fn partnership_says(side: &mut Side, field: &str, value: serde_json::Value) {
    let moment = side.moment();
    let mut draft = Draft::new(side.book.document(), moment.stamp, moment.by, moment.at);
    draft.set(&id("shared"), "partnership", field, value);
    let change = draft.finish();
    side.join(&change);
}

#[test]
fn the_fifth_session_and_a_year_are_pointed_out_for_a_while() {
    let mut side = pair().robin;
    let on = |side: &Side, text: &str| side.book.anniversary(day(text), &day_of);
    hold(&mut side, 4);
    assert_eq!(on(&side, "2026-05-04"), None);
    hold(&mut side, 5);
    assert_eq!(on(&side, "2026-05-03"), Some(Anniversary::Sessions(5)));
    assert_eq!(on(&side, "2026-05-16"), Some(Anniversary::Sessions(5)));
    assert_eq!(on(&side, "2026-05-17"), None);
    assert_eq!(on(&side, "2027-05-02"), None);
    assert_eq!(on(&side, "2027-05-03"), Some(Anniversary::Years(1)));
    assert_eq!(on(&side, "2029-05-10"), Some(Anniversary::Years(3)));
}

#[test]
fn an_anniversary_is_marked_once_by_both() {
    let mut pair = pair();
    hold(&mut pair.robin, 5);
    pair.exchange();
    let today = day("2026-05-04");
    for side in [&mut pair.robin, &mut pair.kim] {
        let found = side.book.anniversary(today, &day_of).unwrap();
        let id = found.celebration_in(&side.book);
        let title = "Five sessions".to_owned();
        side.act(CelebrationCommand::MarkAnniversary { id, title, on: today }.into());
    }
    pair.exchange();
    let all = pair.kim.book.celebrations();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].title, "Five sessions");
    let Celebration { id, .. } = all[0].clone();
    let words = || "We met".to_owned();
    pair.kim.act(
        CelebrationCommand::Write {
            id,
            happened: words(),
            matters: words(),
            helpers: words(),
            mark: words(),
        }
        .into(),
    );
    assert_eq!(pair.kim.book.anniversary(today, &day_of), None);
}

#[test]
fn a_partnership_that_rests_has_no_anniversaries() {
    for state in [PartnershipState::Paused, PartnershipState::Closed] {
        let mut side = pair().robin;
        hold(&mut side, 5);
        partnership_says(&mut side, "state", state.name().into());
        assert_eq!(side.book.partnership().state, state);
        assert_eq!(side.book.anniversary(day("2026-05-04"), &day_of), None);
    }
}

#[test]
fn the_end_of_a_pause_is_known() {
    let mut side = pair().robin;
    let began = side.book.resumed_at();
    side.wait();
    partnership_says(&mut side, "state", "paused".into());
    side.wait();
    partnership_says(&mut side, "state", "open".into());
    assert_eq!(side.book.partnership().state, PartnershipState::Open);
    assert!(side.book.resumed_at() > began);
}
