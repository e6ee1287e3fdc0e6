//! What people agree on and say about themselves: agreement, consent, cards,
//! how each works best, whether they fit.

pub(in crate::coaching) mod agreement;
pub(in crate::coaching) mod card;
pub(in crate::coaching) mod clause;
pub(in crate::coaching) mod consent;
pub(in crate::coaching) mod fit;
pub(in crate::coaching) mod suited_plan;
pub(in crate::coaching) mod us_command;
pub(in crate::coaching) mod work_style;

pub use agreement::{Agreement, Assent, AssentState, Version};
pub use card::{Card, CardDraft, CardTopic};
pub use clause::{Clause, ClauseGroup};
pub use consent::{AnswerMode, Answered, Consent, ConsentAnswer, Consents, ModeConsent};
pub use fit::{Fit, FitAnswer, FitCommand};
pub use suited_plan::SuitedBy;
pub use us_command::{AgreementCommand, CardCommand, NewClause};
pub use work_style::{
    Directness, Format, Pace, Silence, TimeOfDay, Way, WorkStyle, WorkStyleCommand, WorkStyleDraft, WorkWays,
};
