//! What is so, and how one sees for oneself that it is.

use leptos::prelude::*;

use crate::i18n::t;

/// One statement.
pub struct Claim {
    is_so: String,
    check: Option<String>,
}

impl Claim {
    /// With a way to check it.
    pub const fn checked(is_so: String, check: String) -> Self {
        Self { is_so, check: Some(check) }
    }

    /// That speaks for itself.
    pub const fn plain(is_so: String) -> Self {
        Self { is_so, check: None }
    }
}

/// A section of the page: a heading with an id of its own, and what is so.
pub fn section(id: &'static str, title: String, claims: Vec<Claim>) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {list(claims)}
        </section>
    }
}

/// What is so, in lines.
pub fn list(claims: Vec<Claim>) -> impl IntoView {
    let line = |Claim { is_so, check }| {
        let check = check.map(|how| view! { <p class="quiet small">{t::data_check(how)}</p> });
        view! {
            <li>
                <p>{is_so}</p>
                {check}
            </li>
        }
    };
    view! { <ul class="handed-list">{claims.into_iter().map(line).collect_view()}</ul> }
}
