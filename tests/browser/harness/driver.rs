//! chromedriver: one for each browser, spoken to in WebDriver's own words.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::Value;

/// How long one command may take: a machine with two cores may build while it tests.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running chromedriver. It ends when this is dropped.
pub struct Driver {
    process: Child,
    base: String,
    agent: ureq::Agent,
}

impl Driver {
    /// Starts one at a free port. Two that start at once may choose the same
    /// one, and then one of them ends: it is started again.
    pub fn start() -> Self {
        let mut tries = (0..5).map(|_| Self::try_start());
        tries.find_map(|driver| driver).expect("chromedriver says its port")
    }

    fn try_start() -> Option<Self> {
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!(
                    "chromedriver could not be started as `{program}` ({error}). Run `make test`, which installs \
                     it, or name it in CHROMEDRIVER (and the browser in CHROMIUM)."
                )
            });
        let stdout = process.stdout.take().expect("what chromedriver says");
        let (tell, hear) = mpsc::channel();
        // It also reads what comes later, so that chromedriver never waits for a reader.
        thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                let port = line
                    .contains("successfully")
                    .then(|| line.rsplit(' ').next().unwrap_or_default().to_owned());
                if let Some(port) = port {
                    let _ = tell.send(port.trim_end_matches('.').to_owned());
                }
            }
        });
        let port = hear.recv_timeout(PATIENCE).ok();
        let config = ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(PATIENCE));
        let mut driver = Self { process, base: String::new(), agent: config.build().into() };
        // Only now, so that the process ends even if it says no port.
        driver.base = format!("http://127.0.0.1:{}", port?);
        Some(driver)
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
