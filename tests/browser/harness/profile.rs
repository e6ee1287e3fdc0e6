//! A browser's profile: everything it keeps, in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A folder for one profile and its downloads; gone when this is dropped.
pub struct Profile {
    folder: PathBuf,
}

impl Profile {
    /// An empty one.
    pub fn fresh() -> Self {
        let name = format!("turnwise-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("downloads")).expect("a folder for the profile");
        Self { folder }
    }

    /// What the browser keeps.
    pub fn data(&self) -> PathBuf {
        self.folder.join("profile")
    }

    /// Takes away everything in one of the folders of what it keeps, as if the
    /// browser had lost it.
    pub fn lose(&self, folder: &str) {
        let path = self.data().join("Default").join(folder);
        assert!(path.exists(), "{} keeps nothing in {folder}", self.folder.display());
        fs::remove_dir_all(path).expect("the folder goes");
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

    /// The processes that use this profile: their command lines name its folder.
    pub fn processes(&self) -> Vec<u32> {
        let folder = self.folder.to_string_lossy().into_owned();
        let all = fs::read_dir("/proc").into_iter().flatten().flatten();
        all.filter_map(|entry| {
            let id = entry.file_name().to_string_lossy().parse().ok()?;
            let words = fs::read(Path::new("/proc").join(entry.file_name()).join("cmdline")).ok()?;
            String::from_utf8_lossy(&words).contains(&folder).then_some(id)
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
