//! A driver: one for each browser, spoken to in WebDriver's own words.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::display::Display;
use super::engine::Launch;

/// How long one command may take: a machine with two cores may build while it tests.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running driver. It ends when this is dropped.
pub struct Driver {
    process: Child,
    base: String,
    agent: ureq::Agent,
    said: Arc<Mutex<Vec<String>>>,
    _display: Option<Display>,
}

impl Driver {
    /// Starts one at a free port. Two that start at once may choose the same
    /// one, and then one of them ends: it is started again.
    pub fn start(launch: &Launch) -> Self {
        let mut tries = (0..5).map(|_| Self::try_start(launch));
        let driver = tries.find_map(|driver| driver);
        driver.unwrap_or_else(|| panic!("{} does not answer", launch.program.display()))
    }

    fn try_start(launch: &Launch) -> Option<Self> {
        let display = launch.on_screen.then(Display::start);
        let port = free_port();
        let mut command = Command::new(&launch.program);
        command
            .args(launch.arguments.iter().map(|argument| argument.replace("PORT", &port)))
            .envs(launch.variables.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(display) = &display {
            command.env("DISPLAY", &display.name);
        }
        let mut process = command.spawn().unwrap_or_else(|error| {
            panic!("{} could not be started ({error}). {}", launch.program.display(), launch.missing)
        });
        let said = Arc::default();
        let (tell, hear) = mpsc::channel();
        let words = (launch.says_port, tell);
        listen(process.stdout.take().expect("what the driver says"), Arc::clone(&said), words.clone());
        listen(process.stderr.take().expect("what the driver says"), Arc::clone(&said), words);
        let config = ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(PATIENCE));
        let agent = config.build().into();
        let mut driver = Self { process, base: String::new(), agent, said, _display: display };
        // Only now, so that the process ends even if it says no port.
        let port = match launch.says_port {
            Some(_) => hear.recv_timeout(PATIENCE).ok()?,
            None => port,
        };
        driver.base = format!("http://127.0.0.1:{port}");
        driver.answers().then_some(driver)
    }

    fn answers(&self) -> bool {
        let end = Instant::now() + PATIENCE;
        while self.call("GET", "/status", None).is_err() {
            if Instant::now() > end {
                return false;
            }
            thread::sleep(Duration::from_millis(20));
        }
        true
    }

    /// What the driver and its browser said since the last call, line by line.
    pub fn said(&self) -> Vec<String> {
        std::mem::take(&mut *self.said.lock().expect("what was said"))
    }

    /// One command of WebDriver. `Err` holds its error in its own words.
    pub fn call(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let url = format!("{}{path}", self.base);
        let body = body.map(Value::to_string).unwrap_or_default();
        let answer = match method {
            "GET" => self.agent.get(&url).call(),
            "DELETE" => self.agent.delete(&url).call(),
            _ => self.agent.post(&url).content_type("application/json").send(body),
        };
        let mut answer = answer.map_err(|error| error.to_string())?;
        let is_ok = answer.status().is_success();
        let text = answer.body_mut().with_config().limit(256 << 20).read_to_string();
        let mut json: Value = serde_json::from_str(&text.map_err(|error| error.to_string())?)
            .map_err(|error| error.to_string())?;
        let value = json["value"].take();
        if is_ok {
            return Ok(value);
        }
        Err(format!(
            "{}: {}",
            value["error"].as_str().unwrap_or("error"),
            value["message"].as_str().unwrap_or_default()
        ))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on this machine");
    listener.local_addr().expect("the address of the port").port().to_string()
}

/// Reads what is said until the end, so that the driver never waits for a
/// reader, and tells the port when it is named.
fn listen(
    stream: impl Read + Send + 'static,
    said: Arc<Mutex<Vec<String>>>,
    (words, tell): (Option<&'static str>, mpsc::Sender<String>),
) {
    thread::spawn(move || {
        for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            if words.is_some_and(|words| line.contains(words)) {
                let last = line.trim().trim_end_matches('.').rsplit([' ', ':']).next();
                let _ = tell.send(last.unwrap_or_default().to_owned());
            }
            if let Ok(mut said) = said.lock() {
                said.push(line);
            }
        }
    });
}
