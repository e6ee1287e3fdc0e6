//! Browsers are heavy: few journeys run at the same time, however many threads the tests have.

use std::sync::{Condvar, Mutex};

/// How many journeys run at once.
const AT_ONCE: usize = 2;

static RUNNING: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

/// The right to run; given back when it is dropped.
pub struct Turn(());

impl Turn {
    /// Waits for it.
    pub fn take() -> Self {
        let mut running = RUNNING.lock().expect("the count of journeys");
        while *running >= AT_ONCE {
            running = FREED.wait(running).expect("the count of journeys");
        }
        *running += 1;
        Self(())
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Ok(mut running) = RUNNING.lock() {
            *running -= 1;
        }
        FREED.notify_one();
    }
}
