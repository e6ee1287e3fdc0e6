//! Journeys: the built app, in headless Chromium, used the way two people use it.
//!
//! Things are found by role and accessible name. Each browser demands at its
//! end that nothing went wrong unseen: no error on the console, nothing that
//! the content policy refused, no request to anywhere else.

mod access;
mod agreement;
mod alone;
mod archive;
mod backup;
mod bad_input;
mod bring;
mod bringing;
mod builds;
mod calendar;
mod clashes;
mod collect;
mod days;
mod drafts;
mod engines;
mod erase;
mod faults;
mod fields;
mod finding;
mod first_visit;
mod goals;
mod growth;
mod harness;
mod hostile;
mod invitation;
mod keeping;
mod keyboard;
mod kits;
mod languages;
mod layout;
mod leaving;
mod locked;
mod meanwhile;
mod notes;
mod offline;
mod pages;
mod paper;
mod parts;
mod policy;
mod proposed;
mod questions;
mod room;
mod rounds;
mod sample;
mod saving;
mod sessions;
mod sharing;
mod steps;
mod talk;
mod times;
mod translated;
mod undoing;
mod updates;
mod words_out;
mod workshops;
mod wrap;
