//! What enters: a file or a link is read, planned, shown, and added only when
//! a person says so.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::context::App;
use super::device::name_in;
use super::notice::{Asks, Said, Way, remove_words};
use super::opened::{Arrival, Opened, Source};
use super::outgoing::KEPT_SETTINGS;
use crate::browser::clock;
use crate::browser::zones::BrowserZones;
use crate::coaching::{
    Book, HandoverCommand, LastReceived, Membership, MembershipCommand, TransferName, later_words,
};
use crate::exchange::{
    Content, File, Invitation, KitSource, Known, LinkError, Match, Outcome, Owner, PairInvitation, Part,
    Place, Plan, Proposed, ReadError, TogetherError, Whose, bring_together, check_at_the_door, owner_of,
    plan, plan_invitation,
};
use crate::i18n::{self, t};
use crate::replica::{Arrived, Document, Id, Seen, Undo};
use crate::storage::Import;

/// Why something that arrived cannot be added. Nothing was changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ArrivalError {
    /// The file cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The link cannot be read.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// The two partnerships cannot be brought together.
    #[error(transparent)]
    Together(#[from] TogetherError),
    /// The library, which the link names things of, could not be fetched.
    #[error("The library could not be fetched. Nothing was changed. Check the connection and try again.")]
    NotFetched,
}

/// What something that came in is called at both ends, and what it confirms.
struct Named {
    name: TransferName,
    confirms: Vec<TransferName>,
}

impl Named {
    /// A document, which confirms nothing.
    fn of(document: &Document) -> Self {
        Self { name: TransferName::of_document(document), confirms: Vec::new() }
    }
}

/// What a person decided about an arrival.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Add it.
    Add,
    /// Add it, and leave this notebook, which was begun beside it and is empty.
    AddInstead(Id),
    /// "This is ours": bring it together with a partnership that is here,
    /// matching persons of mine (first) with persons of the file (second).
    Together {
        /// The partnership that is here.
        with: Id,
        /// Who is who.
        matches: Vec<Match>,
    },
    /// Bring notebooks together that are apart here, as the file proposes for
    /// its document of this name.
    AsProposed(Id),
}

impl App {
    /// Reads a file. Nothing is changed.
    ///
    /// # Errors
    /// When it is none of ours, damaged, newer or too large.
    pub(super) fn read_file(self, name: &str, text: &str, whose: Whose) -> Result<Arrival, ReadError> {
        let file = File::read(text.as_bytes())?;
        check_at_the_door(file.documents().into_iter().map(|(_, document)| document), clock::now())?;
        let from = file.header.from.as_ref().map(|from| from.name.clone());
        let (settings, device) = (settings(&file), name_in(&file));
        let found = self.with_known(|known| owner_of(known, &file));
        // What a file says of itself counts more than the door it came by; where
        // it says nothing, a person who asked for their own has said it.
        let (owner, whose) = match found {
            Some(Owner::Is(whose)) => (found, whose),
            Some(Owner::Unknown) if whose == Whose::Mine => (Some(Owner::Is(whose)), whose),
            _ => (found, whose),
        };
        let source = Source::File(Box::new(file), whose);
        let plan = self.plan(&source);
        let file = (!name.is_empty()).then(|| name.to_owned());
        Ok(Arrival { source, file, from, device, owner, plan, settings })
    }

    /// A person says whose the backup is that they look at.
    pub fn say_whose(self, whose: Whose) {
        if let Opened::Arrival(mut arrival) = self.opened.get_untracked()
            && let Source::File(_, was) = &mut arrival.source
        {
            *was = whose;
            arrival.owner = Some(Owner::Is(whose));
            arrival.plan = self.plan(&arrival.source);
            self.opened.set(Opened::Arrival(arrival));
        }
    }

    /// Reads a link. Nothing is changed.
    ///
    /// # Errors
    /// When it was cut short, is damaged, newer or something else.
    pub fn read_link(self, text: &str) -> Result<Arrival, ArrivalError> {
        let invitation = Invitation::from_link(text)?;
        check_at_the_door([&invitation.document], clock::now())?;
        Ok(self.invited_by(invitation, Source::Invitation))
    }

    /// Reads the link for the others of a group that begins from a kit, and says
    /// whether everything that the first began with is in it; what is not comes
    /// with the first update. Nothing is changed.
    ///
    /// # Errors
    /// When it was cut short, is damaged, newer or something else.
    pub async fn read_pair_link(self, text: &str) -> Result<(Arrival, bool), ArrivalError> {
        let Some(shelf) = self.fetch_shelf().await else { return Err(ArrivalError::NotFetched) };
        let link = PairInvitation::from_link(text, &shelf)?;
        let kit = match &link.kit {
            KitSource::Here(kit) | KitSource::First(kit) => Some((**kit).clone()),
            KitSource::Hosted(name) => self.fetch_kit(name).await.ok(),
            KitSource::None => None,
        };
        let told = link.invitation(kit.as_ref(), &shelf, &BrowserZones);
        let (invitation, is_whole) = told.map_err(|_| LinkError::Damaged)?;
        Ok((self.invited_by(invitation, Source::Pair), is_whole))
    }

    fn invited_by(self, invitation: Invitation, source: fn(Box<Invitation>) -> Source) -> Arrival {
        let from = Some(invitation.inviter_name().to_owned());
        let source = source(Box::new(invitation));
        let plan = self.plan(&source);
        Arrival { source, file: None, from, device: None, owner: None, plan, settings: Vec::new() }
    }

    /// What waits is planned against what is here now: since it was read, this
    /// person, another tab or another file may have changed something.
    pub fn plan_anew(self) {
        if let Opened::Arrival(mut arrival) = self.opened.get_untracked() {
            arrival.plan = self.plan(&arrival.source);
            self.opened.set(Opened::Arrival(arrival));
        }
    }

    fn plan(self, source: &Source) -> Plan {
        let nothing = || Plan { header: None, is_backup: false, parts: Vec::new() };
        self.with_known(|known| match source {
            Source::File(file, whose) => plan(known, file, *whose),
            Source::Invitation(invitation) | Source::Pair(invitation) => plan_invitation(known, invitation),
            // Its notebook may have been left meanwhile.
            Source::Update(update) => self.plan_update(update).unwrap_or_else(|_| nothing()),
        })
    }

    pub(super) fn with_known<T>(self, read: impl FnOnce(&[Known<'_>]) -> T) -> T {
        self.workspace.with_value(|workspace| {
            let shared = workspace
                .shared
                .values()
                .map(|book| Known { place: Place::Shared, document: book.document() });
            let private = (!workspace.private.document().is_empty())
                .then(|| Known { place: Place::Private, document: workspace.private.document() });
            let known: Vec<Known<'_>> = shared.chain(private).collect();
            read(&known)
        })
    }

    /// Adds what arrived. Every document of it becomes an import of its own,
    /// so that it can be taken back whole. `words` say so at the bottom.
    ///
    /// # Errors
    /// When two partnerships were to be brought together and cannot be.
    pub fn add(self, arrival: &Arrival, decision: &Decision, words: String) -> Result<(), ArrivalError> {
        self.leave_sample_behind();
        self.back_up_before_import();
        let mut imports = Vec::new();
        let mut opened = None;
        // What it does to one's own document, to be taken back with it.
        let mut own = Vec::new();
        for part in &arrival.plan.parts {
            if let (Some(proposed), Decision::AsProposed(origin)) = (&part.proposal, decision)
                && part.origin == *origin
            {
                let (document, import) = self.add_as_proposed(arrival, proposed, &mut own);
                self.note_taken(arrival, &proposed.part, &document);
                opened.get_or_insert_with(|| document.clone());
                imports.push((document, import));
                continue;
            }
            let added = match (&part.outcome, decision) {
                (Outcome::LeftOut(_), _) => continue,
                (Outcome::NothingNew { is_worth_joining: false }, _) => {
                    self.note_taken(arrival, part, &part.target);
                    continue;
                }
                (Outcome::NewPartnership { .. }, Decision::Together { with, matches }) => {
                    self.add_together(arrival, part, with, matches, &mut own)?
                }
                _ => self.add_import(arrival, self.arrived(part)),
            };
            let (document, import) = added;
            self.note_taken(arrival, part, &document);
            if part.place == Place::Shared {
                opened.get_or_insert_with(|| document.clone());
                self.make_known(&document);
            }
            imports.push((document, import));
        }
        if let Decision::AddInstead(begun) = decision {
            self.leave(begun, &mut own);
        }
        if arrival.plan.is_backup && !imports.is_empty() {
            self.with_store(|store| store.renew_device());
        }
        // One that was left may be back.
        self.sort_again();
        if let Some(document) = opened {
            self.switch_to(document);
        }
        self.opened.set(Opened::Nothing);
        let undo = match (imports.is_empty(), own.is_empty()) {
            (true, _) => None,
            (false, true) => Some(Way::Imports(imports)),
            (false, false) => Some(Way::All(vec![Way::Changes(own), Way::Imports(imports)])),
        };
        self.tell(Said { words, undo });
        Ok(())
    }

    /// What of a part is joined: a document, or an update as it is kept here.
    fn arrived(self, part: &Part) -> Arrived {
        let Some(update) = &part.update else { return Arrived::Document(part.incoming.clone()) };
        let update = (**update).clone();
        let received =
            self.with_partnership(&part.target, |book| update.clone().received_by(book.document()));
        Arrived::Update(received.unwrap_or(update))
    }

    /// One document enters, whole, or what changed in one.
    fn add_import(self, arrival: &Arrival, what: Arrived) -> (Id, Id) {
        let (id, import_id) = (what.document_id().clone(), self.new_id());
        let header = arrival.plan.header.as_ref();
        let import = Import {
            file: arrival.file.clone().unwrap_or_default(),
            at: clock::now(),
            by: header.and_then(|header| header.from.as_ref()).map(|from| from.person.clone()),
            what,
        };
        self.ensure_document(&id);
        self.join(&id, |book| book.join(import.what.incoming()));
        self.with_store(|store| store.add_import(&import_id, &import));
        (id, import_id)
    }

    /// The partner has brought notebooks together, and the owner of this
    /// browser has said yes: the heir takes over from those that are here.
    fn add_as_proposed(self, arrival: &Arrival, proposed: &Proposed, own: &mut Vec<(Id, Undo)>) -> (Id, Id) {
        let added = self.add_import(arrival, Arrived::Document(proposed.part.after.clone()));
        for (document, heir) in &proposed.aliases {
            let note =
                MembershipCommand::NoteTogether { document: document.clone(), heir: heir.clone() }.into();
            own.extend(self.act_for_undo(&note));
        }
        let locals = match &proposed.part.outcome {
            Outcome::Update { locals } => locals.as_slice(),
            _ => proposed.with.as_slice(),
        };
        self.take_over(&added.0, locals, own);
        added
    }

    fn add_together(
        self,
        arrival: &Arrival,
        part: &Part,
        with: &Id,
        matches: &[Match],
        own: &mut Vec<(Id, Undo)>,
    ) -> Result<(Id, Id), ArrivalError> {
        let by = self.me_in(with);
        let together = self.workspace.try_update_value(|workspace| {
            let mine = workspace.shared.get(with)?.document().clone();
            let (clock, now) = (&mut workspace.clock, clock::now());
            Some(bring_together(&mine, &part.incoming, matches, clock, by, now))
        });
        let together = together.flatten().ok_or(TogetherError::OneAlready)??;
        let added = self.add_import(arrival, Arrived::Document(together.document));
        let note = MembershipCommand::NoteTogether { document: together.alias, heir: added.0.clone() }.into();
        own.extend(self.act_for_undo(&note));
        self.take_over(&added.0, std::slice::from_ref(with), own);
        Ok(added)
    }

    /// The owner of this browser stands in `heir` as they stood in `locals`,
    /// which are no more.
    fn take_over(self, heir: &Id, locals: &[Id], own: &mut Vec<(Id, Undo)>) {
        let me = self.me_in(heir).or_else(|| locals.iter().find_map(|local| self.me_in(local)));
        own.extend(self.act_for_undo(&MembershipCommand::Enter { document: heir.clone(), me }.into()));
        locals.iter().filter(|local| *local != heir).for_each(|local| self.leave(local, own));
    }

    /// The owner of this browser is in a notebook no more; it is kept.
    fn leave(self, document: &Id, own: &mut Vec<(Id, Undo)>) {
        own.extend(self.act_for_undo(&MembershipCommand::Leave { document: document.clone() }.into()));
        self.workspace.update_value(|workspace| {
            if let Some(book) = workspace.shared.remove(document) {
                workspace.others.insert(document.clone(), book.document().clone());
            }
        });
    }

    /// A partnership that is new here is entered; who one is in it is asked
    /// on its first page.
    fn make_known(self, document: &Id) {
        let is_known =
            self.with_private(|private| private.get::<Membership>(&Membership::id_of(document))).is_some();
        if !is_known {
            let _ = self.act(&MembershipCommand::Enter { document: document.clone(), me: None }.into());
        }
    }

    /// Remembers what the partner had when they saved the file.
    fn note_taken(self, arrival: &Arrival, part: &Part, document: &Id) {
        let me = self.me_in(document);
        let header = arrival.plan.header.as_ref().filter(|_| part.place == Place::Shared);
        let from = header.and_then(|header| header.from.as_ref());
        let seen = self.seen_by_partner(document, part);
        if let Source::Invitation(invitation) | Source::Pair(invitation) = &arrival.source {
            // Who sent it has what is in it.
            let _ = self.act(&HandoverCommand::NoteInvited { document: document.clone(), seen }.into());
            if matches!(arrival.source, Source::Invitation(_)) {
                self.note_received(
                    document,
                    invitation.inviter.clone(),
                    part,
                    Named::of(&invitation.document),
                );
            }
            return;
        }
        let (Some(header), Some(from)) = (header, from) else {
            // Nobody sent it: a notebook that was put away.
            return;
        };
        if arrival.plan.is_backup || me.as_ref() == Some(&from.person) {
            return;
        }
        let has_mine_until = self.workspace.with_value(|workspace| {
            let book = workspace.shared.get(document)?;
            newest_of_mine(book, me.as_ref()?, &seen)
        });
        let note = HandoverCommand::NoteReceived {
            document: document.clone(),
            seen,
            saved_at: header.saved_at,
            has_mine_until,
        }
        .into();
        let _ = self.act(&note);
        let named = match &arrival.source {
            Source::Update(update) => Some(Named { name: update.name(), confirms: update.confirms() }),
            Source::File(file, _) => {
                let documents = file.documents();
                documents
                    .iter()
                    .find(|(_, document)| *document.id() == part.origin)
                    .map(|(_, it)| Named::of(it))
            }
            Source::Invitation(_) | Source::Pair(_) => None,
        };
        // Without what it goes on from there are words of its sender that are not
        // here: nothing may go on from it.
        if let Some(named) = named.filter(|_| !part.lacks_base()) {
            self.note_received(document, from.person.clone(), part, named);
        }
    }

    /// Notes by name what came in, and what its sender says to have.
    fn note_received(self, document: &Id, from: Id, part: &Part, named: Named) {
        let seen = part.update.as_ref().map_or(part.incoming.seen(), |update| update.seen()).clone();
        self.note_handed_over(document, named.name, Some(from), seen, named.confirms);
    }

    /// What the partner has seen of a notebook: what this part says, and what
    /// was known of it before. A file that is older than the last one takes
    /// nothing back.
    fn seen_by_partner(self, document: &Id, part: &Part) -> Seen {
        let mut seen = part.incoming.seen().clone();
        let before: Option<LastReceived> =
            self.with_private(|private| private.get(&LastReceived::id_of(document)));
        if let Some(before) = before {
            seen.merge(&before.seen);
        }
        seen
    }

    /// Settings that one's own copy brought along.
    pub fn take_settings(self, arrival: &Arrival) {
        for (name, value) in &arrival.settings {
            self.with_store(|store| store.put_setting(name, value));
            self.hear_setting(name, value);
        }
    }

    /// Takes imports away again and rebuilds what they had joined. What this
    /// device wrote since stays, with what it belongs to.
    pub(super) fn undo_imports(self, imports: Vec<(Id, Id)>, said: String) {
        let (store, later) = (self.store.with_value(Clone::clone), self.later_words());
        leptos::task::spawn_local(async move {
            for (document, import) in imports {
                let name = self.new_id();
                match store.undo_import(&document, &import, (&later, &name)).await {
                    Ok(now) => self.replace(&document, now),
                    Err(error) => return self.say(remove_words(&error)),
                }
            }
            self.say(said);
        });
    }

    /// What stays when an import is taken away: what was written in this browser
    /// since, and what one's own words are about.
    fn later_words(self) -> impl Fn(&Document, &Document, &Import) -> BTreeSet<Id> {
        let device = self.with_store(|store| store.writer().device);
        let beside = self.with_private(Book::words_are_about);
        move |now, without, import| later_words(now, without, &import.what.held(), device, import.at, &beside)
    }

    /// Takes something back that was added; says first what stays, if anything
    /// does.
    pub(super) fn undo_added(self, way: Way, asks: Asks) {
        let imports: Vec<(Id, Id)> = way.imports().into_iter().cloned().collect();
        let (store, later) = (self.store.with_value(Clone::clone), self.later_words());
        leptos::task::spawn_local(async move {
            let mut stay = 0;
            for (document, import) in &imports {
                match store.spared_by_undo(document, import, &later).await {
                    Ok(names) => stay += names.len(),
                    Err(error) => return self.say(remove_words(&error)),
                }
            }
            if stay == 0 && asks == Asks::IfWordsStay {
                return self.take_back(&way);
            }
            let words = t::undo_stays(i18n::count(stay));
            self.said.set(Some(Said { words, undo: Some(Way::Told(Box::new(way))) }));
        });
    }
}

/// The settings in a full backup that this version knows.
fn settings(file: &File) -> Vec<(String, String)> {
    let Content::Backup(backup) = &file.content else {
        return Vec::new();
    };
    KEPT_SETTINGS
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), backup.device.get(name)?.as_str()?.to_owned())))
        .collect()
}

/// When the last of my acts was that `seen` holds.
fn newest_of_mine(book: &Book, me: &Id, seen: &Seen) -> Option<u64> {
    let people = book.people();
    book.document()
        .records()
        .flat_map(|(_, record)| record.writes())
        .filter(|(stamp, write)| seen.has(stamp) && write.by.as_ref().is_some_and(|by| people.same(by, me)))
        .map(|(stamp, write)| write.at.unwrap_or(stamp.tick.millis))
        .max()
}
