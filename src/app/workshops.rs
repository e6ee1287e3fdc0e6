//! What a facilitator prepares, with or without a notebook: which there is, and
//! a workshop as a file.

use leptos::prelude::*;

use super::context::App;
use super::handing::KitError;
use super::opened::Opened;
use crate::browser::clock;
use crate::browser::files::{self, FileError};
use crate::coaching::{Book, Kind, KitCommand, OwnKit, Refusal, Workshop};
use crate::exchange::{WholeWorkshop, workshop_file_name};
use crate::replica::Id;

impl App {
    /// Is a workshop or a kit prepared in this browser?
    pub fn prepares_workshops(self) -> Memo<bool> {
        self.watch_private(&[Kind::Workshop, Kind::Kit, Kind::RoomPlan, Kind::RunSheet], Book::has_workshops)
    }

    /// Saves a workshop as a file. Gives its name.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub fn save_workshop(self, whole: &WholeWorkshop) -> Result<String, FileError> {
        let name = workshop_file_name(&whole.workshop.title);
        files::download(&name, &whole.to_file(env!("CARGO_PKG_VERSION"), clock::now()))?;
        Ok(name)
    }

    /// The workshop in the text of a file, if it is one.
    ///
    /// # Errors
    /// When the library cannot be fetched, or the file cannot be read.
    pub(super) async fn read_workshop(self, text: &str) -> Result<Option<WholeWorkshop>, KitError> {
        let shelf = self.fetch_shelf().await.ok_or(KitError::NotFetched)?;
        Ok(WholeWorkshop::from_file(text.as_bytes(), &self.new_id(), &shelf)?)
    }

    /// Adds a workshop that was opened, with its kit, unless the same kit is
    /// here. Gives its name.
    ///
    /// # Errors
    /// When it is refused; nothing has been added then.
    pub fn add_workshop(self, whole: WholeWorkshop, words: String) -> Result<Id, Refusal> {
        let mut commands = Vec::new();
        let kit = whole.kit.clone().map(|kit| {
            let same = self.with_private(Book::all::<OwnKit>).into_iter().find(|own| own.kit == kit);
            same.map_or_else(
                || {
                    let id = self.new_id();
                    commands.push(KitCommand::Write { id: id.clone(), kit }.into());
                    id
                },
                |own| own.id,
            )
        });
        let id = whole.workshop.id.clone();
        let whole = WholeWorkshop { workshop: Workshop { kit, ..whole.workshop }, ..whole };
        commands.extend(whole.commands());
        self.act_all_and_say(&commands, words)?;
        self.close_workshop();
        Ok(id)
    }

    /// The workshop that was opened is done with.
    pub fn close_workshop(self) {
        if self.opened.with_untracked(|opened| matches!(opened, Opened::Workshop(_))) {
            self.opened.set(Opened::Nothing);
        }
    }
}
