//! The agreement: its order, its digest, and who agreed to exactly what.

use proptest::prelude::*;
use turnwise::coaching::{
    Agreement, AgreementCommand, Assent, AssentState, Clause, ClauseGroup, Command, Direction, NewClause,
    Problem, RecordCommand, Refusal,
};
use turnwise::replica::Id;

use super::fixture::{Side, day, id, pair};

fn add(side: &mut Side, name: &str, group: ClauseGroup, text: &str) {
    let text = text.to_owned();
    let new = NewClause { id: id(name), group, text, library: None };
    side.act(AgreementCommand::AddClauses(vec![new]).into());
}

fn edit(side: &mut Side, name: &str, text: &str) {
    side.act(AgreementCommand::EditClause { id: id(name), text: text.to_owned() }.into());
}

fn assent_of(side: &Side, name: &str, person: &str, on: &str) -> Command {
    let digest = side.book.agreement().digest();
    let (author, person) = (side.me.clone(), id(person));
    AgreementCommand::Assent { id: id(name), person, author, on: day(on), digest }.into()
}

fn state(side: &Side, person: &str) -> AssentState {
    side.book.agreement().state_of(&side.book.people(), &id(person))
}

fn names(side: &Side) -> Vec<String> {
    side.book.agreement().clauses.into_iter().map(|clause| clause.id.to_string()).collect()
}

#[test]
fn clauses_stand_in_the_order_of_their_parts_and_move_within_them() {
    let mut side = pair().robin;
    add(&mut side, "end", ClauseGroup::Repair, "We part with thanks.");
    add(&mut side, "one", ClauseGroup::Time, "We begin on time.");
    add(&mut side, "two", ClauseGroup::Time, "We end on time.");
    add(&mut side, "why", ClauseGroup::Purpose, "We help each other think.");
    assert_eq!(names(&side), ["why", "one", "two", "end"]);
    side.act(RecordCommand::Move { id: id("two"), direction: Direction::Up }.into());
    assert_eq!(names(&side), ["why", "two", "one", "end"]);
    side.act(RecordCommand::Move { id: id("two"), direction: Direction::Up }.into());
    assert_eq!(names(&side), ["why", "two", "one", "end"], "a clause does not leave its part");
}

#[test]
fn clauses_that_are_added_at_once_keep_their_order() {
    let mut side = pair().robin;
    let new = |name: &str, group| NewClause { id: id(name), group, text: name.to_owned(), library: None };
    let (time, roles) = (ClauseGroup::Time, ClauseGroup::Roles);
    let clauses = vec![new("z", time), new("b", time), new("r", roles), new("a", time)];
    side.act(AgreementCommand::AddClauses(clauses).into());
    assert_eq!(names(&side), ["r", "z", "b", "a"]);
}

#[test]
fn a_clause_taken_from_the_library_twice_is_there_once_and_comes_back_from_the_trash() {
    let mut pair = pair();
    let take = |side: &mut Side| {
        let document = side.book.document().id().clone();
        let library = id("time-late");
        let new = NewClause {
            id: Clause::id_of(&document, &library),
            group: ClauseGroup::Time,
            text: "We say when we are late.".to_owned(),
            library: Some(library),
        };
        side.act(AgreementCommand::AddClauses(vec![new]).into());
    };
    take(&mut pair.robin);
    take(&mut pair.kim);
    pair.exchange();
    let clauses = pair.kim.book.agreement().clauses;
    assert_eq!(clauses.len(), 1);
    assert!(pair.kim.book.differences().is_empty(), "nobody is asked about words that are the same");
    pair.kim.act(RecordCommand::Trash { id: clauses[0].id.clone() }.into());
    assert!(pair.kim.book.agreement().is_empty());
    take(&mut pair.kim);
    assert_eq!(pair.kim.book.agreement().text(), "We say when we are late.");
}

#[test]
fn whoever_agreed_is_told_of_every_later_edit_until_they_agree_again() {
    let mut pair = pair();
    add(&mut pair.robin, "quiet", ClauseGroup::Confidentiality, "It stays between us.");
    assert_eq!(state(&pair.robin, "person-robin"), AssentState::NotYet);
    let first = assent_of(&pair.robin, "a1", "person-robin", "2026-05-03");
    pair.robin.act(first);
    let AssentState::Agreed(assent) = state(&pair.robin, "person-robin") else {
        panic!("agreed to this text");
    };
    assert_eq!((assent.on, assent.text.as_str()), (Some(day("2026-05-03")), "It stays between us."));
    assert_eq!(state(&pair.robin, "person-kim"), AssentState::NotYet);

    pair.exchange();
    edit(&mut pair.kim, "quiet", "It stays between us, always.");
    pair.exchange();
    let AssentState::Changed(before) = state(&pair.robin, "person-robin") else {
        panic!("changed since");
    };
    assert_eq!(before.text, "It stays between us.", "the text as it was is kept");
    let again = assent_of(&pair.robin, "a2", "person-robin", "2026-05-04");
    pair.robin.act(again);
    assert!(matches!(state(&pair.robin, "person-robin"), AssentState::Agreed(it) if it.id == id("a2")));
    let versions = pair.robin.book.agreement().versions();
    let texts: Vec<&str> = versions.iter().map(|version| version.text.as_str()).collect();
    assert_eq!(texts, ["It stays between us, always.", "It stays between us."]);
}

#[test]
fn an_edit_that_the_partner_made_unseen_shows_as_a_change() {
    let mut pair = pair();
    add(&mut pair.robin, "quiet", ClauseGroup::Confidentiality, "It stays between us.");
    pair.exchange();
    add(&mut pair.kim, "late", ClauseGroup::Time, "Five minutes late is fine.");
    let robins = assent_of(&pair.robin, "a1", "person-robin", "2026-05-03");
    pair.robin.act(robins);
    pair.exchange();
    for side in [&pair.robin, &pair.kim] {
        assert!(matches!(state(side, "person-robin"), AssentState::Changed(_)));
    }
}

#[test]
fn an_assent_by_a_slow_clock_after_one_by_a_fast_clock_is_the_later_one() {
    let mut pair = pair();
    add(&mut pair.robin, "quiet", ClauseGroup::Confidentiality, "One.");
    let first = assent_of(&pair.robin, "z-made-by-a-fast-clock", "person-robin", "2036-05-03");
    pair.robin.act(first);
    edit(&mut pair.robin, "quiet", "Two.");
    let second = assent_of(&pair.robin, "a-made-by-a-slow-clock", "person-robin", "2026-05-03");
    pair.robin.act(second);
    edit(&mut pair.robin, "quiet", "Three.");
    assert!(matches!(state(&pair.robin, "person-robin"), AssentState::Changed(it) if it.text == "Two."));
}

#[test]
fn nobody_agrees_to_a_text_that_was_not_on_their_screen() {
    let mut side = pair().robin;
    let nothing = assent_of(&side, "a0", "person-robin", "2026-05-03");
    assert_eq!(side.try_act(&nothing).unwrap_err(), Refusal::At(Assent::TEXT, Problem::Empty));
    add(&mut side, "quiet", ClauseGroup::Confidentiality, "It stays between us.");
    let seen = assent_of(&side, "a1", "person-robin", "2026-05-03");
    edit(&mut side, "quiet", "It may be told.");
    assert_eq!(side.try_act(&seen).unwrap_err(), Refusal::Changed);
    assert_eq!(state(&side, "person-robin"), AssentState::NotYet);
}

#[test]
fn an_assent_written_for_a_partner_on_paper_names_both() {
    let mut side = pair().robin;
    add(&mut side, "quiet", ClauseGroup::Confidentiality, "It stays between us.");
    let for_kim = assent_of(&side, "a1", "person-kim", "2026-05-03");
    side.act(for_kim);
    let assent: Assent = side.book.get(&id("a1")).unwrap();
    assert_eq!((assent.person, assent.author), (Some(id("person-kim")), Some(id("person-robin"))));
    assert_eq!(state(&side, "person-robin"), AssentState::NotYet, "one's own is one's own");
}

#[test]
fn a_missing_confidentiality_clause_is_noticed_and_an_empty_one_does_not_count() {
    let mut side = pair().robin;
    assert!(!side.book.agreement().has_confidentiality());
    add(&mut side, "quiet", ClauseGroup::Confidentiality, "It stays between us.");
    assert!(side.book.agreement().has_confidentiality());
    edit(&mut side, "quiet", "  ");
    assert!(!side.book.agreement().has_confidentiality());
    assert!(side.book.agreement().is_empty());
}

fn clause() -> impl Strategy<Value = Clause> {
    let text = prop_oneof![Just(String::new()), "[a-c ]{0,4}", Just("\"],[\"".to_owned())];
    ("[a-e]", 0..ClauseGroup::ALL.len(), "[a-c]", text).prop_map(|(name, group, order, text)| Clause {
        id: id(&name),
        group: ClauseGroup::ALL[group],
        text,
        order,
        library: None,
        from_note: None,
    })
}

/// As a version reads it that has no part for slips.
fn as_before_slips(clause: &Clause) -> Clause {
    let group = if clause.group == ClauseGroup::Slips { ClauseGroup::Repair } else { clause.group };
    Clause { group, ..clause.clone() }
}

/// Of each name one.
fn distinct(clauses: &[Clause]) -> Vec<Clause> {
    let mut seen = Vec::<Id>::new();
    let is_new = |clause: &&Clause| {
        let is_new = !seen.contains(&clause.id);
        seen.push(clause.id.clone());
        is_new
    };
    clauses.iter().filter(is_new).cloned().collect()
}

#[test]
fn two_versions_come_to_one_text_though_one_of_them_has_no_part_for_slips() {
    let clause = |name: &str, group, order: &str| Clause {
        id: id(name),
        group,
        text: format!("We {name}."),
        order: order.to_owned(),
        library: None,
        from_note: None,
    };
    let all = vec![
        clause("part", ClauseGroup::Repair, "a"),
        clause("try", ClauseGroup::Slips, "b"),
        clause("mend", ClauseGroup::Repair, "c"),
        clause("meet", ClauseGroup::Time, "d"),
    ];
    let before = Agreement::new(all.iter().map(as_before_slips).collect(), Vec::new());
    let now = Agreement::new(all, Vec::new());
    let names: Vec<&str> = now.clauses.iter().map(|clause| clause.id.as_str()).collect();
    assert_eq!(names, ["meet", "try", "part", "mend"], "on the page slips come first");
    assert_eq!(now.text(), "We meet.\n\nWe part.\n\nWe try.\n\nWe mend.");
    assert_eq!((now.text(), now.digest()), (before.text(), before.digest()));
    // What that version goes through is what it has on its page.
    let read: Vec<&str> = before.clauses.iter().map(|clause| clause.text.as_str()).collect();
    assert_eq!(read.join("\n\n"), before.text());
}

/// What is agreed to, as each version reads it.
fn said(agreement: &Agreement) -> Vec<(Id, String)> {
    let read = agreement.clauses.iter().map(as_before_slips).collect();
    let read = Agreement::new(read, Vec::new());
    let all = read.clauses.iter().map(|clause| (clause.id.clone(), clause.text.trim().to_owned()));
    all.filter(|(_, text)| !text.is_empty()).collect()
}

proptest! {
    #[test]
    fn the_digest_is_equal_exactly_when_the_agreement_reads_the_same(
        one in prop::collection::vec(clause(), 0..5),
        other in prop::collection::vec(clause(), 0..5),
    ) {
        let (one, other) = (Agreement::new(one, Vec::new()), Agreement::new(other, Vec::new()));
        prop_assert_eq!(one.digest() == other.digest(), said(&one) == said(&other));
    }

    #[test]
    fn the_order_in_which_clauses_arrive_does_not_matter(
        clauses in prop::collection::vec(clause(), 0..6).prop_shuffle()
    ) {
        let forth = distinct(&clauses);
        let back: Vec<Clause> = forth.iter().rev().cloned().collect();
        let before = forth.iter().map(as_before_slips).collect();
        let digest = Agreement::new(forth, Vec::new()).digest();
        prop_assert_eq!(&digest, &Agreement::new(back, Vec::new()).digest());
        prop_assert_eq!(&digest, &Agreement::new(before, Vec::new()).digest(), "in an earlier version");
    }
}
