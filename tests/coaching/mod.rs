//! The field: what people can do, and what they see afterwards.

mod agreement;
mod budget;
mod check_ins;
mod clashes;
mod commands;
mod fixture;
mod gladness;
mod growth;
mod handover;
mod kits;
mod library;
mod library_words;
mod order;
mod pairing;
mod people;
mod promises;
mod questions;

mod sample;
mod search;
mod segments;
mod series;
mod sheet;
mod undo;
mod us;
mod views;
mod wrap;
