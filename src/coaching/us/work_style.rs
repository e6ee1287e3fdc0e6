//! How one works best, as a few choices beside the words of a card: how direct,
//! how fast, what silence is like, what helps to think.

use crate::coaching::people::person::People;
use crate::coaching::record::book::Book;
use crate::coaching::record::command::Act;
use crate::coaching::record::declaration::{Field, Home, Part};
use crate::coaching::record::draft::draft_of;
use crate::coaching::record::kind::Kind;
use crate::coaching::record::pen::Pen;
use crate::coaching::record::refusal::Refusal;
use crate::coaching::record::value::{Choice, is_on, on_off};
use crate::replica::{Id, derived_id};

/// How direct one likes the other to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choice)]
pub enum Directness {
    /// With care.
    Gentle,
    /// Clearly and kindly.
    Plain,
    /// Without softening it.
    Straight,
}

/// How fast one likes to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choice)]
pub enum Pace {
    /// With time to find words.
    Slow,
    /// As planned.
    Steady,
    /// Kept short.
    Brief,
}

/// What silence is like for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choice)]
pub enum Silence {
    /// One thinks in it.
    Welcome,
    /// A short one is fine.
    Short,
    /// One would rather be asked.
    Uneasy,
}

/// The time of day one is at one's best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choice)]
pub enum TimeOfDay {
    /// In the morning.
    Morning,
    /// In the afternoon.
    Afternoon,
    /// In the evening.
    Evening,
}

/// What helps one to think.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Saying it.
    Talking,
    /// Writing it down.
    Writing,
    /// Drawing it.
    Drawing,
    /// Moving about.
    Walking,
}

/// One of all that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// How direct to be.
    Directness(Directness),
    /// How fast to go.
    Pace(Pace),
    /// What to do with silence.
    Silence(Silence),
    /// What helps to think.
    Format(Format),
    /// When to meet.
    TimeOfDay(TimeOfDay),
}

/// What is chosen; each of it can be left open.
#[derive(Debug, Clone, PartialEq, Eq, Default, Part)]
#[part(WorkStyle)]
pub struct WorkWays {
    /// How direct.
    #[field(newest)]
    pub directness: Option<Directness>,
    /// How fast.
    #[field(newest)]
    pub pace: Option<Pace>,
    /// What silence is like.
    #[field(newest)]
    pub silence: Option<Silence>,
    /// The best time of day.
    #[field(newest)]
    pub time_of_day: Option<TimeOfDay>,
    /// Thinks by talking.
    #[field(with(is_on), switch, newest, folded)]
    pub talking: bool,
    /// Thinks in writing.
    #[field(with(is_on), switch, newest, folded)]
    pub writing: bool,
    /// Thinks in pictures.
    #[field(with(is_on), switch, newest, folded)]
    pub drawing: bool,
    /// Thinks on the move.
    #[field(with(is_on), switch, newest, folded)]
    pub walking: bool,
}

/// How one person works best, where the partners have it.
#[derive(Debug, Clone, PartialEq, Eq, Kind)]
#[kind("work_style", shared)]
pub struct WorkStyle {
    /// The record's name; see [`WorkStyle::id_of`].
    pub id: Id,
    /// Whom it is about.
    #[field(person, owner)]
    pub person: Option<Id>,
    /// Who chose it: the same person, or a partner for one on paper.
    #[field(person, author, folded, newest)]
    pub author: Option<Id>,
    /// What is chosen.
    #[field(part)]
    pub ways: WorkWays,
}

draft_of! {
    /// How one works best, before it is shown.
    WorkStyleDraft of WorkStyle, "work_style_draft"
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Talking, Self::Writing, Self::Drawing, Self::Walking];

    const fn field(self) -> Field {
        match self {
            Self::Talking => WorkWays::TALKING,
            Self::Writing => WorkWays::WRITING,
            Self::Drawing => WorkWays::DRAWING,
            Self::Walking => WorkWays::WALKING,
        }
    }
}

impl WorkWays {
    /// Is nothing chosen?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Is this chosen?
    pub fn has(&self, way: Way) -> bool {
        match way {
            Way::Directness(it) => self.directness == Some(it),
            Way::Pace(it) => self.pace == Some(it),
            Way::Silence(it) => self.silence == Some(it),
            Way::TimeOfDay(it) => self.time_of_day == Some(it),
            Way::Format(Format::Talking) => self.talking,
            Way::Format(Format::Writing) => self.writing,
            Way::Format(Format::Drawing) => self.drawing,
            Way::Format(Format::Walking) => self.walking,
        }
    }

    /// Chooses it, in place of another of its sort; formats stand beside each
    /// other. Or takes it back.
    pub fn choose(&mut self, way: Way, is_chosen: bool) {
        match way {
            Way::Directness(it) => self.directness = is_chosen.then_some(it),
            Way::Pace(it) => self.pace = is_chosen.then_some(it),
            Way::Silence(it) => self.silence = is_chosen.then_some(it),
            Way::TimeOfDay(it) => self.time_of_day = is_chosen.then_some(it),
            Way::Format(Format::Talking) => self.talking = is_chosen,
            Way::Format(Format::Writing) => self.writing = is_chosen,
            Way::Format(Format::Drawing) => self.drawing = is_chosen,
            Way::Format(Format::Walking) => self.walking = is_chosen,
        }
    }

    fn put(&self, pen: &mut Pen<'_>, kind: Kind, id: &Id) {
        pen.put(id, Self::DIRECTNESS.of(kind), self.directness.map(Directness::name));
        pen.put(id, Self::PACE.of(kind), self.pace.map(Pace::name));
        pen.put(id, Self::SILENCE.of(kind), self.silence.map(Silence::name));
        pen.put(id, Self::TIME_OF_DAY.of(kind), self.time_of_day.map(TimeOfDay::name));
        for format in Format::ALL {
            let (field, helps) = (format.field().of(kind), self.has(Way::Format(format)));
            // What was never chosen is not written as not chosen.
            if helps || pen.value(id, field).is_some() {
                pen.put(id, field, on_off(helps));
            }
        }
    }
}

impl WorkStyle {
    /// The name of what a person chose; the same for the draft in the private
    /// document.
    pub fn id_of(person: &Id) -> Id {
        derived_id(person, "work-style")
    }

    /// What a person chose, among some: one that says something before an empty
    /// one, for people who were brought together under two names.
    pub fn find(all: &[Self], people: &People, person: &Id) -> Option<Self> {
        let is_theirs = |it: &&Self| it.person.as_ref().is_some_and(|it| people.same(it, person));
        let theirs = || all.iter().filter(is_theirs);
        theirs().find(|it| !it.ways.is_empty()).or_else(|| theirs().next()).cloned()
    }
}

impl Book {
    /// How each person works best who has shown it, in the order of the people.
    pub fn work_styles(&self) -> Vec<(Id, WorkWays)> {
        let (people, all) = (self.people(), self.all::<WorkStyle>());
        let shown = people.all().iter().filter_map(|person| {
            let style = WorkStyle::find(&all, &people, &person.id)?;
            (!style.ways.is_empty()).then(|| (person.id.clone(), style.ways))
        });
        shown.collect()
    }
}

/// What one does about how one works best.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are those of the views they write")]
pub enum WorkStyleCommand {
    /// Chooses where nobody else sees it.
    Draft { person: Id, author: Id, ways: WorkWays },
    /// Puts a draft away, after it was shown or given up.
    DropDraft { id: Id },
    /// Puts it where the partners have it.
    Share { person: Id, author: Id, ways: WorkWays },
}

impl Act for WorkStyleCommand {
    fn home(&self) -> Home {
        match self {
            Self::Draft { .. } | Self::DropDraft { .. } => Home::Private,
            Self::Share { .. } => Home::Shared,
        }
    }

    fn write(&self, pen: &mut Pen<'_>) -> Result<(), Refusal> {
        match self {
            Self::Draft { person, author, ways } => put(pen, Kind::WorkStyleDraft, person, author, ways),
            Self::Share { person, author, ways } => put(pen, Kind::WorkStyle, person, author, ways),
            Self::DropDraft { id } => {
                pen.need::<WorkStyleDraft>(id)?;
                pen.trash(id);
            }
        }
        Ok(())
    }
}

fn put(pen: &mut Pen<'_>, kind: Kind, person: &Id, author: &Id, ways: &WorkWays) {
    let id = WorkStyle::id_of(person);
    pen.put_id(&id, WorkStyle::PERSON.of(kind), Some(person));
    pen.put_id(&id, WorkStyle::AUTHOR.of(kind), Some(author));
    ways.put(pen, kind, &id);
    pen.bring_back(&id);
}
