//! Starting: read everything first, then show, then listen.

use leptos::prelude::*;

use super::context::{App, Later};
use super::look::Look;
use super::offline::Program;
use super::opened::Opened;
use super::watch::Triggers;
use super::workspace::Workspace;
use crate::browser::store::Store;
use crate::browser::{clock, drafts, halves, intl, page, pasting, places, region, typing};
use crate::coaching::{Base, Book, TEXT_LIMIT, Waiting, WorkspaceKind};
use crate::i18n::{self, Locale, t};
use crate::replica::{Clock, Document, Id, Mint};
use crate::route::Route;
use crate::storage::{CopyState, Loaded, News};

/// Opens the stores and makes the state. Nothing is written before everything
/// has been read. `later` does what the notebook itself cannot do yet.
pub async fn open(later: Later) -> App {
    let (store, loaded) = Store::open().await;
    intl::install();
    region::follow();
    let locale = store.setting("locale").and_then(|tag| Locale::from_tag(&tag)).unwrap_or_default();
    crate::i18n::set_locale(locale);
    page::set_language(locale.tag(), crate::i18n::dir());
    Look::ALL.into_iter().for_each(|look| look.apply(store.setting(look.name()).as_deref()));

    let workspace = workspace(&store, loaded);
    let kind = workspace.kind;
    let open = first_open(&store, &workspace);
    let saved = store.state();
    let app = App {
        store: StoredValue::new_local(store),
        workspace: StoredValue::new(workspace),
        triggers: StoredValue::new(Triggers::new()),
        base: StoredValue::new(Base::Now),
        open: RwSignal::new(open),
        kind: RwSignal::new(kind),
        route: RwSignal::new(Route::parse(&page::hash())),
        said: RwSignal::new(None),
        history: RwSignal::new(Vec::new()),
        saved: RwSignal::new(saved),
        locale: RwSignal::new(locale),
        opened: RwSignal::new(Opened::default()),
        brought: RwSignal::new(None),
        waiting: RwSignal::new(Waiting::default()),
        copy: RwSignal::new(CopyState::default()),
        day: RwSignal::new(clock::today()),
        program: RwSignal::new(Program::default()),
        searches: RwSignal::new(()),
        bowl: RwSignal::new(()),
        preview: RwSignal::new(None),
        later,
    };
    drafts::watch(move || app.open.try_get_untracked().flatten().map(|open| open.to_string()));
    app.recount_unsent();
    app.look_at_copy();
    app.listen();
    app.watch_days();
    app.back_up_soon();
    app
}

fn workspace(store: &Store, loaded: Loaded) -> Workspace {
    let kind = match store.setting("workspace").as_deref() {
        Some("sample") => WorkspaceKind::Sample,
        _ => WorkspaceKind::Own,
    };
    let writer = store.writer();
    let (clock, mint) = (Clock::new(writer), Mint::new(clock::seed()));
    let mut workspace = Workspace::sort(kind, loaded.documents, clock, mint);
    if kind == WorkspaceKind::Sample && workspace.shared.is_empty() {
        // The sample was left in another tab: back to one's own.
        let (documents, clock, mint) = workspace.into_documents();
        workspace = Workspace::sort(WorkspaceKind::Own, documents, clock, mint);
    }
    workspace.observe_all();
    workspace
}

/// The partnership that was open last, or the first there is.
pub(super) fn first_open(store: &Store, workspace: &Workspace) -> Option<Id> {
    store
        .setting("open")
        .and_then(|id| id.parse().ok())
        .filter(|id| workspace.shared.contains_key(id))
        .or_else(|| workspace.shared.keys().next().cloned())
}

impl App {
    fn listen(self) {
        places::watch();
        typing::watch();
        pasting::refuse_beyond(TEXT_LIMIT, move |count| {
            self.say(t::refusal_too_long(i18n::count(count), i18n::count(TEXT_LIMIT)));
        });
        halves::wait_for_the_second();
        page::grow_for_print();
        page::on_hash(move |hash| self.arrive_at(Route::parse(&hash)));
        let store = self.store.with_value(Clone::clone);
        store.on_state(move |state| {
            if self.saved.get_untracked() != state {
                self.saved.set(state);
            }
        });
        store.on_news(move |news| self.hear(news));
        self.take_what_is_brought();
    }

    /// What another tab did.
    fn hear(self, news: News) {
        if self.preview.with_untracked(Option::is_some) {
            // One's own is read anew after it.
            return;
        }
        match news {
            News::Changes { document, changes } => {
                self.ensure_document(&document);
                self.join(&document, |book| book.join_changes(changes));
                // A notebook begun in another tab is shown where there was none.
                if self.open.get_untracked().is_none() {
                    self.open_something();
                }
            }
            News::Import { document, what, .. } => {
                self.ensure_document(&document);
                self.join(&document, |book| {
                    let what = what.as_far_as_ready(book.document().seen());
                    book.join(what.incoming())
                });
                self.open_something();
            }
            News::Snapshot { document, whole } => {
                self.ensure_document(&document);
                self.join(&document, |book| book.join(crate::replica::Incoming::Whole(&whole)));
                self.open_something();
            }
            News::Rebuilt { document, now } => self.replace(&document, now),
            News::Erased { document } => self.replace(&document, None),
            News::Setting { name, value } => self.hear_setting(&name, &value),
        }
    }

    pub(super) fn hear_setting(self, name: &str, value: &str) {
        match name {
            "locale" => {
                if let Some(locale) = Locale::from_tag(value) {
                    crate::i18n::set_locale(locale);
                    page::set_language(locale.tag(), crate::i18n::dir());
                    self.locale.set(locale);
                }
            }
            name => match Look::ALL.into_iter().find(|look| look.name() == name) {
                Some(look) => look.apply(Some(value)),
                None => {
                    self.hear_copy_setting(name);
                    self.hear_searches(name);
                    self.hear_bowl(name);
                }
            },
        }
    }

    /// Adds an empty document when this tab has none with this id: a
    /// partnership of this workspace to the shared ones, anything of the other
    /// one aside.
    pub(super) fn ensure_document(self, document: &Id) {
        self.workspace.update_value(|workspace| {
            let known = workspace.private.document().id() == document
                || workspace.shared.contains_key(document)
                || workspace.others.contains_key(document);
            if !known {
                let empty = Document::new(document.clone());
                if workspace.may_show(document) {
                    workspace.shared.insert(document.clone(), Book::new(empty));
                } else {
                    workspace.others.insert(document.clone(), empty);
                }
            }
        });
    }

    /// A document was rebuilt without an import, or erased.
    pub(super) fn replace(self, document: &Id, now: Option<Document>) {
        if now.is_none() {
            drafts::forget(Some(document.as_str()));
        }
        self.workspace.update_value(|workspace| workspace.replace(document, now));
        let is_sample_gone = self.kind.get_untracked() == WorkspaceKind::Sample
            && self.workspace.with_value(|workspace| workspace.shared.is_empty());
        if is_sample_gone {
            // Another tab left it: nothing of one's own is shown as the sample.
            self.sort_into(WorkspaceKind::Own);
            self.said.set(None);
            self.history.set(Vec::new());
        }
        self.open_something();
        self.wake_everything();
    }

    /// After documents came or went: something that exists is open.
    pub(super) fn open_something(self) {
        let open = self.open.get_untracked();
        let next = self.workspace.with_value(|workspace| {
            let still = open.filter(|id| workspace.shared.contains_key(id));
            still.or_else(|| self.with_store(|store| first_open(store, workspace)))
        });
        if next != self.open.get_untracked() {
            self.open.set(next);
            self.wake_everything();
        }
    }
}
