//! Pictures: SVG drawings rendered to PNG, and both saved as files.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

use super::page;

/// Why there is no picture. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("The picture could not be made here. Nothing was changed. Save the drawing instead.")]
pub struct PictureError;

/// The data URL of a drawing (SVG).
pub fn address_of(svg: &str) -> String {
    let encoded = String::from(js_sys::encode_uri_component(svg));
    format!("data:image/svg+xml;charset=utf-8,{encoded}")
}

/// Saves a drawing as an SVG file.
///
/// # Errors
/// When the browser does not take it.
pub fn save_drawing(name: &str, svg: &str) -> Result<(), PictureError> {
    save(name, &address_of(svg))
}

/// Renders a drawing to PNG and saves it.
///
/// # Errors
/// When the browser cannot draw it, or does not take it.
pub async fn save_picture(name: &str, svg: &str, width: u32, height: u32) -> Result<(), PictureError> {
    let image = HtmlImageElement::new().map_err(|_| PictureError)?;
    image.set_src(&address_of(svg));
    JsFuture::from(image.decode()).await.map_err(|_| PictureError)?;
    let document = page::document().ok_or(PictureError)?;
    let canvas = document.create_element("canvas").map_err(|_| PictureError)?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().map_err(|_| PictureError)?;
    canvas.set_width(width);
    canvas.set_height(height);
    let pen = canvas.get_context("2d").map_err(|_| PictureError)?.ok_or(PictureError)?;
    let pen: CanvasRenderingContext2d = pen.dyn_into().map_err(|_| PictureError)?;
    let size = (f64::from(width), f64::from(height));
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, size.0, size.1)
        .map_err(|_| PictureError)?;
    let address = canvas.to_data_url_with_type("image/png").map_err(|_| PictureError)?;
    save(name, &address)
}

fn save(name: &str, address: &str) -> Result<(), PictureError> {
    let document = page::document().ok_or(PictureError)?;
    let link = document.create_element("a").map_err(|_| PictureError)?;
    let link: HtmlAnchorElement = link.dyn_into().map_err(|_| PictureError)?;
    link.set_href(address);
    link.set_download(name);
    link.set_hidden(true);
    // Some browsers follow a link only while it is in the page.
    document.body().ok_or(PictureError)?.append_child(&link).map_err(|_| PictureError)?;
    link.click();
    link.remove();
    Ok(())
}
