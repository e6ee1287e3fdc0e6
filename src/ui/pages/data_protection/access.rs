//! Who can use it: what was tested, how, and what was not.

use leptos::prelude::*;

use super::claims::{Claim, section};
use crate::i18n::t;

/// The section. `docs/accessibility.md` names the tests.
pub fn access() -> impl IntoView {
    let claims = [
        t::data_access_aim(),
        t::data_access_state(),
        t::data_access_axe(),
        t::data_access_keys(),
        t::data_access_size(),
        t::data_access_untested(),
        t::data_access_english(),
        t::data_access_report(),
    ];
    section("data-access", t::data_access_title(), claims.map(Claim::plain).into())
}
