//! Starting a partnership: two names and two pens.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::us::{PersonDraft, PersonFields};
use crate::app::{App, WorkspaceKind};
use crate::browser::page;
use crate::coaching::NewPerson;
use crate::i18n::t;
use crate::route::Route;
use crate::ui::components::SeenAs;

const MINE: &str = "my-name";
const PARTNERS: &str = "partner-name";

/// Two names, two pens, and off to Today.
#[component]
pub fn Start() -> impl IntoView {
    Effect::new(|| page::set_title(&t::app_title(t::start_title())));
    view! {
        <main id="main">
            <header class="page-head">
                <h1 tabindex="-1">{t::start_heading()}</h1>
                <p class="lead">{t::start_lead()}</p>
            </header>
            <StartForm />
        </main>
    }
}

#[component]
fn StartForm() -> impl IntoView {
    let app = App::here();
    let me = PersonDraft::new(String::new(), 0);
    let partner = PersonDraft::new(String::new(), 1);
    let same_pen = Memo::new(move |_| me.pen.get() == partner.pen.get());
    let is_sample = Memo::new(move |_| app.workspace_kind().get() == WorkspaceKind::Sample);
    let start = move |event: SubmitEvent| {
        event.prevent_default();
        // Both say what is wrong; the cursor is in the first of them.
        let is_partners_fine = partner.check();
        let mine = || me.name.get_untracked();
        if me.check() && is_partners_fine && partner.is_meant([mine()]) {
            begin(app, me, partner);
        }
    };
    view! {
        <form class="form" novalidate on:submit=start>
            <PersonFields
                id=MINE
                draft=me
                name_label=t::start_my_name()
                missing=t::start_my_name_missing()
                pen_label=t::start_my_pen()
            />
            <hr />
            <PersonFields
                id=PARTNERS
                draft=partner
                name_label=t::start_partner_name()
                missing=t::start_partner_name_missing()
                pen_label=t::start_partner_pen()
            />
            <div role="status">
                <Show when=move || same_pen.get()>
                    <p class="hint">{t::start_same_pen()}</p>
                </Show>
            </div>
            <Show when=move || is_sample.get()>
                <p class="hint">{t::start_from_sample()}</p>
            </Show>
            <SeenAs who=t::seen_nobody_yet() />
            <div class="actions">
                <button class="button button-main" type="submit">
                    {t::start_begin()}
                </button>
                <a class="button-text" href=Route::Today.to_string()>
                    {t::start_go_back()}
                </a>
            </div>
        </form>
    }
}

/// Starts the partnership; one's own words never go into the sample.
fn begin(app: App, me: PersonDraft, partner: PersonDraft) {
    let person = move |draft: PersonDraft| NewPerson {
        id: app.new_id(),
        name: draft.name.get_untracked(),
        pen: draft.pen.get_untracked(),
    };
    let (mine, partners) = (person(me), person(partner));
    spawn_local(async move {
        if app.workspace_kind().get_untracked() == WorkspaceKind::Sample {
            app.leave_sample().await;
        }
        if me.form.show(&app.start_partnership(mine, partners)) {
            app.go(&Route::Today);
        }
    });
}
