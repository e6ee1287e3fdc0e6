//! What leaves and enters: files, imports, links, and what is refused.

mod calendars;
pub mod corpus;
pub mod deeds;
mod files;
mod fixtures;
pub mod handouts;
pub mod hostile;
mod imports;
mod keepsakes;
mod links;
pub mod locksmith;
mod pairs;
pub mod partners;
pub mod payloads;
mod pictures;
mod proposals;
mod restore;
mod rounds;
mod schema;
mod sealed;
mod tables;
mod tellings;
mod together;
mod versions;
mod words;
