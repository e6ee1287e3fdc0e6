//! The one named context that components take.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::notice::{Asks, Done, Said, Way};
use super::offline::Program;
use super::opened::Opened;
use super::watch::Triggers;
use super::workspace::{Standing, Workspace};
use crate::browser::page;
use crate::browser::store::Store;
use crate::coaching::{Base, Book, Kind, People, Person, Waiting, WorkspaceKind};
use crate::i18n::Locale;
use crate::replica::Id;
use crate::route::Route;
use crate::storage::{CopyState, SaveState};

/// What is offered on the first page, and is done by a part of the program
/// that comes after it. Who presses earlier waits for that part.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// Takes something back; perhaps asks first.
    pub undo: fn(App, Way, Asks),
    /// Saves everything as a file, and says so or why not.
    pub save_backup: fn(App),
}

/// The app's state. Cheap to copy; every component takes it by
/// [`App::here`].
#[derive(Clone, Copy)]
pub struct App {
    pub(super) store: StoredValue<Store, LocalStorage>,
    pub(super) workspace: StoredValue<Workspace>,
    pub(super) triggers: StoredValue<Triggers>,
    /// What whoever acts has had in front of them.
    pub(super) base: StoredValue<Base>,
    pub(super) open: RwSignal<Option<Id>>,
    pub(super) kind: RwSignal<WorkspaceKind>,
    pub(super) route: RwSignal<Route>,
    pub(super) said: RwSignal<Option<Said>>,
    pub(super) history: RwSignal<Vec<Done>>,
    pub(super) saved: RwSignal<SaveState>,
    pub(super) locale: RwSignal<Locale>,
    pub(super) opened: RwSignal<Opened>,
    pub(super) brought: RwSignal<Option<crate::browser::arriving::Brought>>,
    pub(super) waiting: RwSignal<Waiting>,
    pub(super) copy: RwSignal<CopyState>,
    pub(super) day: RwSignal<NaiveDate>,
    pub(super) program: RwSignal<Program>,
    /// Notified when a search was saved or forgotten.
    pub(super) searches: RwSignal<()>,
    /// Notified when something was done with the open bowl.
    pub(super) bowl: RwSignal<()>,
    /// The kit that is looked at as a participant sees it, if any.
    pub(super) preview: RwSignal<Option<Id>>,
    pub(super) later: Later,
}

impl App {
    /// The app that this component is part of.
    pub fn here() -> Self {
        // The root provides it before anything else is rendered.
        #[allow(clippy::expect_used, reason = "no component exists outside of the root")]
        use_context::<Self>().expect("the root provides the app")
    }

    /// What is shown now.
    pub fn route(self) -> Signal<Route> {
        self.route.into()
    }

    /// Goes to another page.
    pub fn go(self, route: &Route) {
        page::set_hash(&route.to_string());
    }

    /// Goes to another page in place of this one: what the address held (a
    /// link's payload) is gone from it.
    pub fn go_instead(self, route: &Route) {
        page::replace_hash(&route.to_string());
    }

    /// Whether what was written is safe.
    pub fn saved(self) -> Signal<SaveState> {
        self.saved.into()
    }

    /// The language.
    pub fn locale(self) -> Signal<Locale> {
        self.locale.into()
    }

    /// The tag of the language, for dates and numbers; tracked.
    pub fn tag(self) -> &'static str {
        self.locale.get().tag()
    }

    /// One's own workspace or the sample.
    pub fn workspace_kind(self) -> Signal<WorkspaceKind> {
        self.kind.into()
    }

    /// Is this the sample? Tracked.
    pub fn is_sample(self) -> bool {
        self.kind.get() == WorkspaceKind::Sample
    }

    /// The partnership that is open, if there is one.
    pub fn open_document(self) -> Signal<Option<Id>> {
        self.open.into()
    }

    /// The store, for the pages that show its health.
    pub fn with_store<T>(self, read: impl FnOnce(&Store) -> T) -> T {
        self.store.with_value(read)
    }

    /// A slice of the open partnership that follows every change to records of
    /// these kinds. With no partnership open it is the default of its type.
    pub fn watch<T>(
        self,
        kinds: &'static [Kind],
        read: impl Fn(&Book) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            self.follow(kinds);
            self.with_book(&read).unwrap_or_default()
        })
    }

    /// A slice that follows one record alone.
    pub fn watch_record<T>(self, id: Id, read: impl Fn(&Book) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let triggers = self.triggers.try_update_value(|all| all.of_record(&id)).unwrap_or_default();
            triggers.iter().for_each(Track::track);
            self.with_book(&read).unwrap_or_default()
        })
    }

    /// Whatever reads this follows every change to records of these kinds, every
    /// switch of partnership or workspace, and the days as they come.
    pub(super) fn follow(self, kinds: &[Kind]) {
        self.day.track();
        let triggers = self.triggers.with_value(|all| all.of_kinds(kinds));
        triggers.iter().for_each(Track::track);
    }

    /// Reads the open partnership once, without following it.
    pub fn with_book<T>(self, read: impl FnOnce(&Book) -> T) -> Option<T> {
        let open = self.open.get_untracked()?;
        self.workspace.with_value(|workspace| workspace.shared.get(&open).map(read))
    }

    /// Reads a partnership of this workspace once, open or not.
    pub fn with_partnership<T>(self, document: &Id, read: impl FnOnce(&Book) -> T) -> Option<T> {
        self.workspace.with_value(|workspace| workspace.shared.get(document).map(read))
    }

    /// Reads the private document once, without following it.
    pub fn with_private<T>(self, read: impl FnOnce(&Book) -> T) -> T {
        self.workspace.with_value(|workspace| read(&workspace.private))
    }

    /// A slice of the private document that follows it.
    pub fn watch_private<T>(
        self,
        kinds: &'static [Kind],
        read: impl Fn(&Book) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            self.follow(kinds);
            self.with_private(&read)
        })
    }

    /// The partnerships of this workspace: where the owner stands in each.
    pub fn standings(self) -> Memo<Vec<Standing>> {
        Memo::new(move |_| {
            self.follow(&[Kind::Membership, Kind::Partnership]);
            self.workspace.with_value(|workspace| {
                workspace.shared.keys().map(|document| workspace.standing(document)).collect()
            })
        })
    }

    /// The people of the open partnership.
    pub fn people(self) -> Memo<People> {
        self.watch(&[Kind::Person], Book::people)
    }

    /// Who the owner of this browser is in the open partnership, if they have
    /// said.
    pub fn me(self) -> Memo<Option<Person>> {
        let people = self.people();
        Memo::new(move |_| {
            self.follow(&[Kind::Membership]);
            let me = self.my_id()?;
            people.with(|people| people.get(&me).cloned())
        })
    }

    /// The others: in a pair, the partner.
    pub fn partners(self) -> Memo<Vec<Person>> {
        let (people, me) = (self.people(), self.me());
        Memo::new(move |_| match me.get() {
            Some(me) => people.with(|people| people.others(&me.id).cloned().collect()),
            None => people.with(|people| people.all().to_vec()),
        })
    }

    /// The partner's name for sentences; where there are several, all of them
    /// in one breath.
    pub fn partner_name(self) -> Memo<String> {
        let partners = self.partners();
        Memo::new(move |_| {
            let names: Vec<String> = partners.with(|all| all.iter().map(|it| it.name.clone()).collect());
            crate::browser::intl::list(self.tag(), &names)
        })
    }

    /// Who the owner of this browser is in the open partnership, read once.
    pub fn my_id(self) -> Option<Id> {
        self.me_in(&self.open.get_untracked()?)
    }

    /// Who the owner of this browser is in a partnership, read once.
    pub fn me_in(self, document: &Id) -> Option<Id> {
        self.workspace.with_value(|workspace| workspace.standing(document).me)
    }

    /// A name for a new record.
    pub fn new_id(self) -> Id {
        let now = crate::browser::clock::now();
        self.workspace
            .try_update_value(|workspace| workspace.mint.id(now))
            .unwrap_or_else(|| Id::from_bytes([0; 16]))
    }

    /// Opens another partnership of this workspace.
    pub fn switch_to(self, document: Id) {
        let workspace = self.workspace_name();
        self.with_store(|store| {
            store.put_setting("open", document.as_str());
            // Another tab may have opened the other workspace since.
            if store.setting("workspace").is_some_and(|name| name != workspace) {
                store.put_setting("workspace", workspace);
            }
        });
        self.open.set(Some(document));
        self.wake_everything();
    }

    /// The line at the bottom.
    pub fn said(self) -> RwSignal<Option<Said>> {
        self.said
    }

    /// Says something in the line at the bottom.
    pub fn say(self, words: String) {
        self.said.set(Some(Said { words, undo: None }));
    }

    pub(super) fn wake_everything(self) {
        self.recount_unsent();
        self.look_at_copy();
        self.triggers.with_value(Triggers::everything).notify();
    }
}
