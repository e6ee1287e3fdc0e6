//! One person at one device, as the app has them: a book, a clock, the way back.

use chrono::{DateTime, NaiveDate};
use turnwise::coaching::{Book, Command, Moment, later_words};
use turnwise::exchange::{Backup, File, Header, Held, Known, Place, Sender, Whose, plan, plan_restore};
use turnwise::replica::{
    Change, Clock, Device, Document, Id, Incoming, Load, RestoreAct, Undo, Writer, join_in_causal_order,
};

use super::facts::{Deed, Knows};

/// A file that somebody saved, and what they knew then.
#[derive(Clone)]
pub struct Saved {
    pub document: Document,
    pub knows: Knows,
}

/// The newest import, for taking it back.
#[derive(Clone)]
pub struct Import {
    before: Document,
    file: Document,
    at: u64,
    since: Vec<Change>,
    /// The stamps of this device are ahead of its clock and of the file's, so
    /// that what it wrote before cannot be told from what comes later.
    pub is_unclear: bool,
    pub knows_before: Knows,
    pub knows_since: Knows,
}

#[derive(Clone)]
pub struct Person {
    pub me: Id,
    pub zone: &'static str,
    pub book: Book,
    pub clock: Clock,
    /// By how much the wall clock is ahead, in milliseconds.
    pub ahead: i64,
    pub knows: Knows,
    /// What stays of an import that was taken back, without the rest of the act
    /// that said it: this device does not say that it knows that act.
    pub unsure: Knows,
    pub files: Vec<Saved>,
    /// What can be taken back, oldest first.
    pub history: Vec<(Undo, Deed)>,
    pub import: Option<Import>,
    pub backup: Option<Saved>,
}

/// What an act or a way back did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    Something,
    Nothing,
}

impl Person {
    pub fn new(
        number: u64,
        me: Id,
        zone: &'static str,
        ahead: i64,
        document: Document,
        knows: Knows,
    ) -> Self {
        let mut clock = Clock::new(Writer { device: Device::new(number), load: Load::new(number) });
        document.latest().into_iter().for_each(|tick| clock.observe_tick(tick));
        let (files, history) = (Vec::new(), Vec::new());
        let book = Book::new(document);
        Self {
            me,
            zone,
            book,
            clock,
            ahead,
            knows,
            unsure: Knows::new(),
            files,
            history,
            import: None,
            backup: None,
        }
    }

    pub fn wall(&self, now: u64) -> u64 {
        now.saturating_add_signed(self.ahead)
    }

    pub fn today(&self, now: u64) -> NaiveDate {
        DateTime::from_timestamp_millis(self.wall(now) as i64).expect("a day").date_naive()
    }

    fn moment(&mut self, now: u64) -> Moment {
        let at = self.wall(now);
        Moment { stamp: self.clock.next(at), by: Some(self.me.clone()), at }
    }

    fn commit(&mut self, change: Change) {
        self.book.join(Incoming::Change(&change));
        if let Some(import) = &mut self.import {
            import.since.push(change);
        }
    }

    pub fn knows_too(&mut self, facts: impl IntoIterator<Item = usize> + Clone) {
        self.knows.extend(facts.clone());
        if let Some(import) = &mut self.import {
            import.knows_since.extend(facts);
        }
    }

    pub fn act(&mut self, command: &Command, now: u64) -> (Done, Undo) {
        let moment = self.moment(now);
        let change =
            command.draft(&self.book, moment).unwrap_or_else(|refusal| panic!("{refusal}: {command:?}"));
        let undo = Undo::of(&change, self.book.document());
        let done = if change.is_empty() { Done::Nothing } else { Done::Something };
        if done == Done::Something {
            self.commit(change);
        }
        (done, undo)
    }

    pub fn take_back(&mut self, undo: &Undo, now: u64) -> Done {
        let mut done = Done::Nothing;
        for round in 0..undo.rounds() {
            let moment = self.moment(now);
            let change = self.book.way_back(undo, round, moment);
            if !change.is_empty() {
                self.commit(change);
                done = Done::Something;
            }
        }
        done
    }

    pub fn save(&mut self) -> Saved {
        Saved { document: self.book.document().clone(), knows: self.knows.clone() }
    }

    /// Adds a file, as a real one with its text or as the document in it.
    pub fn add(&mut self, file: &Saved, from: &Id, as_text: bool, now: u64) {
        let incoming =
            if as_text { self.through_a_file(&file.document, from, now) } else { file.document.clone() };
        let (newest, at) = (self.book.document().latest(), self.wall(now));
        let is_unclear = newest.is_some_and(|tick| tick.millis >= at) && newest > incoming.latest();
        self.import = Some(Import {
            is_unclear,
            before: self.book.document().clone(),
            file: incoming.clone(),
            at: self.wall(now),
            since: Vec::new(),
            knows_before: self.knows.clone(),
            knows_since: Knows::new(),
        });
        self.book.join(Incoming::Whole(&incoming));
        incoming.latest().into_iter().for_each(|tick| self.clock.observe_tick(tick));
        self.knows.extend(&file.knows);
        self.unsure.retain(|fact| !file.knows.contains(fact));
    }

    fn through_a_file(&self, document: &Document, from: &Id, now: u64) -> Document {
        let from = Sender { person: from.clone(), name: from.to_string() };
        let header = Header { app: "0.1.0".into(), saved_at: self.wall(now), from: Some(from) };
        let text = File::for_partner(document, header).expect("a partnership").print().expect("it prints");
        let file = File::read(text.as_bytes()).expect("it reads");
        let known = [Known { place: Place::Shared, document: self.book.document() }];
        let part = plan(&known, &file, Whose::Theirs).parts.remove(0);
        let mut joined = self.book.document().clone();
        joined.join(Incoming::Whole(&part.incoming));
        assert_eq!(joined, part.after, "the preview shows what comes of it");
        part.incoming
    }

    /// Takes the newest import back, as the app does; `spares` is whether later
    /// words stay (a planted fault says no).
    pub fn without_import(&mut self, spares: bool) -> Option<Import> {
        let import = self.import.take()?;
        let mut without = import.before.clone();
        join_in_causal_order(&mut without, import.since.clone());
        let device = self.clock.writer().device;
        let spared = later_words(
            self.book.document(),
            &without,
            &import.file,
            device,
            import.at,
            &std::collections::BTreeSet::new(),
        );
        if spares {
            let kept = self.book.document().fragment_over(&spared, &without, &import.file);
            without.join(Incoming::Whole(&kept));
        } else {
            without = import.before.clone();
        }
        self.book = Book::new(without);
        Some(import)
    }

    /// Brings back what is missing here and was there when `backup` was saved.
    pub fn bring_back(&mut self, backup: &Saved, now: u64) {
        let documents = vec![Held { place: Place::Shared, document: backup.document.clone() }];
        let header = Header { app: "0.1.0".into(), saved_at: self.wall(now), from: None };
        let file = File::full_backup(Backup { documents, ..Backup::default() }, header);
        let known = [Known { place: Place::Shared, document: self.book.document() }];
        let me = self.me.clone();
        let act = RestoreAct::BringBack;
        let plan = plan_restore(act, &known, &file, &|_| Some(me.clone()), &self.clock);
        let at = self.wall(now);
        let (document, part) = (self.book.document().clone(), &plan.parts[0]);
        let done = part.carry_out(&document, &mut self.clock, Some(&me), at);
        done.into_iter().flat_map(|(_, changes)| changes).for_each(|(change, _)| self.commit(change));
    }
}
