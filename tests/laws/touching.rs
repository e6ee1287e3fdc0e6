//! Every act leaves a stamp in every field it touches, so that what changed
//! since can be read from stamps. A mark that empties a record, or takes back
//! its making, speaks for all fields of the record.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::{Value, json};
use turnwise::replica::{
    Change, Clock, Device, Document, Draft, Id, Incoming, Load, Record, Stamp, TRASHED, TrashState, Undo,
    Writer, clashes,
};

use super::history::{Step, World, steps, stored};

/// The writes that stand in each field of a document.
type Standing = BTreeMap<(Id, String), BTreeSet<Stamp>>;

/// What stands in the records of `document` that it does not share with
/// `other`.
fn standing(document: &Document, other: &Document) -> Standing {
    let others: BTreeMap<&Id, &Record> = other.records().collect();
    let is_shared = |id: &Id, record: &Record| others.get(id).is_some_and(|it| std::ptr::eq(*it, record));
    let mut all = Standing::new();
    for (id, record) in document.records().filter(|(id, record)| !is_shared(id, record)) {
        for (stamp, write) in record.writes() {
            for field in write.set.keys() {
                all.entry((id.clone(), field.to_string())).or_default().insert(*stamp);
            }
        }
    }
    all
}

fn differing(before: &Standing, after: &Standing) -> BTreeSet<(Id, String)> {
    let fields = before.keys().chain(after.keys());
    fields.filter(|field| before.get(*field) != after.get(*field)).cloned().collect()
}

/// The records that an act with one of these stamps emptied, or whose making
/// it took back.
fn emptied(document: &Document, is_of_the_act: &dyn Fn(&Stamp) -> bool) -> BTreeSet<Id> {
    let is_emptied = |record: &Record| {
        let mut marks = record.entries(TRASHED);
        marks.any(|mark| is_of_the_act(&mark.stamp) && mark.value.get("emptied").is_some())
    };
    document.records().filter(|(_, record)| is_emptied(record)).map(|(id, _)| id.clone()).collect()
}

/// What is wrong with an act that led from `before` to `after`: the fields
/// whose standing writes differ are exactly those that carry one of its stamps.
/// Of a record that it emptied, every field that held something is gone.
pub fn fault_of_act(before: &Document, after: &Document, act: &[Stamp]) -> Option<&'static str> {
    let is_of_the_act = |stamp: &Stamp| act.contains(stamp);
    let emptied = emptied(after, &is_of_the_act);
    let (before, after) = (standing(before, after), standing(after, before));
    let differ = differing(&before, &after);
    for field in &differ {
        let stamped = after.get(field).is_some_and(|stamps| stamps.iter().any(is_of_the_act));
        if !stamped && !emptied.contains(&field.0) {
            return Some("an act leaves no stamp in a field that it touches");
        }
    }
    let mut stamped = after.iter().filter(|(_, stamps)| stamps.iter().any(is_of_the_act));
    if stamped.any(|(field, _)| !differ.contains(field)) {
        return Some("an act leaves its stamp in a field that stays as it was");
    }
    None
}

/// What is wrong with telling what changed since `base` by stamps: a later
/// state, which has seen all that `base` has, differs only in fields where a
/// stamp stands that `base` has not seen, or in records whose field of the
/// Trash has one.
pub fn fault_since(base: &Document, later: &Document) -> Option<&'static str> {
    let (old, new) = (standing(base, later), standing(later, base));
    let is_new = |field: &(Id, String)| {
        new.get(field).is_some_and(|stamps| stamps.iter().any(|stamp| !base.seen().has(stamp)))
    };
    let differ = differing(&old, &new);
    let is_told = |field: &(Id, String)| is_new(field) || is_new(&(field.0.clone(), TRASHED.to_owned()));
    (!differ.iter().all(is_told)).then_some("what changed since cannot be read from stamps")
}

fn id(text: &str) -> Id {
    text.parse().expect("a name")
}

/// A person at a browser.
struct Desk {
    me: Id,
    document: Document,
    clock: Clock,
}

impl Desk {
    fn new(device: u64, me: &str) -> Self {
        let clock = Clock::new(Writer { device: Device::new(device), load: Load::new(1) });
        Self { me: id(me), document: Document::new(id("shared")), clock }
    }

    fn draft(&mut self, now: u64, act: impl FnOnce(&mut Draft<'_>)) -> Change {
        let mut draft = Draft::new(&self.document, self.clock.next(now), Some(self.me.clone()), now);
        act(&mut draft);
        draft.finish()
    }

    fn act(&mut self, now: u64, act: impl FnOnce(&mut Draft<'_>)) -> Undo {
        let change = self.draft(now, act);
        let (before, undo) = (self.document.clone(), Undo::of(&change, &self.document));
        self.document.join(Incoming::Change(&change));
        assert_eq!(fault_of_act(&before, &self.document, &[change.stamp()]), None);
        undo
    }

    fn write(&mut self, now: u64, field: &str, value: impl Into<Value>) -> Undo {
        self.act(now, |draft| draft.set(&id("one"), "goal", field, value))
    }

    fn undo(&mut self, now: u64, undo: &Undo) {
        for round in 0..undo.rounds() {
            self.act(now, |draft| undo.draft(round, draft));
        }
    }

    fn take(&mut self, other: &Self) {
        self.document.join(Incoming::Whole(&other.document));
        self.document.latest().into_iter().for_each(|tick| self.clock.observe_tick(tick));
    }

    /// What a field shows, and who wrote it.
    fn shown(&self, field: &str) -> Option<(Value, String)> {
        let record = self.document.record(&id("one"))?;
        let by = record.entry(field)?.by.map(Id::to_string).unwrap_or_default();
        Some((record.get(field)?.clone(), by))
    }

    fn says(&self, field: &str) -> Option<Value> {
        self.shown(field).map(|(value, _)| value)
    }

    fn count(&self, field: &str) -> usize {
        stored(&self.document, &id("one")).map_or(0, |record| record.entries(field).count())
    }
}

/// Robin, who has it all, with one goal that three people gave a reason.
fn three_reasons() -> Desk {
    let mut robin = Desk::new(1, "robin");
    robin.write(1_000, "title", "Speak calmly");
    let mut others = [Desk::new(2, "kim"), Desk::new(3, "alex")];
    for (number, other) in (0u64..).zip(&mut others) {
        other.take(&robin);
        other.write(3_000 + number, "why", format!("reason {number}"));
    }
    robin.write(2_000, "why", "reason of mine");
    others.iter().for_each(|other| robin.take(other));
    assert_eq!(clashes(&robin.document).len(), 2);
    robin
}

#[test]
fn keeping_the_current_value_writes_it_anew_and_leaves_a_third_one_asked() {
    let mut robin = three_reasons();
    let asked = clashes(&robin.document);
    let (settled, other) = (&asked[0], &asked[1]);
    robin.act(4_000, |draft| draft.keep_current(&id("one"), "why", settled.losing.stamp));
    assert_eq!(robin.shown("why"), Some((json!("reason 1"), "robin".to_owned())));
    let left = clashes(&robin.document);
    assert_eq!((left.len(), &left[0].losing), (1, &other.losing));
    assert_eq!(robin.count("why"), 2);
    let nothing = robin.draft(5_000, |draft| draft.keep_current(&id("one"), "why", settled.losing.stamp));
    assert!(nothing.is_empty(), "it is asked no more");
}

#[test]
fn settling_writes_over_all_writes_of_a_field() {
    let mut robin = three_reasons();
    robin.act(4_000, |draft| draft.settle(&id("one"), "goal", "why", "in the end"));
    assert_eq!((robin.count("why"), robin.says("why")), (1, Some(json!("in the end"))));
    assert_eq!(clashes(&robin.document), []);
}

#[test]
fn taking_back_a_first_value_writes_null_which_reads_like_nothing() {
    let mut robin = Desk::new(1, "robin");
    robin.write(1_000, "title", "Speak calmly");
    let earlier = robin.document.clone();
    let undo = robin.write(2_000, "why", "hm");
    robin.undo(3_000, &undo);
    let record = robin.document.record(&id("one")).expect("it is there");
    assert_eq!((record.get("why"), record.text("why")), (None, None));
    assert_eq!(record.entry("why").map(|entry| entry.value), Some(&Value::Null));
    assert_eq!(fault_since(&earlier, &robin.document), None);
}

#[test]
fn acts_that_are_taken_back_one_after_the_other_leave_what_was_before() {
    let mut robin = Desk::new(1, "robin");
    robin.write(1_000, "title", "Speak calmly");
    let first = robin.write(2_000, "why", "a");
    let second = robin.write(3_000, "why", "b");
    let third = robin.act(4_000, |draft| draft.trash(&id("one")));
    robin.undo(5_000, &third);
    robin.undo(6_000, &second);
    assert_eq!(robin.says("why"), Some(json!("a")));
    robin.undo(7_000, &first);
    assert_eq!((robin.says("why"), robin.says("title")), (None, Some(json!("Speak calmly"))));
}

#[test]
fn a_record_whose_making_is_taken_back_is_not_there_and_its_mark_speaks_for_all_of_it() {
    let mut robin = Desk::new(1, "robin");
    let empty = robin.document.clone();
    let made = robin.act(1_000, |draft| {
        for field in ["title", "why"] {
            draft.set(&id("one"), "goal", field, "words");
        }
    });
    let mut kim = Desk::new(2, "kim");
    kim.take(&robin);
    let with_it = robin.document.clone();
    robin.undo(2_000, &made);
    assert_eq!(robin.document.record(&id("one")), None);
    assert_eq!(fault_since(&with_it, &robin.document).or(fault_since(&empty, &robin.document)), None);
    let left = stored(&robin.document, &id("one")).expect("its mark");
    assert_eq!((left.fields().len(), left.trash_state()), (1, TrashState::Emptied));
    // Earlier versions know this much of a mark: they show the record nowhere.
    assert_eq!(left.get(TRASHED).and_then(|mark| mark.get("emptied")), Some(&json!(true)));
    kim.take(&robin);
    assert_eq!(kim.document.record(&id("one")), None);
    // Whoever writes it anew has it.
    let again = kim.write(3_000, "title", "again");
    assert_eq!((kim.says("title"), kim.says("why")), (Some(json!("again")), None));
    let made_again = kim.document.record(&id("one")).expect("it is there");
    assert_eq!(made_again.trash_state(), TrashState::Kept);
    // Earlier versions take it for emptied as long as the mark stands.
    let marks: Vec<&Value> = made_again.entries(TRASHED).map(|mark| mark.value).collect();
    assert_eq!(marks, [&Value::Null]);
    kim.undo(4_000, &again);
    assert_eq!(kim.document.record(&id("one")), None);
}

#[test]
fn what_another_wrote_into_a_record_that_is_taken_back_stays_and_so_does_the_record() {
    for knowing in [false, true] {
        let mut robin = Desk::new(1, "robin");
        let made = robin.write(1_000, "title", "Speak calmly");
        let mut kim = Desk::new(2, "kim");
        if knowing {
            kim.take(&robin);
        }
        // Two who do the same get one record, without having seen it.
        kim.write(2_000, "title", "Kim's words");
        robin.undo(3_000, &made);
        robin.take(&kim);
        kim.take(&robin);
        assert_eq!(robin.document, kim.document);
        assert_eq!(robin.shown("title"), Some((json!("Kim's words"), "kim".to_owned())));
        assert_eq!((clashes(&robin.document), robin.count("title")), (vec![], 1));
        assert_eq!(turnwise::replica::unseen_edits(&robin.document), []);
    }
}

#[test]
fn what_came_meanwhile_into_a_field_that_held_nothing_is_shown_again_in_its_writers_name() {
    let mut robin = Desk::new(1, "robin");
    robin.write(1_000, "title", "Speak calmly");
    let mut kim = Desk::new(2, "kim");
    kim.take(&robin);
    kim.write(2_000, "why", "Kim's reason");
    let undo = robin.write(3_000, "why", "Robin's reason");
    robin.take(&kim);
    assert_eq!(robin.says("why"), Some(json!("Robin's reason")));
    robin.undo(4_000, &undo);
    assert_eq!(robin.shown("why"), Some((json!("Kim's reason"), "kim".to_owned())));
    assert_eq!(clashes(&robin.document), []);
}

#[test]
fn a_record_that_another_put_into_the_trash_stays_there_with_its_words() {
    let mut robin = Desk::new(1, "robin");
    let made = robin.write(1_000, "title", "Speak calmly");
    let mut kim = Desk::new(2, "kim");
    kim.take(&robin);
    kim.act(2_000, |draft| draft.trash(&id("one")));
    robin.take(&kim);
    robin.undo(3_000, &made);
    assert_eq!(robin.says("title"), Some(json!("Speak calmly")));
    assert_eq!(robin.document.record(&id("one")).map(Record::trash_state), Some(TrashState::Trashed));
}

#[test]
fn the_act_that_empties_a_record_speaks_for_all_its_fields_also_when_it_comes_back() {
    let mut robin = Desk::new(1, "robin");
    robin.write(1_000, "title", "Speak calmly");
    robin.write(1_500, "why", "hm");
    let earlier = robin.document.clone();
    let emptied = robin.act(2_000, |draft| draft.empty(&id("one")));
    assert_eq!(fault_since(&earlier, &robin.document), None);
    let mut other = Desk::new(1, "robin");
    other.take(&robin);
    other.act(3_000, |draft| draft.restore(&id("one")));
    assert_eq!(fault_since(&earlier, &other.document), None, "put back with nothing in it");
    robin.undo(4_000, &emptied);
    assert_eq!(fault_since(&earlier, &robin.document), None);
    assert_eq!((robin.says("title"), robin.says("why")), (Some(json!("Speak calmly")), Some(json!("hm"))));
}

proptest! {
    #![proptest_config(Config { cases: 3_000, failure_persistence: None, ..Config::default() })]

    /// Whole documents, and updates whose base is here: then nothing is early, and
    /// the law holds between any two states.
    #[test]
    fn what_changed_since_any_file_can_be_read_from_stamps(steps in steps(60)) {
        let mut world = World::new(3);
        for (now, step) in (0u64..).zip(&steps) {
            let step = match step {
                Step::Change { index, to } | Step::OldUpdate { index, to } => {
                    Step::File { from: *index, to: *to }
                }
                step => step.clone(),
            };
            world.step(now, &step);
            prop_assert_eq!(super::join::faults_of_stamps(&world), None);
        }
        prop_assert!(!world.was_early);
    }
}
