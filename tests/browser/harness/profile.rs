//! A browser's profile: everything it keeps, in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

static COUNT: AtomicU32 = AtomicU32::new(0);

/// Where a page keeps things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// `localStorage`.
    Local,
    /// `IndexedDB`.
    Database,
}

/// A folder for one profile and its downloads; gone when this is dropped.
pub struct Profile {
    folder: PathBuf,
    /// Has its owner forbidden pages to keep anything?
    pub is_blocked: bool,
}

impl Profile {
    /// An empty one.
    pub fn fresh() -> Self {
        // No name is the beginning of another, for `processes` looks for it.
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("turnwise-{}-{count}-kept", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("downloads")).expect("a folder for the profile");
        Self { folder, is_blocked: false }
    }

    /// An empty one whose owner forbids pages to keep anything.
    pub fn blocked() -> Self {
        let mut profile = Self::fresh();
        profile.is_blocked = true;
        profile
    }

    /// What the browser keeps.
    pub fn data(&self) -> PathBuf {
        self.folder.join("profile")
    }

    /// The folder of everything: what the browser keeps, downloads, settings.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Takes away everything that lies in one of the two stores, as if the
    /// browser had lost it.
    pub fn lose(&self, store: Store) {
        let data = self.data();
        let mut places: Vec<PathBuf> = match store {
            Store::Local => ["Default/Local Storage", "localstorage"],
            Store::Database => ["Default/IndexedDB", "databases"],
        }
        .map(|place| data.join(place))
        .into();
        // Firefox has one folder for each site.
        let name = if store == Store::Local { "ls" } else { "idb" };
        let sites = fs::read_dir(data.join("storage/default")).into_iter().flatten().flatten();
        places.extend(sites.map(|site| site.path().join(name)));
        places.retain(|place| place.exists());
        assert!(!places.is_empty(), "{} keeps nothing in {store:?}", data.display());
        for place in places {
            fs::remove_dir_all(place).expect("the folder goes");
        }
    }

    /// Where its downloads go.
    pub fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    /// Puts a file of this text among the downloads, to open it from there.
    pub fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.join(name);
        fs::write(&path, text).expect("a file to open");
        path
    }

    /// The processes that use this profile: their command line or their
    /// environment names its folder.
    pub fn processes(&self) -> Vec<u32> {
        let folder = self.folder.to_string_lossy().into_owned();
        let all = fs::read_dir("/proc").into_iter().flatten().flatten();
        all.filter_map(|entry| {
            let id = entry.file_name().to_string_lossy().parse().ok()?;
            let process = Path::new("/proc").join(entry.file_name());
            let names = |what: &str| {
                fs::read(process.join(what))
                    .is_ok_and(|words| String::from_utf8_lossy(&words).contains(&folder))
            };
            (names("cmdline") || names("environ")).then_some(id)
        })
        .collect()
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // The last writes of a browser that just ended may still be on their way.
        for _ in 0..20 {
            if fs::remove_dir_all(&self.folder).is_ok() || !self.folder.exists() {
                return;
            }
            thread::sleep(Duration::from_millis(100));
        }
    }
}
