//! The sample notebook, played from a script.

pub(in crate::coaching) mod feedback;
pub(in crate::coaching) mod growth;
mod journal;
pub(in crate::coaching) mod script;
pub(in crate::coaching) mod sheet;
pub(in crate::coaching) mod us;
pub(in crate::coaching) mod workspace;

pub use journal::sample_journal;
pub use script::{SampleError, SampleScript, sample_workspace};
pub use workspace::{Owners, SampleDocument, WorkspaceKind, is_sample_name};
