//! Fault A23: leaving the sample erased the real notebook, because what a tab
//! showed was taken for the sample.

use chrono::{NaiveDate, NaiveTime, TimeZone, Utc};
use turnwise::coaching::{
    Book, Command, MembershipCommand, Moment, Owners, SampleDocument, SampleScript, WorkspaceKind,
    is_sample_name, sample_workspace,
};
use turnwise::replica::{Clock, Device, Document, Id, Incoming, Load, Mint, Writer};

use super::fixture::{day, id};

fn clock() -> Clock {
    Clock::new(Writer { device: Device::new(7), load: Load::new(7) })
}

/// The private document of a workspace that has entered these notebooks, and
/// left those.
fn private(kind: WorkspaceKind, entered: &[&Id], left: &[&Id]) -> Document {
    let (mut book, mut clock) = (Book::private(Document::new(kind.private_id())), clock());
    let mut act = |command: &Command| {
        let moment = Moment { stamp: clock.next(1), by: None, at: 1 };
        let change = command.draft(&book, moment).expect("a private command");
        book.join(Incoming::Change(&change));
    };
    for document in entered.iter().chain(left) {
        act(&MembershipCommand::Enter { document: (*document).clone(), me: None }.into());
    }
    for document in left {
        act(&MembershipCommand::Leave { document: (*document).clone() }.into());
    }
    book.document().clone()
}

fn names(leaving: &[SampleDocument]) -> Vec<Id> {
    leaving.iter().map(|document| document.id().clone()).collect()
}

#[test]
fn a23_leaving_the_sample_takes_away_the_sample_alone_whatever_the_tab_shows() {
    let (real, sample) = (Mint::new(1).id(1), id("sample-0000000000000000000001"));
    let own = private(WorkspaceKind::Own, &[&real], &[]);
    let of_sample = private(WorkspaceKind::Sample, &[&sample], &[]);
    let owners = Owners { own: Some(&own), sample: Some(&of_sample) };
    assert_eq!(owners.kind_of(&real), WorkspaceKind::Own);
    assert_eq!(owners.kind_of(&sample), WorkspaceKind::Sample);
    let all = [real.clone(), sample.clone(), own.id().clone(), of_sample.id().clone()];
    assert_eq!(names(&owners.sample_among(&all)), [sample.clone(), id("sample-private")]);

    // Also where nothing is known yet of who entered what.
    let owners = Owners { own: None, sample: None };
    assert_eq!(names(&owners.sample_among([&real, &sample])), [sample, id("sample-private")]);
}

#[test]
fn a23_a_notebook_that_was_entered_in_the_sample_by_mistake_stays_ones_own() {
    let real = Mint::new(1).id(1);
    let of_sample = private(WorkspaceKind::Sample, &[&real], &[]);
    for own in [private(WorkspaceKind::Own, &[&real], &[]), private(WorkspaceKind::Own, &[], &[&real])] {
        let owners = Owners { own: Some(&own), sample: Some(&of_sample) };
        assert_eq!(owners.kind_of(&real), WorkspaceKind::Own);
        assert_eq!(names(&owners.sample_among([&real])), [id("sample-private")]);
    }
}

#[test]
fn a_sample_that_an_earlier_version_opened_under_a_minted_name_is_still_the_sample() {
    let sample = Mint::new(1).id(1);
    let own = private(WorkspaceKind::Own, &[], &[]);
    let of_sample = private(WorkspaceKind::Sample, &[&sample], &[]);
    let owners = Owners { own: Some(&own), sample: Some(&of_sample) };
    assert_eq!(owners.kind_of(&sample), WorkspaceKind::Sample);
    assert!(!owners.was_left(&sample));
}

#[test]
fn no_name_of_a_notebook_is_one_of_the_sample_and_the_samples_always_is() {
    let mut mint = Mint::new(3);
    assert!((0..10_000).all(|at| !is_sample_name(&mint.id(at * 1_000_003))));
    let script = SampleScript::parse(include_str!("../../content/sample.json")).unwrap();
    let utc = |day: NaiveDate, time: NaiveTime| Some(Utc.from_utc_datetime(&day.and_time(time)));
    let (document, _) =
        sample_workspace(&script, day("2026-05-03"), &utc, "Europe/London", &mut mint, &mut clock()).unwrap();
    assert!(is_sample_name(document.id()));
}
