//! Properties that failed once are tried again: proptest keeps the seed of a
//! failure in `proptest-regressions/`, and prints it.

use std::panic::Location;

use proptest::test_runner::{Config, FileFailurePersistence};

/// So many cases, and a failure is kept beside those of the file that calls.
#[track_caller]
pub fn config(cases: u32) -> Config {
    Config {
        cases,
        source_file: Some(Location::caller().file()),
        failure_persistence: Some(Box::new(FileFailurePersistence::SourceParallel("proptest-regressions"))),
        ..Config::default()
    }
}
