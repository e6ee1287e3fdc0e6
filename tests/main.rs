//! t
mod laws;
mod strings;
