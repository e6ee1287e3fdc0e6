//! A screen that nobody sees, for browsers that cannot do without one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running Xvfb. It ends, and takes its lock with it, when this is dropped.
pub struct Display {
    process: Child,
    /// What goes into DISPLAY.
    pub name: String,
}

impl Display {
    /// Starts one with a number that is free.
    pub fn start() -> Self {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1400x24", "-nolisten", "tcp", "-ac"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("Xvfb could not be started ({error}). Run `make test`, which installs it.")
            });
        let mut number = String::new();
        let stdout = process.stdout.take().expect("what Xvfb says");
        BufReader::new(stdout).read_line(&mut number).expect("Xvfb says its number");
        Self { process, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.process.id().to_string()).output();
        let _ = self.process.wait();
    }
}
