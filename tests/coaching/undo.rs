//! Undo takes back one's own act, exactly, and never another's words.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::Index;
use turnwise::coaching::library::Mode as TalkMode;
use turnwise::coaching::{
    AgendaCommand, AgendaState, AgreementCommand, AnswerMode, Book, CardCommand, CardTopic,
    CelebrationCommand, Clause, ClauseGroup, Command, CommitmentCommand, CommitmentWords, Direction, Goal,
    GoalCommand, GoalState, GoalWords, MilestoneCommand, MilestoneWords, Mode, NewClause, Note, NoteCommand,
    Outcome, PartnershipCommand, PartnershipState, PeopleCommand, RecordCommand, SessionCommand,
    SessionState, Settlement, TopicWords, WhenFocusIsFull,
};
use turnwise::replica::{Document, Id, Stamp, TRASHED, clashes};

use super::fixture::{Pair, Side, day, id, new_session, pair};
use crate::repeat::config;

/// One act, to be resolved against whatever is there.
#[derive(Debug, Clone)]
struct Act {
    what: u8,
    which: Index,
    other: Index,
    words: String,
}

fn acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(act(), 0..most)
}

fn act() -> impl Strategy<Value = Act> {
    (0u8..34, any::<Index>(), any::<Index>(), "[a-c]{1,3}").prop_map(|(what, which, other, words)| Act {
        what,
        which,
        other,
        words,
    })
}

/// The command that this act is here, if there is anything to do it to.
fn resolve(side: &mut Side, act: &Act) -> Option<Command> {
    fn pick(ids: Vec<Id>, which: &Index) -> Option<Id> {
        (!ids.is_empty()).then(|| which.get(&ids).clone())
    }
    let Act { what, which, other, words } = act;
    let words = words.clone();
    let book = &side.book;
    let person = pick(book.people().all().iter().map(|p| p.id.clone()).collect(), other)?;
    let session = || pick(book.sessions().into_iter().map(|s| s.id).collect(), which);
    let sessions = book.sessions();
    let items = || {
        let all = sessions.iter().flat_map(|session| book.agenda(&session.id));
        pick(all.map(|item| item.id).collect(), other)
    };
    let goal = || pick(book.goals().into_iter().map(|goal| goal.id).collect(), which);
    let milestone = || {
        let all = book.goals().into_iter().flat_map(|goal| book.milestones(&goal.id));
        pick(all.map(|stone| stone.id).collect(), other)
    };
    let note = || {
        let all = sessions.iter().flat_map(|session| book.notes(&session.id));
        pick(all.map(|note| note.id).collect(), other)
    };
    let commitment = || pick(book.commitments().into_iter().map(|c| c.id).collect(), other);
    let anything = || pick(book.document().records().map(|(id, _)| id.clone()).collect(), which);
    let dates = ["2026-05-09", "2026-05-10", "2026-06-01"];
    let date = *other.get(&dates);
    let direction = if other.index(2) == 0 { Direction::Up } else { Direction::Down };
    let minutes = other.index(100) as u64;
    let new = format!("new-{}", side.book.document().len());
    Some(match what {
        0 => PeopleCommand::Rename { person, name: words }.into(),
        1 => PeopleCommand::ChoosePen { person, pen: minutes }.into(),
        2 => SessionCommand::Plan(new_session(&new, date)).into(),
        3 => SessionCommand::Move(new_session(session()?.as_str(), date)).into(),
        4 => {
            let states = [SessionState::Planned, SessionState::Live, SessionState::Wrapped];
            SessionCommand::SetState { session: session()?, state: *other.get(&states) }.into()
        }
        5 => SessionCommand::Wrap { session: session()?, next: None }.into(),
        6 => SessionCommand::Wrap { session: session()?, next: Some(new_session(&new, date)) }.into(),
        7 | 8 => AgendaCommand::Add {
            id: id(&new),
            session: session()?,
            words: TopicWords { title: words, brought_by: person, minutes, wanted_outcome: String::new() },
        }
        .into(),
        9 => AgendaCommand::Edit {
            id: items()?,
            session: session()?,
            words: TopicWords { title: words.clone(), brought_by: person, minutes, wanted_outcome: words },
        }
        .into(),
        10 => {
            let states = [AgendaState::Open, AgendaState::Discussed, AgendaState::Parked];
            AgendaCommand::Mark { id: items()?, session: session()?, state: *which.get(&states) }.into()
        }
        11 => {
            NoteCommand::Add { id: id(&new), session: session()?, author: person, text: words, after: note() }
                .into()
        }
        12 => NoteCommand::Edit { id: note()?, text: words }.into(),
        13 => CommitmentCommand::Make {
            id: id(&new),
            session: session(),
            words: CommitmentWords {
                owner: person,
                what: words,
                due: Some(day(date)),
                goal: goal(),
                first_step: String::new(),
                confidence: None,
                lifts: String::new(),
                let_know: String::new(),
            },
            from_note: None,
        }
        .into(),
        14 => CommitmentCommand::Change {
            id: commitment()?,
            words: CommitmentWords {
                owner: person,
                what: words,
                due: None,
                goal: goal(),
                first_step: String::new(),
                confidence: None,
                lifts: String::new(),
                let_know: String::new(),
            },
        }
        .into(),
        15 => {
            let outcomes = [Outcome::Open, Outcome::Kept, Outcome::Partly, Outcome::Not];
            let (id, on) = (commitment()?, day(date));
            match other.index(3) {
                0 => CommitmentCommand::Learn { id, learned: words }.into(),
                _ => CommitmentCommand::Review { id, outcome: *which.get(&outcomes), on }.into(),
            }
        }
        16 => GoalCommand::Set {
            id: id(&new),
            words: GoalWords {
                owner: person,
                title: words,
                why: String::new(),
                target: None,
                why_others: String::new(),
                tags: Vec::new(),
                kind: None,
            },
            focus: WhenFocusIsFull::Keep,
        }
        .into(),
        17 => {
            let (version, author, on) = (id(&new), Some(side.me.clone()), day("2026-05-09"));
            let reason = words.clone();
            let words = GoalWords {
                owner: person,
                title: words.clone(),
                why: words,
                target: Some(day(date)),
                why_others: String::new(),
                tags: Vec::new(),
                kind: None,
            };
            GoalCommand::Reword { id: goal()?, words, version, author, on, reason }.into()
        }
        18 => {
            let states = [GoalState::Focus, GoalState::Parked, GoalState::Done];
            GoalCommand::SetState { id: goal()?, state: *other.get(&states) }.into()
        }
        19 => MilestoneCommand::Add {
            id: id(&new),
            goal: goal()?,
            words: MilestoneWords {
                title: words,
                evidence: String::new(),
                due: Some(day(date)),
                plan: String::new(),
            },
        }
        .into(),
        20 => MilestoneCommand::Edit {
            id: milestone()?,
            words: MilestoneWords { title: words.clone(), evidence: words, due: None, plan: String::new() },
        }
        .into(),
        21 => MilestoneCommand::Reach { id: milestone()?, on: day(date) }.into(),
        22 => MilestoneCommand::Unreach { id: milestone()? }.into(),
        23 => {
            let celebrations = book.celebrations().into_iter().map(|celebration| celebration.id).collect();
            CelebrationCommand::Write {
                id: pick(celebrations, which)?,
                happened: words.clone(),
                matters: words.clone(),
                helpers: String::new(),
                mark: words,
            }
            .into()
        }
        24 => RecordCommand::Move { id: items().or_else(milestone).or_else(goal)?, direction }.into(),
        25 => match other.index(4) {
            0 => RecordCommand::Restore { id: anything()? }.into(),
            1 => RecordCommand::EmptyTrash.into(),
            2 => RecordCommand::LeaveInTrash { id: anything()? }.into(),
            _ => RecordCommand::Trash { id: anything()? }.into(),
        },
        26 => RecordCommand::Trash { id: note().or_else(items)? }.into(),
        28.. => us(*what, book, person, words, (which, other), &new)?,
        _ => {
            let clashes = clashes(book.document());
            let clash = (!clashes.is_empty()).then(|| which.get(&clashes).clone())?;
            let answers = [Settlement::Current, Settlement::Losing, Settlement::Both];
            RecordCommand::Settle { clash, settlement: *other.get(&answers) }.into()
        }
    })
}

/// The same for what people do about themselves.
fn us(
    what: u8,
    book: &Book,
    person: Id,
    words: String,
    (which, other): (&Index, &Index),
    new: &str,
) -> Option<Command> {
    let group = ClauseGroup::ALL[which.index(3)];
    let library = id(["one", "two"][other.index(2)]);
    let clauses = book.agreement().clauses;
    let clause = (!clauses.is_empty()).then(|| which.get(&clauses).id.clone());
    let author = person.clone();
    Some(match what {
        28 => AgreementCommand::AddClauses(vec![
            NewClause { id: id(new), group, text: words.clone(), library: None },
            NewClause {
                id: Clause::id_of(&id("shared"), &library),
                group,
                text: words,
                library: Some(library),
            },
        ])
        .into(),
        29 => AgreementCommand::EditClause { id: clause?, text: words }.into(),
        30 => PartnershipCommand::SetMode { mode: *which.get(&Mode::ALL) }.into(),
        31 => {
            let states = [PartnershipState::Open, PartnershipState::Paused, PartnershipState::Closed];
            PartnershipCommand::SetState { state: *which.get(&states), on: day("2026-05-09") }.into()
        }
        32 => {
            let topic = *which.get(&CardTopic::ALL);
            CardCommand::Share { person, topic, text: words }.into()
        }
        _ => {
            let sessions = book.sessions();
            let session = (!sessions.is_empty()).then(|| which.get(&sessions).id.clone())?;
            let (mode, is_yes) = (*which.get(&TalkMode::WITH_CONSENT), other.index(3) > 0);
            AnswerMode { session, person, author, mode, is_yes }.into()
        }
    })
}

fn try_to(side: &mut Side, act: &Act) -> Option<(Command, turnwise::replica::Undo)> {
    let command = resolve(side, act)?;
    let undo = side.try_act(&command).ok()?;
    Some((command, undo))
}

/// A partnership with a past: together, then apart, then exchanged.
fn past(together: &[Act], robins: &[Act], kims: &[Act]) -> Pair {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    pair.robin.bring("item", "s", "A matter");
    pair.robin.note("note", "s", "A paragraph", None);
    pair.robin.goal("goal", "Walk more");
    pair.robin.milestone("stone", "goal", "A mile");
    for act in together {
        let _ = try_to(&mut pair.robin, act);
    }
    pair.exchange();
    for act in robins {
        let _ = try_to(&mut pair.robin, act);
    }
    for act in kims {
        let _ = try_to(&mut pair.kim, act);
    }
    pair.exchange();
    pair
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn any_act_undone_leaves_what_one_saw_before(
        together in acts(12), robins in acts(8), kims in acts(8), last in act(),
    ) {
        let mut side = past(&together, &robins, &kims).robin;
        let (before, document) = (side.views(), side.book.document().clone());
        if let Some((command, undo)) = try_to(&mut side, &last) {
            side.undo(&undo);
            let mut after = side.views();
            // What one took out of the Trash and put back is not asked about any
            // more, as far as the way back wrote it: whoever did that has seen it.
            let mut asked: BTreeMap<Id, BTreeSet<String>> = after.unseen.into_iter().collect();
            for (id, fields) in &before.unseen {
                if mark_of(side.book.document(), id) != mark_of(&document, id) {
                    asked.entry(id.clone()).or_default().extend(fields.iter().cloned());
                }
            }
            after.unseen = asked.into_iter().collect();
            prop_assert_eq!(after, before, "{:?}", command);
        }
    }

    /// Kim answers Robin's act, or writes without knowing of it; then Robin
    /// takes the act back. Whatever Kim wrote is still there for both.
    #[test]
    fn what_the_partner_wrote_since_stays(
        together in acts(12), robins in act(), kims in acts(5), knowing in any::<bool>(),
    ) {
        let mut pair = past(&together, &[], &[]);
        let Some((_, undo)) = try_to(&mut pair.robin, &robins) else {
            return Ok(());
        };
        if knowing {
            pair.exchange();
        }
        for act in &kims {
            let _ = try_to(&mut pair.kim, act);
        }
        let kims: Vec<_> = written_by(&pair.kim, "person-kim");
        pair.exchange();
        let still = written_by(&pair.robin, "person-kim");
        prop_assert_eq!(&still, &kims);
        pair.robin.undo(&undo);
        pair.exchange();
        prop_assert_eq!(written_by(&pair.kim, "person-kim"), kims);
    }
}

/// The last act that put a record into the Trash, or took it out.
fn mark_of(document: &Document, id: &Id) -> Option<Stamp> {
    document.record(id)?.entry(TRASHED).map(|mark| mark.stamp)
}

/// Every value in the document that this person wrote.
fn written_by(side: &Side, person: &str) -> Vec<(Id, String, serde_json::Value)> {
    let mut all = Vec::new();
    for (id, record) in side.book.document().records() {
        for (_, write) in record.writes().filter(|(_, write)| write.by == Some(super::fixture::id(person))) {
            all.extend(write.set.iter().map(|(field, value)| (id.clone(), field.to_string(), value.clone())));
        }
    }
    // Undo may have written some of it anew, in their name.
    all.sort_by_key(|(id, field, value)| (id.clone(), field.clone(), value.to_string()));
    all
}

#[test]
fn a_partners_later_words_stay_and_the_rest_goes_back() {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    let words = GoalWords {
        title: "Walk a lot more".into(),
        why: "For my knees".into(),
        target: Some(day("2026-08-01")),
        ..pair.robin.goal_words("g")
    };
    let undo = pair.robin.reword(&id("g"), words);
    pair.exchange();
    pair.kim.why("g", "For your knees, and for the view");
    pair.exchange();
    pair.robin.undo(&undo);
    let goal: Goal = pair.robin.book.get(&id("g")).unwrap();
    assert_eq!(goal.why, "For your knees, and for the view");
    assert_eq!((goal.title.as_str(), goal.target), ("Walk more", None));
}

#[test]
fn a_note_that_the_partner_went_on_with_is_not_taken_away_from_them() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    let undo = pair.robin.note("n", "s", "A thought", None);
    pair.exchange();
    pair.kim.act(NoteCommand::Edit { id: id("n"), text: "A thought, and another".into() }.into());
    pair.exchange();
    pair.robin.undo(&undo);
    let note: Option<Note> = pair.robin.book.get(&id("n"));
    assert_eq!(note.map(|note| note.text).as_deref(), Some("A thought, and another"));
}

#[test]
fn undo_of_an_emptied_trash_brings_back_every_word() {
    let mut side = pair().robin;
    side.goal("g", "Walk more");
    side.why("g", "For my knees");
    side.act(RecordCommand::Trash { id: id("g") }.into());
    let before = side.views();
    let undo = side.act(RecordCommand::EmptyTrash.into());
    side.undo(&undo);
    assert_eq!(side.views(), before);
    side.act(RecordCommand::Restore { id: id("g") }.into());
    assert_eq!(side.book.get::<Goal>(&id("g")).map(|goal| goal.why).as_deref(), Some("For my knees"));
}

/// A stamp of the Trash's own mark is known to whoever put it there.
#[test]
fn undo_of_an_emptied_trash_asks_no_question_that_was_not_asked_before() {
    let mut side = pair().robin;
    side.goal("g", "Walk more");
    side.why("g", "For my knees");
    side.act(RecordCommand::Trash { id: id("g") }.into());
    let undo = side.act(RecordCommand::EmptyTrash.into());
    side.undo(&undo);
    assert!(side.book.differences().is_empty(), "{:?}", side.book.differences());
    assert_eq!(side.book.trash().len(), 1);
}

#[test]
fn undo_of_an_unreached_milestone_asks_no_question_that_was_not_asked_before() {
    let mut side = pair().robin;
    side.goal("g", "Walk more");
    side.milestone("m", "g", "A mile");
    side.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-05-09") }.into());
    side.act(MilestoneCommand::Unreach { id: id("m") }.into());
    let undo = side.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-05-10") }.into());
    side.undo(&undo);
    assert!(side.book.differences().is_empty(), "{:?}", side.book.differences());
    assert_eq!((side.book.celebrations().len(), side.book.trash().len()), (0, 1));
}

/// Both wrote into a note and put it into the Trash without knowing of each
/// other: each mark knows one of the two texts.
#[test]
fn undo_of_an_answer_about_what_is_in_the_trash_asks_no_question_that_was_not_asked_before() {
    let mut pair = pair();
    pair.robin.plan("s", "2026-05-10");
    pair.robin.note("n", "s", "A paragraph", None);
    pair.exchange();
    for (side, text) in [(&mut pair.robin, "Robin's"), (&mut pair.kim, "Kim's")] {
        side.act(NoteCommand::Edit { id: id("n"), text: text.to_owned() }.into());
        side.act(RecordCommand::Trash { id: id("n") }.into());
    }
    pair.exchange();
    let clash = clashes(pair.robin.book.document()).remove(0);
    let before = pair.robin.views();
    assert_eq!(before.unseen, Vec::new(), "each of them knew what they put away");
    for settlement in [Settlement::Current, Settlement::Losing, Settlement::Both] {
        let undo = pair.robin.act(RecordCommand::Settle { clash: clash.clone(), settlement }.into());
        pair.robin.undo(&undo);
        assert_eq!(pair.robin.views(), before, "{settlement:?}");
    }
}

/// An undo that puts something back into the Trash must not answer what was
/// asked about it.
#[test]
fn undo_keeps_a_question_about_the_trash_that_was_asked_before() {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.robin.milestone("m", "g", "A mile");
    pair.robin.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-05-09") }.into());
    pair.exchange();
    let celebration = pair.kim.book.celebrations().remove(0).id;
    pair.kim.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-05-10") }.into());
    pair.robin.wait();
    pair.robin.act(RecordCommand::Trash { id: celebration }.into());
    pair.exchange();
    assert_eq!(pair.robin.book.differences().unseen.len(), 1, "Kim wrote, and took it for not trashed");
    let before = pair.robin.views();
    let undo = pair.robin.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-05-11") }.into());
    pair.robin.undo(&undo);
    assert_eq!(pair.robin.views(), before);
}

/// Who wrote each current value of a record, and when.
fn origins(side: &Side, name: &str) -> Vec<(String, Option<Id>, u64)> {
    let record = side.book.document().record(&id(name)).expect("a record");
    let origin =
        |field: &str| record.entry(field).map(|entry| (field.to_owned(), entry.by.cloned(), entry.at));
    record.fields().into_iter().filter_map(origin).collect()
}

#[test]
fn what_undo_brings_back_still_belongs_to_whoever_wrote_it() {
    let mut pair = pair();
    pair.robin.goal("g", "Walk more");
    pair.exchange();
    pair.kim.wait();
    pair.kim.why("g", "For the view");
    pair.exchange();
    let before = origins(&pair.robin, "g");
    assert!(before.iter().any(|(field, by, _)| field == "why" && *by == Some(id("person-kim"))));
    pair.robin.wait();
    let (title, why) = ("Walk a lot more".into(), "For my knees".into());
    let words = GoalWords { title, why, ..pair.robin.goal_words("g") };
    let edit = pair.robin.reword(&id("g"), words);
    pair.robin.undo(&edit);
    assert_eq!(origins(&pair.robin, "g"), before, "after an edit");

    pair.robin.act(RecordCommand::Trash { id: id("g") }.into());
    let (in_trash, seen) = (origins(&pair.robin, "g"), pair.robin.views());
    let emptied = pair.robin.act(RecordCommand::EmptyTrash.into());
    pair.robin.undo(&emptied);
    assert_eq!(origins(&pair.robin, "g"), in_trash, "after emptying the Trash");
    assert_eq!(pair.robin.views(), seen);
    pair.exchange();
    assert_eq!(origins(&pair.kim, "g"), in_trash);
}
