//! Questions to somebody outside of a notebook, and their sealed answer, as files:
//! where no link fits.

use data_encoding::BASE64URL_NOPAD;
use serde_json::{Map, Value, json};

use super::ask_link::SealedReply;
use super::read::text;
use super::read_error::ReadError;
use super::small_file;
use crate::coaching::AskCard;

/// The value of `kind` in the file of questions, and the key of its content.
const ASK: &str = "ask";
/// The same of an answer.
const REPLY: &str = "ask_reply";

/// The text of the file of some questions.
pub fn ask_file(card: &AskCard) -> String {
    let AskCard { id, key, asker, why, goal, questions } = card;
    let content = json!({
        "id": id,
        "key": key.to_string(),
        "asker": asker,
        "why": why,
        "goal": goal,
        "questions": questions,
    });
    small_file::print(ASK, content)
}

/// Reads the questions in a file; `None` if it is another kind of file of ours.
///
/// # Errors
/// A [`ReadError`] for everything that is not a complete, undamaged file of ours.
pub fn read_ask_file(bytes: &[u8]) -> Result<Option<AskCard>, ReadError> {
    let Some((content, ..)) = small_file::read(ASK, bytes)? else { return Ok(None) };
    let content = object(content)?;
    let questions = content.get("questions").and_then(Value::as_array).into_iter().flatten();
    let questions: Option<Vec<String>> = questions.map(|it| it.as_str().map(str::to_owned)).collect();
    let card = AskCard {
        id: text(&content, "id")?.parse().map_err(|_| malformed())?,
        key: text(&content, "key")?.parse().map_err(|_| malformed())?,
        asker: text(&content, "asker")?.to_owned(),
        why: text(&content, "why")?.to_owned(),
        goal: text(&content, "goal")?.to_owned(),
        questions: questions.ok_or_else(malformed)?,
    };
    if card.is_whole() { Ok(Some(card)) } else { Err(malformed()) }
}

/// The text of the file of an answer.
pub fn reply_file(reply: &SealedReply) -> String {
    let SealedReply { ask, asker, sealed } = reply;
    small_file::print(REPLY, json!({ "ask": ask, "asker": asker, "sealed": BASE64URL_NOPAD.encode(sealed) }))
}

/// Reads the answer in a file; `None` if it is another kind of file of ours.
///
/// # Errors
/// A [`ReadError`] for everything that is not a complete, undamaged file of ours.
pub fn read_reply_file(bytes: &[u8]) -> Result<Option<SealedReply>, ReadError> {
    let Some((content, ..)) = small_file::read(REPLY, bytes)? else { return Ok(None) };
    let content = object(content)?;
    let sealed = BASE64URL_NOPAD.decode(text(&content, "sealed")?.as_bytes());
    let reply = SealedReply {
        ask: text(&content, "ask")?.parse().map_err(|_| malformed())?,
        asker: text(&content, "asker")?.to_owned(),
        sealed: sealed.map_err(|_| malformed())?,
    };
    if reply.is_whole() { Ok(Some(reply)) } else { Err(malformed()) }
}

fn object(content: Value) -> Result<Map<String, Value>, ReadError> {
    match content {
        Value::Object(object) => Ok(object),
        _ => Err(malformed()),
    }
}

fn malformed() -> ReadError {
    ReadError::malformed("something in its questions or answers is missing or of another sort")
}
