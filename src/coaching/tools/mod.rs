//! Tools: small sheets that a part of a talk can hold.

mod tool;

pub use tool::{Tool, ToolPlace};
