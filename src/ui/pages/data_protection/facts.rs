//! What is kept and requested, what leaves, and who sees what.

use leptos::prelude::*;

use super::claims::{Claim, section};
use crate::i18n::t;

/// What is kept, and where.
pub fn kept() -> impl IntoView {
    let claims = vec![
        Claim::checked(t::data_kept_words(), t::data_kept_words_check()),
        Claim::checked(t::data_kept_tab(), t::data_kept_tab_check()),
        Claim::checked(t::data_kept_program(), t::data_kept_program_check()),
        Claim::checked(t::data_kept_ids(), t::data_kept_ids_check()),
        Claim::plain(t::data_kept_plain()),
        Claim::checked(t::data_kept_gone(), t::data_kept_gone_check()),
    ];
    section("data-kept", t::data_kept_title(), claims)
}

/// What is requested, of whom.
pub fn asked() -> impl IntoView {
    let claims = vec![
        Claim::checked(t::data_asked_files(), t::data_asked_files_check()),
        Claim::checked(t::data_asked_log(), t::data_asked_log_check()),
        Claim::checked(t::data_asked_hash(), t::data_asked_hash_check()),
        Claim::checked(t::data_asked_newer(), t::data_asked_newer_check()),
        Claim::plain(t::data_asked_links()),
        Claim::checked(t::data_asked_devices(), t::data_asked_devices_check()),
    ];
    section("data-asked", t::data_asked_title(), claims)
}

/// What leaves the browser, and how it is locked.
pub fn out() -> impl IntoView {
    let claims = vec![
        Claim::checked(t::data_out_hand(), t::data_out_hand_check()),
        Claim::checked(t::data_out_private(), t::data_out_private_check()),
        Claim::plain(t::data_out_link()),
        Claim::checked(t::data_out_lock(), t::data_out_lock_check()),
    ];
    section("data-out", t::data_out_title(), claims)
}

/// What a lost device means, and what erasing does.
pub fn lost() -> impl IntoView {
    let claims = vec![
        Claim::plain(t::data_lost_device()),
        Claim::checked(t::data_lost_erase(), t::data_lost_erase_check()),
        Claim::plain(t::data_lost_given()),
    ];
    section("data-lost", t::data_lost_title(), claims)
}

/// What others can see, who are none of the pair.
pub fn seen() -> impl IntoView {
    let claims = vec![
        Claim::plain(t::data_seen_nothing()),
        Claim::checked(t::data_seen_kit(), t::data_seen_kit_check()),
        Claim::plain(t::data_seen_names()),
        Claim::plain(t::data_seen_slip()),
        Claim::plain(t::data_seen_bowl()),
        Claim::plain(t::data_seen_message()),
        Claim::plain(t::data_seen_appraisal()),
    ];
    section("data-seen", t::data_seen_title(), claims)
}

/// Where it runs.
pub fn works() -> impl IntoView {
    let claims = vec![
        Claim::plain(t::data_works_browsers()),
        Claim::plain(t::data_works_needs()),
        Claim::checked(t::data_works_proxy(), t::data_works_proxy_check()),
        Claim::checked(t::data_works_offline(), t::data_works_offline_check()),
    ];
    section("data-works", t::data_works_title(), claims)
}
