//! Whether one fits goes nowhere: by no way out that leads to anybody else.

use proptest::prelude::*;
use turnwise::coaching::{FitAnswer, FitCommand, Kind, TransferName};
use turnwise::exchange::{File, Header, Sender, UpdateLink};
use turnwise::replica::Id;

use super::calendar_exports::export;
use crate::coaching::fixture::{MORNING, Pair, Side, id, pair};
use crate::repeat::config;

const CANARY: &str = "CANARY";

/// Everything that goes out from here, as text.
fn all_that_goes_out(side: &mut Side, other: &Id) -> Vec<String> {
    let from = Sender { person: side.me.clone(), name: "Robin Sample".to_owned() };
    let header = Header { app: "0.1.0".to_owned(), saved_at: MORNING, from: Some(from) };
    let document = side.book.document();
    let file = File::for_partner(document, header).expect("a partnership").print().expect("it prints");
    let transfers = side.own.transfers(document.id());
    let update = UpdateLink::new(document, &side.me, std::slice::from_ref(other), &transfers);
    let whole = update.as_document().map(|it| serde_json::to_string(&it).expect("it prints"));
    let name = format!("{:?}", TransferName::of_document(document));
    let calendars = [true, false].map(|with_agenda| export(side, with_agenda));
    [file, format!("{update:?}"), whole.unwrap_or_default(), name].into_iter().chain(calendars).collect()
}

proptest! {
    #![proptest_config(config(48))]
    #[test]
    fn nothing_of_a_note_on_fit_leaves_whatever_is_written_and_handed_over(
        acts in prop::collection::vec((0usize..6, "[a-z ]{0,12}"), 1..10),
    ) {
        let Pair { mut robin, kim } = pair();
        robin.plan("s", "2026-05-10");
        for (act, words) in acts {
            let (document, text) = (id("shared"), format!("{CANARY} {words}"));
            match act {
                0 | 1 => drop(robin.act(FitCommand::Note { document, text }.into())),
                2 | 3 => {
                    let answer = Some(FitAnswer::ALL[words.len() % 3]);
                    robin.act(FitCommand::Answer { document, answer }.into());
                }
                4 => drop(robin.goal(&format!("goal-{}", words.len()), "A goal that is shown")),
                _ => drop(robin.act(FitCommand::Answer { document, answer: None }.into())),
            }
            for text in all_that_goes_out(&mut robin, &kim.me) {
                prop_assert!(!text.contains(CANARY), "{text}");
                for answer in FitAnswer::ALL {
                    prop_assert!(!text.contains(&format!("\"{}\"", answer.name())), "{text}");
                }
                prop_assert!(!text.contains(&format!("\"{}\"", Kind::Fit.name())), "{text}");
            }
        }
        prop_assert_eq!(robin.book.document().records().filter(|(_, it)| Kind::Fit.is_of(it)).count(), 0);
    }
}
