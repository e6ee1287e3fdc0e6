//! Both do something for the same reason, without knowing of each other: there
//! is one of it afterwards.

use turnwise::coaching::library::TemplatePack;
use turnwise::coaching::{
    Book, Celebration, CelebrationCommand, Command, CommitmentCommand, Kind, MilestoneCommand, NewSession,
    Outcome, Policy, RecordCommand, Rhythm, Segment, SegmentCommand, SegmentPlan, Series, SeriesPlan,
    Session, SessionCommand, SessionState, segment_minutes,
};
use turnwise::replica::{Id, clashes};

use super::fixture::{Pair, Side, day, id, new_session, pair};

fn ready() -> Pair {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    pair.robin.bring("topic", "s", "Talk with my manager");
    pair.robin.goal("goal", "Speak calmly");
    pair.robin.milestone("stone", "goal", "One meeting without notes");
    pair.robin.promise("promise", "Write the letter");
    pair.exchange();
    pair
}

/// The questions that a person would be asked: what has a policy of its own
/// asks nobody.
fn questions(book: &Book) -> Vec<(Id, String)> {
    let asks = |kind: &str, field: &str| {
        let field = Kind::named(kind).and_then(|kind| kind.field(field));
        field.is_none_or(|field| field.policy() == Policy::Ask)
    };
    let all = clashes(book.document()).into_iter();
    all.filter(|clash| asks(&clash.kind, &clash.field)).map(|clash| (clash.record, clash.field)).collect()
}

fn sessions_ahead(book: &Book) -> Vec<Session> {
    book.sessions_ahead()
}

fn templates() -> TemplatePack {
    let text = std::fs::read_to_string("content/templates.json").unwrap();
    TemplatePack::read(&text).unwrap()
}

/// Lays a plan as the page does: the person who lays it first.
fn lay(side: &mut Side, slug: &str, form: usize) {
    let template = templates().templates.into_iter().find(|it| it.slug == slug).unwrap();
    let planned = template.forms()[form].segments_for(&people_from(side), 0);
    let parts: Vec<String> = planned.iter().map(|it| it.part()).collect();
    let names = side.book.names_of_plan(&id("s"), &template.id(), &parts);
    let segments = names.into_iter().zip(planned.into_iter().map(SegmentPlan::from)).collect();
    side.act(SegmentCommand::Lay { session: id("s"), segments, in_place: true }.into());
}

fn people_from(side: &Side) -> [Id; 2] {
    let other = if side.me == id("person-robin") { id("person-kim") } else { id("person-robin") };
    [side.me.clone(), other]
}

fn next_as_the_page_names_it(side: &Side, on: &str) -> NewSession {
    NewSession { id: side.book.name_of_next(&id("s")), ..new_session("s2", on) }
}

/// Both do it apart, and exchange.
fn both(act: impl Fn(&mut Side)) -> Pair {
    let mut pair = ready();
    act(&mut pair.robin);
    pair.kim.wait();
    act(&mut pair.kim);
    pair.exchange();
    pair
}

#[test]
fn law_both_start() {
    let live = |side: &mut Side| {
        side.act(SessionCommand::SetState { session: id("s"), state: SessionState::Live }.into());
    };
    let pair = both(live);
    assert_eq!(sessions_ahead(&pair.kim.book).len(), 1);
    assert_eq!(questions(&pair.kim.book), []);
}

#[test]
fn a28_law_both_lay_the_same_plan() {
    for slug in ["swap-pair", "closing", "micro-check-in", "feedback-exchange"] {
        let Pair { mut robin, mut kim } = ready();
        let alone = [&mut robin, &mut kim].map(|side| {
            lay(side, slug, 0);
            side.book.segments(&id("s"))
        });
        let pair = both(|side| lay(side, slug, 0));
        let segments = pair.kim.book.segments(&id("s"));
        assert_eq!(segments.len(), alone[0].len(), "{slug}: each part once");
        assert_eq!(segment_minutes(&segments), segment_minutes(&alone[0]), "{slug}");
        assert_eq!(questions(&pair.kim.book), [], "{slug}");
        // The roles are those of one of the two, in all parts.
        let roles = |segments: &[Segment]| {
            segments.iter().map(|segment| segment.plan.roles.clone()).collect::<Vec<_>>()
        };
        assert!(alone.iter().any(|alone| roles(alone) == roles(&segments)), "{slug}");
    }
}

#[test]
fn a28_one_lays_the_long_form_and_the_other_the_short_one() {
    let mut pair = ready();
    let template = templates().templates.into_iter().find(|it| it.forms().len() > 1).unwrap();
    lay(&mut pair.robin, &template.slug, 0);
    let long = pair.robin.book.segments(&id("s")).len();
    lay(&mut pair.kim, &template.slug, 1);
    pair.exchange();
    assert_eq!(pair.kim.book.segments(&id("s")).len(), long, "no part twice");
}

#[test]
fn a_plan_laid_once_more_is_a_plan_of_its_own() {
    let mut side = ready().robin;
    let slug = templates().templates[0].slug.clone();
    lay(&mut side, &slug, 0);
    let first = side.book.segments(&id("s"));
    let undo = {
        side.act(SegmentCommand::Park { id: first[0].id.clone(), is_parked: true }.into());
        let before = side.book.segments(&id("s"));
        lay(&mut side, &slug, 0);
        before
    };
    let again = side.book.segments(&id("s"));
    assert_eq!(again.len(), first.len());
    assert!(again.iter().all(|segment| !segment.is_parked), "as it comes from the library");
    assert!(again.iter().all(|segment| undo.iter().all(|other| other.id != segment.id)));
}

#[test]
fn law_both_wrap_and_plan_the_next_at_other_times() {
    let mut pair = ready();
    for (side, on) in [(&mut pair.robin, "2026-05-20"), (&mut pair.kim, "2026-05-22")] {
        let next = Some(next_as_the_page_names_it(side, on));
        side.act(SessionCommand::Wrap { session: id("s"), next }.into());
    }
    pair.exchange();
    let ahead = sessions_ahead(&pair.robin.book);
    assert_eq!(ahead.len(), 1, "one session");
    assert_eq!(questions(&pair.robin.book), [(ahead[0].id.clone(), "starts_at".to_owned())], "one question");
    assert_eq!(pair.robin.agenda(ahead[0].id.as_str()), ["topic"]);
}

#[test]
fn law_both_plan_a_session_on_its_page() {
    let mut pair = pair();
    for (side, on) in [(&mut pair.robin, "2026-05-20"), (&mut pair.kim, "2026-05-20")] {
        let name = side.book.name_of_planned().expect("nothing is planned");
        side.act(SessionCommand::Plan(NewSession { id: name, ..new_session("x", on) }).into());
    }
    pair.exchange();
    assert_eq!(sessions_ahead(&pair.robin.book).len(), 1);
    assert_eq!(questions(&pair.robin.book), []);
    assert_eq!(pair.robin.book.name_of_planned(), None, "one more is one more");
}

#[test]
fn law_both_start_a_series() {
    let mut pair = pair();
    for side in [&mut pair.robin, &mut pair.kim] {
        let plan = SeriesPlan {
            every: Rhythm::Weekly,
            starts_on: day("2026-05-12"),
            time: chrono::NaiveTime::from_hms_opt(17, 0, 0).unwrap(),
            zone: "Europe/Madrid".to_owned(),
            minutes: 60,
            month_day: None,
        };
        let series = Series { id: side.book.name_of_series(), plan: Some(plan.clone()), is_ended: false };
        let first = NewSession { id: series.session_on(plan.starts_on), ..new_session("x", "2026-05-12") };
        side.act(SessionCommand::StartSeries { id: series.id, plan, first }.into());
    }
    pair.exchange();
    assert_eq!((pair.kim.book.series().len(), sessions_ahead(&pair.kim.book).len()), (1, 1));
    assert_eq!(questions(&pair.kim.book), []);
    let other = pair.kim.book.name_of_series();
    assert_ne!(other, pair.kim.book.series()[0].id, "a second rhythm is another one");
}

#[test]
fn the_name_of_the_next_session_goes_on_when_one_was_put_away_called_off_or_held() {
    let mut side = ready().robin;
    let mut names = Vec::new();
    let ends: [fn(&Id) -> Command; 3] = [
        |id| RecordCommand::Trash { id: id.clone() }.into(),
        |id| SessionCommand::Cancel { session: id.clone() }.into(),
        |id| SessionCommand::SetState { session: id.clone(), state: SessionState::Missed }.into(),
    ];
    for end in ends {
        let next = next_as_the_page_names_it(&side, "2026-05-20");
        assert!(!names.contains(&next.id), "a name of its own");
        side.act(SessionCommand::Plan(next.clone()).into());
        assert_eq!(side.book.name_of_next(&id("s")), next.id, "as long as it is ahead it is the next");
        side.act(end(&next.id));
        names.push(next.id);
    }
    assert_eq!(names.len(), 3);
    assert_eq!(names[0], turnwise::replica::derived_id(&id("s"), "next"), "as today's version names it");
}

#[test]
fn law_both_celebrate() {
    let celebrate = |side: &mut Side| {
        side.act(MilestoneCommand::Reach { id: id("stone"), on: day("2026-05-11") }.into());
        let write = CelebrationCommand::Write {
            id: Celebration::id_of(&id("stone")),
            happened: "It went well".to_owned(),
            matters: String::new(),
            helpers: String::new(),
            mark: String::new(),
        };
        side.act(write.into());
    };
    let pair = both(celebrate);
    assert_eq!(pair.kim.book.celebrations().len(), 1);
    assert_eq!(questions(&pair.kim.book), []);
}

#[test]
fn law_both_tick() {
    let pair = both(|side| {
        let (outcome, on) = (Outcome::Kept, day("2026-05-11"));
        side.act(CommitmentCommand::Review { id: id("promise"), outcome, on }.into());
    });
    assert_eq!(pair.kim.book.commitments().len(), 1);
    assert_eq!(questions(&pair.kim.book), []);
}
