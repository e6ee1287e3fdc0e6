//! Acts: a command becomes a change, joins, and is handed to the store.

use leptos::prelude::*;
use serde_json::Value;

use super::context::App;
use super::notice::{Said, Way};
use super::watch::Triggers;
use crate::browser::{clock, drafts};
use crate::coaching::{
    Base, Book, Command, Home, MembershipCommand, Moment, PeopleCommand, Refusal, SessionCommand, Stood,
    Touched, questions_of,
};
use crate::i18n::t;
use crate::replica::{Change, Id, Incoming, Undo};

impl App {
    /// Does what a person asked for. What it touched is on screen when this
    /// returns; how safe it is, the saved state says.
    ///
    /// # Errors
    /// When the command is refused; nothing has been written then.
    pub fn act(self, command: &Command) -> Result<(), Refusal> {
        if let Some((document, undo)) = self.draft_and_commit(command)? {
            self.remember_silently(document, undo);
        }
        Ok(())
    }

    /// Like [`App::act`], without a way back: for what others may have seen by
    /// the time one thinks better of it.
    ///
    /// # Errors
    /// When the command is refused; nothing has been written then.
    pub fn act_for_good(self, command: &Command) -> Result<(), Refusal> {
        self.draft_and_commit(command).map(drop)
    }

    /// Like [`App::act`], and says so in the line at the bottom, from which it
    /// can be undone.
    ///
    /// # Errors
    /// When the command is refused; nothing has been written then.
    pub fn act_and_say(self, command: &Command, words: String) -> Result<(), Refusal> {
        let undo = self.act_with_way(command)?;
        self.tell(Said { words, undo });
        Ok(())
    }

    /// Like [`App::act`]; gives how it is taken back, if it changed something.
    ///
    /// # Errors
    /// When the command is refused; nothing has been written then.
    pub fn act_with_way(self, command: &Command) -> Result<Option<Way>, Refusal> {
        let done = self.draft_and_commit(command)?;
        Ok(done.map(|(document, undo)| Way::Change(document, undo)))
    }

    /// Several acts in one, perhaps in different documents, with one line that
    /// takes all of them back.
    ///
    /// # Errors
    /// When one is refused; those before it are taken back then.
    pub fn act_all_and_say(self, commands: &[Command], words: String) -> Result<(), Refusal> {
        let undo = self.act_all(commands)?;
        self.tell(Said { words, undo });
        Ok(())
    }

    /// The same without a word; gives how all of them are taken back, if they
    /// changed something.
    ///
    /// # Errors
    /// When one is refused; those before it are taken back then.
    pub fn act_all(self, commands: &[Command]) -> Result<Option<Way>, Refusal> {
        let mut done = Vec::new();
        for command in commands {
            match self.draft_and_commit(command) {
                Ok(act) => done.extend(act),
                Err(refusal) => {
                    done.iter().rev().for_each(|(document, undo)| self.revert(document, undo));
                    return Err(refusal);
                }
            }
        }
        Ok((!done.is_empty()).then_some(Way::Changes(done)))
    }

    /// What a form shows that is filled now. `unedited` is the command that it
    /// would give if nobody touched it. Where a draft of the form waits on this
    /// page, it is based on what stood there when that was begun.
    pub fn filled_by(self, unedited: &Command) -> Base {
        let at = clock::now();
        let stamp = self.workspace.try_update_value(|workspace| workspace.clock.clone().next(at));
        let document = self.document_of(unedited).ok();
        let based = stamp.zip(document).and_then(|(stamp, document)| {
            let moment = Moment { stamp, by: None, at };
            self.with_document(&document, |book| Ok(unedited.form_base(book, moment))).ok()
        });
        let base = based.unwrap_or_default();
        let mut earlier = Stood::new();
        for (id, fields) in base.stood().into_iter().flatten() {
            let begun = drafts::stood(id.as_str());
            match begun.and_then(|fields| serde_json::from_str(&fields).ok()) {
                Some(Value::Object(fields)) => earlier.push((id.clone(), fields)),
                _ => drafts::note_stood(id.as_str(), Value::Object(fields.clone()).to_string()),
            }
        }
        base.since(earlier)
    }

    /// Does something as one who has had `base` in front of them: what they did
    /// not touch is not written, and what came since is not written over.
    pub fn over<T>(self, base: Base, act: impl FnOnce() -> T) -> T {
        self.base.set_value(base);
        let done = act();
        self.base.set_value(Base::Now);
        done
    }

    /// Keeps a form that was filled with [`App::filled_by`], and says so if
    /// something that was touched in it has changed meanwhile.
    ///
    /// # Errors
    /// Those of `act`.
    pub fn keep_form(self, base: Base, act: impl FnOnce() -> Result<(), Refusal>) -> Result<(), Refusal> {
        let records: Vec<Id> = base.stood().into_iter().flatten().map(|(id, _)| id.clone()).collect();
        let before = self.count_asked(&records);
        let done = self.over(base, act);
        if done.is_ok() {
            records.iter().for_each(|id| drafts::forget_stood(id.as_str()));
            self.say_if_more_is_asked(&records, before);
        }
        done
    }

    /// Says that something changed meanwhile, if more differences wait in these
    /// records than before.
    fn say_if_more_is_asked(self, records: &[Id], before: usize) {
        if self.count_asked(records) > before {
            let words = t::form_changed_meanwhile();
            self.said.update(|said| match said {
                Some(said) => said.words = format!("{} {words}", said.words),
                None => *said = Some(Said { words, undo: None }),
            });
        }
    }

    /// How many differences in these records wait for an answer.
    fn count_asked(self, records: &[Id]) -> usize {
        let asked = |book: &Book| {
            let in_one = |id| book.document().record(id).map_or(0, |record| questions_of(id, record).len());
            records.iter().map(in_one).sum::<usize>()
        };
        self.with_book(asked).unwrap_or_default() + self.with_private(asked)
    }

    /// The document that a command writes to.
    fn document_of(self, command: &Command) -> Result<Id, Refusal> {
        match command.home() {
            Home::Private => Ok(self.with_private(|private| private.document().id().clone())),
            Home::Shared => self.open.get_untracked().ok_or(Refusal::Gone),
        }
    }

    /// Like [`App::act`] for a command that needs nothing that could be missing;
    /// gives how to take it back with more.
    pub(super) fn act_for_undo(self, command: &Command) -> Option<(Id, Undo)> {
        self.draft_and_commit(command).ok().flatten()
    }

    /// Drafts the command against the document it is for and commits the change.
    /// `None` when it changes nothing.
    pub(super) fn draft_and_commit(self, command: &Command) -> Result<Option<(Id, Undo)>, Refusal> {
        self.with_store(|store| store.may_write()).map_err(|_| Refusal::NoRoom)?;
        if let Some(MembershipCommand::Enter { document, .. }) = command.get()
            && !self.workspace.with_value(|workspace| workspace.may_show(document))
        {
            // Nothing of one's own becomes a part of the sample.
            return Err(Refusal::Gone);
        }
        let document = self.document_of(command)?;
        let mut moment = self.moment();
        if let Some(PeopleCommand::Start { people, .. }) = command.get() {
            // Whoever starts it is the first of the two; nobody else can know yet.
            moment.by = people.first().map(|person| person.id.clone());
        }
        let (change, undo) = self.with_document(&document, |book| {
            let change = self.base.with_value(|base| command.draft_from(book, moment, base))?;
            let undo = Undo::of(&change, book.document());
            Ok((change, undo))
        })?;
        if change.is_empty() {
            return Ok(None);
        }
        self.commit(&document, &change);
        if matches!(command.get(), Some(SessionCommand::Wrap { .. })) {
            self.back_up_soon();
        }
        Ok(Some((document, undo)))
    }

    /// Commits the compensating changes of one act.
    pub(super) fn revert(self, document: &Id, undo: &Undo) {
        for round in 0..undo.rounds() {
            let moment = self.moment();
            let change = self.with_document(document, |book| Ok(book.way_back(undo, round, moment)));
            match change {
                Ok(change) if !change.is_empty() => self.commit(document, &change),
                _ => {}
            }
        }
    }

    /// Who acts now, with the next stamp.
    pub(super) fn moment(self) -> Moment {
        let (at, by) = (clock::now(), self.my_id());
        let stamp = self.workspace.try_update_value(|workspace| workspace.clock.next(at));
        let stamp = stamp.unwrap_or_else(|| {
            // The state outlives every component; if it is gone, so is the page.
            crate::replica::Clock::new(self.with_store(|store| store.writer())).next(at)
        });
        Moment { stamp, by, at }
    }

    pub(super) fn with_document<T>(
        self,
        document: &Id,
        read: impl FnOnce(&Book) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.workspace.with_value(|workspace| {
            let private = &workspace.private;
            let book = if private.document().id() == document {
                Some(private)
            } else {
                workspace.shared.get(document)
            };
            book.ok_or(Refusal::Gone).and_then(read)
        })
    }

    /// Joins a change of one's own, wakes the views, and hands it to the store.
    pub(super) fn commit(self, document: &Id, change: &Change) {
        self.join(document, |book| book.join(Incoming::Change(change)));
        self.with_store(|store| store.commit(document, change));
        self.note_unsaved_change(document, change, clock::now());
    }

    /// Joins into one document and wakes what shows it.
    pub(super) fn join(self, document: &Id, join: impl FnOnce(&mut Book) -> Touched) {
        let touched = self.workspace.try_update_value(|workspace| workspace.join(document, join));
        if let Some(touched) = touched {
            self.refresh_unsent(document, &touched);
            self.wake(&touched);
        }
    }

    fn wake(self, touched: &Touched) {
        let triggers = self.triggers.with_value(|all: &Triggers| all.touched_by(touched));
        for trigger in triggers {
            trigger.notify();
        }
    }
}
