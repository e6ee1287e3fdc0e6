//! What leaves and enters: files, imports, links, and what is refused.

mod files;
mod fixtures;
pub mod hostile;
mod imports;
mod keepsakes;
mod links;
pub mod partners;
mod pictures;
mod restore;
mod schema;
mod together;
mod versions;
mod words;
