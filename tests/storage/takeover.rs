//! A newer version takes over only where no window would lose anything.

use turnwise::storage::{Obstacle, Readiness, SaveState, WindowState, may_take_over};

const CALM: WindowState =
    WindowState { saved: SaveState::Saved, keeps: true, has_unkept_words: false, is_in_session: false };

#[test]
fn only_a_window_with_everything_saved_and_nobody_talking_is_ready() {
    assert_eq!(CALM.readiness(), Readiness::Ready);
    for saved in [SaveState::Saving, SaveState::KeptHere, SaveState::NotSaved] {
        assert_eq!(WindowState { saved, ..CALM }.readiness(), Readiness::NotSaved, "{saved:?}");
    }
    assert_eq!(WindowState { is_in_session: true, ..CALM }.readiness(), Readiness::InSession);
    assert_eq!(WindowState { has_unkept_words: true, ..CALM }.readiness(), Readiness::Unkept);
    // If nothing is stored, "Saved" means nothing.
    assert_eq!(WindowState { keeps: false, ..CALM }.readiness(), Readiness::Blocked);
}

#[test]
fn every_window_must_be_ready_and_the_reason_says_where_it_is_not() {
    use Readiness::{Blocked, InSession, NotSaved, Ready, Unkept};
    assert_eq!(may_take_over(Ready, &[]), Ok(()));
    assert_eq!(may_take_over(Ready, &[Some(Ready), Some(Ready)]), Ok(()));
    for not_ready in [Blocked, NotSaved, InSession, Unkept] {
        assert_eq!(may_take_over(not_ready, &[Some(Ready)]), Err(Obstacle::Here(not_ready)));
        let others = [Some(Ready), None, Some(not_ready)];
        assert_eq!(may_take_over(Ready, &others), Err(Obstacle::Elsewhere(not_ready)));
    }
    assert_eq!(
        may_take_over(Ready, &[Some(Ready), None]),
        Err(Obstacle::Silent),
        "one that sleeps may hold words"
    );
}

#[test]
fn an_answer_is_understood_by_another_version_and_an_unknown_one_is_no_consent() {
    for readiness in
        [Readiness::Ready, Readiness::Blocked, Readiness::NotSaved, Readiness::InSession, Readiness::Unkept]
    {
        let answer = readiness.answer("0123456789abcdef");
        assert!(answer.starts_with("0123456789abcdef "), "the worker reads the version from it: {answer}");
        assert_eq!(Readiness::of_answer(&answer), Some(readiness));
    }
    for silence in ["", "ready", "0123456789abcdef", "0123456789abcdef perhaps", "0123456789abcdef  ready"] {
        assert_eq!(Readiness::of_answer(silence), None, "{silence:?}");
    }
}
