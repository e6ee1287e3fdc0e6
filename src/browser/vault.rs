//! `IndexedDB` with strict durability.
//!
//! Uses web-sys directly: of the three crates only one supports strict
//! durability, and it costs 18 kB more than this
//! (`docs/decisions/0003-indexeddb.md`).

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventTarget, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

use super::tabs::listen;
use super::text::text_of;
use super::words::{name, store_error, words};
use crate::replica::gathered;
use crate::storage::{KvError, Pair, Vault};

/// The database of the segments.
const DATABASE: &str = "turnwise";
/// The database of the backups: opened when one is made or read, so that no
/// start reads them.
const BACKUPS: &str = "turnwise-backups";
/// Its only object store: text by key.
const STORE: &str = "segments";
/// What a closed connection answers.
const CLOSED: &str = "InvalidStateError";
/// The time limit for opening, in milliseconds: some browsers never answer when
/// storage is blocked.
const OPENING: i32 = 3_000;
/// The time limit for any other request, in milliseconds.
const ANSWER: i32 = 10_000;

/// The vault, if the browser lets this page have a database.
#[derive(Debug, Clone)]
pub struct IndexedDbVault {
    name: &'static str,
    /// The connection of now: a browser may close it while the page is open.
    database: Rc<RefCell<Option<IdbDatabase>>>,
}

impl IndexedDbVault {
    /// Opens the database of the segments; the vault is blocked if that fails.
    pub async fn open() -> Self {
        Self::named(DATABASE).await
    }

    /// Opens the database of the backups; the vault is blocked if that fails.
    pub async fn of_backups() -> Self {
        Self::named(BACKUPS).await
    }

    /// One that keeps nothing.
    pub fn nowhere() -> Self {
        Self { name: DATABASE, database: Rc::new(RefCell::new(None)) }
    }

    async fn named(name: &'static str) -> Self {
        Self { name, database: Rc::new(RefCell::new(open(name).await.ok())) }
    }

    /// Is there no database for this page?
    pub fn is_blocked(&self) -> bool {
        self.database.borrow().is_none()
    }

    /// Begins a transaction. A connection that the browser closed meanwhile, to
    /// save memory or because somebody cleared its data, is opened anew first.
    async fn store(&self, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), KvError> {
        let database = self.database.borrow().clone().ok_or(KvError::Blocked)?;
        let transaction = match begin(&database, mode) {
            Err(error) if name(&error) == CLOSED => {
                let anew = open(self.name).await?;
                let transaction = begin(&anew, mode);
                self.database.replace(Some(anew));
                transaction
            }
            begun => begun,
        };
        let transaction = transaction.map_err(|error| told(&error))?;
        let store = transaction.object_store(STORE).map_err(|error| told(&error))?;
        Ok((transaction, store))
    }

    async fn read(&self) -> Result<IdbObjectStore, KvError> {
        self.store("readonly").await.map(|(_, store)| store)
    }

    /// Puts these. With `once`, fails if another text is stored under one of their
    /// keys.
    async fn write(&self, batch: &[Pair], once: bool) -> Result<(), KvError> {
        let (transaction, store) = self.store("readwrite").await?;
        let work = async {
            for (key, text) in batch {
                let key_value = JsValue::from_str(key);
                if once {
                    let there = answer(store.get(&key_value)).await?;
                    if there.as_string().is_some_and(|there| there == *text) {
                        continue;
                    }
                    if !there.is_undefined() {
                        return Err(KvError::Taken(key.clone()));
                    }
                }
                store.put_with_key(&JsValue::from_str(text), &key_value).map_err(|error| told(&error))?;
            }
            Ok(())
        };
        finish(&transaction, work.await).await
    }
}

impl Vault for IndexedDbVault {
    async fn keys(&self, prefix: &str) -> Result<Vec<String>, KvError> {
        let range = starting_with(prefix)?;
        let keys = answer(self.read().await?.get_all_keys_with_key(&range)).await?;
        Ok(Array::from(&keys).iter().filter_map(|key| key.as_string()).collect())
    }

    async fn read_all(&self, prefix: &str) -> Result<Vec<Pair>, KvError> {
        self.read_unknown(prefix, &[]).await.map(|(pairs, _)| pairs)
    }

    async fn read_unknown(&self, prefix: &str, known: &[Pair]) -> Result<(Vec<Pair>, Vec<String>), KvError> {
        let (store, range) = (self.read().await?, starting_with(prefix)?);
        // Both requests are made before the first answer is awaited.
        let (keys, texts) = (store.get_all_keys_with_key(&range), store.get_all_with_key(&range));
        let (keys, texts) = (Array::from(&answer(keys).await?), Array::from(&answer(texts).await?));
        let known: BTreeMap<&str, &str> = gathered(known.iter().map(|(key, text)| (&**key, &**text)));
        let (mut other, mut same) = (Vec::new(), Vec::new());
        for (key, text) in keys.iter().zip(texts.iter()) {
            let Some(key) = key.as_string() else { continue };
            // Compared in JavaScript, so that known megabytes are not copied.
            if known.get(&*key).is_some_and(|known| JsValue::from_str(known) == text) {
                same.push(key);
            } else {
                // A value that is no string is read as an empty text, which counts as damaged.
                let text = text.dyn_ref().map(text_of).unwrap_or_default();
                other.push((key, text));
            }
        }
        Ok((other, same))
    }

    async fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        let text = answer(self.read().await?.get(&JsValue::from_str(key))).await?;
        Ok(text.dyn_ref().map(text_of))
    }

    async fn put(&self, batch: &[Pair]) -> Result<(), KvError> {
        // A browser that closes the connection takes down what was under way:
        // asked anew, it goes through a new one.
        match self.write(batch, true).await {
            Err(KvError::Other(_)) => self.write(batch, true).await,
            done => done,
        }
    }

    async fn replace(&self, key: &str, text: &str) -> Result<(), KvError> {
        self.write(&[(key.to_owned(), text.to_owned())], false).await
    }

    async fn remove(&self, keys: &[String]) -> Result<(), KvError> {
        let (transaction, store) = self.store("readwrite").await?;
        let removed = keys.iter().try_for_each(|key| {
            store.delete(&JsValue::from_str(key)).map(|_| ()).map_err(|error| told(&error))
        });
        finish(&transaction, removed).await
    }

    async fn swap(&self, old: &[String], new: &[Pair]) -> Result<(), KvError> {
        let (transaction, store) = self.store("readwrite").await?;
        let work = async {
            for key in old {
                if answer(store.get(&JsValue::from_str(key))).await?.is_undefined() {
                    return Err(KvError::Gone(key.clone()));
                }
            }
            for (key, text) in new {
                let key_value = JsValue::from_str(key);
                if !answer(store.get(&key_value)).await?.is_undefined() {
                    return Err(KvError::Taken(key.clone()));
                }
                store.put_with_key(&JsValue::from_str(text), &key_value).map_err(|error| told(&error))?;
            }
            old.iter().try_for_each(|key| {
                store.delete(&JsValue::from_str(key)).map(|_| ()).map_err(|error| told(&error))
            })
        };
        finish(&transaction, work.await).await
    }
}

async fn open(name: &str) -> Result<IdbDatabase, KvError> {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok()).flatten();
    let factory = factory.ok_or(KvError::Blocked)?;
    let request = factory.open_with_u32(name, 1).map_err(|error| told(&error))?;
    let upgrading = request.clone();
    let upgrade = Closure::once_into_js(move || {
        let database = upgrading.result().ok().and_then(|database| database.dyn_into::<IdbDatabase>().ok());
        if let Some(database) = database {
            // If this fails, so will the transactions, and the vault counts as blocked.
            let _ = database.create_object_store(STORE);
        }
    });
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    heard(&request, "success", OPENING).await.map_err(|event| failure(&request, &event))?;
    let database = request.result().map_err(|error| told(&error))?;
    let database: IdbDatabase = database.dyn_into().map_err(|_| KvError::Blocked)?;
    let closing = database.clone();
    // A newer version of the app waits for this connection to close.
    listen(&database, "versionchange", move |_| closing.close());
    Ok(database)
}

/// Begins a transaction with strict durability: relaxed ones are lost when the
/// machine stops; strict ones were not, in any of the three engines. web-sys
/// does not have the option, so it is passed by name; browsers that do not know
/// it flush to disk anyway.
fn begin(database: &IdbDatabase, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &JsValue::from_str("durability"), &JsValue::from_str("strict"))?;
    let method: Function = Reflect::get(database, &JsValue::from_str("transaction"))?.dyn_into()?;
    let (store, mode) = (JsValue::from_str(STORE), JsValue::from_str(mode));
    method.call3(database, &store, &mode, &options)?.dyn_into()
}

/// Commits a transaction and waits until it is on disk, or aborts it.
async fn finish(transaction: &IdbTransaction, work: Result<(), KvError>) -> Result<(), KvError> {
    let done = match work {
        // Old browsers lack `commit` and commit by themselves.
        Ok(()) => heard(transaction, "complete", ANSWER).await.map_err(|_| match transaction.error() {
            Some(error) => told(&error),
            None => too_late(),
        }),
        Err(error) => Err(error),
    };
    if done.is_err() {
        // Aborting a finished transaction fails, which does no harm.
        let _ = transaction.abort();
    }
    done
}

/// The result of a request.
async fn answer(request: Result<IdbRequest, JsValue>) -> Result<JsValue, KvError> {
    let request = request.map_err(|error| told(&error))?;
    heard(&request, "success", ANSWER).await.map_err(|event| failure(&request, &event))?;
    request.result().map_err(|error| told(&error))
}

/// Waits for an event; fails with the error event, or with `undefined` after so
/// many milliseconds.
async fn heard(target: &EventTarget, event: &str, limit: i32) -> Result<(), JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        let _ = target.add_event_listener_with_callback(event, &resolve);
        for failure in ["error", "abort"] {
            let _ = target.add_event_listener_with_callback(failure, &reject);
        }
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, limit);
        }
    });
    JsFuture::from(promise).await.map(|_| ())
}

fn failure(request: &IdbRequest, event: &JsValue) -> KvError {
    let error = if event.is_undefined() { None } else { request.error().ok().flatten() };
    error.map_or_else(too_late, |error| told(&error))
}

/// The error of an operation that took too long.
fn too_late() -> KvError {
    KvError::Other("the browser's database gave no answer".to_owned())
}

fn told(error: &JsValue) -> KvError {
    store_error(&name(error), words(error))
}

/// The range of all keys that start with this. Our keys are ASCII.
fn starting_with(prefix: &str) -> Result<IdbKeyRange, KvError> {
    let (from, to) = (JsValue::from_str(prefix), JsValue::from_str(&format!("{prefix}\u{ffff}")));
    IdbKeyRange::bound(&from, &to).map_err(|error| told(&error))
}
