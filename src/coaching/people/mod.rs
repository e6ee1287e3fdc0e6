//! The people of a notebook, how their partnership stands, and what each prefers.

pub(in crate::coaching) mod membership;
pub(in crate::coaching) mod notebook_key;
pub(in crate::coaching) mod partnership;
pub(in crate::coaching) mod people_command;
pub(in crate::coaching) mod person;
pub(in crate::coaching) mod preferences;

pub use membership::{Membership, MembershipCommand};
pub use notebook_key::{HeldKey, NotAKey, NotebookKey};
pub use partnership::{Mode, Partnership, PartnershipState};
pub use people_command::{NewPerson, PartnershipCommand, PeopleCommand, PreferenceCommand};
pub use person::{MOST_PEOPLE, PENS, People, Person};
pub use preferences::{FOCUS_LIMIT, FOCUS_LIMITS, Preferences, Style};
