//! What only the owner of this browser sees of themselves: how their commitments
//! went, and how many goals they want at a time.

use leptos::prelude::*;

use crate::app::App;
use crate::coaching::{Commitment, FOCUS_LIMITS, FollowThrough, Kind, PreferenceCommand};
use crate::i18n::{self, t};
use crate::replica::Id;
use crate::ui::components::{Icon, icon};

/// Folded away: nobody is greeted by a figure.
#[component]
pub fn Mine(
    /// The owner of this browser.
    me: Id,
) -> impl IntoView {
    let app = App::here();
    let of = me.clone();
    let counted: Memo<Option<FollowThrough>> = app.watch(&[Kind::Commitment, Kind::Person], move |book| {
        let people = book.people();
        let mut mine: Vec<Commitment> = book.commitments();
        mine.retain(|it| it.owner.as_ref().is_some_and(|owner| people.same(owner, &of)));
        Some(FollowThrough::of(&mine)).filter(|counted| counted.closed > 0)
    });
    let number = i18n::count::<usize>;
    let figure = move || match counted.get() {
        None => view! { <p class="quiet">{t::word_none()}</p> }.into_any(),
        Some(it) => {
            let formula = t::word_formula(number(it.kept), number(it.moved_in_time), number(it.partly));
            view! {
                <p>{t::word_figure(number(it.closed), number(it.words_kept()))}</p>
                <p class="hint">{formula}</p>
            }
            .into_any()
        }
    };
    view! {
        <details>
            <summary>
                {icon(Icon::Chevron)}
                {t::word_heading()}
            </summary>
            <div class="stack-close">{figure} <Limit me=me /></div>
        </details>
    }
}

#[component]
fn Limit(me: Id) -> impl IntoView {
    let app = App::here();
    let of = me.clone();
    let limit = app.watch(&[Kind::Preferences], move |book| {
        u64::try_from(book.preferences(&of).focus_limit).unwrap_or_default()
    });
    let choose = move |event| {
        let Ok(goals) = event_target_value(&event).parse::<u64>() else { return };
        let said = t::focus_limit_said(i64::try_from(goals).unwrap_or_default());
        let _ = app.act_and_say(&PreferenceCommand::LimitFocus { person: me.clone(), goals }.into(), said);
    };
    let option = move |number: u64| {
        view! {
            <option value=number.to_string() prop:selected=move || limit.get() == number>
                {number.to_string()}
            </option>
        }
    };
    let (least, most) = FOCUS_LIMITS;
    view! {
        <div class="field field-short">
            <label for="focus-limit">{t::focus_limit()}</label>
            <select class="input" id="focus-limit" on:change=choose>
                {(least..=most).map(option).collect_view()}
            </select>
        </div>
    }
}
