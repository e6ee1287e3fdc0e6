//! `IndexedDB` with strict durability.

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::{DomException, Error};
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use wasm_bindgen::JsValue;

use super::timer::within;
use super::words::{name, store_error, words};
use crate::storage::{KvError, Pair, Vault};

/// The database.
const DATABASE: &str = "turnwise";
/// The one store in it: text by key.
const STORE: &str = "segments";
/// Some browsers never answer when storage is blocked: this long we wait for
/// the database to open, in milliseconds.
const OPENING: u32 = 3_000;
/// And this long for any one operation.
const ANSWER: u32 = 10_000;

/// The vault, if the browser has one for this page.
#[derive(Debug, Clone)]
pub struct Shelter {
    database: Option<Database>,
}

impl Shelter {
    /// Opens the database, or gives a shelter that is blocked.
    pub async fn open() -> Self {
        let opened = within(OPENING, async {
            Database::open(DATABASE)
                .with_version(1u8)
                .with_on_upgrade_needed(|_, database| {
                    database.create_object_store(STORE).build()?;
                    Ok(())
                })
                .await
        });
        Self { database: opened.await.and_then(Result::ok) }
    }

    fn transaction(&self, mode: TransactionMode) -> Result<Transaction<'_>, KvError> {
        let database = self.database.as_ref().ok_or(KvError::Blocked)?;
        let mut options = TransactionOptions::new();
        if mode == TransactionMode::Readwrite {
            // Relaxed transactions are lost when the machine stops; strict ones
            // were not, in any of the three engines.
            options.set_durability(TransactionDurability::Strict);
        }
        database.transaction(STORE).with_mode(mode).with_options(options).build().map_err(told)
    }
}

/// The error of an operation that took too long.
fn too_late() -> KvError {
    KvError::Other("the browser's database gave no answer".to_owned())
}

fn told(error: Error) -> KvError {
    let Error::DomException(exception) = &error else {
        return KvError::Other(error.to_string());
    };
    let value: &JsValue = DomException::as_ref(exception);
    store_error(&name(value), words(value))
}

/// All keys that start with this. No key of ours holds a character beyond
/// ASCII.
fn starting_with(prefix: &str) -> KeyRange<String> {
    KeyRange::Bound(prefix.to_owned(), false, format!("{prefix}\u{ffff}"), false)
}

impl Vault for Shelter {
    async fn keys(&self, prefix: &str) -> Result<Vec<String>, KvError> {
        let work = async {
            let transaction = self.transaction(TransactionMode::Readonly)?;
            let store = transaction.object_store(STORE).map_err(told)?;
            let keys = store.get_all_keys::<String>().with_query::<String, _>(starting_with(prefix));
            let keys = keys.primitive().map_err(told)?.await.map_err(told)?;
            keys.collect::<Result<Vec<_>, _>>().map_err(told)
        };
        within(ANSWER, work).await.unwrap_or_else(|| Err(too_late()))
    }

    async fn read_all(&self, prefix: &str) -> Result<Vec<Pair>, KvError> {
        let work = async {
            let transaction = self.transaction(TransactionMode::Readonly)?;
            let store = transaction.object_store(STORE).map_err(told)?;
            let keys = store.get_all_keys::<String>().with_query::<String, _>(starting_with(prefix));
            let texts = store.get_all::<String>().with_query::<String, _>(starting_with(prefix));
            // Both requests are on their way before the first answer.
            let (keys, texts) = (keys.primitive().map_err(told)?, texts.primitive().map_err(told)?);
            let keys: Vec<String> = keys.await.map_err(told)?.collect::<Result<_, _>>().map_err(told)?;
            // A text that is none stands for itself as damaged.
            let texts = texts.await.map_err(told)?.map(Result::unwrap_or_default);
            Ok(keys.into_iter().zip(texts).collect())
        };
        within(ANSWER, work).await.unwrap_or_else(|| Err(too_late()))
    }

    async fn get(&self, key: &str) -> Result<Option<String>, KvError> {
        let work = async {
            let transaction = self.transaction(TransactionMode::Readonly)?;
            let store = transaction.object_store(STORE).map_err(told)?;
            store.get::<String, _, _>(key).primitive().map_err(told)?.await.map_err(told)
        };
        within(ANSWER, work).await.unwrap_or_else(|| Err(too_late()))
    }

    async fn put(&self, batch: &[Pair]) -> Result<(), KvError> {
        let work = async {
            let transaction = self.transaction(TransactionMode::Readwrite)?;
            let store = transaction.object_store(STORE).map_err(told)?;
            for (key, text) in batch {
                let there = store.get::<String, _, _>(key.as_str()).primitive().map_err(told)?;
                match there.await.map_err(told)? {
                    Some(there) if there == *text => {}
                    // Dropping the transaction takes back what went before.
                    Some(_) => return Err(KvError::Taken(key.clone())),
                    None => {
                        let put = store.put(text.as_str()).with_key(key.as_str()).without_key_type();
                        put.primitive().map_err(told)?.await.map_err(told)?;
                    }
                }
            }
            // Answers at the `complete` event, not before.
            transaction.commit().await.map_err(told)
        };
        within(ANSWER, work).await.unwrap_or_else(|| Err(too_late()))
    }

    async fn replace(&self, key: &str, text: &str) -> Result<(), KvError> {
        let work = async {
            let transaction = self.transaction(TransactionMode::Readwrite)?;
            let store = transaction.object_store(STORE).map_err(told)?;
            let put = store.put(text).with_key(key).without_key_type();
            put.primitive().map_err(told)?.await.map_err(told)?;
            transaction.commit().await.map_err(told)
        };
        within(ANSWER, work).await.unwrap_or_else(|| Err(too_late()))
    }

    async fn remove(&self, keys: &[String]) -> Result<(), KvError> {
        let work = async {
            let transaction = self.transaction(TransactionMode::Readwrite)?;
            let store = transaction.object_store(STORE).map_err(told)?;
            for key in keys {
                store.delete(key.as_str()).primitive().map_err(told)?.await.map_err(told)?;
            }
            transaction.commit().await.map_err(told)
        };
        within(ANSWER, work).await.unwrap_or_else(|| Err(too_late()))
    }
}
