//! The sample notebook, played from a script.

pub(in crate::coaching) mod growth;
pub(in crate::coaching) mod script;
pub(in crate::coaching) mod sheet;
pub(in crate::coaching) mod us;

pub use script::{SampleError, SampleScript, sample_workspace};
