//! Keepsakes as pictures: only what was chosen, and every word as a word.

use proptest::prelude::*;
use turnwise::coaching::{Path, Stone};
use turnwise::exchange::{KeepsakePicture, picture_file_name};

/// The words of a drawing, as a reader of XML would see them. Panics if a
/// mark stands where none may.
pub fn words_of(svg: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        let text = &rest[..start];
        assert!(!text.contains('>'), "a stray mark in {text:?}");
        if !text.is_empty() {
            let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
            words.push(plain.replace("&#39;", "'").replace("&amp;", "&"));
        }
        let end = start + rest[start..].find('>').expect("every tag ends");
        let tag = &rest[start + 1..end];
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        assert!(["svg", "rect", "path", "circle", "text"].contains(&name), "an element of its own: {name}");
        rest = &rest[end + 1..];
    }
    assert_eq!(rest, "");
    words
}

#[test]
fn words_with_marks_stay_words() {
    let nasty = "</text><script>alert('x')</script> & \"so\" <b>";
    let picture = KeepsakePicture { title: Some(nasty.into()), ..KeepsakePicture::default() };
    let drawing = picture.draw();
    let without_spaces = |text: &str| text.replace(' ', "");
    assert_eq!(without_spaces(&words_of(&drawing.svg).concat()), without_spaces(nasty));
    assert!(!drawing.svg.contains("<script"));
}

#[test]
fn what_was_not_chosen_is_not_on_the_picture() {
    let picture = KeepsakePicture { title: Some("We end on time".into()), ..KeepsakePicture::default() };
    assert_eq!(words_of(&picture.draw().svg), ["We end on time"]);
    assert!(words_of(&KeepsakePicture::default().draw().svg).is_empty());
}

#[test]
fn reached_stones_are_filled() {
    let path = Path { stones: vec![Stone::Reached, Stone::Next] };
    let picture = KeepsakePicture { path: Some(path), ..KeepsakePicture::default() };
    let svg = picture.draw().svg;
    assert_eq!(svg.matches("<circle").count(), 2);
    assert_eq!(svg.matches("fill=\"#8d5300\"").count(), 1);
}

#[test]
fn words_from_right_to_left_start_at_the_right() {
    let picture = KeepsakePicture { title: Some("רצינו".into()), ..KeepsakePicture::default() };
    assert!(picture.draw().svg.contains("<text x=\"984\""));
}

#[test]
fn the_file_is_named_after_what_is_on_it() {
    let day = "2026-05-03".parse().unwrap();
    let name = picture_file_name("keepsake", Some("../We & <us>"), day, "png");
    assert_eq!(name, "keepsake-We-us-2026-05-03.png");
    assert_eq!(picture_file_name("keepsake", None, day, "svg"), "keepsake-2026-05-03.svg");
}

proptest! {
    #[test]
    fn any_words_make_a_drawing_that_holds_them(
        title in "\\PC{0,80}",
        words in prop::collection::vec("(?s).{0,120}", 0..5),
    ) {
        let picture = KeepsakePicture { title: Some(title.clone()), words, ..KeepsakePicture::default() };
        let drawing = picture.draw();
        let letters = |text: &str| text.chars().filter(|it| !it.is_whitespace()).collect::<String>();
        let read = letters(&words_of(&drawing.svg).concat());
        prop_assert!(read.starts_with(&letters(title.trim())), "{read:?}");
        prop_assert!(drawing.height < 6_000);
        prop_assert!(drawing.svg.chars().all(|it| !it.is_control()));
    }
}
