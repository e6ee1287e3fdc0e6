//! A QR code on the page.

use leptos::prelude::*;

use crate::app::stay_awake;
use crate::exchange::QrPicture;

/// The code as a drawing, quiet zone included, under this name.
pub fn qr_code(picture: &QrPicture, name: String) -> impl IntoView + use<> {
    let QrPicture { path, size, .. } = picture.clone();
    // Somebody holds it before another one's camera.
    stay_awake(|| true);
    view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=name>
            <path d=path></path>
        </svg>
    }
}
