//! A check-in in lines: as it is read, as a message, and in texts that go out.

use crate::coaching::CheckInLines;
use crate::i18n::t;

/// A line, and what says which of the five it is.
type Labelled<'a> = (&'a str, fn(&str) -> String);

/// What is written, line by line; those of the five say which one they are.
pub fn lines(text: &str, need: &str, five: &CheckInLines) -> Vec<String> {
    let of_five: [Labelled<'_>; 5] = [
        (&five.done, |words| t::check_in_done_is(words)),
        (&five.in_the_way, |words| t::check_in_in_the_way_is(words)),
        (&five.next, |words| t::check_in_next_is(words)),
        (&five.ask, |words| t::check_in_ask_is(words)),
        (&five.how_i_am, |words| t::check_in_how_i_am_is(words)),
    ];
    let plain = [text, need].into_iter().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
    let labelled = of_five.into_iter().map(|(line, label)| (line.trim(), label));
    let labelled = labelled.filter(|(line, _)| !line.is_empty()).map(|(line, label)| label(line));
    plain.chain(labelled).collect()
}
