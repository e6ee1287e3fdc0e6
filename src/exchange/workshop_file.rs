//! A workshop as a file: its kit, its rounds and its minutes, for another
//! browser or for whoever leads it next.

use serde_json::{Map, Value, json};

use super::canonical;
use super::file::{CHECKSUM, FORMAT, Version, print_time};
use super::kit_file::{kit_content, read_kit_content};
use super::read::{Envelope, open_envelope};
use super::read_error::ReadError;
use crate::coaching::library::Shelf;
use crate::coaching::{
    Book, Command, Kind, Kit, MOST_IN_ROOM, Moment, OwnKit, RoomPlan, RunSheet, Workshop, WorkshopCommand,
};
use crate::replica::{Clock, Device, Document, Draft, Id, Incoming, Load, Writer};

/// The value of `kind` in the file of a workshop.
const WORKSHOP: &str = "workshop";

/// A workshop with everything that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeWorkshop {
    /// What it is called, and its day. Its kit is the one beside it.
    pub workshop: Workshop,
    /// Its kit.
    pub kit: Option<Kit>,
    /// Who works with whom.
    pub plan: Option<RoomPlan>,
    /// Its minutes.
    pub sheet: Option<RunSheet>,
}

impl WholeWorkshop {
    /// A workshop of this browser, as it is kept.
    pub fn of(private: &Book, id: &Id) -> Option<Self> {
        let workshop = private.workshop(id)?;
        let kit = workshop.kit.as_ref().and_then(|kit| private.get::<OwnKit>(kit));
        Some(Self {
            kit: kit.map(|kit| kit.kit),
            plan: private.get(&RoomPlan::id_of(id)),
            sheet: private.get(&RunSheet::id_of(id)),
            workshop: Workshop { kit: None, ..workshop },
        })
    }

    /// The same as another workshop.
    #[must_use]
    pub fn named(self, id: &Id) -> Self {
        Self {
            workshop: Workshop { id: id.clone(), ..self.workshop },
            kit: self.kit,
            plan: self.plan.map(|plan| RoomPlan { id: RoomPlan::id_of(id), ..plan }),
            sheet: self.sheet.map(|sheet| RunSheet { id: RunSheet::id_of(id), ..sheet }),
        }
    }

    /// The acts that keep all of it but the kit.
    pub fn commands(&self) -> Vec<Command> {
        let workshop = WorkshopCommand::Write(self.workshop.clone());
        let plan = self.plan.clone().map(WorkshopCommand::KeepPlan);
        let sheet = self.sheet.clone().map(WorkshopCommand::KeepSheet);
        std::iter::once(workshop).chain(plan).chain(sheet).map(Command::from).collect()
    }

    /// The text of its file. `app` is the version of the app, `saved_at` the
    /// wall clock in milliseconds since 1970.
    pub fn to_file(&self, app: &str, saved_at: u64) -> String {
        let current = Version::CURRENT.to_string();
        // Kept by themselves, its records are what the file holds.
        let kept = Scratch::with(&self.commands());
        let content = json!({
            "workshop": kept.fields(Kind::Workshop, &self.workshop.id),
            "kit": self.kit.as_ref().map(kit_content),
            "room_plan": self.plan.as_ref().map(|plan| kept.fields(Kind::RoomPlan, &plan.id)),
            "run_sheet": self.sheet.as_ref().map(|sheet| kept.fields(Kind::RunSheet, &sheet.id)),
        });
        let mut root = vec![
            ("format", json!(FORMAT)),
            ("version", json!(current)),
            ("reader", json!(current)),
            ("kind", json!(WORKSHOP)),
            ("app", json!(app)),
            ("saved_at", json!(print_time(saved_at))),
            ("workshop", content),
        ];
        root.push((CHECKSUM, json!(canonical::checksum(root.iter().map(|(key, value)| (*key, value))))));
        canonical::in_lines(&root)
    }

    /// Reads the workshop in a file, as the one of this name; `None` if it is
    /// another kind of file of ours. `shelf` is the library of this version.
    ///
    /// # Errors
    /// A [`ReadError`] for everything that is not a complete, undamaged file of
    /// ours; [`ReadError::Newer`] also if its kit names a library entry that is
    /// not on the shelf.
    pub fn from_file(bytes: &[u8], id: &Id, shelf: &Shelf) -> Result<Option<Self>, ReadError> {
        let Envelope { version, app, kind, mut root } = open_envelope(bytes)?;
        if kind != WORKSHOP {
            return Ok(None);
        }
        let Some(Value::Object(mut content)) = root.remove("workshop") else {
            return Err(ReadError::malformed("it holds no workshop"));
        };
        let kit = match content.remove("kit") {
            Some(Value::Object(kit)) => Some(read_kit_content(&kit, shelf, version, &app)?),
            _ => None,
        };
        let mut scratch = Scratch::empty();
        let records = [
            (Kind::Workshop, id.clone()),
            (Kind::RoomPlan, RoomPlan::id_of(id)),
            (Kind::RunSheet, RunSheet::id_of(id)),
        ];
        for (kind, id) in &records {
            if let Some(Value::Object(fields)) = content.remove(kind.name()) {
                scratch.write(*kind, id, &fields);
            }
        }
        let whole = Self::of(&scratch.0, id).ok_or_else(|| ReadError::malformed("it holds no workshop"))?;
        whole.check()?;
        Ok(Some(Self { kit, ..whole }))
    }

    /// Could all of it be kept here?
    fn check(&self) -> Result<(), ReadError> {
        let fits = |plan: &RoomPlan| plan.names.len() <= MOST_IN_ROOM;
        let mut scratch = Scratch::empty();
        let is_kept = self.commands().iter().all(|command| scratch.keep(command));
        if is_kept && self.plan.as_ref().is_none_or(fits) {
            Ok(())
        } else {
            Err(ReadError::malformed("something in its workshop is missing or too long"))
        }
    }
}

/// A private document of its own, to lay records into.
struct Scratch(Book);

impl Scratch {
    fn empty() -> Self {
        Self(Book::private(Document::new(Id::from_bytes([0; 16]))))
    }

    fn with(commands: &[Command]) -> Self {
        let mut scratch = Self::empty();
        for command in commands {
            scratch.keep(command);
        }
        scratch
    }

    /// Keeps what this command writes; false if it is refused.
    fn keep(&mut self, command: &Command) -> bool {
        let moment = Moment { stamp: self.clock().next(0), by: None, at: 0 };
        let change = command.draft(&self.0, moment);
        change.map(|change| self.0.join(Incoming::Change(&change))).is_ok()
    }

    /// Writes a record as a file has it; fields that are unknown here are left
    /// out.
    fn write(&mut self, kind: Kind, id: &Id, fields: &Map<String, Value>) {
        let mut draft = Draft::new(self.0.document(), self.clock().next(0), None, 0);
        for field in kind.fields() {
            if let Some(value) = fields.get(field.name()) {
                draft.set(id, kind.name(), field.name(), value.clone());
            }
        }
        let change = draft.finish();
        self.0.join(Incoming::Change(&change));
    }

    /// The fields of a record, by their names.
    fn fields(&self, kind: Kind, id: &Id) -> Map<String, Value> {
        let record = self.0.document().record(id);
        let value = |name: &str| record.and_then(|record| record.get(name)).cloned();
        let named = kind.fields().filter_map(|field| Some((field.name().to_owned(), value(field.name())?)));
        named.filter(|(_, value)| !value.is_null()).collect()
    }

    /// A clock that is later than all that is in here.
    fn clock(&self) -> Clock {
        let mut clock = Clock::new(Writer { device: Device::new(0), load: Load::new(0) });
        if let Some(latest) = self.0.document().latest() {
            clock.observe_tick(latest);
        }
        clock
    }
}
