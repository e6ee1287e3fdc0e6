//! Where focus and pointer are, and what lies under what floats.

use wasm_bindgen::{JsCast, JsValue};
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

/// Does the element of this id, which floats, lie over something that one can
/// press or type into, and would not with these classes?
pub fn covers_less_as(id: &str, classes: &str) -> bool {
    let Some(document) = document() else { return false };
    let element = document.get_element_by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let Some(element) = element.filter(|element| covers_a_control(&document, element)) else {
        return false;
    };
    // Nothing is painted in between.
    let was = element.class_name();
    element.set_class_name(classes);
    let is_free = !covers_a_control(&document, &element);
    element.set_class_name(&was);
    is_free
}

fn covers_a_control(document: &Document, element: &HtmlElement) -> bool {
    let (left, top) = (f64::from(element.offset_left()), f64::from(element.offset_top()));
    let (width, height) = (f64::from(element.offset_width()), f64::from(element.offset_height()));
    let is_control = |under: JsValue| {
        under.dyn_into::<Element>().is_ok_and(|under| {
            under.matches("a, button, input, textarea, select, summary, label").unwrap_or(false)
                && !element.contains(Some(&under))
        })
    };
    // Controls are larger than a quarter of its height and a tenth of its width.
    let across = (0..=10).map(|part| left + width * f64::from(part) / 10.0);
    let mut points = across.flat_map(|x| (0..=4).map(move |part| (x, top + height * f64::from(part) / 4.0)));
    points.any(|(x, y)| {
        let under = document.elements_from_point(x as f32, y as f32);
        under.iter().any(is_control)
    })
}
