//! The built app, served the way any static host would: under a sub-path, without rewrites.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// Where on the host the app lies; beside it are copies, one for each browser
/// whose page begins with a script of the test.
pub const UNDER: &str = "/a/";
const FOLDER: &str = "b";
const OLDER: &str = "older";
/// The worker that keeps the app.
const WORKER: &str = "sw.js";

type Scripts = Arc<Mutex<BTreeMap<String, String>>>;

/// Where one browser finds the app.
pub struct Place {
    /// With the slash at its end.
    pub address: String,
    folder: String,
    scripts: Scripts,
}

impl Place {
    /// Lets the page there begin with this script, after those before it.
    pub fn begin_with(&self, script: &str) {
        let mut scripts = self.scripts.lock().expect("the scripts of the pages");
        let all = scripts.entry(self.folder.clone()).or_default();
        all.push_str(&format!("{{{script}}}\n"));
    }
}

/// A host on this machine. It stops when it is dropped.
pub struct Site {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<(String, u16)>>>,
    scripts: Scripts,
    places: AtomicU32,
    stopped: Arc<AtomicBool>,
}

impl Site {
    /// Serves `dist/`, or the folder that TURNWISE_DIST names, at a free port;
    /// with an empty worker, so that no journey meets what another kept, or
    /// shares the machine with its fetching.
    pub fn open() -> Self {
        let dist = dist();
        assert!(
            dist.join("index.html").is_file(),
            "The built app is not in {}. Run `make build` first, or name its folder in TURNWISE_DIST.",
            dist.display()
        );
        Self::serving(dist, false)
    }

    /// Serves a folder at a free port, with the worker that is in it.
    pub fn of(folder: PathBuf) -> Self {
        Self::serving(folder, true)
    }

    fn serving(folder: PathBuf, has_worker: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on this machine");
        let address = listener.local_addr().expect("the address of the port");
        let asked = Arc::new(Mutex::new(Vec::new()));
        let stopped = Arc::new(AtomicBool::new(false));
        let scripts = Scripts::default();
        let (log, stop, pages) = (Arc::clone(&asked), Arc::clone(&stopped), Arc::clone(&scripts));
        thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                let (Ok(stream), folder, log) = (stream, folder.clone(), Arc::clone(&log)) else { continue };
                let pages = Arc::clone(&pages);
                // A browser that goes away in the middle is not our failure.
                thread::spawn(move || answer(stream, &folder, has_worker, &log, &pages).ok());
            }
        });
        Self { address, asked, scripts, places: AtomicU32::new(0), stopped }
    }

    /// Where the app lies, for all browsers.
    pub fn address(&self) -> String {
        format!("http://{}{UNDER}{FOLDER}/", self.address)
    }

    /// Where a browser finds the app. Where scripts of the test come with the
    /// page, each browser has a folder of its own, so that the one's are not
    /// in the page of the other.
    pub fn place(&self, is_own: bool) -> Place {
        let count = if is_own { self.places.fetch_add(1, Ordering::Relaxed) } else { 0 };
        let folder = if count == 0 { FOLDER.to_owned() } else { format!("{FOLDER}{count}") };
        let address = format!("http://{}{UNDER}{folder}/", self.address);
        Place { address, folder, scripts: Arc::clone(&self.scripts) }
    }

    /// The address of the older build that `TURNWISE_OLDER` names, if it does:
    /// another folder of the same host, so that both share what they keep.
    pub fn older(&self) -> Option<String> {
        older().map(|_| format!("http://{}{UNDER}{OLDER}/", self.address))
    }

    /// What was asked for so far, in this order.
    pub fn asked(&self) -> Vec<String> {
        let asked = self.asked.lock().expect("the log of requests");
        asked.iter().map(|(path, _)| path.clone()).collect()
    }

    /// The requests that could not be answered.
    pub fn not_found(&self) -> Vec<String> {
        let asked = self.asked.lock().expect("the log of requests");
        asked.iter().filter(|(_, status)| *status != 200).map(|(path, _)| path.clone()).collect()
    }

    /// The same, and forgets them: for a journey to what is not there.
    pub fn take_not_found(&self) -> Vec<String> {
        let missing = self.not_found();
        self.asked.lock().expect("the log of requests").retain(|(_, status)| *status == 200);
        missing
    }

    /// The raw text of a file of the app.
    pub fn raw(&self, name: &str) -> String {
        fs::read_to_string(dist().join(name)).expect("a file of the built app")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the listener, which then sees that it is over.
        drop(TcpStream::connect_timeout(&self.address, Duration::from_secs(1)));
    }
}

/// The folder of the built app.
pub fn dist() -> PathBuf {
    match std::env::var_os("TURNWISE_DIST") {
        Some(folder) => PathBuf::from(folder),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
    }
}

fn older() -> Option<PathBuf> {
    std::env::var_os("TURNWISE_OLDER").map(PathBuf::from)
}

fn answer(
    mut stream: TcpStream,
    folder: &Path,
    has_worker: bool,
    log: &Mutex<Vec<(String, u16)>>,
    scripts: &Scripts,
) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
    // The app asks for files and sends nothing: whatever is no plain GET is not here.
    let path = first.strip_prefix("GET ").and_then(|rest| rest.split(' ').next()).unwrap_or(&first);
    // A browser may connect ahead of need and ask nothing.
    if path.is_empty() {
        return Ok(());
    }
    let read = |file: PathBuf| {
        let is_empty = !has_worker && file.ends_with(WORKER);
        Some((kind_of(&file), if is_empty { Vec::new() } else { fs::read(file).ok()? }))
    };
    let found = begun(folder, path, scripts).or_else(|| file_of(folder, path).and_then(read));
    let status = if found.is_some() { 200 } else { 404 };
    log.lock().expect("the log of requests").push((path.to_owned(), status));
    let (kind, body) = found.unwrap_or(("text/plain", b"not here".to_vec()));
    write!(
        stream,
        "HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

/// The page that begins with a script of the test, and that script.
fn begun(folder: &Path, path: &str, scripts: &Scripts) -> Option<(&'static str, Vec<u8>)> {
    let (under, name) = path.strip_prefix(UNDER)?.split_once('/')?;
    let script = scripts.lock().ok()?.get(under)?.clone();
    match name {
        "" | "index.html" => {
            let page = fs::read_to_string(folder.join("index.html")).ok()?;
            let page = page.replacen("<head>", "<head><script src=\"before.js\"></script>", 1);
            Some(("text/html; charset=utf-8", page.into_bytes()))
        }
        "before.js" => Some(("text/javascript; charset=utf-8", script.into_bytes())),
        _ => None,
    }
}

fn file_of(folder: &Path, path: &str) -> Option<PathBuf> {
    // No name of a file has a question in it, so none is sent along either.
    let (under, path) = path.strip_prefix(UNDER)?.split_once('/')?;
    let folder = if under == OLDER { &older()? } else { folder };
    let is_plain = path.split('/').all(|part| part != ".." && part != ".");
    let file = folder.join(if path.is_empty() { "index.html" } else { path });
    (is_plain && file.is_file()).then_some(file)
}

fn kind_of(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
