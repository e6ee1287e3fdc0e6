//! The form of a kit in files, and where it is kept as it was handed out last.

use serde_json::{Value, json};

use super::due::Due;
use super::handed::Handed;
use super::kit::{Kit, Schedule, list_value};

impl Kit {
    /// The form in files.
    pub fn to_value(&self) -> Value {
        let mut content = json!({
            "title": self.title,
            "welcome": self.welcome,
            "contact": self.contact,
            "clauses": list_value(&self.clauses),
            "templates": list_value(&self.templates),
            "questions": list_value(&self.questions),
            "schedule": self.schedule.as_ref().map(Schedule::to_value),
            "survey": self.survey,
        });
        // What earlier versions did not have is there where it says something.
        let help = (!self.help.is_empty()).then(|| ("help", json!(self.help)));
        let objectives = (!self.objectives.is_empty()).then(|| ("objectives", json!(self.objectives)));
        let half = self.half.map(|due| ("half", due.to_value()));
        let end = self.end.map(|due| ("end", due.to_value()));
        if let Value::Object(content) = &mut content {
            let more = [help, objectives, half, end].into_iter().flatten();
            content.extend(more.map(|(key, value)| (key.to_owned(), value)));
        }
        content
    }

    /// Reads the form in files; nothing if this version does not know some of it.
    pub fn of_value(content: &Value) -> Option<Self> {
        let text = |key: &str| Some(content.get(key)?.as_str()?.to_owned());
        Some(Self {
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
                    let lines = lines.as_array()?.iter().map(|line| Some(line.as_str()?.to_owned()));
                    lines.collect::<Option<_>>()?
                }
            },
            half: due(content, "half")?,
            end: due(content, "end")?,
        })
    }
}

/// A moment of its programme; nothing inside, if it names none.
#[allow(clippy::option_option, reason = "what is not there is not what cannot be read")]
fn due(content: &Value, key: &str) -> Option<Option<Due>> {
    match content.get(key) {
        None => Some(None),
        Some(value) => Due::of_value(value).map(Some),
    }
}

fn list<T: Handed>(content: &Value, key: &str) -> Option<Vec<T>> {
    content.get(key)?.as_array()?.iter().map(T::of_value).collect()
}
