//! Preparation, thanks, answers, templates, and what becomes of notes and old items.

use turnwise::coaching::library::{Role, TemplatePack};
use turnwise::coaching::{
    AgendaCommand, Appreciation, AppreciationCommand, Command, FIRST_MINUTES, Home, Insight, KeepCommand,
    NewSession, Note, NoteCommand, OwnTemplate, Preparation, PreparationCommand, PreparationDraft,
    PreparationWords, RecordCommand, SegmentCommand, SegmentPlan, Session, SessionCommand, SessionState,
    SurveyAnswer, TemplateCommand, Trend, segment_minutes, values_of,
};
use turnwise::replica::Id;

use super::fixture::{Side, day, id, instant, new_session, pair};

const TEMPLATES: &str = include_str!("../../content/templates.json");

fn words(bring: &str) -> PreparationWords {
    PreparationWords { bring: bring.to_owned(), ..PreparationWords::default() }
}

#[test]
fn every_template_lays_into_a_session_and_sums_exactly() {
    let pack = TemplatePack::read(TEMPLATES).unwrap();
    let people = [id("robin"), id("kim")];
    for template in pack.templates.iter().flat_map(turnwise::coaching::library::Template::forms) {
        let mut side = pair().robin;
        side.plan("s", "2026-05-14");
        let planned = template.segments_for(&people, 0).into_iter().map(SegmentPlan::from);
        let segments = planned.enumerate().map(|(at, plan)| (id(&format!("segment-{at}")), plan)).collect();
        side.act(SegmentCommand::Lay { session: id("s"), segments, in_place: false }.into());
        let laid = side.book.segments(&id("s"));
        assert_eq!(segment_minutes(&laid), template.minutes_for(2), "{}", template.slug);
        assert!(laid.is_sorted_by(|a, b| a.order < b.order), "{}", template.slug);
        for segment in laid {
            assert!(segment.plan.minimum <= segment.plan.minutes);
        }
    }
}

#[test]
fn a_template_of_ones_own_gives_back_the_segments_it_was_made_of() {
    let people = [id("robin"), id("kim")];
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-14");
    let plan = SegmentPlan {
        title: "Robin's turn".to_owned(),
        purpose: "One matter".to_owned(),
        minutes: 20,
        minimum: 8,
        roles: vec![(id("robin"), Role::Coachee), (id("kim"), Role::Coach)],
        prompts: vec!["And what else?".to_owned()],
        ..SegmentPlan::default()
    };
    pair.robin.act(
        SegmentCommand::Lay { session: id("s"), segments: vec![(id("a"), plan.clone())], in_place: false }
            .into(),
    );
    let segments = OwnTemplate::segments_of(&pair.robin.book.segments(&id("s")), &people);
    let save: Command = TemplateCommand::Save { id: id("t"), title: "Ours".to_owned(), segments }.into();
    assert_eq!(save.home(), Home::Private, "it never leaves with a file for the partner");
    pair.robin.act(save);
    let own: OwnTemplate = pair.robin.own.get(&id("t")).unwrap();
    assert_eq!((own.title.as_str(), own.minutes_for(2)), ("Ours", 20));
    assert_eq!(own.segments[0].plan(&people), plan);
    assert_eq!(own.segments[0].plan(&[id("someone")]).roles, [(id("someone"), Role::Coachee)]);
}

#[test]
fn a_preparation_is_private_until_it_is_shared_and_then_under_ones_own_name() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-14");
    let draft: Command =
        PreparationCommand::Draft { session: id("s"), author: id("robin"), words: words("The letter") }
            .into();
    assert_eq!(draft.home(), Home::Private);
    let share: Command =
        PreparationCommand::Share { session: id("s"), author: id("robin"), words: words("The letter") }
            .into();
    assert_eq!(share.home(), Home::Shared);
    pair.robin.act(share);
    pair.kim.take(pair.robin.book.document());
    let name = Preparation::id_of(&id("s"), &id("robin"));
    let seen: Preparation = pair.kim.book.get(&name).unwrap();
    assert_eq!((seen.author, seen.words.bring.as_str()), (Some(id("robin")), "The letter"));
    assert!(pair.kim.book.get::<Preparation>(&Preparation::id_of(&id("s"), &id("kim"))).is_none());
}

#[test]
fn a_missed_session_keeps_its_agenda_until_another_one_is_planned() {
    let mut side = pair().robin;
    side.plan("s", "2026-05-14");
    side.bring("item", "s", "The letter");
    side.act(SessionCommand::SetState { session: id("s"), state: SessionState::Missed }.into());
    assert_eq!(side.book.agenda(&id("s")).len(), 1);
    assert_eq!(side.book.next_session(), None);
    side.act(SessionCommand::Plan(new_session("later", "2026-05-28")).into());
    assert_eq!(side.book.agenda(&id("later"))[0].from, Some(id("s")));
    assert_eq!(side.book.agenda(&id("s"))[0].continued_in, Some(id("later")));
}

#[test]
fn what_stays_open_for_three_sessions_is_asked_about_once() {
    let mut side = pair().robin;
    side.plan("s0", "2026-05-14");
    side.bring("item", "s0", "The letter");
    let stale = |side: &super::fixture::Side| {
        let now = side.book.next_session().unwrap();
        side.book.agenda(&now.id)[0].is_stale()
    };
    for at in 0..3 {
        assert!(!stale(&side));
        let next = new_session(&format!("s{}", at + 1), &format!("2026-06-{:02}", at + 1));
        side.act(SessionCommand::Wrap { session: id(&format!("s{at}")), next: Some(next) }.into());
    }
    assert!(stale(&side));
    side.act(AgendaCommand::Keep { id: id("item"), session: id("s3") }.into());
    side.act(SessionCommand::Wrap { session: id("s3"), next: Some(new_session("s4", "2026-07-01")) }.into());
    assert!(!stale(&side), "asked once is enough");
}

#[test]
fn words_of_a_note_become_an_insight_that_leads_back_to_it() {
    let mut side = pair().robin;
    side.plan("s", "2026-05-14");
    side.note("n", "s", "I say yes before I have thought.", None);
    let keep = KeepCommand::Insight {
        id: id("i"),
        session: id("s"),
        author: id("robin"),
        text: "I say yes too soon".to_owned(),
        from_note: Some(id("n")),
    };
    side.act(keep.into());
    assert_eq!(side.book.children::<Insight>(&id("s"))[0].from_note, Some(id("n")));
    side.act(NoteCommand::Indent { id: id("n"), indent: 9 }.into());
    assert_eq!(side.book.get::<Note>(&id("n")).unwrap().indent, 3);
}

#[test]
fn thanks_reach_the_partner_and_empty_ones_are_refused() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-14");
    let thank = |why: &str| -> Command {
        AppreciationCommand::Thank {
            id: id("thanks"),
            session: Some(id("s")),
            from: id("robin"),
            to: id("kim"),
            why: why.to_owned(),
        }
        .into()
    };
    assert!(pair.robin.try_act(&thank("  ")).is_err());
    pair.robin.act(thank("You waited."));
    pair.kim.take(pair.robin.book.document());
    let all: Vec<Appreciation> = pair.kim.book.all();
    assert_eq!((all[0].to.clone(), all[0].why.as_str()), (Some(id("kim")), "You waited."));
}

fn answer(name: &str, session: &str, on: &str, value: u64) -> SurveyAnswer {
    SurveyAnswer {
        id: id(name),
        document: Some(id("shared")),
        session: Some(id(session)),
        author: Some(id("robin")),
        on: Some(day(on)),
        item: "heard".to_owned(),
        value: Some(value),
        text: String::new(),
    }
}

#[test]
fn of_two_answers_to_one_item_the_later_one_counts() {
    let answers = [
        answer("a", "s1", "2026-05-01", 3),
        answer("c", "s2", "2026-05-08", 9),
        answer("b", "s1", "2026-05-01", 7),
    ];
    let values = |who: &str| -> Vec<u64> {
        values_of(&answers, &id("shared"), &Id::clone(&id(who)), "heard")
            .into_iter()
            .map(|(_, value)| value)
            .collect()
    };
    assert_eq!(values("robin"), [7, 9]);
    assert!(values("kim").is_empty(), "answers are one's own");
}

#[test]
fn a_trend_says_nothing_after_two_sessions_and_does_not_jump_at_noise() {
    assert_eq!(Trend::of(&[2, 9]), Trend::Early);
    assert_eq!(Trend::of(&[5, 5, 9]), Trend::Up);
    assert_eq!(Trend::of(&[8, 8, 5, 5]), Trend::Down);
    assert_eq!(Trend::of(&[7, 8, 7, 8, 7]), Trend::Steady);
}

#[test]
fn sessions_that_overlap_both_stay_and_each_knows_of_the_other() {
    let mut side = pair().robin;
    // Each takes an hour and begins at half past five.
    side.plan("one", "2026-05-14");
    side.plan("two", "2026-05-14");
    side.plan("next-day", "2026-05-15");
    let session = |side: &Side, name: &str| side.book.get::<Session>(&id(name)).unwrap();
    let in_the_way = |side: &Side, name: &str| side.book.overlapping(&session(side, name)).map(|it| it.id);
    assert_eq!(in_the_way(&side, "one"), Some(id("two")));
    assert_eq!(in_the_way(&side, "two"), Some(id("one")));
    assert_eq!(in_the_way(&side, "next-day"), None);
    let right_after =
        NewSession { starts_at: instant("2026-05-14T18:30:00Z"), ..new_session("two", "2026-05-14") };
    side.act(SessionCommand::Move(right_after).into());
    assert_eq!(in_the_way(&side, "one"), None, "one may begin when the other ends");
    side.act(SessionCommand::Move(new_session("two", "2026-05-14")).into());
    side.act(SessionCommand::SetState { session: id("two"), state: SessionState::Missed }.into());
    assert_eq!(in_the_way(&side, "one"), None, "what did not take place is not in the way");
    assert_eq!(side.book.sessions().len(), 3);
}

#[test]
fn a_session_of_no_length_or_without_end_breaks_nothing() {
    let session = |minutes: u64, starts_at: &str| Session {
        id: id("s"),
        starts_at: starts_at.parse().ok(),
        zone: String::new(),
        minutes,
        state: SessionState::Planned,
        place: String::new(),
        is_cancelled: false,
        template: None,
    };
    let usual = session(60, "2026-05-14T17:00:00Z");
    assert!(usual.overlaps(&session(60, "2026-05-14T17:59:00Z")));
    assert!(!usual.overlaps(&session(0, "2026-05-14T17:10:00Z")), "it takes no time");
    assert!(!usual.overlaps(&session(60, "someday")));
    assert!(usual.overlaps(&session(u64::MAX, "2026-05-14T16:00:00Z")), "it never ends");
}

#[test]
fn a_session_that_follows_the_closing_template_is_the_closing_one() {
    let mut side = pair().robin;
    side.plan("s", "2026-05-14");
    assert!(!side.book.get::<Session>(&id("s")).unwrap().is_closing());
    let pack = TemplatePack::read(TEMPLATES).unwrap();
    let closing = pack.templates.iter().find(|template| template.slug == "closing").unwrap();
    side.act(SessionCommand::FollowTemplate { session: id("s"), template: closing.id() }.into());
    assert!(side.book.get::<Session>(&id("s")).unwrap().is_closing());
}

#[test]
fn a_draft_that_was_put_away_can_be_taken_back_from_ones_own_trash() {
    let mut side = pair().robin;
    let (session, author) = (id("s"), side.me.clone());
    let draft_in = |side: &Side, id: &Id| {
        side.own.get::<PreparationDraft>(id).map(|PreparationDraft(draft)| draft.words)
    };
    side.act(
        PreparationCommand::Draft { session: session.clone(), author: author.clone(), words: words("A") }
            .into(),
    );
    let draft = Preparation::id_of(&session, &author);
    side.act(PreparationCommand::DropDraft { draft: draft.clone() }.into());
    assert_eq!(draft_in(&side, &draft), None);
    let back: Command = RecordCommand::RestorePrivate { id: draft.clone() }.into();
    assert_eq!(back.home(), Home::Private);
    side.act(back);
    assert_eq!(draft_in(&side, &draft), Some(words("A")));
    assert!(side.book.document().record(&draft).is_none(), "nobody else has it");
}

#[test]
fn what_belongs_to_a_session_leads_to_it_in_the_trash_too() {
    let mut side = pair().robin;
    side.plan("s", "2026-05-14");
    side.bring("topic", "s", "The letter");
    let of = |side: &Side, name: &str| side.book.session_of(&id(name)).map(|session| session.id);
    assert_eq!(of(&side, "topic"), Some(id("s")));
    side.act(RecordCommand::Trash { id: id("s") }.into());
    assert_eq!(of(&side, "s"), Some(id("s")));
    assert_eq!(of(&side, "robin"), None);
}

#[test]
fn one_more_session_is_proposed_with_the_length_of_the_latest() {
    let mut side = pair().robin;
    assert_eq!(side.book.usual_minutes(), FIRST_MINUTES);
    side.act(SessionCommand::Plan(NewSession { minutes: 90, ..new_session("later", "2026-06-02") }).into());
    side.act(SessionCommand::Plan(NewSession { minutes: 30, ..new_session("sooner", "2026-05-12") }).into());
    assert_eq!(side.book.usual_minutes(), 90);
    side.act(RecordCommand::Trash { id: id("later") }.into());
    assert_eq!(side.book.usual_minutes(), 30);
}
