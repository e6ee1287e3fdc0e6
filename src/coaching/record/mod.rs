//! What all kinds of record share: kinds, views, drafts, lists, the open book and its search.

pub(in crate::coaching) mod book;
pub(in crate::coaching) mod kind;
pub(in crate::coaching) mod order;
pub(in crate::coaching) mod pen;
pub(in crate::coaching) mod refusal;
pub(in crate::coaching) mod search;
pub(in crate::coaching) mod view;

pub use book::{Book, Questions, Touched};
pub use kind::{Field, Kind};
pub use order::{order_after, order_between};
pub use refusal::{NAME_LIMIT, Refusal, TEXT_LIMIT, TITLE_LIMIT};
pub use search::{Found, WordIndex, fold};
pub use view::View;
