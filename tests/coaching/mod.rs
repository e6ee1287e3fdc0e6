//! The field: what people can do, and what they see afterwards.

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
mod segments;
mod series;
mod sheet;
mod undo;
mod views;
mod wrap;
