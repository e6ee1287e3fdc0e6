//! What a facilitator prepares, with or without a notebook.

use leptos::prelude::*;

use super::context::App;
use crate::coaching::{Book, Kind};

impl App {
    /// Is a workshop or a kit prepared in this browser?
    pub fn prepares_workshops(self) -> Memo<bool> {
        self.watch_private(&[Kind::Workshop, Kind::Kit, Kind::RoomPlan, Kind::RunSheet], Book::has_workshops)
    }
}
