//! Drives the [`Ledger`] on the stores of this browser: writes to
//! `localStorage` at once, then to the vault, and tells the other tabs.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::local::Local;
use super::tabs::{self, Tabs};
use super::vault::IndexedDbVault;
use super::{clock, flush};
use crate::coaching::SampleDocument;
use crate::replica::{Change, Device, Document, Id, Load, Mint, Writer};
use crate::storage::{
    ArchiveError, Archived, Compacted, Health, Import, KvError, Later, Ledger, Loaded, Message, News, NoRoom,
    Quarantined, RemoveError, SaveState,
};

/// The setting that names this browser.
const DEVICE: &str = "id";
/// The setting with the names that it had before.
const FORMER_DEVICES: &str = "former-ids";
/// The page is idle when nothing was written for so long, in milliseconds.
const IDLE: u64 = 5_000;

type OnState = Rc<dyn Fn(SaveState)>;
type OnNews = Rc<dyn Fn(News)>;

/// The stores of this browser. Clones are the same stores.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    ledger: Ledger<Local, IndexedDbVault>,
    tabs: RefCell<Option<Tabs>>,
    writer: Writer,
    /// Is the id of this device stored?
    is_named: Cell<bool>,
    mint: RefCell<Mint>,
    /// When something was written last, in milliseconds since 1970.
    written: Cell<u64>,
    said: Cell<Option<SaveState>>,
    on_state: RefCell<Option<OnState>>,
    on_news: RefCell<Option<OnNews>>,
    /// News that arrived before there was a listener.
    early: RefCell<VecDeque<News>>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("ledger", &self.0.ledger).finish_non_exhaustive()
    }
}

impl Store {
    /// Reads everything that is stored. Nothing is written before that is done;
    /// repairs follow in the background.
    pub async fn open() -> (Self, Loaded) {
        let vault = IndexedDbVault::open().await;
        let (store, loaded) = Self::on(Local::open(), vault).await;
        store.listen();
        let mending = store.clone();
        spawn_local(async move {
            mending.0.ledger.mend().await;
            if mending.0.is_named.get() {
                mending.0.ledger.keep_ballast();
            }
            mending.report();
            // What other tabs stored between our reading and our listening.
            mending.look().await;
        });
        (store, loaded)
    }

    /// Stores that keep nothing, and that no other tab hears of.
    pub async fn nowhere() -> Self {
        Self::on(Local::nowhere(), IndexedDbVault::nowhere()).await.0
    }

    async fn on(local: Local, vault: IndexedDbVault) -> (Self, Loaded) {
        let (ledger, loaded) = Ledger::open(local, vault).await;
        let mut mint = Mint::new(clock::seed());
        let known = loaded.setting(DEVICE).and_then(|device| device.parse().ok());
        let device = known.unwrap_or_else(|| Device::new(mint.bits()));
        let writer = Writer { device, load: Load::new(mint.bits()) };
        let store = Self(Rc::new(Inner {
            ledger,
            tabs: RefCell::new(None),
            writer,
            is_named: Cell::new(known.is_some()),
            mint: RefCell::new(mint),
            written: Cell::new(0),
            said: Cell::new(None),
            on_state: RefCell::new(None),
            on_news: RefCell::new(None),
            early: RefCell::new(VecDeque::new()),
        }));
        (store, loaded)
    }

    /// The writer of this page load: the device is stored, the load is new.
    pub fn writer(&self) -> Writer {
        self.0.writer
    }

    /// Stores a change. When this returns, `localStorage` has it and the other tabs
    /// are told; the vault follows, and [`Store::on_state`] says when.
    pub fn commit(&self, document: &Id, change: &Change) {
        self.keep_name();
        let message = self.0.ledger.commit(document, change);
        if message.is_none() && !change.is_empty() {
            // Another tab erased the document: the rescan reports it.
            self.rescan();
        }
        self.kept(message);
    }

    /// May something new be written?
    ///
    /// # Errors
    /// [`NoRoom`] while `localStorage` is full.
    pub fn may_write(&self) -> Result<(), NoRoom> {
        self.0.ledger.may_write()
    }

    /// Stores a whole document that came in, under a new id from [`Mint::id`].
    pub fn add_import(&self, id: &Id, import: &Import) {
        self.keep_name();
        let message = self.0.ledger.add_import(id, import);
        self.kept(message);
    }

    /// Removes the newest import of a document and returns the document rebuilt
    /// without it; `None` if nothing is left. What `later` names stays, as an
    /// import of this new name.
    ///
    /// # Errors
    /// [`RemoveError`], in words for people.
    pub async fn undo_import(
        &self,
        document: &Id,
        import: &Id,
        (later, name): (Later<'_>, &Id),
    ) -> Result<Option<Document>, RemoveError> {
        let tell = |message: &Message| self.tell(message);
        let result = self.0.ledger.undo_import(document, import, (later, name), tell).await;
        self.settle_soon();
        result
    }

    /// The records that would stay if this import was undone.
    ///
    /// # Errors
    /// [`RemoveError`], in words for people.
    pub async fn spared_by_undo(
        &self,
        document: &Id,
        import: &Id,
        later: Later<'_>,
    ) -> Result<BTreeSet<Id>, RemoveError> {
        self.0.ledger.spared_by_undo(document, import, later).await
    }

    /// Takes away a document of the sample.
    ///
    /// # Errors
    /// [`RemoveError`], in words for people.
    pub async fn erase_sample(&self, document: &SampleDocument) -> Result<(), RemoveError> {
        self.erase_document(document.id()).await
    }

    /// Takes away everything of one document, for the page that erases.
    ///
    /// # Errors
    /// [`RemoveError`], in words for people.
    pub async fn erase_document(&self, document: &Id) -> Result<(), RemoveError> {
        let result = self.0.ledger.erase_document(document, |message| self.tell(message)).await;
        self.settle_soon();
        result
    }

    /// A document as it is stored, pending writes included; `None` if nothing of it
    /// is.
    ///
    /// # Errors
    /// [`RemoveError::NotRead`] where the stores do not answer.
    pub async fn read_kept(&self, document: &Id) -> Result<Option<Document>, RemoveError> {
        self.0.ledger.rebuild(document).await.map_err(RemoveError::NotRead)
    }

    /// Removes everything of a document whose file was saved, if that file contains
    /// exactly what is stored.
    ///
    /// # Errors
    /// [`ArchiveError`], in words for people; the document is still here then.
    pub async fn put_away(&self, saved: &Archived) -> Result<(), ArchiveError> {
        let result = self.0.ledger.put_away(saved, |message| self.tell(message)).await;
        self.settle_soon();
        result
    }

    /// Everything that could not be opened, now or earlier.
    pub async fn quarantined(&self) -> Vec<Quarantined> {
        self.0.ledger.quarantined().await
    }

    /// Discards one of them for good, because a person asked for it.
    ///
    /// # Errors
    /// The error of the store that could not remove it.
    pub async fn discard(&self, one: &Quarantined) -> Result<(), KvError> {
        self.0.ledger.discard(one).await
    }

    /// From the next page load on this browser has another name. For one whose
    /// documents came back from a backup: what it, or the browser that it was
    /// copied from, wrote under the old name since that backup is not here, and
    /// no floor of this browser may claim it.
    pub fn renew_device(&self) {
        let device = Device::new(self.0.mint.borrow_mut().bits());
        self.0.is_named.set(true);
        let former: Vec<String> = self.devices().iter().map(Device::to_string).collect();
        self.put_setting(FORMER_DEVICES, &former.join(" "));
        self.put_setting(DEVICE, &device.to_string());
    }

    /// The names that this browser has written under.
    pub fn devices(&self) -> BTreeSet<Device> {
        let former = self.setting(FORMER_DEVICES).unwrap_or_default();
        let former = former.split(' ').filter_map(|name| name.parse().ok());
        former.chain([self.0.writer.device]).collect()
    }

    /// Removes everything else of ours: settings, marks, quarantine. For erasing
    /// everything, after the documents.
    ///
    /// # Errors
    /// [`RemoveError`].
    pub async fn erase_rest(&self) -> Result<(), RemoveError> {
        self.0.is_named.set(true);
        let result = self.0.ledger.erase_rest().await;
        self.report();
        result
    }

    /// What a setting of this browser is set to.
    pub fn setting(&self, name: &str) -> Option<String> {
        self.0.ledger.setting(name)
    }

    /// What it is set to, also by another tab a moment ago: for what is changed and
    /// not set anew.
    pub fn setting_now(&self, name: &str) -> Option<String> {
        self.0.ledger.setting_now(name)
    }

    /// Sets a setting of this browser; see [`crate::storage::is_setting_name`] for
    /// valid names.
    pub fn put_setting(&self, name: &str, value: &str) {
        let message = self.0.ledger.put_setting(name, value);
        self.kept(message);
    }

    /// The save state.
    pub fn state(&self) -> SaveState {
        self.0.ledger.state()
    }

    /// Calls `act` with the state now, and with each new one. There is one
    /// listener: a second replaces the first.
    pub fn on_state(&self, act: impl Fn(SaveState) + 'static) {
        self.0.on_state.replace(Some(Rc::new(act)));
        self.0.said.set(None);
        self.report();
    }

    /// Calls `act` with what other tabs do, also with what they did since loading.
    /// There is one listener: a second replaces the first.
    pub fn on_news(&self, act: impl Fn(News) + 'static) {
        self.0.on_news.replace(Some(Rc::new(act)));
        let early = std::mem::take(&mut *self.0.early.borrow_mut());
        self.deliver(early);
    }

    /// Looks for what other tabs stored, and retries what a store refused. Runs by
    /// itself when the tab becomes visible, and every 30 s.
    pub fn rescan(&self) {
        let store = self.clone();
        spawn_local(async move { store.look().await });
    }

    /// Can at least one store be written? Cheap, because it is called after every
    /// act.
    pub fn keeps(&self) -> bool {
        self.0.ledger.keeps()
    }

    /// Figures about the stores: reads every key and length in `localStorage`.
    pub fn health(&self) -> Health {
        self.0.ledger.health()
    }

    async fn look(&self) {
        let news = self.0.ledger.rescan().await;
        self.deliver(news);
        self.report();
        self.tidy().await;
    }

    /// Compacts long journals while nobody writes.
    async fn tidy(&self) {
        let now = clock::now();
        if now.saturating_sub(self.0.written.get()) < IDLE || self.state() != SaveState::Saved {
            return;
        }
        for document in self.0.ledger.due().await {
            let name = self.0.mint.borrow_mut().id(now);
            let device = self.0.writer.device;
            if self.0.ledger.compact(&document, &name, device, now).await == Compacted::NotNow {
                return;
            }
        }
    }

    fn listen(&self) {
        flush::install();
        let store = self.clone();
        let tabs = Tabs::open(move |message| {
            let store = store.clone();
            spawn_local(async move {
                let news = store.0.ledger.hear(message).await;
                store.deliver(news);
                store.settle_soon();
            });
        });
        self.0.tabs.replace(Some(tabs));
        let store = self.clone();
        tabs::on_return(move || store.rescan());
    }

    /// Stores the id of this device with the first write, so that a page that is
    /// only looked at stores nothing.
    fn keep_name(&self) {
        if !self.0.is_named.replace(true) {
            self.put_setting(DEVICE, &self.0.writer.device.to_string());
            self.0.ledger.keep_ballast();
        }
    }

    fn kept(&self, message: Option<Message>) {
        self.0.written.set(clock::now());
        if let Some(message) = message {
            self.tell(&message);
            self.settle_soon();
        }
    }

    fn tell(&self, message: &Message) {
        let tabs = self.0.tabs.borrow().clone();
        if let Some(tabs) = tabs {
            tabs.tell(message);
        }
    }

    fn settle_soon(&self) {
        self.report();
        let store = self.clone();
        spawn_local(async move {
            store.0.ledger.settle().await;
            store.report();
        });
    }

    fn report(&self) {
        let state = self.state();
        let listener = self.0.on_state.borrow().clone();
        if let Some(listener) = listener
            && self.0.said.replace(Some(state)) != Some(state)
        {
            listener(state);
        }
    }

    fn deliver(&self, news: impl IntoIterator<Item = News>) {
        let listener = self.0.on_news.borrow().clone();
        match listener {
            Some(listener) => news.into_iter().for_each(|news| listener(news)),
            None => self.0.early.borrow_mut().extend(news),
        }
    }
}
