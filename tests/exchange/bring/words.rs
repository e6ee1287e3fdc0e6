//! Words as a file of strings holds them, and what the tests of brought documents
//! share.

use chrono::NaiveDate;
use turnwise::exchange::bring::{Brought, BroughtCommitment, Lists, Person, Vocabulary, bring};

/// English, with the German and Spanish words that some of the documents mix in.
pub const LISTS: Lists<'static> = Lists {
    goals: "goal, goals, objective, objectives, ziel, ziele, objetivos",
    commitments: "commitment, commitments, action, actions, action item, action items, to-do, to-dos, todo, \
                  todos, task, tasks, next step, next steps, aufgabe, aufgaben, nächste schritte, próximos pasos",
    notes: "note, notes, discussion, summary, notiz, notizen, notas",
    topics: "agenda, topic, topics, discussion topics, themen, temas",
    sessions: "session, sessions, meeting, meetings, call, check-in, 1:1, treffen, sesión",
    wins: "win, wins, highlights, erfolge, logros",
    milestones: "milestone, milestones, step, steps, meilensteine, hitos",
    due: "by, due, due date, due by, due on, until, target, deadline, before, bis, fällig, antes del, para el",
    done: "done, status, state, complete, completed, yes, finished, reached, true, erledigt, ja, hecho",
    open: "open, no, not started, to do, false, offen, nein",
    who: "who, owner, assignee, assign, assigned to, person, wer, quién",
    why: "why, reason, because, warum, por qué",
    day: "date, day, on, datum, tag, fecha",
    title: "title, name, subject, titel, nombre",
    will: "will, 'll, i will, i'll, is going to, wird, ich werde, va a",
    shall: "to, should, must, soll",
    between: "of, the, on, de, den, del, el, am",
    weekdays: "monday, mon, tuesday, tue, wednesday, wed, thursday, thu, friday, fri, saturday, sat, sunday, sun, \
               montag, mo, dienstag, di, mittwoch, mi, donnerstag, do, freitag, fr, samstag, sa, sonntag, so",
    months: [
        "january, jan, januar, enero",
        "february, feb, februar, febrero",
        "march, mar, märz, marzo",
        "april, apr, abril",
        "may, mai, mayo",
        "june, jun, juni, junio",
        "july, jul, juli, julio",
        "august, aug, agosto",
        "september, sep, sept, septiembre",
        "october, oct, oktober, okt, octubre",
        "november, nov, noviembre",
        "december, dec, dezember, dez, diciembre",
    ],
};

pub const ROBIN: Option<usize> = Some(0);
pub const KIM: Option<usize> = Some(1);
pub const SAM: Option<usize> = Some(2);

/// The people of the notebook.
pub const PEOPLE: [Person<'static>; 3] =
    [Person { name: "Robin Vale" }, Person { name: "Kim" }, Person { name: "Sam" }];

/// The day on which all documents are brought.
pub fn today() -> NaiveDate {
    day("2026-10-20")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn on(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

pub fn read(text: &str) -> Brought {
    bring(text, today(), &PEOPLE, &Vocabulary::new(&LISTS), false).unwrap()
}

/// A commitment as it is written out by hand: what, whose, by when, done.
pub type Made<'a> = (&'a str, Option<usize>, Option<NaiveDate>, bool);

pub fn made(list: &[BroughtCommitment]) -> Vec<Made<'_>> {
    list.iter().map(|it| (it.what.as_str(), it.owner, it.due, it.is_done)).collect()
}

/// All texts with the lines that they came from.
pub fn texts(brought: &Brought) -> Vec<(Vec<usize>, &str)> {
    let mut all: Vec<(Vec<usize>, &str)> = Vec::new();
    for session in &brought.sessions {
        all.push((session.lines.clone(), &session.title));
        all.extend(session.topics.iter().map(|it| (it.lines.clone(), it.title.as_str())));
        all.extend(session.notes.iter().map(|it| (vec![it.line], it.text.as_str())));
        all.extend(session.commitments.iter().map(|it| (vec![it.line], it.what.as_str())));
    }
    for goal in &brought.goals {
        all.push((goal.lines.clone(), &goal.title));
        all.push((goal.lines.clone(), &goal.why));
        all.extend(goal.milestones.iter().map(|it| (vec![it.line], it.title.as_str())));
    }
    all.extend(brought.commitments.iter().map(|it| (vec![it.line], it.what.as_str())));
    all.extend(brought.left_out.iter().map(|it| (vec![it.line], it.text.as_str())));
    all
}
