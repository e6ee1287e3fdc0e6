//! What leaves and enters: files, imports, links, and what is refused.

mod files;
mod fixtures;
mod hostile;
mod imports;
mod links;
mod partners;
mod pictures;
mod restore;
mod schema;
mod together;
mod words;
