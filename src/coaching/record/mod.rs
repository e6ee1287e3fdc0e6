//! What all kinds of record share: kinds, views, drafts, lists, the open book and its search.

pub(in crate::coaching) mod act;
pub(in crate::coaching) mod base;
pub(in crate::coaching) mod book;
pub(in crate::coaching) mod command;
pub(in crate::coaching) mod declaration;
pub(in crate::coaching) mod draft;
pub(in crate::coaching) mod excerpt;
pub(in crate::coaching) mod kind;
pub(in crate::coaching) mod merged_text;
pub(in crate::coaching) mod order;
pub(in crate::coaching) mod pen;
pub(in crate::coaching) mod period;
pub(in crate::coaching) mod policy;
pub(in crate::coaching) mod refusal;
pub(in crate::coaching) mod search;
pub(in crate::coaching) mod value;
pub(in crate::coaching) mod view;

pub use act::{Direction, Moment};
pub use base::{Base, Stood};
pub use book::{Book, Touched};
pub use command::{Act, Command, is_at_home};
pub use declaration::{
    Declaration, Declared, Field, FieldDeclaration, Home, Part, Policy, Role as FieldRole, Shape,
};
pub use excerpt::{Run, marked};
pub use kind::{ForEachView, Kind};
pub use merged_text::{MergedText, merged_text};
pub use order::{order_after, order_between};
pub use period::Period;
pub use policy::{decided_with, held, held_value, questions, questions_of};
pub use refusal::{NAME_LIMIT, Problem, Refusal, TEXT_LIMIT, TITLE_LIMIT};
pub use search::{Found, Hits, Sought, WordIndex, fold};
pub use value::{Choice, FieldValue, time_of, time_text};
pub use view::{Read, View};
