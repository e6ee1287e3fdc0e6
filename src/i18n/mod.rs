//! Every string a person reads, in the language they chose.
//!
//! The strings are in `locales/en/*.ftl`. The build makes one function of each
//! message in [`t`], so a key that is missing or takes other arguments does not
//! compile. This room is pure: how a language forms plurals and writes numbers
//! is handed in by the browser room ([`set_plural`], [`set_number`]).

mod locale;
mod pseudo;
mod table;
mod template;

use std::cell::{Cell, RefCell};

pub use locale::{Locale, PluralCategory};
pub use table::{Table, TableError};
pub use template::Arg;

/// One function for each message of `locales/en/*.ftl`, made by the build.
pub mod t {
    #![allow(clippy::too_many_arguments, reason = "a message takes what its sentence needs")]
    include!(concat!(env!("OUT_DIR"), "/strings.rs"));
}

/// Chooses the plural form of a number in a language.
pub type PluralRule = fn(locale: &str, number: i64) -> PluralCategory;

/// Writes a whole number as a language writes it.
pub type NumberFormat = fn(locale: &str, number: i64) -> String;

thread_local! {
    static LOCALE: Cell<Locale> = const { Cell::new(Locale::En) };
    static PLURAL: Cell<PluralRule> = const { Cell::new(locale::english_plural) };
    static NUMBER: Cell<NumberFormat> = const { Cell::new(locale::plain_number) };
    static TABLE: RefCell<Option<Table>> = const { RefCell::new(None) };
}

/// Makes `locale` the language of every string from now on.
///
/// Strings that are on the screen already do not change by themselves.
/// Without a fetched table (see [`set_table`]) [`Locale::Fetched`] is English.
pub fn set_locale(locale: Locale) {
    LOCALE.set(locale);
}

/// The language in use.
#[must_use]
pub fn current() -> Locale {
    LOCALE.get()
}

/// Uses a fetched language; English stays underneath for whatever it lacks.
pub fn set_table(table: Table) {
    TABLE.replace(Some(table));
    LOCALE.set(Locale::Fetched);
}

/// A number of things, as messages take it; one that is too large counts as
/// the largest.
pub fn count<N: TryInto<i64>>(number: N) -> i64 {
    number.try_into().unwrap_or(i64::MAX)
}

/// The language tag for the page's `lang` and for `Intl`, such as `en`.
#[must_use]
pub fn tag() -> String {
    let locale = current();
    TABLE.with_borrow(|table| match (locale, table) {
        (Locale::Fetched, Some(table)) => table.tag().to_owned(),
        _ => locale.tag().to_owned(),
    })
}

/// The direction of writing for the page's `dir`: `ltr` or `rtl`.
#[must_use]
pub fn dir() -> &'static str {
    if is_right_to_left() { "rtl" } else { "ltr" }
}

/// Sets how plural forms are chosen; English rules until then.
pub fn set_plural(rule: PluralRule) {
    PLURAL.set(rule);
}

/// Sets how numbers are written; plain digits until then.
pub fn set_number(format: NumberFormat) {
    NUMBER.set(format);
}

/// A whole number as the language in use writes it.
#[must_use]
pub fn number(value: i64) -> String {
    NUMBER.get()(&tag(), value)
}

fn is_right_to_left() -> bool {
    match current() {
        Locale::En | Locale::Xa => false,
        Locale::Xb => true,
        Locale::Fetched => TABLE.with_borrow(|table| table.as_ref().is_some_and(Table::is_right_to_left)),
    }
}

/// Fills a message's template; the generated functions call this.
fn render(index: usize, english: &str, args: &[Arg<'_>]) -> String {
    let locale = current();
    TABLE.with_borrow(|table| {
        let fetched = match locale {
            Locale::Fetched => table.as_ref().and_then(|table| table.template(index)),
            _ => None,
        };
        let tag = tag();
        let writer = template::Writer {
            tag: &tag,
            style: pseudo::style(locale),
            isolate: is_right_to_left(),
            plural: PLURAL.get(),
            number: NUMBER.get(),
            args,
        };
        writer.write(fetched.unwrap_or(english))
    })
}
