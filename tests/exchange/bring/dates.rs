//! Dates, names and headings in brought documents.

use chrono::NaiveDate;
use turnwise::exchange::bring::{Brought, DateOrder, Person, Reason, Vocabulary, bring};

use super::words::{KIM, LISTS, ROBIN, SAM, day, made, on, read, today};

/// The day of the session that a heading opens.
fn day_of(heading: &str) -> Option<NaiveDate> {
    read(&format!("## {heading}\n- a")).sessions.first()?.on
}

/// The words and the day of a commitment in a session on 14 October 2026.
fn due_of(text: &str) -> (String, Option<NaiveDate>) {
    let brought = read(&format!("# 2026-10-14\n- [ ] {text}"));
    let made = &brought.sessions[0].commitments[0];
    (made.what.clone(), made.due)
}

#[test]
fn days_in_headings() {
    let same = [
        "2026-10-14",
        "2026/10/14",
        "14 Oct 2026",
        "14 October",
        "October 14, 2026",
        "Oct 14",
        "Oct. 14th",
        "14.10.2026",
        "14.10.",
        "14. 10. 2026",
        "14.10.26",
        "14/10/2026",
        "10/14/2026",
        "Wed, 14 Oct",
        "Wednesday 14th of October 2026",
        "14. Oktober 2026",
        "Mittwoch, den 14. Oktober",
        "14 de octubre de 2026",
        "14-Oct-2026",
        "14 Oct '26",
        "2026年10月14日",
        "Session 3 (14 Oct 2026)",
        "14 Oct 2026 (Wed)",
        "14 OCT 2026:",
        "Notes from 14\u{a0}October 2026",
        "**14 Oct 2026**",
        "14 Oct 2026, 10:00",
        "[14 Oct 2026](https://example.org)",
        "14/10",
        "10/14",
    ];
    for heading in same {
        assert_eq!(day_of(heading), on("2026-10-14"), "{heading}");
    }
    let none = [
        "31 Feb 2026",
        "29 Feb 2027",
        "1.5 hours",
        "v1.10.2",
        "Room 14",
        "14:10",
        "Octopus 14",
        "by 14 Oct",
        "24h",
    ];
    for heading in none {
        assert_eq!(day_of(heading), None, "{heading}");
    }
}

#[test]
fn a_year_that_is_missing() {
    // Today is 20 October 2026; a session may be planned for the next 60 days.
    assert_eq!(day_of("19 Dec"), on("2026-12-19"));
    assert_eq!(day_of("20 Dec"), on("2025-12-20"));
    assert_eq!(day_of("29 Feb"), on("2024-02-29"));
    assert_eq!(due_of("a by 13 Oct").1, on("2027-10-13"));
    assert_eq!(due_of("a by 14 Oct").1, on("2026-10-14"));
    assert_eq!(due_of("a by 29 Feb").1, on("2028-02-29"));
    let years = read("# 2024\n## 3 May\n- a\n# October 2025\n## 3 Oct\n- b");
    let days: Vec<_> = years.sessions.iter().map(|it| it.on).collect();
    assert_eq!(days, [on("2024-05-03"), on("2025-10-03")]);
}

#[test]
fn the_order_of_numbers() {
    let order = |text: &str| read(text).date_order;
    assert_eq!(order("## 3/4/2026\na"), DateOrder::Assumed);
    assert_eq!(order("## 3/4/2026\n## 20/4/2026"), DateOrder::DayFirst);
    assert_eq!(order("## 3/4/2026\nsee 4/20/2026"), DateOrder::MonthFirst);
    assert_eq!(order("## 10/14\n## 3/4"), DateOrder::MonthFirst);
    assert_eq!(order("13/1/2026, 14/1/2026, 1/15/2026"), DateOrder::DayFirst);
    assert_eq!(order("half of it, 1/2, is 24/7 at 3.4.2026 and 2026-04-20, 10.0.0.1"), DateOrder::Unseen);
    assert_eq!(read("## 3/4/2026\na\n## 4/20/2026\nb").sessions[0].on, on("2026-03-04"));
    assert_eq!(read("## 3/4/2026\na").sessions[0].on, on("2026-04-03"));
    // With points the day is first everywhere.
    assert_eq!(read("## 3.4.2026\na\n## 4/20/2026\nb").sessions[0].on, on("2026-04-03"));
}

#[test]
fn the_day_of_a_commitment() {
    for end in [
        "by 21 Oct",
        "by Oct 21st",
        "by Wed 21 October 2026",
        "due 2026-10-21",
        "due: 21.10.2026",
        "(due 2026-10-21)",
        "(by 21 Oct)",
        "(21 Oct)",
        "→ 21.10.",
        "-> 21/10/2026",
        "– by 21 Oct",
        "until the 21st of October",
        "by 21 Oct.",
        "bis 21. Oktober",
        "[due: 21 Oct]",
        "(October 21, 2026)",
        "📅 2026-10-21",
        "– 21 Oct",
    ] {
        assert_eq!(due_of(&format!("send it {end}")), ("send it".to_owned(), on("2026-10-21")), "{end}");
    }
    for end in [
        "by Friday",
        "by 31 Feb",
        "on 21 Oct",
        "21 Oct",
        "(21 Oct or later)",
        "by 21 Oct at noon",
        "by 2026",
        "by 21",
        "by 3/4/5",
        "by the end of October",
        "(21 Oct, 22 Oct)",
    ] {
        let text = format!("send it {end}");
        assert_eq!(due_of(&text), (text.clone(), None));
    }
    // Nothing would be left to do.
    assert_eq!(due_of("by 21 Oct"), ("by 21 Oct".to_owned(), None));
}

#[test]
fn whose_it_is() {
    let own = |text: &str| {
        let brought = read(&format!("# Actions\n- {text}"));
        let made = &brought.commitments[0];
        (made.what.clone(), made.owner, made.is_done)
    };
    for text in [
        "Kim: send it",
        "KIM: send it",
        "@Kim send it",
        "@kim: send it",
        "[Kim] send it",
        "(Kim) send it",
        "Kim – send it",
        "Kim will send it",
        "Kim’ll send it",
        "Kim to send it",
        "Kim: will send it",
        "Kim: I’ll send it",
        "send it (Kim)",
        "send it @Kim",
        "send it [owner: Kim]",
        "**Kim**: send it",
        "Kim | send it",
    ] {
        assert_eq!(own(text), ("send it".to_owned(), KIM, false), "{text}");
    }
    for text in [
        "Robin and Kim: send it",
        "Kim, Sam: send it",
        "Kimberly: send it",
        "send it to Kim",
        "everyone: send it",
        "send it (Kim or Sam)",
        "mail@Kim",
        "Kim: send it (Robin)",
    ] {
        assert_eq!(own(text), (text.to_owned(), None, false), "{text}");
    }
    assert_eq!(own("Robin Vale: a"), ("a".to_owned(), ROBIN, false));
    assert_eq!(own("Kim sends it"), ("Kim sends it".to_owned(), KIM, false));
    assert_eq!(own("send it – done"), ("send it".to_owned(), None, true));
    assert_eq!(own("send it (Sam, done)"), ("send it".to_owned(), SAM, true));
    assert_eq!(own("send it ✅"), ("send it".to_owned(), None, true));
}

#[test]
fn a_first_name_of_two_is_nobody() {
    let people = [Person { name: "Kim Ash" }, Person { name: "Kim Oak" }, Person { name: " " }];
    let read = |text: &str| bring(text, today(), &people, &Vocabulary::new(&LISTS), false).unwrap();
    let notes = read("Kim: a\nkim oak: b");
    let notes: Vec<_> = notes.sessions[0].notes.iter().map(|it| (it.text.as_str(), it.who)).collect();
    assert_eq!(notes, [("Kim: a", None), ("b", Some(1))]);
}

#[test]
fn outside_of_lists_a_commitment_must_say_so() {
    let text = "TODO send it\nTodo list of Kim\nAction: call\nactions speak louder\nKim will come\nRobin: a thought\n\
                Robin – Kim sat\n@Sam look\n[Kim] said so\n[ ] box\n☑ done box\nKim to the rescue";
    let brought = read(text);
    let expected = [
        ("send it", None, None, false),
        ("call", None, None, false),
        ("come", KIM, None, false),
        ("look", SAM, None, false),
        ("box", None, None, false),
        ("done box", None, None, true),
    ];
    assert_eq!(made(&brought.commitments), expected);
    let notes: Vec<_> = brought.sessions[0].notes.iter().map(|it| (it.line, it.who)).collect();
    assert_eq!(notes, [(2, None), (4, None), (6, ROBIN), (7, None), (9, None), (12, None)]);
}

#[test]
fn numbers_are_marks_unless_a_date_begins_with_them() {
    let notes = |text: &str| {
        let brought = read(text);
        brought.sessions[0].notes.iter().map(|it| it.text.clone()).collect::<Vec<_>>()
    };
    let text = "1. one\n2) two\na) three\niv) four\n1\\. five\n(6) six\n14. Oktober war schön\n2026. That year\nJ. said";
    let expected =
        ["one", "two", "three", "four", "five", "six", "14. Oktober war schön", "2026. That year", "J. said"];
    assert_eq!(notes(text), expected);
    let text = "-5 degrees\n-five\n*emphasis* first\n#tag\n• a\n–  b\n> c\n- - d\n+ 1 e\n\\- f\no\tg\n\\# h";
    let expected =
        ["-5 degrees", "five", "emphasis first", "#tag", "a", "b", "c", "- d", "1 e", "f", "g", "# h"];
    assert_eq!(notes(text), expected);
}

fn sections(brought: &Brought) -> (usize, usize, usize, usize) {
    let of = |count: fn(&turnwise::exchange::bring::BroughtSession) -> usize| {
        brought.sessions.iter().map(count).sum()
    };
    let made: usize = of(|it| it.commitments.len());
    (of(|it| it.topics.len()), of(|it| it.notes.len()), made + brought.commitments.len(), brought.goals.len())
}

#[test]
fn headings_of_all_kinds() {
    for heading in [
        "## Agenda",
        "Agenda\n===",
        "**Agenda**",
        "**Agenda:**",
        "**Agenda**:",
        "Agenda:",
        "Agenda",
        "AGENDA",
        "# Agenda #",
        "# Our agenda",
        "# 2. Agenda",
    ] {
        let brought = read(&format!("# 14 Oct 2026\n\n{heading}\n\n- a\n- b"));
        assert_eq!(sections(&brought), (2, 0, 0, 0), "{heading}");
        assert_eq!(brought.left_out[0].reason, Reason::Label, "{heading}");
    }
    for heading in ["Agenda items of the long meeting:", "Our agenda", "- Agenda", "# What about our agenda?"]
    {
        let brought = read(&format!("# 14 Oct 2026\nx\n\n{heading}\n\n- a\n- b"));
        assert_eq!(brought.sessions[0].topics.len(), 0, "{heading}");
    }
    // A heading above the one of the session ends it.
    let brought = read("## 14 Oct 2026\n- a\n# Actions\n- b");
    assert_eq!(made(&brought.commitments), [("b", None, None, false)]);
    let brought = read("## 14 Oct 2026\n- a\n## Actions\n- b\n## Else\n- c");
    assert_eq!(made(&brought.sessions[0].commitments), [("b", None, None, false)]);
    assert_eq!(sections(&brought), (0, 3, 1, 0));
    // Just under a day another heading is its title.
    let brought = read("## 14 Oct 2026\n### A hard one\n- a");
    assert_eq!(brought.sessions[0].title, "A hard one");
    assert_eq!(brought.sessions[0].lines, [1, 2]);
}

#[test]
fn goals_under_headings_of_their_own() {
    let text = "# Goals\n## Lead the pilot\nWhy: it is mine\nDeadline: 1 Dec 2026\nOwner: Robin\nIt began in May.\n\
                - [x] plan\n- staff (by 1 Nov)\n- ask (Kim)\n## Rest more (Kim)\n- one evening\n# Notes\n- n";
    let brought = read(text);
    let goal = &brought.goals[0];
    assert_eq!((goal.title.as_str(), goal.owner, goal.target), ("Lead the pilot", ROBIN, on("2026-12-01")));
    assert_eq!(goal.why, "it is mine\nIt began in May.");
    assert_eq!(goal.lines, [2, 3, 4, 5, 6]);
    let steps: Vec<_> = goal.milestones.iter().map(|it| (it.title.as_str(), it.due, it.is_reached)).collect();
    assert_eq!(steps, [("plan", None, true), ("staff", on("2026-11-01"), false), ("ask (Kim)", None, false)]);
    assert_eq!((brought.goals[1].owner, brought.goals[1].milestones.len()), (KIM, 1));
    assert_eq!(brought.sessions[0].notes.len(), 1);
    assert_eq!(day("2026-12-01"), goal.target.unwrap());
}

#[test]
fn tables_that_are_none() {
    let lines = |text: &str| read(text).sessions.iter().map(|it| it.notes.len()).sum::<usize>();
    assert_eq!(lines("Hi Robin, thanks\nSee you, Kim"), 2);
    assert_eq!(lines("Notes, mostly about Kim\nfirst, second\nthird, fourth"), 3);
    // A head that says nothing known: a note for each row.
    let brought = read("Mood;Weather;Sleep\ngood;sunny;7\nlow;;5\n");
    let notes: Vec<_> = brought.sessions[0].notes.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(notes, ["Mood: good; Weather: sunny; Sleep: 7", "Mood: low; Sleep: 5"]);
}

#[test]
fn lines_that_are_headings_only_by_their_words() {
    let days =
        |text: &str| read(text).sessions.iter().map(|it| (it.on, it.title.clone())).collect::<Vec<_>>();
    let one = |title: &str| vec![(on("2026-10-14"), title.to_owned())];
    assert_eq!(days("Weekly check-in 10/14/2026\na"), one("Weekly check-in"));
    assert_eq!(days("Session 3: 14 Oct\na"), one("Session 3"));
    assert_eq!(days("14.10.2026 Kickoff mit Kim\na"), one("Kickoff mit Kim"));
    assert_eq!(
        days("14.10.: we talked for a long time about what the two of us could do better next time"),
        one("")
    );
    assert_eq!(days("- 14 Oct – kickoff\n  - a"), one("kickoff"));
    assert_eq!(days("<details><summary>14 Oct 2026</summary>\n\n- a\n\n</details>"), one(""));
    for line in [
        "Next meeting: 14 Oct",
        "Kim will call 14 Oct",
        "TODO meeting 14 Oct",
        "We met on 14 Oct 2026 and sat.",
    ] {
        assert!(days(&format!("a\n\n{line}")).iter().all(|it| it.0.is_none()), "{line}");
    }
}

#[test]
fn a_paragraph_below_a_list_is_no_part_of_it() {
    let text = "# 14 Oct 2026\n## Actions (for the next time)\n- a\n- b\n\nIt was a good talk.\n\n- c";
    let brought = read(text);
    assert_eq!(sections(&brought), (0, 1, 3, 0));
    let brought = read("Meeting 14 Oct 2026\nActions\nKim: a\nb\n\nIt was a good talk.\nAnd long.");
    assert_eq!(sections(&brought), (0, 2, 2, 0));
}

#[test]
fn after_a_table_with_days_the_session_goes_on() {
    let table = "| Date | Notes |\n|---|---|\n| 1 Oct 2026 | x |\n| | y |\n| 2 Oct 2026 | z |";
    let brought = read(&format!("## 14 Oct 2026\na\n\n{table}\n\nb"));
    let notes: Vec<_> = brought.sessions.iter().map(|it| (it.on, it.notes.len())).collect();
    assert_eq!(notes, [(on("2026-10-14"), 2), (on("2026-10-01"), 2), (on("2026-10-02"), 1)]);
}

#[test]
fn an_empty_document_is_nothing() {
    assert_eq!(read(""), Brought::default());
    assert_eq!(read(" \u{feff}\r\n\u{200b}\n\t"), Brought::default());
}
