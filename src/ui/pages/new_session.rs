//! Planning a session: when, and for how long.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::page;
use crate::coaching::library::{TemplatePack, closing_template};
use crate::coaching::{
    Book, Command, FIRST_MINUTES, Kind, NewSession as Planned, Rhythm, SegmentCommand, Series, SessionCommand,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::route::{Route, Stance};
use crate::ui::components::{Eyebrow, Page, Repeat, When, WhenFields, WhoSees, rhythm_from};
use crate::ui::pages::session::named_plan;

/// What a closing session is given, in minutes.
const CLOSING_MINUTES: u64 = 60;

/// The page.
#[component]
pub fn NewSession(
    /// Whether it is to be the last one: then its plan is laid at once.
    #[prop(optional)]
    closing: bool,
) -> impl IntoView {
    let app = App::here();
    let usual = || app.with_book(Book::usual_minutes).unwrap_or(FIRST_MINUTES);
    let when = When::tomorrow("new", if closing { CLOSING_MINUTES } else { usual() });
    let partner = app.partner_name();
    let lead = move || match partner.get() {
        _ if closing => t::sheet_closing_lead(),
        name if name.is_empty() => t::sessions_new_lead_alone(),
        name => t::sessions_new_lead(name),
    };
    let title = move || if closing { t::us_close_plan() } else { t::sessions_plan() };
    let every = RwSignal::new(None::<Rhythm>);
    let is_made = StoredValue::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        // The second press of a double click comes before the page has left.
        if is_made.get_value() {
            return;
        }
        let id = app.with_book(Book::name_of_planned).flatten().unwrap_or_else(|| app.new_id());
        let Some(session) = when.read(id) else {
            return;
        };
        let (id, command) = command(app, session, every.get_untracked());
        if !when.show(&app.act(&command)) {
            return;
        }
        is_made.set_value(true);
        if closing {
            lay_closing(app, id.clone());
        }
        app.go(&Route::Session(id, Some(Stance::Prepare)));
    };
    view! {
        <Page title=title()>
            <header class="page-head">
                <Eyebrow to=Route::Sessions name=t::room_sessions() />
                <h1 tabindex="-1">{title()}</h1>
                <p class="quiet">{lead}</p>
            </header>
            <form class="form" novalidate on:submit=submit>
                <WhenFields when />
                {(!closing).then(|| view! { <Repeat every place="new" /> })}
                <WhoSees of=Kind::Session />
                <div class="actions">
                    <button class="button button-main" type="submit">
                        {t::sessions_plan()}
                    </button>
                    <a class="button-text" data-give-up="" href=Route::Sessions.to_string()>
                        {t::sessions_new_cancel()}
                    </a>
                    {(!closing)
                        .then(|| {
                            view! {
                                <a class="button-text" href=Route::Propose.to_string()>
                                    {t::propose_title()}
                                </a>
                            }
                        })}
                </div>
            </form>
        </Page>
    }
}

/// Lays the plan of the closing session into it, as soon as it is fetched.
fn lay_closing(app: App, session: Id) {
    leptos::task::spawn_local(async move {
        let text = page::fetch_text("content/templates.json").await.ok();
        let pack = text.and_then(|text| TemplatePack::read(&text).ok());
        let template =
            pack.and_then(|pack| pack.templates.into_iter().find(|it| it.id() == closing_template()));
        let Some(template) = template else { return app.say(t::sheet_closing_none()) };
        let people = app.ids_from_me();
        let segments = named_plan(app, &session, &template.id(), template.segments_for(&people, 0));
        let commands = [
            SegmentCommand::Lay { session: session.clone(), segments, in_place: true }.into(),
            SessionCommand::FollowTemplate { session, template: template.id() }.into(),
        ];
        if app.act_all_and_say(&commands, t::sheet_said_laid(template.title)).is_err() {
            app.say(t::sheet_closing_none());
        }
    });
}

/// Once, or in a rhythm; then the session is the first of a series.
fn command(app: App, mut session: Planned, every: Option<Rhythm>) -> (Id, Command) {
    let Some(every) = every else {
        return (session.id.clone(), SessionCommand::Plan(session).into());
    };
    let plan = rhythm_from(&session, every);
    let name = app.with_book(Book::name_of_series).unwrap_or_else(|| app.new_id());
    let series = Series { id: name, plan: Some(plan.clone()), is_ended: false };
    session.id = series.session_on(plan.starts_on);
    let id = session.id.clone();
    (id, SessionCommand::StartSeries { id: series.id, plan, first: session }.into())
}
