//! Each command: what it writes, and what it refuses.

use chrono::NaiveDate;
use serde_json::json;
use turnwise::coaching::{
    AgendaCommand, AgendaItem, AgendaState, Celebration, CelebrationCommand, Command, Commitment,
    CommitmentCommand, CommitmentWords, Goal, GoalCommand, GoalState, GoalWords, HandoverCommand, Home, Kind,
    LastReceived, LastSent, Membership, MembershipCommand, Milestone, MilestoneCommand, MilestoneWords, Note,
    NoteCommand, Outcome, PeopleCommand, RecordCommand, Refusal, Session, SessionCommand, SessionState,
    TITLE_LIMIT, TopicWords, WhenFocusIsFull, total_minutes,
};
use turnwise::coaching::{Field, NewPerson, NewSession, Person, Problem};
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
    side.act(PeopleCommand::Rename { person: person.clone(), name: "  רובין 🌻 ".into() }.into());
    side.act(PeopleCommand::ChoosePen { person: person.clone(), pen: 11 }.into());
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
    side.act(SessionCommand::Move(moved).into());
    side.act(SessionCommand::SetState { session: id("s"), state: SessionState::Live }.into());
    let session: Session = side.book.get(&id("s")).unwrap();
    assert_eq!((session.starts_at, session.minutes), (Some(instant("9999-12-31T17:30:00Z")), 45));
    assert_eq!(session.state, SessionState::Live);
    assert_eq!(side.book.next_session(), Some(session), "a live session is the next one");
}

#[test]
fn an_agenda_item_is_brought_edited_and_marked() {
    let mut side = side();
    side.act(
        AgendaCommand::Add {
            id: id("i"),
            session: id("s"),
            words: TopicWords {
                title: " The talk ".into(),
                brought_by: id("person-kim"),
                minutes: 20,
                wanted_outcome: "Courage".into(),
            },
        }
        .into(),
    );
    let item: AgendaItem = side.book.get(&id("i")).unwrap();
    assert_eq!(
        (item.title.as_str(), item.minutes, item.wanted_outcome.as_str()),
        ("The talk", 20, "Courage")
    );
    assert_eq!((item.session, item.brought_by), (Some(id("s")), Some(id("person-kim"))));
    assert_eq!((item.state, item.moved_from), (AgendaState::Open, None));
    side.act(
        AgendaCommand::Edit {
            id: id("i"),
            session: id("s"),
            words: TopicWords {
                title: "The talk, again".into(),
                brought_by: id("person-robin"),
                minutes: 0,
                wanted_outcome: String::new(),
            },
        }
        .into(),
    );
    side.act(AgendaCommand::Mark { id: id("i"), session: id("s"), state: AgendaState::Parked }.into());
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
    side.act(AgendaCommand::Mark { id: id("b"), session: id("s"), state: AgendaState::Parked }.into());
    side.act(AgendaCommand::Mark { id: id("c"), session: id("s"), state: AgendaState::Discussed }.into());
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
    side.act(NoteCommand::Edit { id: id("first"), text: "One, in better words".into() }.into());
    let note: Note = side.book.get(&id("first")).unwrap();
    assert_eq!((note.text.as_str(), note.author), ("One, in better words", Some(id("person-robin"))));
}

#[test]
fn a_commitment_is_made_edited_and_reviewed() {
    let mut side = side();
    side.goal("g", "Walk more");
    let make = |session, goal| {
        CommitmentCommand::Make {
            id: id("c"),
            session,
            words: CommitmentWords {
                owner: id("person-kim"),
                what: "Walk to work".into(),
                due: Some(day("2026-05-12")),
                goal,
                first_step: String::new(),
                confidence: None,
                lifts: String::new(),
                let_know: String::new(),
            },
            from_note: None,
        }
        .into()
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
    side.act(
        CommitmentCommand::Change {
            id: id("c"),
            words: CommitmentWords {
                owner: id("person-robin"),
                what: "Walk home".into(),
                due: None,
                goal: None,
                first_step: String::new(),
                confidence: None,
                lifts: String::new(),
                let_know: String::new(),
            },
        }
        .into(),
    );
    side.act(CommitmentCommand::Review { id: id("c"), outcome: Outcome::Not, on: day("2026-05-12") }.into());
    side.act(CommitmentCommand::Learn { id: id("c"), learned: "It rained, and I minded".into() }.into());
    let made: Commitment = side.book.get(&id("c")).unwrap();
    assert_eq!((made.what.as_str(), made.due, made.goal), ("Walk home", None, None));
    assert_eq!((made.outcome, made.learned.as_str()), (Outcome::Not, "It rained, and I minded"));
    assert_eq!(made.reviewed_on, Some(day("2026-05-12")));
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
    side.act(
        MilestoneCommand::Edit {
            id: id("m2"),
            words: MilestoneWords {
                title: "A mile a day".into(),
                evidence: "Seven ticks on the calendar".into(),
                due: Some(day("2026-06-01")),
                plan: String::new(),
            },
        }
        .into(),
    );
    side.act(MilestoneCommand::Reach { id: id("m2"), on: day("2026-05-30") }.into());
    let milestone: Milestone = side.book.get(&id("m2")).unwrap();
    assert_eq!((milestone.evidence.as_str(), milestone.goal), ("Seven ticks on the calendar", Some(id("g"))));
    assert_eq!(milestone.reached, Some(day("2026-05-30")));
    use turnwise::coaching::Stone::{Ahead, Next, Reached};
    let path = side.book.path(&id("g"));
    assert_eq!((path.stones.as_slice(), path.reached()), ([Next, Reached, Ahead].as_slice(), 1));
    side.act(GoalCommand::SetState { id: id("g"), state: GoalState::Parked }.into());
    let goal: Goal = side.book.get(&id("g")).unwrap();
    assert_eq!((goal.state, goal.why.as_str()), (GoalState::Parked, "For my knees"));
}

#[test]
fn reaching_a_milestone_starts_one_celebration_which_comes_and_goes_with_it() {
    let mut side = side();
    side.goal("g", "Walk more");
    side.milestone("m", "g", "A mile");
    side.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-05-30") }.into());
    let celebration = Celebration::id_of(&id("m"));
    side.act(
        CelebrationCommand::Write {
            id: celebration.clone(),
            happened: "I walked".into(),
            matters: "It was mine".into(),
            helpers: "Kim".into(),
            mark: "Tea".into(),
        }
        .into(),
    );
    side.act(MilestoneCommand::Unreach { id: id("m") }.into());
    assert_eq!(side.book.celebrations(), [], "in the Trash, with its words");
    side.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-06-02") }.into());
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
    side.act(RecordCommand::Trash { id: id("g") }.into());
    side.act(RecordCommand::Trash { id: id("h") }.into());
    let trash: Vec<String> = side.book.trash().into_iter().map(|(id, _)| id.to_string()).collect();
    assert_eq!(trash, ["h", "g"], "latest first");
    side.act(RecordCommand::Restore { id: id("g") }.into());
    side.act(RecordCommand::EmptyTrash.into());
    assert_eq!(side.book.goals().len(), 1);
    assert!(side.book.trash().is_empty());
    let left = side.book.document().record(&id("h")).unwrap();
    assert_eq!(left.fields().into_iter().collect::<Vec<_>>(), ["trashed"], "the name stays");
}

#[test]
fn private_commands_write_to_the_private_document() {
    let mut side = side();
    let (seen, before) = (side.book.document().seen().clone(), side.book.document().clone());
    let document = id("shared");
    let enter: Command =
        MembershipCommand::Enter { document: document.clone(), me: Some(id("person-robin")) }.into();
    let given: Command =
        HandoverCommand::NoteSent { document: document.clone(), seen: seen.clone(), saved_at: 5 }.into();
    let taken: Command = HandoverCommand::NoteReceived {
        document: document.clone(),
        seen: Seen::default(),
        saved_at: 6,
        has_mine_until: Some(4),
    }
    .into();
    let leave: Command = MembershipCommand::Leave { document: document.clone() }.into();
    for command in [&enter, &given, &taken, &leave] {
        assert_eq!(command.home(), Home::Private);
    }
    assert_eq!(Command::from(RecordCommand::EmptyTrash).home(), Home::Shared);
    side.act(enter.clone());
    side.act(given);
    side.act(taken);
    let membership: Membership = side.own.get(&Membership::id_of(&document)).unwrap();
    assert_eq!((membership.document, membership.me), (Some(document.clone()), Some(id("person-robin"))));
    let given: LastSent = side.own.get(&LastSent::id_of(&document)).unwrap();
    assert_eq!(given, LastSent { seen, saved_at: Some(5) });
    let taken: LastReceived = side.own.get(&LastReceived::id_of(&document)).unwrap();
    assert_eq!((taken.saved_at, taken.has_mine_until), (Some(6), Some(4)));
    side.act(leave);
    assert_eq!(side.own.get::<Membership>(&Membership::id_of(&document)), None);
    side.act(enter);
    assert_eq!(side.own.all::<Membership>().len(), 1, "back again, as the same member");
    assert_eq!(*side.book.document(), before, "nothing of it in the shared one");
}

#[test]
fn writing_what_is_there_already_writes_nothing() {
    let mut side = side();
    side.goal("g", "Walk more");
    let before = side.book.document().clone();
    side.why("g", "");
    side.act(SessionCommand::Move(new_session("s", "2026-05-10")).into());
    let json = |document| serde_json::to_value(document).unwrap()["records"].clone();
    assert_eq!(json(side.book.document()), json(&before));
}

/// Commands that need words, with these words in their place, and the field they go to.
fn wordy(words: &str) -> Vec<(Command, Field)> {
    let (me, none) = (id("person-robin"), String::new);
    let words = words.to_owned();
    let people = vec![NewPerson { id: id("new"), name: words.clone(), pen: 0 }];
    vec![
        (PeopleCommand::Start { document: id("d"), people, key: None }.into(), Person::NAME),
        (PeopleCommand::Rename { person: me.clone(), name: words.clone() }.into(), Person::NAME),
        (
            AgendaCommand::Add {
                id: id("new"),
                session: id("s"),
                words: TopicWords {
                    title: words.clone(),
                    brought_by: me.clone(),
                    minutes: 5,
                    wanted_outcome: none(),
                },
            }
            .into(),
            AgendaItem::TITLE,
        ),
        (
            AgendaCommand::Edit {
                id: id("i"),
                session: id("s"),
                words: TopicWords {
                    title: words.clone(),
                    brought_by: me.clone(),
                    minutes: 5,
                    wanted_outcome: none(),
                },
            }
            .into(),
            AgendaItem::TITLE,
        ),
        (
            CommitmentCommand::Make {
                id: id("new"),
                session: None,
                words: CommitmentWords {
                    owner: me.clone(),
                    what: words.clone(),
                    due: None,
                    goal: None,
                    first_step: String::new(),
                    confidence: None,
                    lifts: String::new(),
                    let_know: String::new(),
                },
                from_note: None,
            }
            .into(),
            Commitment::WHAT,
        ),
        (
            GoalCommand::Set {
                id: id("new"),
                words: GoalWords {
                    owner: me.clone(),
                    title: words.clone(),
                    why: none(),
                    target: None,
                    why_others: String::new(),
                    tags: Vec::new(),
                    kind: None,
                },
                focus: WhenFocusIsFull::Keep,
            }
            .into(),
            Goal::TITLE,
        ),
        (
            GoalCommand::Reword {
                id: id("g"),
                words: GoalWords {
                    owner: me,
                    title: words.clone(),
                    why: none(),
                    target: None,
                    why_others: String::new(),
                    tags: Vec::new(),
                    kind: None,
                },
                version: id("version"),
                author: None,
                on: day("2026-05-03"),
                reason: none(),
            }
            .into(),
            Goal::TITLE,
        ),
        (
            MilestoneCommand::Add {
                id: id("new"),
                goal: id("g"),
                words: MilestoneWords {
                    title: words.clone(),
                    evidence: none(),
                    due: None,
                    plan: String::new(),
                },
            }
            .into(),
            Milestone::TITLE,
        ),
        (
            MilestoneCommand::Edit {
                id: id("m"),
                words: MilestoneWords { title: words, evidence: none(), due: None, plan: String::new() },
            }
            .into(),
            Milestone::TITLE,
        ),
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
        for (command, field) in wordy(blank) {
            assert_refused(&mut side, &command, &Refusal::At(field, Problem::Empty));
        }
    }
}

#[test]
fn words_that_do_not_fit_are_refused_with_their_length_and_the_limit() {
    let mut side = full_side();
    for letter in ["a", "ß", "🌻", "د"] {
        for (command, field) in wordy(&letter.repeat(500)) {
            let limit = if field == Person::NAME { 80 } else { TITLE_LIMIT };
            let refusal = Refusal::At(field, Problem::TooLong { length: 500, limit });
            assert_refused(&mut side, &command, &refusal);
        }
        for (command, _) in wordy(&letter.repeat(80)) {
            assert!(side.try_act(&command).is_ok(), "80 characters fit: {command:?}");
        }
    }
    let text = "a".repeat(20_001);
    let refusal = Refusal::At(Note::TEXT, Problem::TooLong { length: 20_001, limit: 20_000 });
    assert_refused(&mut side, &NoteCommand::Edit { id: id("n"), text }.into(), &refusal);
    side.act(NoteCommand::Edit { id: id("n"), text: "a".repeat(20_000) }.into());
}

#[test]
fn a22_a_milestone_with_too_long_a_plan_is_not_half_made() {
    let mut side = full_side();
    let words = MilestoneWords {
        title: "Ten thousand steps".to_owned(),
        evidence: String::new(),
        plan: "a".repeat(20_001),
        due: None,
    };
    let refusal = Refusal::At(Milestone::PLAN, Problem::TooLong { length: 20_001, limit: 20_000 });
    let add = MilestoneCommand::Add { id: id("another"), goal: id("g"), words }.into();
    assert_refused(&mut side, &add, &refusal);
    assert_eq!(side.book.document().record(&id("another")), None);
}

#[test]
fn minutes_that_no_session_has_are_refused() {
    let mut side = full_side();
    for minutes in [0, 4, 601, u64::MAX] {
        let session = NewSession { minutes, ..new_session("x", "2026-05-20") };
        let refusal = Refusal::At(Session::MINUTES, Problem::Minutes { least: 5, most: 600 });
        assert_refused(&mut side, &SessionCommand::Plan(session.clone()).into(), &refusal);
        let wrap = SessionCommand::Wrap { session: id("s"), next: Some(session) }.into();
        assert_refused(&mut side, &wrap, &refusal);
    }
    let item = |minutes| {
        let (title, brought_by) = ("A matter".into(), id("person-robin"));
        let words = TopicWords { title, brought_by, minutes, wanted_outcome: String::new() };
        AgendaCommand::Edit { id: id("i"), session: id("s"), words }.into()
    };
    let refusal = Refusal::At(AgendaItem::MINUTES, Problem::Minutes { least: 0, most: 600 });
    assert_refused(&mut side, &item(601), &refusal);
    side.act(item(600));
}

/// Files and the fields of a browser hold years of four digits.
#[test]
fn days_that_no_file_can_hold_are_refused() {
    let mut side = full_side();
    side.act(
        CommitmentCommand::Make {
            id: id("c"),
            session: None,
            words: CommitmentWords {
                owner: id("person-robin"),
                what: "Walk".into(),
                due: None,
                goal: None,
                first_step: String::new(),
                confidence: None,
                lifts: String::new(),
                let_know: String::new(),
            },
            from_note: None,
        }
        .into(),
    );
    let [ten_thousand, year_zero, far] = [(10_000, 1, 1), (0, 12, 31), (-2000, 6, 1)]
        .map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap());
    for on in [ten_thousand, year_zero, far, NaiveDate::MAX, NaiveDate::MIN] {
        for (command, field) in dated(on) {
            assert_refused(&mut side, &command, &Refusal::At(field, Problem::Day));
        }
    }
    for on in ["0001-01-01", "9999-12-31"] {
        for (command, _) in dated(day(on)) {
            side.act(command);
        }
    }
}

/// Commands that take a day, and the field it goes to.
fn dated(on: NaiveDate) -> Vec<(Command, Field)> {
    let (owner, words) = (id("person-robin"), || "Words".to_owned());
    let starts_at = on.and_hms_opt(12, 0, 0).unwrap().and_utc();
    let session = |name: &str| NewSession { starts_at, ..new_session(name, "2026-05-20") };
    let (target, due) = (Some(on), Some(on));
    let promise = CommitmentWords {
        owner: owner.clone(),
        what: words(),
        due,
        goal: None,
        first_step: String::new(),
        confidence: None,
        lifts: String::new(),
        let_know: String::new(),
    };
    let goal = GoalWords {
        owner,
        title: words(),
        why: words(),
        target,
        why_others: String::new(),
        tags: Vec::new(),
        kind: None,
    };
    let stone = MilestoneWords { title: words(), evidence: words(), due, plan: String::new() };
    let (version, visit, outcome) = (id("version"), day("2026-05-03"), Outcome::Kept);
    vec![
        (SessionCommand::Plan(session("x")).into(), Session::STARTS_AT),
        (SessionCommand::Move(session("s")).into(), Session::STARTS_AT),
        (SessionCommand::Wrap { session: id("s"), next: Some(session("y")) }.into(), Session::STARTS_AT),
        (
            CommitmentCommand::Make { id: id("z"), session: None, words: promise.clone(), from_note: None }
                .into(),
            Commitment::DUE,
        ),
        (CommitmentCommand::Change { id: id("c"), words: promise }.into(), Commitment::DUE),
        (CommitmentCommand::Review { id: id("c"), outcome, on }.into(), Commitment::REVIEWED_ON),
        (
            GoalCommand::Set { id: id("h"), words: goal.clone(), focus: WhenFocusIsFull::Keep }.into(),
            Goal::TARGET,
        ),
        (
            GoalCommand::Reword {
                id: id("g"),
                words: goal,
                version,
                author: None,
                on: visit,
                reason: words(),
            }
            .into(),
            Goal::TARGET,
        ),
        (MilestoneCommand::Add { id: id("k"), goal: id("g"), words: stone.clone() }.into(), Milestone::DUE),
        (MilestoneCommand::Edit { id: id("m"), words: stone }.into(), Milestone::DUE),
        (MilestoneCommand::Reach { id: id("m"), on }.into(), Milestone::REACHED),
    ]
}

#[test]
fn what_is_gone_cannot_be_changed() {
    let mut side = full_side();
    side.act(MilestoneCommand::Reach { id: id("m"), on: day("2026-05-30") }.into());
    for gone in ["s", "i", "n", "g", "m"] {
        side.act(RecordCommand::Trash { id: id(gone) }.into());
    }
    let to_trashed = [
        SessionCommand::Move(new_session("s", "2026-05-11")).into(),
        SessionCommand::SetState { session: id("s"), state: SessionState::Live }.into(),
        SessionCommand::Wrap { session: id("s"), next: None }.into(),
        AgendaCommand::Mark { id: id("i"), session: id("s"), state: AgendaState::Parked }.into(),
        NoteCommand::Edit { id: id("n"), text: "Words".into() }.into(),
        GoalCommand::SetState { id: id("g"), state: GoalState::Done }.into(),
        MilestoneCommand::Reach { id: id("m"), on: day("2026-05-30") }.into(),
        MilestoneCommand::Unreach { id: id("m") }.into(),
        CommitmentCommand::Review { id: id("g"), outcome: Outcome::Kept, on: day("2026-05-30") }.into(),
        CommitmentCommand::Learn { id: id("g"), learned: "Words".into() }.into(),
        PeopleCommand::ChoosePen { person: id("s"), pen: 1 }.into(),
        RecordCommand::Trash { id: id("nowhere") }.into(),
        RecordCommand::Restore { id: id("nowhere") }.into(),
        RecordCommand::LeaveInTrash { id: id("nowhere") }.into(),
    ];
    for command in to_trashed {
        assert_refused(&mut side, &command, &Refusal::Gone);
    }
}

#[test]
fn a_refusal_is_a_sentence() {
    let at = |problem| Refusal::At(Person::NAME, problem);
    let long = at(Problem::TooLong { length: 500, limit: 80 }).to_string();
    assert!(long.contains("500") && long.contains("80") && long.ends_with('.'), "{long}");
    let minutes = Problem::Minutes { least: 5, most: 600 };
    for refusal in [
        at(Problem::Empty),
        at(minutes),
        at(Problem::Day),
        Refusal::Full { most: 6 },
        Refusal::Changed,
        Refusal::Gone,
        Refusal::NoRoom,
        Refusal::Misplaced,
    ] {
        assert!(refusal.to_string().ends_with('.'), "{refusal}");
    }
}

#[test]
fn a_command_drafted_twice_writes_the_same() {
    let mut side = side();
    let moment = side.moment();
    let command: Command = SessionCommand::Plan(new_session("x", "2026-05-20")).into();
    let drafts = [(); 2].map(|()| command.draft(&side.book, moment.clone()).unwrap());
    assert_eq!(drafts[0], drafts[1]);
    assert_eq!(drafts[0].record(&id("x")).unwrap().get("minutes"), Some(&json!(60)));
}
