//! Answers to somebody's questions that are not sent yet.

use turnwise::storage::{AnswerDraft, answer_draft, put_answer_draft};

fn draft(name: &str, answers: &[&str]) -> AnswerDraft {
    AnswerDraft { name: name.to_owned(), answers: answers.iter().map(|it| (*it).to_owned()).collect() }
}

#[test]
fn each_question_has_its_own_draft_and_one_without_words_leaves_nothing() {
    let one = draft("Ada", &["Your calm", ""]);
    let other = draft("", &["", "“quoted”\nand more"]);
    let setting = put_answer_draft("", "a", one.clone());
    let setting = put_answer_draft(&setting, "b", other.clone());
    assert_eq!(answer_draft(&setting, "a"), Some(one));
    assert_eq!(answer_draft(&setting, "b"), Some(other.clone()));
    assert_eq!(answer_draft(&setting, "c"), None);
    let setting = put_answer_draft(&setting, "a", draft(" ", &["\n"]));
    assert_eq!(answer_draft(&setting, "a"), None);
    assert_eq!(answer_draft(&setting, "b"), Some(other));
    assert_eq!(put_answer_draft(&setting, "b", AnswerDraft::default()), "");
}

#[test]
fn a_setting_that_makes_no_sense_holds_none_and_is_written_anew() {
    for odd in ["", "{", "[]", "7", r#"{"a":7}"#, r#"{"a":[]}"#] {
        assert_eq!(answer_draft(odd, "a"), None, "{odd}");
        let setting = put_answer_draft(odd, "a", draft("", &["x"]));
        assert_eq!(answer_draft(&setting, "a"), Some(draft("", &["x"])), "{odd}");
    }
}
