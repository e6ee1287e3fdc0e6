//! Word by word.

use std::time::Instant;

use proptest::prelude::*;
use turnwise::exchange::{PieceKind, word_diff};

fn side(before: &str, after: &str, not: PieceKind) -> String {
    word_diff(before, after).into_iter().filter(|piece| piece.kind != not).map(|piece| piece.text).collect()
}

proptest! {
    #[test]
    fn the_pieces_are_both_texts_exactly(before in "[a-c .,\\n🎉ש]{0,40}", after in "[a-c .,\\n🎉ש]{0,40}") {
        prop_assert_eq!(side(&before, &after, PieceKind::New), before.clone());
        prop_assert_eq!(side(&before, &after, PieceKind::Gone), after.clone());
        let pieces = word_diff(&before, &after);
        prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
        prop_assert_eq!(before == after, pieces.iter().all(|piece| piece.kind == PieceKind::Same));
    }

    #[test]
    fn so_are_those_of_any_texts(before in any::<String>(), after in any::<String>()) {
        prop_assert_eq!(side(&before, &after, PieceKind::New), before.clone());
        prop_assert_eq!(side(&before, &after, PieceKind::Gone), after);
    }
}

#[test]
fn only_the_words_that_differ_are_marked() {
    let pieces = word_diff("We meet on Monday, as ever.", "We meet on Tuesday, as ever.");
    let told: Vec<(PieceKind, &str)> = pieces.iter().map(|piece| (piece.kind, piece.text.as_str())).collect();
    assert_eq!(
        told,
        [
            (PieceKind::Same, "We meet on "),
            (PieceKind::Gone, "Monday"),
            (PieceKind::New, "Tuesday"),
            (PieceKind::Same, ", as ever."),
        ]
    );
    let pieces = word_diff("שלום עולם", "שלום חבר 👩‍🚀");
    assert_eq!(pieces[0].text, "שלום ");
    assert!(pieces.iter().any(|piece| piece.kind == PieceKind::New && piece.text.contains("👩‍🚀")));
}

#[test]
fn very_long_texts_are_compared_quickly() {
    let word = |number: usize| format!("{} ", number.wrapping_mul(2_654_435_761) % 997);
    let before: String = (0..40_000).map(word).collect();
    let after: String = (0..40_000).map(|number| word(number * 7 + 3)).collect();
    let started = Instant::now();
    assert_eq!(side(&before, &after, PieceKind::New), before);
    assert!(started.elapsed().as_secs() < 5, "{:?}", started.elapsed());
}
