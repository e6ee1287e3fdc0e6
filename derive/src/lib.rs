//! Derives that turn an ordinary struct into the declaration of a kind of
//! record, so that a field is written down once.
//!
//! What the attributes mean is told where they are read: [`attributes`]. What
//! the generated code refers to is in `src/coaching/record/` of the app.

mod attributes;
mod choice;
mod record;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Declares a kind of record: its name in files, its home, its fields.
///
/// ```ignore
/// #[derive(Kind)]
/// #[kind("milestone", shared, found)]
/// pub struct Milestone {
///     pub id: Id,
///     /// The goal it belongs to.
///     #[field(of(Goal), parent)]
///     pub goal: Option<Id>,
///     /// What is reached with it.
///     #[field(line)]
///     pub title: String,
/// }
/// ```
///
/// makes `Milestone::GOAL` and `Milestone::TITLE`, the reading of a record and
/// the declaration that everything else follows from.
#[proc_macro_derive(Kind, attributes(kind, field))]
pub fn derive_kind(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    record::kind(&input).unwrap_or_else(|error| error.to_compile_error()).into()
}

/// Declares fields that stand together within a record, such as the words of a
/// form: `#[part(Preparation)]` names the kind. A field of the record's struct
/// takes them in with `#[field(part)]`.
#[proc_macro_derive(Part, attributes(part, field))]
pub fn derive_part(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    record::part(&input).unwrap_or_else(|error| error.to_compile_error()).into()
}

/// Names for the variants of a choice, as they stand in files: the variant in
/// small letters, words joined by `_`. Makes `ALL`, `name` and `parse`.
#[proc_macro_derive(Choice)]
pub fn derive_choice(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    choice::choice(&input).unwrap_or_else(|error| error.to_compile_error()).into()
}
