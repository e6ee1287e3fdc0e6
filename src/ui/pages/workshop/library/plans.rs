//! Session plans: one's own, and those that come with the app in each length.

use leptos::prelude::*;

use super::row;
use crate::app::App;
use crate::coaching::library::{Shelf, Template};
use crate::coaching::{Book, HandedTemplate, Kind, OwnTemplate};
use crate::exchange::Handout;
use crate::i18n::{self, t};
use crate::ui::pages::workshop::hand_out::{Offer, hand_out_button};

/// The section.
#[component]
pub fn Plans(shelf: StoredValue<Shelf>, chosen: RwSignal<Option<Offer>>) -> impl IntoView {
    let app = App::here();
    let own: Memo<Vec<OwnTemplate>> = app.watch_private(&[Kind::OwnTemplate], Book::all);
    let own_rows = move || own.get().into_iter().map(|template| own_row(template, chosen)).collect_view();
    let ready = shelf.with_value(|shelf| {
        shelf.templates.templates.iter().map(|template| ready_row(template, chosen)).collect_view()
    });
    view! {
        <section class="section" aria-labelledby="library-plans">
            <h2 id="library-plans">{t::library_plans()}</h2>
            <ul class="rows">{own_rows} {ready}</ul>
        </section>
    }
}

fn minutes(minutes: u64) -> String {
    t::session_minutes(i18n::count(minutes))
}

fn own_row(template: OwnTemplate, chosen: RwSignal<Option<Offer>>) -> impl IntoView {
    let meta = format!("{} · {}", t::library_plans_own(), minutes(template.minutes()));
    let OwnTemplate { title, segments, .. } = template;
    let handout = Handout::Template(HandedTemplate::Own { title: title.clone(), segments });
    row(title.clone(), meta, hand_out_button(Offer { title, handout }, chosen))
}

fn ready_row(template: &Template, chosen: RwSignal<Option<Offer>>) -> impl IntoView + use<> {
    let forms = template.forms().into_iter().map(|form| {
        let length = minutes(form.minutes);
        let title = format!("{}, {length}", form.title);
        let offer =
            Offer { title: title.clone(), handout: Handout::Template(HandedTemplate::Library(form.id())) };
        view! {
            <button
                class="button"
                type="button"
                aria-haspopup="dialog"
                aria-label=t::library_hand_out_of(title)
                on:click=move |_| chosen.set(Some(offer.clone()))
            >
                {length}
            </button>
        }
    });
    let forms = view! { <div class="choices choices-small">{forms.collect_view()}</div> };
    view! {
        <li class="row-template">
            <p class="row-title">{template.title.clone()}</p>
            <p class="quiet">{template.purpose.clone()}</p>
            {forms}
        </li>
    }
}
