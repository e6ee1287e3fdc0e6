//! `IndexedDB` with strict durability.
//!
//! Written on the browser's own interface: of the three crates one knows strict
//! durability, and it costs 18 kB more than this
//! (`docs/decisions/0003-indexeddb.md`).

use std::collections::BTreeMap;

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
/// The one store in it: text by key.
const STORE: &str = "segments";
/// Some browsers never answer when storage is blocked: this long we wait for
/// the database to open, in milliseconds.
const OPENING: i32 = 3_000;
/// And this long for any one answer.
const ANSWER: i32 = 10_000;

/// The vault, if the browser has one for this page.
#[derive(Debug, Clone)]
pub struct IndexedDbVault {
    database: Option<IdbDatabase>,
}

impl IndexedDbVault {
    /// Opens the database, or gives a vault that is blocked.
    pub async fn open() -> Self {
        Self { database: open(DATABASE).await.ok() }
    }

    /// Opens the database of the backups, or gives a vault that is blocked.
    pub async fn of_backups() -> Self {
        Self { database: open(BACKUPS).await.ok() }
    }

    /// Is there no database for this page?
    pub fn is_blocked(&self) -> bool {
        self.database.is_none()
    }

    fn store(&self, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), KvError> {
        let database = self.database.as_ref().ok_or(KvError::Blocked)?;
        let transaction = begin(database, mode).map_err(|error| told(&error))?;
        let store = transaction.object_store(STORE).map_err(|error| told(&error))?;
        Ok((transaction, store))
    }

    fn read(&self) -> Result<IdbObjectStore, KvError> {
        self.store("readonly").map(|(_, store)| store)
    }

    /// Puts these, unless another text lies under one of their keys and `once`
    /// says that this must not be.
    async fn write(&self, batch: &[Pair], once: bool) -> Result<(), KvError> {
        let (transaction, store) = self.store("readwrite")?;
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
        let keys = answer(self.read()?.get_all_keys_with_key(&range)).await?;
        Ok(Array::from(&keys).iter().filter_map(|key| key.as_string()).collect())
    }

    async fn read_all(&self, prefix: &str) -> Result<Vec<Pair>, KvError> {
        self.read_unknown(prefix, &[]).await.map(|(pairs, _)| pairs)
    }

    async fn read_unknown(&self, prefix: &str, known: &[Pair]) -> Result<(Vec<Pair>, Vec<String>), KvError> {
        let (store, range) = (self.read()?, starting_with(prefix)?);
        // Both requests are on their way before the first answer.
        let (keys, texts) = (store.get_all_keys_with_key(&range), store.get_all_with_key(&range));
        let (keys, texts) = (Array::from(&answer(keys).await?), Array::from(&answer(texts).await?));
        let known: BTreeMap<&str, &str> = gathered(known.iter().map(|(key, text)| (&**key, &**text)));
        let (mut other, mut same) = (Vec::new(), Vec::new());
        for (key, text) in keys.iter().zip(texts.iter()) {
            let Some(key) = key.as_string() else { continue };
            // The browser compares: megabytes are not copied to find them known.
            if known.get(&*key).is_some_and(|known| JsValue::from_str(known) == text) {
                same.push(key);
            } else {
                // What is no text stands as an empty one, which is damaged.
                let text = text.dyn_ref().map(text_of).unwrap_or_default();
                other.push((key, text));
            }
        }
        Ok((other, same))
    }

    async fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        let text = answer(self.read()?.get(&JsValue::from_str(key))).await?;
        Ok(text.dyn_ref().map(text_of))
    }

    async fn put(&self, batch: &[Pair]) -> Result<(), KvError> {
        self.write(batch, true).await
    }

    async fn replace(&self, key: &str, text: &str) -> Result<(), KvError> {
        self.write(&[(key.to_owned(), text.to_owned())], false).await
    }

    async fn remove(&self, keys: &[String]) -> Result<(), KvError> {
        let (transaction, store) = self.store("readwrite")?;
        let removed = keys.iter().try_for_each(|key| {
            store.delete(&JsValue::from_str(key)).map(|_| ()).map_err(|error| told(&error))
        });
        finish(&transaction, removed).await
    }

    async fn swap(&self, old: &[String], new: &[Pair]) -> Result<(), KvError> {
        let (transaction, store) = self.store("readwrite")?;
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
            // Where this fails the transactions do, and the vault counts as shut.
            let _ = database.create_object_store(STORE);
        }
    });
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    heard(&request, "success", OPENING).await.map_err(|event| failure(&request, &event))?;
    let database = request.result().map_err(|error| told(&error))?;
    let database: IdbDatabase = database.dyn_into().map_err(|_| KvError::Blocked)?;
    let closing = database.clone();
    // A newer version of the app waits for us to let go.
    listen(&database, "versionchange", move |_| closing.close());
    Ok(database)
}

/// Begins a transaction. Relaxed ones are lost when the machine stops; strict
/// ones were not, in any of the three engines. The option is younger than the
/// interface we have of it, so it is asked for by name; a browser that does
/// not know it waits for the disk anyway.
fn begin(database: &IdbDatabase, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &JsValue::from_str("durability"), &JsValue::from_str("strict"))?;
    let method: Function = Reflect::get(database, &JsValue::from_str("transaction"))?.dyn_into()?;
    let (store, mode) = (JsValue::from_str(STORE), JsValue::from_str(mode));
    method.call3(database, &store, &mode, &options)?.dyn_into()
}

/// Waits until a transaction is on the disk, or takes it back.
async fn finish(transaction: &IdbTransaction, work: Result<(), KvError>) -> Result<(), KvError> {
    let done = match work {
        // An old browser has no such method and commits by itself.
        Ok(()) => heard(transaction, "complete", ANSWER).await.map_err(|_| match transaction.error() {
            Some(error) => told(&error),
            None => too_late(),
        }),
        Err(error) => Err(error),
    };
    if done.is_err() {
        // One that is over already says so, and that is fine.
        let _ = transaction.abort();
    }
    done
}

/// What a request gives.
async fn answer(request: Result<IdbRequest, JsValue>) -> Result<JsValue, KvError> {
    let request = request.map_err(|error| told(&error))?;
    heard(&request, "success", ANSWER).await.map_err(|event| failure(&request, &event))?;
    request.result().map_err(|error| told(&error))
}

/// Waits for an event; fails with the event that tells of a failure, or with
/// nothing when none came in so many milliseconds.
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

/// All keys that start with this. No key of ours holds a character beyond
/// ASCII.
fn starting_with(prefix: &str) -> Result<IdbKeyRange, KvError> {
    let (from, to) = (JsValue::from_str(prefix), JsValue::from_str(&format!("{prefix}\u{ffff}")));
    IdbKeyRange::bound(&from, &to).map_err(|error| told(&error))
}
