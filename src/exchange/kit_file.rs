//! A kit as a file: for those that do not fit a link, and for those who put
//! it beside the app.

use serde_json::{Map, Value, json};

use super::canonical;
use super::file::{CHECKSUM, FORMAT, Version, print_time};
use super::read::{Envelope, open_envelope};
use super::read_error::ReadError;
use crate::coaching::library::Shelf;
use crate::coaching::{Due, Handed, Kit, Schedule, list_value};

/// The value of `kind` in the file of a kit.
const KIT: &str = "kit";

/// The text of a kit's file. `app` is the version of the app, `saved_at` the
/// wall clock in milliseconds since 1970.
pub fn kit_file(kit: &Kit, app: &str, saved_at: u64) -> String {
    let current = Version::CURRENT.to_string();
    let mut root = vec![
        ("format", json!(FORMAT)),
        ("version", json!(current)),
        ("reader", json!(current)),
        ("kind", json!(KIT)),
        ("app", json!(app)),
        ("saved_at", json!(print_time(saved_at))),
        ("kit", kit_content(kit)),
    ];
    root.push((CHECKSUM, json!(canonical::checksum(root.iter().map(|(key, value)| (*key, value))))));
    canonical::in_lines(&root)
}

/// What a file says of a kit.
pub(super) fn kit_content(kit: &Kit) -> Value {
    let mut content = json!({
        "title": kit.title,
        "welcome": kit.welcome,
        "contact": kit.contact,
        "clauses": list_value(&kit.clauses),
        "templates": list_value(&kit.templates),
        "questions": list_value(&kit.questions),
        "schedule": kit.schedule.as_ref().map(Schedule::to_value),
        "survey": kit.survey,
    });
    if let Value::Object(content) = &mut content {
        content.extend(programme(kit).into_iter().map(|(key, value)| (key.to_owned(), value)));
    }
    content
}

/// What it says of its programme, as far as it says something.
fn programme(kit: &Kit) -> Vec<(&'static str, Value)> {
    let help = (!kit.help.is_empty()).then(|| ("help", json!(kit.help)));
    let objectives = (!kit.objectives.is_empty()).then(|| ("objectives", json!(kit.objectives)));
    let half = kit.half.map(|due| ("half", due.to_value()));
    let end = kit.end.map(|due| ("end", due.to_value()));
    [help, objectives, half, end].into_iter().flatten().collect()
}

/// Reads the kit in a file; `None` if it is another kind of file of ours.
/// `shelf` is the library of this version.
///
/// # Errors
/// A [`ReadError`] for everything that is not a complete, undamaged file of
/// ours; [`ReadError::Newer`] also if it names a library entry that is not on
/// the shelf.
pub fn read_kit_file(bytes: &[u8], shelf: &Shelf) -> Result<Option<Kit>, ReadError> {
    let Envelope { version, app, kind, mut root } = open_envelope(bytes)?;
    if kind != KIT {
        return Ok(None);
    }
    let Some(Value::Object(content)) = root.remove("kit") else {
        return Err(ReadError::malformed("it holds no kit"));
    };
    read_kit_content(&content, shelf, version, &app).map(Some)
}

/// Reads what a file of this version, written by this version of the app, says
/// of a kit.
///
/// # Errors
/// As [`read_kit_file`].
pub(super) fn read_kit_content(
    content: &Map<String, Value>,
    shelf: &Shelf,
    version: Version,
    app: &str,
) -> Result<Kit, ReadError> {
    let newer = || ReadError::Newer { version, app: app.to_owned() };
    let kit = read_kit(content).ok_or_else(newer)?;
    kit.check().map_err(|_| ReadError::malformed("something in its kit is missing or too long"))?;
    let clauses = kit.clauses.iter().filter_map(Handed::library);
    let templates = kit.templates.iter().filter_map(Handed::library);
    let questions = kit.questions.iter().filter_map(Handed::library);
    let mut named = clauses.chain(templates).chain(questions);
    if named.any(|(sort, id)| !shelf.holds(sort, id)) {
        return Err(newer());
    }
    Ok(kit)
}

/// The kit, or `None` if this version does not know some of it.
fn read_kit(content: &Map<String, Value>) -> Option<Kit> {
    let text = |key: &str| Some(content.get(key)?.as_str()?.to_owned());
    Some(Kit {
        title: text("title")?,
        welcome: text("welcome")?,
        contact: text("contact")?,
        clauses: list(content, "clauses")?,
        templates: list(content, "templates")?,
        questions: list(content, "questions")?,
        schedule: match content.get("schedule")? {
            Value::Null => None,
            schedule => Some(Schedule::of_value(schedule)?),
        },
        survey: content.get("survey")?.as_bool()?,
        help: content.get("help").map_or(Some(""), Value::as_str)?.to_owned(),
        objectives: match content.get("objectives") {
            None => Vec::new(),
            Some(lines) => {
                lines.as_array()?.iter().map(|line| Some(line.as_str()?.to_owned())).collect::<Option<_>>()?
            }
        },
        half: due(content, "half")?,
        end: due(content, "end")?,
    })
}

/// A moment of its programme; nothing inside, if it names none.
#[allow(clippy::option_option, reason = "what is not there is not what cannot be read")]
fn due(content: &Map<String, Value>, key: &str) -> Option<Option<Due>> {
    match content.get(key) {
        None => Some(None),
        Some(value) => Due::of_value(value).map(Some),
    }
}

fn list<T: Handed>(content: &Map<String, Value>, key: &str) -> Option<Vec<T>> {
    content.get(key)?.as_array()?.iter().map(T::of_value).collect()
}
