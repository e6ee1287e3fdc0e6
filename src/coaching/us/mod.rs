//! What people agree on and say about themselves: agreement, consent, cards.

pub(in crate::coaching) mod agreement;
pub(in crate::coaching) mod card;
pub(in crate::coaching) mod clause;
pub(in crate::coaching) mod consent;
pub(in crate::coaching) mod us_command;

pub use agreement::{Agreement, Assent, AssentState, Version};
pub use card::{Card, CardDraft, CardTopic};
pub use clause::{Clause, ClauseGroup};
pub use consent::{AnswerMode, Answered, Consent, ConsentAnswer, Consents, ModeConsent};
pub use us_command::{AgreementCommand, CardCommand, NewClause};
