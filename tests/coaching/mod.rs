//! The field: what people can do, and what they see afterwards.

mod agreement;
mod budget;
mod clashes;
mod commands;
mod fixture;
mod handover;
mod library;
mod library_words;
mod order;
mod people;
mod sample;
mod undo;
mod us;
mod views;
mod wrap;
