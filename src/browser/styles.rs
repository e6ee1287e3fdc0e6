//! The styles of the notebook, which a first visit does not wait for.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::page::{FetchError, document};
use super::tabs::listen;

/// The id of the link to them, once it is on the page.
const LINK: &str = "notebook-styles";

/// Asks for them at once; gives when they are there.
///
/// # Errors
/// They could not be fetched. They can be asked for again.
pub fn come() -> impl Future<Output = Result<(), FetchError>> {
    let asked = ask();
    async move {
        let Some((link, coming)) = asked else { return Ok(()) };
        match JsFuture::from(coming).await {
            Ok(_) => Ok(()),
            Err(_) => {
                link.remove();
                Err(FetchError(LINK.to_owned()))
            }
        }
    }
}

/// The link that is put on the page, and what waits for it; none where they
/// are there, or the page names none.
fn ask() -> Option<(Element, Promise)> {
    let document = document()?;
    if document.get_element_by_id(LINK).is_some() {
        return None;
    }
    let named = document.query_selector("meta[name=notebook-styles]").ok().flatten()?;
    let link = document.create_element("link").ok()?;
    link.set_id(LINK);
    let _ = link.set_attribute("rel", "stylesheet");
    let _ = link.set_attribute("href", &named.get_attribute("content")?);
    let coming = Promise::new(&mut |resolve, reject| {
        listen(&link, "load", move |_| drop(resolve.call0(&JsValue::UNDEFINED)));
        listen(&link, "error", move |_| drop(reject.call0(&JsValue::UNDEFINED)));
    });
    let head = document.query_selector("head").ok().flatten()?;
    head.append_child(link.unchecked_ref()).ok()?;
    Some((link, coming))
}
