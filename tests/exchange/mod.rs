//! What leaves and enters: files, imports, links, and what is refused.

mod files;
mod fixtures;
mod hostile;
mod imports;
mod keepsakes;
mod links;
mod partners;
mod pictures;
mod schema;
mod together;
mod words;
