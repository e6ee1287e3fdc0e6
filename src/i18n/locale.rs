//! Which languages there are, and the English rules that hold without a browser.

/// A language that the app can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// English, compiled in.
    #[default]
    En,
    /// English made longer and accented, to find texts that do not fit or were never in a string file.
    Xa,
    /// English mirrored and written from right to left, to find layouts that assume a direction.
    Xb,
    /// A language that was fetched as a file (see [`super::set_table`]).
    Fetched,
}

impl Locale {
    /// The built-in language with this tag, in any case: `en`, `en-XA` or `en-XB`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        [Self::En, Self::Xa, Self::Xb].into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(tag))
    }

    /// The language tag of a built-in language; `en` for one that was fetched, whose own is [`super::tag`].
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En | Self::Fetched => "en",
            Self::Xa => "en-XA",
            Self::Xb => "en-XB",
        }
    }
}

/// The plural forms that languages distinguish (Unicode's six categories).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralCategory {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`, which every language has
    Other,
}

impl PluralCategory {
    /// The category with the name that `Intl.PluralRules` gives it; `Other` for a name not known.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }

    /// The letter that stands for it in a template.
    pub(super) fn key(self) -> char {
        match self {
            Self::Zero => 'z',
            Self::One => 'o',
            Self::Two => 't',
            Self::Few => 'f',
            Self::Many => 'm',
            Self::Other => 'x',
        }
    }
}

pub(super) fn english_plural(_locale: &str, number: i64) -> PluralCategory {
    if number == 1 { PluralCategory::One } else { PluralCategory::Other }
}

pub(super) fn plain_number(_locale: &str, number: i64) -> String {
    number.to_string()
}
