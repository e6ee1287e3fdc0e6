//! The bowl that is open in this browser: slips that nobody sees. There is one
//! at a time, as a setting that no file takes along; it is written over when it
//! is closed.

use leptos::prelude::*;

use super::context::App;
use crate::browser::clock;
use crate::coaching::{
    Book, Bowl, BowlCommand, NotDropped, OpenBowl, Refusal, Slip, SlipOffer, WorkspaceKind,
};
use crate::exchange::{ReadError, read_slip_file};
use crate::replica::Id;

/// The setting that holds it.
const OWN: &str = "bowl";
/// The one that holds that of the sample, which goes with it.
pub(super) const OF_SAMPLE: &str = "sample-bowl";

impl App {
    /// The bowl that is open; tracked.
    pub fn open_bowl(self) -> Option<OpenBowl> {
        self.bowl.track();
        // Another tab may have dropped something in a moment ago.
        let setting = self.with_store(|store| store.setting_now(self.bowl_setting()));
        let bowl = OpenBowl::parse(&setting?)?;
        // One that was closed stays closed, whatever a tab wrote that did not hear of it.
        self.with_private(|private| private.document().record(&bowl.id).is_none()).then_some(bowl)
    }

    /// Opens a bowl, unless one is open.
    pub fn start_bowl(self, workshop: &Id, offer: SlipOffer, objectives: Vec<String>) {
        if untrack(|| self.open_bowl()).is_none() {
            self.keep_bowl(Some(&OpenBowl::new(self.new_id(), workshop.clone(), offer, objectives)));
        } else {
            // Another tab opened it a moment ago.
            self.bowl.notify();
        }
    }

    /// Drops a slip into the bowl that is open. Gives how many are in it now;
    /// nothing if none is open.
    ///
    /// # Errors
    /// [`NotDropped`]; the bowl is as it was.
    pub fn drop_slip(self, slip: Slip) -> Result<Option<usize>, NotDropped> {
        let Some(mut bowl) = untrack(|| self.open_bowl()) else { return Ok(None) };
        self.with_store(|store| store.may_write()).map_err(|_| NotDropped::NoRoom)?;
        bowl.drop_in(slip, &self.with_private(Book::counted_slips))?;
        self.keep_bowl(Some(&bowl));
        Ok(Some(bowl.count()))
    }

    /// Closes the bowl: the totals are kept, and the slips are gone. There is no
    /// way back.
    ///
    /// # Errors
    /// When there is no room; the bowl is still open then.
    pub fn close_bowl(self) -> Result<Option<Bowl>, Refusal> {
        let Some(bowl) = untrack(|| self.open_bowl()) else { return Ok(None) };
        let bowl = bowl.closed(clock::today(), &self.with_private(Book::counted_slips));
        // Not among the acts that can be undone: nothing opens a bowl again.
        self.draft_and_commit(&BowlCommand::Keep(bowl.clone()).into())?;
        self.keep_bowl(None);
        Ok(Some(bowl))
    }

    /// Throws the open bowl away, with all that is in it, unseen.
    pub fn empty_bowl(self) {
        self.keep_bowl(None);
    }

    /// The link of a slip in the text of a file; nothing if it is another file.
    ///
    /// # Errors
    /// When it is a slip that cannot be read.
    pub(super) fn slip_link_in(self, text: &str) -> Result<Option<String>, ReadError> {
        let slip = read_slip_file(text.as_bytes())?;
        // None is too long for a link.
        Ok(slip.and_then(|slip| slip.to_link().ok()))
    }

    /// Another tab may have done something with it.
    pub(super) fn hear_bowl(self, name: &str) {
        if name == self.bowl_setting() {
            self.bowl.notify();
        }
    }

    fn keep_bowl(self, bowl: Option<&OpenBowl>) {
        let text = bowl.map(OpenBowl::print).unwrap_or_default();
        self.with_store(|store| store.put_setting(self.bowl_setting(), &text));
        self.bowl.notify();
    }

    fn bowl_setting(self) -> &'static str {
        match self.kind.get_untracked() {
            WorkspaceKind::Own => OWN,
            WorkspaceKind::Sample => OF_SAMPLE,
        }
    }
}
