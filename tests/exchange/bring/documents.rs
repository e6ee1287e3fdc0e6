//! Documents as pairs keep them, and what they become. What is expected was
//! written out by hand.

use turnwise::exchange::bring::{Brought, BroughtSession, DateOrder, LINE, Reason, TEXT};

use super::words::{KIM, Made, ROBIN, SAM, made, on, read};

macro_rules! document {
    ($name:literal) => {
        read(include_str!(concat!("../../data/brought/", $name)))
    };
}

type Note<'a> = (usize, Option<usize>, u8, &'a str);

fn notes(session: &BroughtSession) -> Vec<Note<'_>> {
    session.notes.iter().map(|note| (note.line, note.who, note.depth, note.text.as_str())).collect()
}

fn topics(session: &BroughtSession) -> Vec<(&str, Option<usize>, bool)> {
    session.topics.iter().map(|it| (it.title.as_str(), it.who, it.is_discussed)).collect()
}

/// The lines that were left out for a reason.
fn left(brought: &Brought, reason: Reason) -> Vec<usize> {
    brought.left_out.iter().filter(|it| it.reason == reason).map(|it| it.line).collect()
}

fn days(brought: &Brought) -> Vec<(Option<chrono::NaiveDate>, &str)> {
    brought.sessions.iter().map(|it| (it.on, it.title.as_str())).collect()
}

const OPEN: bool = false;
const DONE: bool = true;

#[test]
fn running_notes_in_markdown() {
    let it = document!("running_notes.md");
    assert_eq!(days(&it), [(on("2026-10-14"), ""), (on("2026-10-07"), "second try"), (on("2026-09-30"), "")]);
    let goal = &it.goals[0];
    assert_eq!((goal.title.as_str(), goal.owner), ("Run the monthly review without notes", ROBIN));
    assert_eq!(
        (goal.target, goal.why.as_str()),
        (on("2027-03-01"), "I freeze when somebody asks about numbers")
    );
    let steps: Vec<_> = goal.milestones.iter().map(|it| (it.title.as_str(), it.due, it.is_reached)).collect();
    let expected = [
        ("Sit in on two of Kim's reviews", None, true),
        ("Run the October one with Kim next to me", on("2026-10-28"), false),
    ];
    assert_eq!(steps, expected);
    assert_eq!((it.goals[1].title.as_str(), it.goals[1].owner), ("Stop answering messages after 19:00", KIM));
    assert_eq!(it.goals[1].milestones.len(), 2);
    let first = &it.sessions[0];
    let expected =
        [("how did the review go?", ROBIN, true), ("Holiday cover", None, false), ("Pay band", KIM, false)];
    assert_eq!(topics(first), expected);
    let expected: [Note<'_>; 5] = [
        (22, None, 0, "Review went much better than in September"),
        (23, None, 1, "two questions about churn, both answered"),
        (24, KIM, 1, "you paused before answering – keep that"),
        (25, ROBIN, 0, "I still read the slides aloud"),
        (26, None, 0, "see the deck (https://example.org/deck_v2_final.pdf)"),
    ];
    assert_eq!(notes(first), expected);
    let expected: [Made<'_>; 3] = [
        ("send the list of questions", KIM, on("2026-10-21"), OPEN),
        ("book room 4", ROBIN, None, DONE),
        ("Write down what went well", ROBIN, on("2026-10-16"), OPEN),
    ];
    assert_eq!(made(&first.commitments), expected);
    // A day that was not understood stays in the words.
    assert_eq!(made(&it.sessions[1].commitments), [("ask for a new slot by Friday.", KIM, None, OPEN)]);
    assert_eq!(notes(&it.sessions[1]), [(35, None, 0, "Short one, Kim was ill.")]);
    assert_eq!(left(&it, Reason::Label), [1, 3, 10, 16, 21, 28]);
    assert_eq!(left(&it, Reason::OnlyMarks), [39]);
    assert_eq!(it.date_order, DateOrder::Unseen);
}

#[test]
fn plain_text_of_google_docs() {
    let it = document!("google_docs.txt");
    assert_eq!(it.date_order, DateOrder::MonthFirst);
    assert_eq!(days(&it), [(on("2026-10-14"), "Meeting"), (on("2026-03-04"), "Meeting")]);
    let expected: [Note<'_>; 4] = [
        (5, None, 0, "Talked about “the reorg” again"),
        (6, None, 1, "Kim thinks it’s not about Robin"),
        (7, None, 1, "Robin not so sure…"),
        (8, None, 0, "How to say no to"),
    ];
    assert_eq!(notes(&it.sessions[0]), expected);
    let expected: [Made<'_>; 2] = [
        ("write to the new lead", ROBIN, on("2026-10-20"), OPEN),
        ("share the article on saying no", KIM, None, OPEN),
    ];
    assert_eq!(made(&it.sessions[0].commitments), expected);
    assert_eq!(topics(&it.sessions[1]), [("Review of the quarter", None, false), ("Vacation", ROBIN, false)]);
    assert_eq!(notes(&it.sessions[1]), [(20, None, 0, "Nothing finished, moved to next time")]);
    assert_eq!(left(&it, Reason::Title), [1]);
    assert_eq!(left(&it, Reason::OnlyMarks), [14, 21]);
}

#[test]
fn a_page_of_notion() {
    let it = document!("notion_page.md");
    assert_eq!(days(&it), [(on("2026-10-14"), "Weekly 1:1")]);
    let session = &it.sessions[0];
    assert_eq!(session.lines, [1, 4]);
    let expected = [("Feedback from the offsite", None, false), ("Who takes the intern?", None, true)];
    assert_eq!(topics(session), expected);
    let expected: [Made<'_>; 2] = [
        ("ask for feedback on the talk", ROBIN, on("2026-10-21"), OPEN),
        ("find a mentor for the intern", KIM, None, DONE),
    ];
    assert_eq!(made(&session.commitments), expected);
    let texts: Vec<&str> = session.notes.iter().map(|note| note.text.as_str()).collect();
    assert!(texts.starts_with(&[
        "Created: October 12, 2026 9:14 AM",
        "Tags: coaching, Q4",
        "Attendees: Robin, Kim"
    ]));
    assert!(texts.contains(&"💡 Kim is away from 26 October on."));
    assert!(texts.contains(&"Energy") && texts.contains(&"Low since the move. Sleep is bad."));
    assert!(texts.ends_with(&["Parking lot", "parental leave??"]));
    let time = it.left_out.iter().find(|it| it.reason == Reason::BesideDay).unwrap();
    assert_eq!((time.line, time.text.as_str()), (4, "5:00 PM"));
}

#[test]
fn a_database_of_notion() {
    let it = document!("notion_tasks.csv");
    assert!(it.sessions.is_empty() && it.goals.is_empty());
    let expected: [Made<'_>; 5] = [
        ("Draft the role description, short", ROBIN, on("2026-10-14"), DONE),
        ("Ask for a sparring partner", KIM, on("2026-10-21"), OPEN),
        ("Read \"Radical\" chapter 3", None, None, OPEN),
        ("and note two questions", None, None, OPEN),
        ("Cancel the old course", None, on("2026-11-02"), OPEN),
    ];
    assert_eq!(made(&it.commitments), expected);
    let lost: Vec<_> = it.left_out.iter().filter(|it| it.reason != Reason::Label).collect();
    let lost: Vec<(usize, &str)> = lost.iter().map(|it| (it.line, it.text.as_str())).collect();
    let expected = [
        (2, "Tags: career"),
        (3, "5:00 PM"),
        (3, "Tags: career, network"),
        (5, "Status: In progress"),
        (6, "Assign: Alex"),
    ];
    assert_eq!(lost, expected);
}

#[test]
fn a_table_with_semicolons() {
    let it = document!("table_de.csv");
    assert_eq!(days(&it), [(on("2026-10-14"), ""), (on("2026-10-07"), ""), (None, "")]);
    let expected: [Note<'_>; 4] = [
        (2, KIM, 0, "Präsentation lief gut"),
        (2, None, 0, "Ort: Raum 3"),
        (3, ROBIN, 0, "Fragen zu \"Umsatz\" waren schwer"),
        (4, ROBIN, 0, "Pause vor der Antwort hilft"),
    ];
    assert_eq!(notes(&it.sessions[0]), expected);
    let expected: [Made<'_>; 2] =
        [("Folien kürzen", KIM, on("2026-10-21"), DONE), ("Notizen schicken", ROBIN, on("2026-10-28"), OPEN)];
    assert_eq!(made(&it.sessions[0].commitments), expected);
    assert_eq!(notes(&it.sessions[1]), [(5, None, 0, "Kim war krank")]);
    // A day that is none is listed, and its row is not put under another day.
    assert_eq!(notes(&it.sessions[2]), [(6, KIM, 0, "Ziel neu fassen")]);
    assert_eq!(it.left_out.last().unwrap().text, "Datum: irgendwann");
}

#[test]
fn bullets_of_all_kinds() {
    let it = document!("bullets.txt");
    assert_eq!(days(&it), [(on("2026-10-14"), ""), (on("2026-10-07"), ""), (on("2026-09-30"), "")]);
    let expected: [Note<'_>; 4] = [
        (4, None, 0, "Robin late, train"),
        (5, None, 0, "talked about delegating – Robin holds on to"),
        (7, None, 0, "Wins:"),
        (8, None, 1, "first week w/o overtime 🎉"),
    ];
    assert_eq!(notes(&it.sessions[0]), expected);
    assert_eq!(made(&it.sessions[0].commitments), [("ask HR about the course", None, None, OPEN)]);
    assert_eq!(
        notes(&it.sessions[1]),
        [(10, KIM, 0, "presentation = ok"), (14, None, 1, "maybe in the wiki")]
    );
    let expected: [Made<'_>; 2] =
        [("cut slides to 10", KIM, on("2026-10-12"), OPEN), ("a shared list?? (who)", None, None, OPEN)];
    assert_eq!(made(&it.sessions[1].commitments), expected);
    let expected: [Made<'_>; 2] =
        [("read the book", None, None, OPEN), ("agree on a rhythm", None, None, DONE)];
    assert_eq!(made(&it.sessions[2].commitments), expected);
    let expected: [Note<'_>; 4] = [
        (18, None, 0, "3 things we want:"),
        (19, None, 1, "honesty"),
        (20, None, 1, "less e-mail"),
        (21, None, 1, "something to laugh about"),
    ];
    assert_eq!(notes(&it.sessions[2]), expected);
    assert_eq!(left(&it, Reason::Title), [1]);
}

#[test]
fn a_pasted_mail() {
    let it = document!("mail.txt");
    assert_eq!(days(&it), [(on("2026-10-14"), "")]);
    let expected: [Made<'_>; 2] = [
        ("Robin drafts the pilot plan", ROBIN, on("2026-10-23"), OPEN),
        ("ask Jo for budget", KIM, None, OPEN),
    ];
    assert_eq!(made(&it.sessions[0].commitments), expected);
    assert_eq!(it.sessions[0].notes.len(), 17);
    let lines: Vec<usize> = it.sessions[0].notes.iter().map(|note| note.line).collect();
    assert_eq!(lines, [1, 2, 4, 6, 8, 10, 11, 12, 17, 19, 21, 22, 23, 24, 25, 26, 27]);
    // The next meeting is no session of which there are notes.
    assert!(notes(&it.sessions[0]).contains(&(17, None, 0, "Next meeting: 28 October, 10:00")));
    assert_eq!(left(&it, Reason::BesideDay), [3]);
}

#[test]
fn tables_of_markdown() {
    let it = document!("tables.md");
    let goals: Vec<_> =
        it.goals.iter().map(|it| (it.title.as_str(), it.owner, it.target, it.why.as_str())).collect();
    let expected = [
        ("Speak up in the board", KIM, on("2026-12-15"), "I have things to say"),
        ("Hand over the daily work", ROBIN, None, "no time to think"),
    ];
    assert_eq!(goals, expected);
    let steps: Vec<_> =
        it.goals[0].milestones.iter().map(|it| (it.line, it.title.as_str(), it.due)).collect();
    assert_eq!(steps, [(5, "One question a meeting", None), (6, "Present one topic", None)]);
    assert_eq!(days(&it), [(on("2026-10-14"), "Check-in")]);
    let expected: [Made<'_>; 3] = [
        ("List what can be handed over", ROBIN, on("2026-10-21"), DONE),
        ("Ask for the board slot|early", KIM, None, OPEN),
        ("Meet for lunch", None, None, OPEN),
    ];
    assert_eq!(made(&it.sessions[0].commitments), expected);
    let expected: [Note<'_>; 5] = [
        (15, None, 0, "Who: both; Due: soon"),
        (17, None, 0, "Some words after the table."),
        (21, ROBIN, 0, "low, tired"),
        (21, KIM, 0, "high"),
        (21, None, 0, "Mood: energy"),
    ];
    assert_eq!(notes(&it.sessions[0]), expected);
    assert_eq!(left(&it, Reason::NoPlace), [7]);
}

#[test]
fn languages_side_by_side() {
    let it = document!("gemischt.md");
    assert_eq!(days(&it), [(on("2026-10-14"), ""), (on("2026-10-07"), "")]);
    assert_eq!(topics(&it.sessions[0]), [("Rückblick", None, false), ("Urlaub", None, false)]);
    let expected: [Note<'_>; 3] = [
        (10, ROBIN, 0, "es läuft, aber zäh"),
        (12, None, 0, "تحدثنا عن الهدف الجديد"),
        (13, None, 0, "次回は資料を持ってくる"),
    ];
    assert_eq!(notes(&it.sessions[0]), expected);
    let expected: [Made<'_>; 3] = [
        // German puts the day in the middle: there it stays.
        ("die Liste bis 21. Oktober schicken", KIM, None, OPEN),
        ("enviar el resumen", KIM, on("2026-11-03"), OPEN),
        ("termin mit der Personalabteilung", ROBIN, on("2026-10-28"), OPEN),
    ];
    assert_eq!(made(&it.sessions[0].commitments), expected);
    let goal = &it.goals[0];
    assert_eq!((goal.title.as_str(), goal.owner), ("Ruhiger moderieren", ROBIN));
    assert_eq!(goal.why, "die Gruppe merkt jede Hektik");
    let step = &goal.milestones[0];
    assert_eq!((step.title.as_str(), step.due), ("Probe im kleinen Kreis", on("2026-12-01")));
    assert_eq!(left(&it, Reason::Title), [1]);
}

#[test]
fn markdown_of_google_docs_by_three() {
    let it = document!("three.md");
    assert_eq!(it.date_order, DateOrder::MonthFirst);
    let goals: Vec<_> = it.goals.iter().map(|it| (it.title.as_str(), it.owner, it.target)).collect();
    let expected =
        [("Ship the guide - first draft", ROBIN, on("2026-12-01")), ("Learn to facilitate", SAM, None)];
    assert_eq!(goals, expected);
    assert_eq!(days(&it), [(on("2026-10-14"), "Session 12"), (None, "Session 13")]);
    let first = &it.sessions[0];
    assert_eq!(notes(first)[0], (13, SAM, 0, "I_m stuck with [the] client & it shows"));
    let said = "Kim & Sam: you could ask for help, snake_case_names and 2 * 3 * 4 stay";
    assert_eq!(notes(first)[1], (14, None, 0, said));
    // A paragraph that is too long for a note becomes two.
    let parts: Vec<&str> = first.notes[2..].iter().map(|note| note.text.as_str()).collect();
    assert_eq!(parts.len(), 2);
    assert!(parts.iter().all(|part| part.chars().count() <= TEXT));
    let whole = parts.join(" ");
    assert!((0..400).all(|n| whole.contains(&format!("sentence number{n} went"))));
    let expected: [Made<'_>; 2] =
        [("everyone reads the guide", None, None, OPEN), ("call the client", SAM, on("2026-10-16"), OPEN)];
    assert_eq!(made(&first.commitments), expected);
    let second = &it.sessions[1];
    let owners: Vec<_> = second.commitments.iter().map(|it| (it.line, it.owner, it.is_done)).collect();
    assert_eq!(owners, [(29, KIM, OPEN), (30, KIM, OPEN), (33, SAM, DONE)]);
    let long = &second.commitments[1].what;
    assert!(long.chars().count() <= LINE);
    let rest = second.notes.iter().find(|note| note.line == 30).unwrap();
    assert_eq!((rest.who, rest.depth), (KIM, 1));
    assert_eq!(format!("{long} {}", rest.text), format!("{}end", "word ".repeat(80)));
    assert!(notes(second).contains(&(24, ROBIN, 0, "just names, no heading?")));
    assert!(notes(second).contains(&(36, None, 0, "# not a heading")));
    assert!(notes(second).contains(&(37, None, 0, "raw *text*")));
}

#[test]
fn every_line_of_the_documents_is_accounted_for() {
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/brought")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        super::anything::check_nothing_lost(&text);
    }
}
