//! Each command: what it writes, and what it refuses.

use chrono::NaiveDate;
use serde_json::json;
use turnwise::coaching::{
    AgendaItem, AgendaState, Celebration, Command, Commitment, Goal, GoalState, Kind, Membership, Milestone,
    Note, Outcome, Place, Refusal, Session, SessionState, TITLE_LIMIT, total_minutes,
};
use turnwise::coaching::{Given, NewPerson, NewSession, Taken};
use turnwise::replica::Seen;

use super::fixture::{Side, day, id, instant, new_session, pair};

fn side() -> Side {
    let mut side = pair().robin;
    side.plan("s", "2026-05-10");
    side
}

#[test]
fn starting_a_partnership_writes_it_and_its_people() {
    let pair = pair();
    let document = pair.robin.book.document();
    assert_eq!(document.record(&id("shared")).unwrap().kind, Kind::Partnership.name());
    let people = pair.robin.book.people();
    assert_eq!(
        people.get(&id("person-kim")).map(|kim| (kim.name.as_str(), kim.pen)),
        Some(("Kim Example", 1))
    );
    assert_eq!(pair.kim.book.people(), people, "the partner has the same people");
}

#[test]
fn a_person_takes_another_name_and_pen() {
    let mut side = side();
    let person = side.me.clone();
    side.act(Command::RenamePerson { person: person.clone(), name: "  רובין 🌻 ".into() });
    side.act(Command::ChoosePen { person: person.clone(), pen: 11 });
    let me = side.book.people().get(&person).unwrap().clone();
    assert_eq!((me.name.as_str(), me.pen), ("רובין 🌻", 5), "without spaces around; pens are six");
}

#[test]
fn a_session_is_planned_moved_and_held() {
    let mut side = side();
    let session: Session = side.book.get(&id("s")).unwrap();
    assert_eq!(session.starts_at, Some(instant("2026-05-10T17:30:00Z")));
    assert_eq!((session.zone.as_str(), session.minutes), ("Europe/London", 60));
    assert_eq!(session.state, SessionState::Planned);
    let moved = NewSession { minutes: 45, ..new_session("s", "9999-12-31") };
    side.act(Command::MoveSession(moved));
    side.act(Command::SetSessionState { session: id("s"), state: SessionState::Live });
    let session: Session = side.book.get(&id("s")).unwrap();
    assert_eq!((session.starts_at, session.minutes), (Some(instant("9999-12-31T17:30:00Z")), 45));
    assert_eq!(session.state, SessionState::Live);
    assert_eq!(side.book.next_session(), Some(session), "a live session is the next one");
}

#[test]
fn an_agenda_item_is_brought_edited_and_marked() {
    let mut side = side();
    side.act(Command::AddAgendaItem {
        id: id("i"),
        session: id("s"),
        title: " The talk ".into(),
        brought_by: id("person-kim"),
        minutes: 20,
        wanted_outcome: "Courage".into(),
    });
    let item: AgendaItem = side.book.get(&id("i")).unwrap();
    assert_eq!(
        (item.title.as_str(), item.minutes, item.wanted_outcome.as_str()),
        ("The talk", 20, "Courage")
    );
    assert_eq!((item.session, item.brought_by), (Some(id("s")), Some(id("person-kim"))));
    assert_eq!((item.state, item.moved_from), (AgendaState::Open, None));
    side.act(Command::EditAgendaItem {
        id: id("i"),
        title: "The talk, again".into(),
        brought_by: id("person-robin"),
        minutes: 0,
        wanted_outcome: String::new(),
    });
    side.act(Command::MarkAgendaItem { id: id("i"), state: AgendaState::Parked });
    let item: AgendaItem = side.book.get(&id("i")).unwrap();
    assert_eq!((item.title.as_str(), item.minutes, item.state), ("The talk, again", 0, AgendaState::Parked));
    assert_eq!(item.brought_by, Some(id("person-robin")));
}

#[test]
fn parked_items_take_no_minutes() {
    let mut side = side();
    for name in ["a", "b", "c"] {
        side.bring(name, "s", "A matter");
    }
    assert_eq!(total_minutes(&side.book.agenda(&id("s"))), 30);
    side.act(Command::MarkAgendaItem { id: id("b"), state: AgendaState::Parked });
    side.act(Command::MarkAgendaItem { id: id("c"), state: AgendaState::Discussed });
    assert_eq!(total_minutes(&side.book.agenda(&id("s"))), 20);
    assert_eq!(total_minutes(&[]), 0);
}

#[test]
fn a_note_goes_to_the_end_or_right_after_another() {
    let mut side = side();
    side.note("first", "s", "One", None);
    side.note("third", "s", "Three", None);
    side.note("second", "s", "Two", Some("first"));
    side.note("fourth", "s", "Four", Some("third"));
    side.note("fifth", "s", "Five", Some("a note that is gone".replace(' ', "-").as_str()));
    let texts: Vec<String> = side.book.notes(&id("s")).into_iter().map(|note| note.text).collect();
    assert_eq!(texts, ["One", "Two", "Three", "Four", "Five"]);
    side.act(Command::EditNote { id: id("first"), text: "One, in better words".into() });
    let note: Note = side.book.get(&id("first")).unwrap();
    assert_eq!((note.text.as_str(), note.author), ("One, in better words", Some(id("person-robin"))));
}

#[test]
fn a_commitment_is_made_edited_and_reviewed() {
    let mut side = side();
    side.goal("g", "Walk more");
    let make = |session, goal| Command::MakeCommitment {
        id: id("c"),
        owner: id("person-kim"),
        what: "Walk to work".into(),
        due: Some(day("2026-05-12")),
        session,
        goal,
    };
    side.act(make(Some(id("s")), Some(id("g"))));
    let made: Commitment = side.book.get(&id("c")).unwrap();
    assert_eq!(
        (made.what.as_str(), made.due, made.outcome),
        ("Walk to work", Some(day("2026-05-12")), Outcome::Open)
    );
    assert_eq!(
        (&made.owner, &made.session, &made.goal),
        (&Some(id("person-kim")), &Some(id("s")), &Some(id("g")))
    );
    assert_eq!(side.book.commitments_from(&id("s")), [made]);
    side.act(Command::EditCommitment {
        id: id("c"),
        owner: id("person-robin"),
        what: "Walk home".into(),
        due: None,
        goal: None,
    });
    let outcome = Outcome::Not;
    side.act(Command::ReviewCommitment { id: id("c"), outcome, learned: "It rained, and I minded".into() });
    let made: Commitment = side.book.get(&id("c")).unwrap();
    assert_eq!((made.what.as_str(), made.due, made.goal), ("Walk home", None, None));
    assert_eq!((made.outcome, made.learned.as_str()), (Outcome::Not, "It rained, and I minded"));
    assert_eq!(made.session, Some(id("s")), "an edit leaves its origin");
}

#[test]
fn a_goal_has_its_milestones_and_its_path() {
    let mut side = side();
    side.goal("g", "Walk more");
    side.why("g", "For my knees");
    for name in ["m1", "m2", "m3"] {
        side.milestone(name, "g", "A stone");
    }
    side.act(Command::EditMilestone {
        id: id("m2"),
        title: "A mile a day".into(),
        evidence: "Seven ticks on the calendar".into(),
        due: Some(day("2026-06-01")),
    });
    side.act(Command::ReachMilestone { id: id("m2"), on: day("2026-05-30") });
    let milestone: Milestone = side.book.get(&id("m2")).unwrap();
    assert_eq!((milestone.evidence.as_str(), milestone.goal), ("Seven ticks on the calendar", Some(id("g"))));
    assert_eq!(milestone.reached, Some(day("2026-05-30")));
    use turnwise::coaching::Stone::{Ahead, Next, Reached};
    let path = side.book.path(&id("g"));
    assert_eq!((path.stones.as_slice(), path.reached()), ([Next, Reached, Ahead].as_slice(), 1));
    side.act(Command::SetGoalState { id: id("g"), state: GoalState::Parked });
    let goal: Goal = side.book.get(&id("g")).unwrap();
    assert_eq!((goal.state, goal.why.as_str()), (GoalState::Parked, "For my knees"));
}

#[test]
fn reaching_a_milestone_starts_one_celebration_which_comes_and_goes_with_it() {
    let mut side = side();
    side.goal("g", "Walk more");
    side.milestone("m", "g", "A mile");
    side.act(Command::ReachMilestone { id: id("m"), on: day("2026-05-30") });
    let celebration = Celebration::id_of(&id("m"));
    side.act(Command::WriteCelebration {
        id: celebration.clone(),
        happened: "I walked".into(),
        matters: "It was mine".into(),
        helpers: "Kim".into(),
        mark: "Tea".into(),
    });
    side.act(Command::UnreachMilestone { id: id("m") });
    assert_eq!(side.book.celebrations(), [], "in the Trash, with its words");
    side.act(Command::ReachMilestone { id: id("m"), on: day("2026-06-02") });
    let all = side.book.celebrations();
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].happened.as_str(), all[0].mark.as_str()), ("I walked", "Tea"));
    assert_eq!((all[0].on, &all[0].goal), (Some(day("2026-06-02")), &Some(id("g"))));
    assert!(!all[0].is_blank());
}

#[test]
fn the_trash_holds_what_was_put_there_until_it_is_emptied() {
    let mut side = side();
    side.goal("g", "Walk more");
    side.goal("h", "Read more");
    side.act(Command::Trash { id: id("g") });
    side.act(Command::Trash { id: id("h") });
    let trash: Vec<String> = side.book.trash().into_iter().map(|(id, _)| id.to_string()).collect();
    assert_eq!(trash, ["h", "g"], "latest first");
    side.act(Command::Restore { id: id("g") });
    side.act(Command::EmptyTrash);
    assert_eq!(side.book.goals().len(), 1);
    assert!(side.book.trash().is_empty());
    let left = side.book.document().record(&id("h")).unwrap();
    assert_eq!(left.fields().into_iter().collect::<Vec<_>>(), ["trashed"], "the name stays");
}

#[test]
fn private_commands_write_to_the_private_document() {
    let mut side = side();
    let seen = side.book.document().seen().clone();
    let document = id("shared");
    let enter = Command::EnterPartnership { document: document.clone(), me: Some(id("person-robin")) };
    let given = Command::NoteGiven { document: document.clone(), seen: seen.clone(), saved_at: 5 };
    let taken = Command::NoteTaken {
        document: document.clone(),
        seen: Seen::default(),
        saved_at: 6,
        had_mine_up_to: Some(4),
    };
    let leave = Command::LeavePartnership { document: document.clone() };
    for command in [&enter, &given, &taken, &leave] {
        assert_eq!(command.place(), Place::Private);
    }
    assert_eq!(Command::EmptyTrash.place(), Place::Shared);
    side.act(enter.clone());
    side.act(given);
    side.act(taken);
    let membership: Membership = side.book.get(&Membership::id_of(&document)).unwrap();
    assert_eq!((membership.document, membership.me), (Some(document.clone()), Some(id("person-robin"))));
    let given: Given = side.book.get(&Given::id_of(&document)).unwrap();
    assert_eq!(given, Given { seen, saved_at: Some(5) });
    let taken: Taken = side.book.get(&Taken::id_of(&document)).unwrap();
    assert_eq!((taken.saved_at, taken.had_mine_up_to), (Some(6), Some(4)));
    side.act(leave);
    assert_eq!(side.book.get::<Membership>(&Membership::id_of(&document)), None);
    side.act(enter);
    assert_eq!(side.book.all::<Membership>().len(), 1, "back again, as the same member");
}

#[test]
fn writing_what_is_there_already_writes_nothing() {
    let mut side = side();
    side.goal("g", "Walk more");
    let before = side.book.document().clone();
    side.why("g", "");
    side.act(Command::MoveSession(new_session("s", "2026-05-10")));
    let json = |document| serde_json::to_value(document).unwrap()["records"].clone();
    assert_eq!(json(side.book.document()), json(&before));
}

/// Commands that need words, with these words in their place.
fn wordy(words: &str) -> Vec<(Command, usize)> {
    let (me, none) = (id("person-robin"), String::new);
    let words = words.to_owned();
    let people = vec![NewPerson { id: id("new"), name: words.clone(), pen: 0 }];
    vec![
        (Command::StartPartnership { document: id("d"), people }, 80),
        (Command::RenamePerson { person: me.clone(), name: words.clone() }, 80),
        (
            Command::AddAgendaItem {
                id: id("new"),
                session: id("s"),
                title: words.clone(),
                brought_by: me.clone(),
                minutes: 5,
                wanted_outcome: none(),
            },
            TITLE_LIMIT,
        ),
        (
            Command::EditAgendaItem {
                id: id("i"),
                title: words.clone(),
                brought_by: me.clone(),
                minutes: 5,
                wanted_outcome: none(),
            },
            TITLE_LIMIT,
        ),
        (
            Command::MakeCommitment {
                id: id("new"),
                owner: me.clone(),
                what: words.clone(),
                due: None,
                session: None,
                goal: None,
            },
            TITLE_LIMIT,
        ),
        (
            Command::AddGoal {
                id: id("new"),
                owner: me.clone(),
                title: words.clone(),
                why: none(),
                target: None,
            },
            TITLE_LIMIT,
        ),
        (
            Command::EditGoal { id: id("g"), owner: me, title: words.clone(), why: none(), target: None },
            TITLE_LIMIT,
        ),
        (
            Command::AddMilestone {
                id: id("new"),
                goal: id("g"),
                title: words.clone(),
                evidence: none(),
                due: None,
            },
            TITLE_LIMIT,
        ),
        (Command::EditMilestone { id: id("m"), title: words, evidence: none(), due: None }, TITLE_LIMIT),
    ]
}

fn full_side() -> Side {
    let mut side = side();
    side.bring("i", "s", "A matter");
    side.note("n", "s", "A paragraph", None);
    side.goal("g", "Walk more");
    side.milestone("m", "g", "A mile");
    side
}

fn assert_refused(side: &mut Side, command: &Command, refusal: &Refusal) {
    let before = side.book.document().clone();
    assert_eq!(side.try_act(command).unwrap_err(), *refusal, "{command:?}");
    assert_eq!(*side.book.document(), before, "nothing was written");
}

#[test]
fn what_needs_words_is_refused_without_any() {
    let mut side = full_side();
    for blank in ["", "   ", "\n\t\u{a0}"] {
        for (command, _) in wordy(blank) {
            assert_refused(&mut side, &command, &Refusal::Empty);
        }
    }
}

#[test]
fn words_that_do_not_fit_are_refused_with_their_length_and_the_limit() {
    let mut side = full_side();
    for letter in ["a", "ß", "🌻", "د"] {
        for (command, limit) in wordy(&letter.repeat(500)) {
            assert_refused(&mut side, &command, &Refusal::TooLong { length: 500, limit });
        }
        for (command, limit) in wordy(&letter.repeat(80)) {
            assert!(limit >= 80 && side.try_act(&command).is_ok(), "80 characters fit: {command:?}");
        }
    }
    let text = "a".repeat(20_001);
    let refusal = Refusal::TooLong { length: 20_001, limit: 20_000 };
    assert_refused(&mut side, &Command::EditNote { id: id("n"), text }, &refusal);
    side.act(Command::EditNote { id: id("n"), text: "a".repeat(20_000) });
}

#[test]
fn minutes_that_no_session_has_are_refused() {
    let mut side = full_side();
    for minutes in [0, 4, 601, u64::MAX] {
        let session = NewSession { minutes, ..new_session("x", "2026-05-20") };
        let refusal = Refusal::Minutes { least: 5, most: 600 };
        assert_refused(&mut side, &Command::PlanSession(session.clone()), &refusal);
        let wrap = Command::WrapSession { session: id("s"), next: Some(session) };
        assert_refused(&mut side, &wrap, &refusal);
    }
    let mut item = Command::EditAgendaItem {
        id: id("i"),
        title: "A matter".into(),
        brought_by: id("person-robin"),
        minutes: 601,
        wanted_outcome: String::new(),
    };
    assert_refused(&mut side, &item, &Refusal::Minutes { least: 0, most: 600 });
    if let Command::EditAgendaItem { minutes, .. } = &mut item {
        *minutes = 600;
    }
    side.act(item);
}

/// Files and the fields of a browser hold years of four digits.
#[test]
fn days_that_no_file_can_hold_are_refused() {
    let mut side = full_side();
    side.act(Command::MakeCommitment {
        id: id("c"),
        owner: id("person-robin"),
        what: "Walk".into(),
        due: None,
        session: None,
        goal: None,
    });
    let [ten_thousand, year_zero, far] = [(10_000, 1, 1), (0, 12, 31), (-2000, 6, 1)]
        .map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap());
    for on in [ten_thousand, year_zero, far, NaiveDate::MAX, NaiveDate::MIN] {
        for command in dated(on) {
            assert_refused(&mut side, &command, &Refusal::Day);
        }
    }
    for on in ["0001-01-01", "9999-12-31"] {
        for command in dated(day(on)) {
            side.act(command);
        }
    }
}

/// Every command that takes a day.
fn dated(on: NaiveDate) -> Vec<Command> {
    let (owner, words) = (id("person-robin"), || "Words".to_owned());
    let starts_at = on.and_hms_opt(12, 0, 0).unwrap().and_utc();
    let session = |name: &str| NewSession { starts_at, ..new_session(name, "2026-05-20") };
    let (target, due) = (Some(on), Some(on));
    vec![
        Command::PlanSession(session("x")),
        Command::MoveSession(session("s")),
        Command::WrapSession { session: id("s"), next: Some(session("y")) },
        Command::MakeCommitment {
            id: id("z"),
            owner: owner.clone(),
            what: words(),
            due,
            session: None,
            goal: None,
        },
        Command::EditCommitment { id: id("c"), owner: owner.clone(), what: words(), due, goal: None },
        Command::AddGoal { id: id("h"), owner: owner.clone(), title: words(), why: words(), target },
        Command::EditGoal { id: id("g"), owner, title: words(), why: words(), target },
        Command::AddMilestone { id: id("k"), goal: id("g"), title: words(), evidence: words(), due },
        Command::EditMilestone { id: id("m"), title: words(), evidence: words(), due },
        Command::ReachMilestone { id: id("m"), on },
    ]
}

#[test]
fn what_is_gone_cannot_be_changed() {
    let mut side = full_side();
    side.act(Command::ReachMilestone { id: id("m"), on: day("2026-05-30") });
    for gone in ["s", "i", "n", "g", "m"] {
        side.act(Command::Trash { id: id(gone) });
    }
    let to_trashed = [
        Command::MoveSession(new_session("s", "2026-05-11")),
        Command::SetSessionState { session: id("s"), state: SessionState::Live },
        Command::WrapSession { session: id("s"), next: None },
        Command::MarkAgendaItem { id: id("i"), state: AgendaState::Parked },
        Command::EditNote { id: id("n"), text: "Words".into() },
        Command::SetGoalState { id: id("g"), state: GoalState::Done },
        Command::ReachMilestone { id: id("m"), on: day("2026-05-30") },
        Command::UnreachMilestone { id: id("m") },
        Command::ReviewCommitment { id: id("g"), outcome: Outcome::Kept, learned: String::new() },
        Command::ChoosePen { person: id("s"), pen: 1 },
        Command::Trash { id: id("nowhere") },
        Command::Restore { id: id("nowhere") },
        Command::LeaveInTrash { id: id("nowhere") },
    ];
    for command in to_trashed {
        assert_refused(&mut side, &command, &Refusal::Gone);
    }
}

#[test]
fn a_refusal_is_a_sentence() {
    let long = Refusal::TooLong { length: 500, limit: 80 }.to_string();
    assert!(long.contains("500") && long.contains("80") && long.ends_with('.'), "{long}");
    for refusal in [Refusal::Empty, Refusal::Minutes { least: 5, most: 600 }, Refusal::Day, Refusal::Gone] {
        assert!(refusal.to_string().ends_with('.'));
    }
}

#[test]
fn a_command_drafted_twice_writes_the_same() {
    let mut side = side();
    let moment = side.moment();
    let command = Command::PlanSession(new_session("x", "2026-05-20"));
    let drafts = [(); 2].map(|()| command.draft(&side.book, moment.clone()).unwrap());
    assert_eq!(drafts[0], drafts[1]);
    assert_eq!(drafts[0].record(&id("x")).unwrap().get("minutes"), Some(&json!(60)));
}
