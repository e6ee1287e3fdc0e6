//! Questions to carry and requests, in words: whose they are, and how they
//! were answered.

use super::words;
use crate::app::App;
use crate::coaching::{Asking, People, RequestReply};
use crate::i18n::t;

/// "Request: Kim to Robin".
pub fn between(people: &People, asking: &Asking) -> String {
    let person = |id| people.get(id);
    let to = asking.asked_of().and_then(person);
    let from = asking.asked_by().and_then(person).filter(|from| to.is_none_or(|to| to.id != from.id));
    let to = to.map(|to| to.name.clone()).unwrap_or_default();
    match (asking, from) {
        (Asking::Inquiry(_), Some(from)) => t::asking_inquiry_from(&from.name, to),
        (Asking::Inquiry(_), None) => t::asking_inquiry_own(to),
        (Asking::Request(_), from) => t::asking_request_from(from.map_or("", |from| &from.name), to),
    }
}

/// "Yes · 14 May"; nothing while it is open.
pub fn answered(app: App, asking: &Asking) -> Option<String> {
    let day = asking.answered_on().map(|day| words::day(app, day)).unwrap_or_default();
    match asking.reply() {
        _ if asking.is_open() => None,
        Some(said) => Some(t::asking_replied_on(reply(said), day)),
        None => Some(t::asking_answered_on(day)),
    }
}

/// What a reply is called.
pub fn reply(reply: RequestReply) -> String {
    match reply {
        RequestReply::Yes => t::asking_reply_yes(),
        RequestReply::No => t::asking_reply_no(),
        RequestReply::AnotherWay => t::asking_reply_another_way(),
    }
}
