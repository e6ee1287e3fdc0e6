//! Compact encoding of handouts: library entries as three bytes of their id,
//! one's own with their words.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::link::LinkError;
use super::pack::{Packer, Unpacker};
use crate::coaching::library::{Mode, Phase, Repeat, Role, Shelf, Sort};
use crate::coaching::{
    ClauseGroup, Due, HandedClause, HandedQuestion, HandedTemplate, Kit, Rhythm, Schedule, TemplateSegment,
};
use crate::replica::Id;

/// How many bytes of an id name a library entry. With five hundred entries,
/// about one library in a hundred would have two of one kind with the same
/// bytes; a test checks ours.
const MARK: usize = 3;

const LIBRARY: u64 = 0;
const OWN: u64 = 1;
const TOPIC: u64 = 2;
/// Beside the mode of a part: the name of a tool stands behind its prompts. A
/// version without tools reads it as a mode that only a newer one knows.
const HAS_TOOL: u64 = 1 << 5;
/// The same: what a part says of its round, and of those without a seat, stands
/// behind everything else of it.
const HAS_ROUND: u64 = 1 << 6;

/// The parts of an agreement as links number them. Append only: existing links
/// depend on the order.
const CLAUSE_GROUPS: [ClauseGroup; 9] = [
    ClauseGroup::Purpose,
    ClauseGroup::Confidentiality,
    ClauseGroup::Roles,
    ClauseGroup::Time,
    ClauseGroup::Preparation,
    ClauseGroup::Feedback,
    ClauseGroup::Notes,
    ClauseGroup::Repair,
    ClauseGroup::Slips,
];

/// The first bytes of an id.
pub(super) fn mark(id: &Id) -> [u8; MARK] {
    let [one, two, three, ..] = id.to_bytes().unwrap_or_default();
    [one, two, three]
}

impl Packer {
    pub(super) fn list<T>(&mut self, list: &[T], each: impl Fn(&mut Self, &T)) {
        self.number(list.len() as u64);
        list.iter().for_each(|item| each(self, item));
    }

    fn place_in<T: PartialEq>(&mut self, all: &[T], one: &T) {
        self.number(all.iter().position(|other| other == one).unwrap_or_default() as u64);
    }

    fn marked(&mut self, sort: u64, id: &Id) {
        self.number(sort);
        self.raw(&mark(id));
    }

    pub(super) fn clause(&mut self, clause: &HandedClause) {
        match clause {
            HandedClause::Library(id) => self.marked(LIBRARY, id),
            HandedClause::Own { group, text } => {
                self.number(OWN);
                self.place_in(&CLAUSE_GROUPS, group);
                self.word(text);
            }
        }
    }

    pub(super) fn question(&mut self, question: &HandedQuestion) {
        match question {
            HandedQuestion::Library(id) => self.marked(LIBRARY, id),
            HandedQuestion::Topic(id) => self.marked(TOPIC, id),
            HandedQuestion::Own { text, topic, phase, depth } => {
                self.number(OWN);
                self.word(text);
                self.word(topic);
                self.place_in(&Phase::ALL, phase);
                self.number(*depth);
            }
        }
    }

    pub(super) fn template(&mut self, template: &HandedTemplate) {
        match template {
            HandedTemplate::Library(id) => self.marked(LIBRARY, id),
            HandedTemplate::Own { title, segments } => {
                self.number(OWN);
                self.word(title);
                self.list(segments, Self::segment);
            }
        }
    }

    fn segment(&mut self, segment: &TemplateSegment) {
        self.word(&segment.title);
        self.word(&segment.purpose);
        self.number(segment.minutes);
        self.number(segment.minimum);
        let mode = Mode::parse(&segment.mode).unwrap_or_default();
        let mode = Mode::ALL.iter().position(|other| *other == mode).unwrap_or_default() as u64;
        let tool = if segment.tool.is_some() { HAS_TOOL } else { 0 };
        self.number(mode | tool | if segment.says_more() { HAS_ROUND } else { 0 });
        self.list(&segment.roles, |pack, role| pack.role(role));
        self.list(&segment.prompts, |pack, prompt| pack.word(prompt));
        segment.tool.iter().for_each(|tool| self.word(tool));
        if segment.says_more() {
            self.place_in(&Repeat::ALL, &segment.comes());
            self.number(segment.turns);
            self.number(segment.needs);
            self.role(&segment.others);
        }
    }

    /// 0 is the role of nobody.
    fn role(&mut self, role: &str) {
        let at = Role::ALL.iter().position(|other| other.name() == role);
        self.number(at.map_or(0, |at| at as u64 + 1));
    }

    fn schedule(&mut self, schedule: Option<&Schedule>) {
        let Some(Schedule { first, time, zone, minutes, every }) = schedule else {
            return self.number(0);
        };
        self.number(1);
        self.number(u64::try_from(first.num_days_from_ce()).unwrap_or_default());
        self.number(u64::from(time.hour() * 60 + time.minute()));
        self.word(zone);
        self.number(*minutes);
        let at = every.and_then(|every| Rhythm::ALL.iter().position(|other| *other == every));
        self.number(at.map_or(0, |at| at as u64 + 1));
    }

    /// A kit; it must come last. What it says of its programme is a tail that
    /// older kits do not have.
    pub(super) fn kit(&mut self, kit: &Kit) {
        self.word(&kit.title);
        self.word(&kit.welcome);
        self.word(&kit.contact);
        self.list(&kit.clauses, Self::clause);
        self.list(&kit.templates, Self::template);
        self.list(&kit.questions, Self::question);
        self.schedule(kit.schedule.as_ref());
        self.number(u64::from(kit.survey));
        let says_more = kit.half.is_some() || kit.end.is_some();
        if says_more || !kit.help.is_empty() || !kit.objectives.is_empty() {
            self.word(&kit.help);
            self.list(&kit.objectives, |pack, line| pack.word(line));
            self.due(kit.half);
            self.due(kit.end);
        }
    }

    fn due(&mut self, due: Option<Due>) {
        match due {
            None => self.number(0),
            Some(Due::Sessions(count)) => {
                self.number(1);
                self.number(count);
            }
            Some(Due::Day(day)) => {
                self.number(2);
                self.number(u64::try_from(day.num_days_from_ce()).unwrap_or_default());
            }
        }
    }
}

impl Unpacker<'_> {
    pub(super) fn list<T>(
        &mut self,
        each: impl Fn(&mut Self) -> Result<T, LinkError>,
    ) -> Result<Vec<T>, LinkError> {
        let count = self.count()?;
        (0..count).map(|_| each(self)).collect()
    }

    /// A library entry; one that is missing here is from a newer version.
    fn marked(&mut self, sort: Sort, shelf: &Shelf) -> Result<Id, LinkError> {
        let wanted = self.bytes::<MARK>()?;
        shelf.ids(sort).into_iter().find(|id| mark(id) == wanted).ok_or(LinkError::Newer)
    }

    pub(super) fn clause(&mut self, shelf: &Shelf) -> Result<HandedClause, LinkError> {
        Ok(match self.number()? {
            LIBRARY => HandedClause::Library(self.marked(Sort::Clause, shelf)?),
            OWN => HandedClause::Own { group: self.choice(&CLAUSE_GROUPS)?, text: self.word()? },
            _ => return Err(LinkError::Newer),
        })
    }

    pub(super) fn question(&mut self, shelf: &Shelf) -> Result<HandedQuestion, LinkError> {
        Ok(match self.number()? {
            LIBRARY => HandedQuestion::Library(self.marked(Sort::Question, shelf)?),
            TOPIC => HandedQuestion::Topic(self.marked(Sort::Topic, shelf)?),
            OWN => HandedQuestion::Own {
                text: self.word()?,
                topic: self.word()?,
                phase: self.choice(&Phase::ALL)?,
                depth: self.number()?,
            },
            _ => return Err(LinkError::Newer),
        })
    }

    pub(super) fn template(&mut self, shelf: &Shelf) -> Result<HandedTemplate, LinkError> {
        Ok(match self.number()? {
            LIBRARY => HandedTemplate::Library(self.marked(Sort::Template, shelf)?),
            OWN => HandedTemplate::Own { title: self.word()?, segments: self.list(Self::segment)? },
            _ => return Err(LinkError::Newer),
        })
    }

    fn segment(&mut self) -> Result<TemplateSegment, LinkError> {
        let (title, purpose, minutes, minimum) = (self.word()?, self.word()?, self.number()?, self.number()?);
        let mode = self.number()?;
        let (has_tool, has_round) = (mode & HAS_TOOL != 0, mode & HAS_ROUND != 0);
        let mode = usize::try_from(mode & !(HAS_TOOL | HAS_ROUND)).ok();
        let mode = mode.and_then(|at| Mode::ALL.get(at).copied());
        let mut segment = TemplateSegment {
            title,
            purpose,
            minutes,
            minimum,
            mode: mode.ok_or(LinkError::Newer)?.name().to_owned(),
            roles: self.list(Self::role)?,
            prompts: self.list(Self::word)?,
            tool: if has_tool { Some(self.word()?) } else { None },
            ..TemplateSegment::default()
        };
        if has_round {
            segment.repeat = match self.choice(&Repeat::ALL)? {
                Repeat::Once => String::new(),
                repeat => repeat.name().to_owned(),
            };
            (segment.turns, segment.needs) = (self.number()?, self.number()?);
            segment.others = self.role()?;
        }
        Ok(segment)
    }

    fn role(&mut self) -> Result<String, LinkError> {
        let Some(at) = self.number()?.checked_sub(1) else { return Ok(String::new()) };
        let at = usize::try_from(at).map_err(|_| LinkError::Damaged)?;
        Role::ALL.get(at).map(|role| role.name().to_owned()).ok_or(LinkError::Newer)
    }

    fn schedule(&mut self) -> Result<Option<Schedule>, LinkError> {
        match self.number()? {
            0 => return Ok(None),
            1 => {}
            _ => return Err(LinkError::Newer),
        }
        let first = self.day()?;
        let minute = u32::try_from(self.number()?).map_err(|_| LinkError::Damaged)?;
        let zone = self.word()?;
        let minutes = self.number()?;
        let every = match self.number()?.checked_sub(1) {
            None => None,
            Some(at) => {
                let at = usize::try_from(at).map_err(|_| LinkError::Damaged)?;
                Some(*Rhythm::ALL.get(at).ok_or(LinkError::Newer)?)
            }
        };
        Ok(Some(Schedule {
            first,
            time: NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).ok_or(LinkError::Damaged)?,
            zone,
            minutes,
            every,
        }))
    }

    fn day(&mut self) -> Result<NaiveDate, LinkError> {
        let day = i32::try_from(self.number()?).ok().and_then(NaiveDate::from_num_days_from_ce_opt);
        day.ok_or(LinkError::Damaged)
    }

    fn due(&mut self) -> Result<Option<Due>, LinkError> {
        Ok(match self.number()? {
            0 => None,
            1 => Some(Due::Sessions(self.number()?)),
            2 => Some(Due::Day(self.day()?)),
            _ => return Err(LinkError::Newer),
        })
    }

    pub(super) fn kit(&mut self, shelf: &Shelf) -> Result<Kit, LinkError> {
        let mut kit = Kit {
            title: self.word()?,
            welcome: self.word()?,
            contact: self.word()?,
            clauses: self.list(|pack| pack.clause(shelf))?,
            templates: self.list(|pack| pack.template(shelf))?,
            questions: self.list(|pack| pack.question(shelf))?,
            schedule: self.schedule()?,
            survey: match self.number()? {
                0 => false,
                1 => true,
                _ => return Err(LinkError::Newer),
            },
            ..Kit::default()
        };
        if !self.is_done() {
            kit.help = self.word()?;
            kit.objectives = self.list(Self::word)?;
            kit.half = self.due()?;
            kit.end = self.due()?;
        }
        kit.check_rest().map_err(|_| LinkError::Damaged)?;
        Ok(kit)
    }
}
