//! Where focus and pointer are, and what lies under what floats.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::page::document;

/// Is the pointer or the focus in the element of this id?
pub fn is_held(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.is_some_and(|element| element.matches(":hover, :focus-within").unwrap_or(false))
}

/// Is the focus nowhere, as after what had it was taken away?
pub fn is_focus_lost() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY")
}

/// Which of some looks of a floating element lies over the fewest things that
/// one can press or type into. The one it has is kept as long as it is as good
/// as any; the first of the others is taken where several are better.
pub fn covers_least(id: &str, looks: &[&str], now: usize) -> usize {
    let element = document().and_then(|it| it.get_element_by_id(id)?.dyn_into::<HtmlElement>().ok());
    let (Some(document), Some(element)) = (document(), element) else { return now };
    let mut best = (covered(&document, &element), now);
    if best.0 == 0 {
        return now;
    }
    // Nothing is painted in between.
    let was = element.class_name();
    for (place, look) in looks.iter().enumerate() {
        element.set_class_name(look);
        let covered = covered(&document, &element);
        if covered < best.0 {
            best = (covered, place);
        }
    }
    element.set_class_name(&was);
    best.1
}

/// How much an element lies over, in controls.
fn covered(document: &Document, element: &HtmlElement) -> usize {
    let (left, top) = (f64::from(element.offset_left()), f64::from(element.offset_top()));
    let (width, height) = (f64::from(element.offset_width()), f64::from(element.offset_height()));
    // Controls are larger than a quarter of its height and a tenth of its width.
    let across = (0..=10).map(|part| left + width * f64::from(part) / 10.0);
    let points = across.flat_map(|x| (0..=4).map(move |part| (x, top + height * f64::from(part) / 4.0)));
    let mut found: Vec<Element> = Vec::new();
    for (x, y) in points {
        let under = document.elements_from_point(x as f32, y as f32);
        let controls = under.iter().filter_map(|it| it.dyn_into::<Element>().ok()).filter(is_control);
        for control in controls {
            if !element.contains(Some(&control)) && !found.contains(&control) {
                found.push(control);
            }
        }
    }
    found.iter().map(weight).sum()
}

/// What one types into, and what a page is for, counts for more.
fn weight(control: &Element) -> usize {
    if control.matches("input, textarea, select, .button-main").unwrap_or(false) { 4 } else { 1 }
}

fn is_control(element: &Element) -> bool {
    element.matches("a, button, input, textarea, select, summary, label").unwrap_or(false)
}
