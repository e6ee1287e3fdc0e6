//! Writes the notebooks that `make bench` opens, as the files that Robin would
//! give to Kim. Not a test: it asserts nothing but that the files can be made.
//!
//! Everything follows from the day and the counts, so the same day gives the
//! same bytes.

use std::cmp::Reverse;
use std::env;
use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate, TimeDelta};
use turnwise::coaching::{AgendaCommand, CommitmentCommand, CommitmentWords, Note, NoteCommand, TopicWords};
use turnwise::exchange::{File, Header, Sender};

use super::notebook::{Home, Years, kept};

/// Notes for each session: with these five years come to 10,000 records.
const NOTES: u64 = 29;
/// So many records come with each week.
const A_WEEK: u64 = 38;
/// The size of the notebook that is told by its bytes.
const TWO_MEGABYTES: usize = 2_000_000;
/// Notes that are changed in the second file.
const CHANGES: usize = 1_000;
/// What each of the two brings to the session that is planned.
const MATTERS: [&str; 4] =
    ["How to begin a hard talk", "What I heard last week", "A day without a list", "Asking before telling"];

/// A notebook of so many weeks that was last written in yesterday.
fn notebook(today: NaiveDate, weeks: u64) -> Home {
    let years = Years { first: today - Days::new(7 * weeks), weeks, notes: NOTES };
    let [mut robin, mut kim] = kept(years);
    let evening = today.and_hms_opt(0, 0, 0).unwrap().and_utc() - TimeDelta::hours(4);
    let planned = robin.book.next_session().unwrap();
    for home in [&mut robin, &mut kim] {
        home.visit(evening);
        for title in MATTERS {
            let (id, brought_by) = (home.id(), home.me.clone());
            home.act(
                AgendaCommand::Add {
                    id,
                    session: planned.id.clone(),
                    words: TopicWords {
                        title: title.to_owned(),
                        brought_by,
                        minutes: 10,
                        wanted_outcome: String::new(),
                    },
                }
                .into(),
            );
        }
        let (id, owner) = (home.id(), home.me.clone());
        home.act(
            CommitmentCommand::Make {
                id,
                session: None,
                words: CommitmentWords {
                    owner,
                    what: "Leave a pause after each question".to_owned(),
                    due: Some(today + Days::new(2)),
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
    }
    robin.take(&kim.book.document().clone());
    robin
}

fn file(home: &Home) -> String {
    let from = Some(Sender { person: home.me.clone(), name: "Robin Sample".to_owned() });
    let header = Header { app: "0.1.0".to_owned(), saved_at: home.millis(), from };
    File::for_partner(home.book.document(), header).unwrap().print().unwrap()
}

/// The same notebook after its newest notes were written in other words.
fn change(home: &mut Home) {
    let mut notes: Vec<Note> = home.book.all();
    notes.sort_by_key(|note| Reverse(note.id.clone()));
    for note in notes.into_iter().take(CHANGES) {
        home.act(NoteCommand::Edit { id: note.id, text: "Said again, in other words.".to_owned() }.into());
    }
}

#[test]
#[ignore = "writes the notebooks for a benchmark; make bench runs it"]
fn notebooks_for_the_benchmark() {
    let wanted = |name: &str| env::var(name).unwrap_or_else(|_| panic!("{name} is not set"));
    let today: NaiveDate = wanted("TURNWISE_BENCH_DAY").parse().unwrap();
    let folder = wanted("TURNWISE_BENCH_FILES");
    let put = |name: &str, text: &str| fs::write(Path::new(&folder).join(name), text).unwrap();
    for records in wanted("TURNWISE_BENCH_RECORDS").split(',') {
        let count: u64 = records.parse().unwrap();
        let mut robin = notebook(today, (count / A_WEEK).max(1));
        put(&format!("{records}.json"), &file(&robin));
        change(&mut robin);
        put(&format!("{records}-changed.json"), &file(&robin));
    }
    let (few, many) = (file(&notebook(today, 20)).len(), file(&notebook(today, 60)).len());
    let a_week = (many - few) / 40;
    let weeks = 20 + (TWO_MEGABYTES - few).div_ceil(a_week);
    put("2mb.json", &file(&notebook(today, weeks as u64)));
}
