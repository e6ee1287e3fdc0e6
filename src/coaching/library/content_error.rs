//! Why a pack of the library cannot be used.

/// Why a pack of the library cannot be used. Nothing has been changed; each
/// text says where to look, for whoever wrote the pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContentError {
    /// It is not JSON, or not of this shape.
    #[error("This content cannot be read: {reason}. Nothing was changed. Load it again, or repair the file.")]
    Unreadable {
        /// What the reader stumbled over, with line and column.
        reason: String,
    },
    /// Words or entries are needed somewhere, and there are none.
    #[error("In this content nothing stands at {at}. Nothing was changed. Write something there.")]
    Blank {
        /// Where, as the slugs that lead there.
        at: String,
    },
    /// A slug that is not one.
    #[error(
        "In this content \"{slug}\" cannot be a slug. Nothing was changed. Use 1 to 40 small letters, digits and dashes."
    )]
    Slug {
        /// What stands there.
        slug: String,
    },
    /// Two things of one name.
    #[error("In this content {at} is there twice. Nothing was changed. Give one of them another slug.")]
    Twice {
        /// Where, as the slugs that lead there.
        at: String,
    },
    /// Something is spoken of that is not there.
    #[error("This content speaks of {at}, which is not in it. Nothing was changed. Add it, or name another.")]
    Unknown {
        /// Where, as the slugs that lead there.
        at: String,
    },
    /// A number that does not fit: minutes, the fewest minutes, or people.
    #[error("In this content a number at {at} does not fit. Nothing was changed. Put in one that does.")]
    Number {
        /// Where, as the slugs that lead there.
        at: String,
    },
    /// The segments do not add up to the minutes of the template.
    #[error(
        "The segments of {at} add up to {sum} minutes, and it says {minutes}. Nothing was changed. Make the two agree."
    )]
    Sum {
        /// Which template or short form.
        at: String,
        /// What it says.
        minutes: u64,
        /// What its segments take.
        sum: u64,
    },
    /// One person would hold two roles at once.
    #[error("At {at} two roles share a seat. Nothing was changed. Give each role a seat of its own.")]
    Seats {
        /// Where, as the slugs that lead there.
        at: String,
    },
    /// More items than a person should be asked at once.
    #[error("At {at} {count} items are asked; up to {most} are. Nothing was changed. Leave some out.")]
    TooMany {
        /// Which side is asked.
        at: String,
        /// How many items.
        count: usize,
        /// How many there may be.
        most: usize,
    },
}
