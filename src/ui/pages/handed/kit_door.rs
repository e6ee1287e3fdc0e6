//! Beginning from a kit: what is in it, and "First of your pair?".

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::inside::{clause_list, question_list};
use super::preview::question_count;
use super::where_kept::WhereKept;
use crate::app::App;
use crate::browser::zones::BrowserZones;
use crate::browser::{clock, intl};
use crate::coaching::library::Shelf;
use crate::coaching::{Kit, Person, Rhythm, Schedule, Zones, fold};
use crate::i18n::{count, t};
use crate::route::Route;
use crate::ui::components::{Field, Form, Icon, icon};
use crate::ui::words;

const MINE: &str = "pair-my-name";
const PARTNERS: &str = "pair-partner-name";

/// The page's content.
#[component]
pub fn KitDoor(
    kit: Kit,
    shelf: Shelf,
    /// Its name beside the app, if it lies there.
    #[prop(optional, into)]
    hosted: Option<String>,
) -> impl IntoView {
    let app = App::here();
    let has_others = app.open_document().get_untracked().is_some();
    let paragraphs = kit.welcome.lines().filter(|line| !line.trim().is_empty());
    let welcome = paragraphs.map(|line| view! { <p class="lead" dir="auto">{line.to_owned()}</p> });
    let welcome = welcome.collect_view();
    view! {
        <header class="page-head">
            <p class="eyebrow">{t::handed_eyebrow()}</p>
            <h1 tabindex="-1" dir="auto">
                {kit.title.clone()}
            </h1>
            {welcome}
        </header>
        <div class="kit-door">
            <FirstOfPair kit=kit.clone() shelf=shelf.clone() hosted=hosted />
            {has_others.then(|| view! { <p class="hint">{t::kit_new_beside()}</p> })}
            <section class="section" aria-labelledby="kit-second">
                <h2 id="kit-second">{t::kit_second_of_pair()}</h2>
                <p class="quiet">{t::kit_second_of_pair_lead()}</p>
            </section>
            <Inside kit=kit shelf=shelf />
            <p>
                <a class="button-text" href=Route::Orientation.to_string()>
                    {t::orientation_new()}
                </a>
            </p>
            <WhereKept />
            <p>
                <button class="button-text" type="button" on:click=move |_| leave(app)>
                    {t::open_back()}
                </button>
            </p>
        </div>
    }
}

fn leave(app: App) {
    app.close_kit();
    app.go_instead(&Route::Today);
}

#[component]
fn FirstOfPair(kit: Kit, shelf: Shelf, hosted: Option<String>) -> impl IntoView {
    let app = App::here();
    let (mine, partners) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // One for each of them: the same field of two records.
    let (my_form, partners_form) = (Form::new(), Form::new());
    // Two of one name are asked about once.
    let was_asked = StoredValue::new(false);
    let begin = move |event: SubmitEvent| {
        event.prevent_default();
        let check = |name: RwSignal<String>| name.with_untracked(|name| Person::check_name(name));
        // Both say what is wrong; the cursor is in the first of them.
        let is_partners_fine = partners_form.show(&check(partners));
        if !my_form.show(&check(mine)) || !is_partners_fine {
            return;
        }
        let is_same = fold(mine.get_untracked().trim()) == fold(partners.get_untracked().trim());
        if is_same && !was_asked.get_value() {
            was_asked.set_value(true);
            return partners_form.show_at(Person::NAME, t::us_same_name());
        }
        let people = vec![(mine.get_untracked(), 0), (partners.get_untracked(), 1)];
        if my_form.show(&app.begin_pair(&kit, &shelf, hosted.as_deref(), people)) {
            app.close_kit();
            app.go_instead(&Route::Invite);
        }
    };
    view! {
        <section class="section" aria-labelledby="kit-first">
            <h2 id="kit-first">{t::kit_first_of_pair()}</h2>
            <p class="quiet">{t::kit_first_of_pair_lead()}</p>
            <form class="form" novalidate on:submit=begin>
                <div class="fields">
                    <Field
                        id=MINE
                        label=t::start_my_name()
                        value=mine
                        of=(my_form, Person::NAME)
                        missing=t::start_my_name_missing()
                    />
                    <Field
                        id=PARTNERS
                        label=t::start_partner_name()
                        value=partners
                        of=(partners_form, Person::NAME)
                        missing=t::start_partner_name_missing()
                    />
                </div>
                <div class="actions">
                    <button class="button button-main" type="submit">
                        {t::kit_begin()}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// What the pair would begin with.
#[component]
fn Inside(kit: Kit, shelf: Shelf) -> impl IntoView {
    let app = App::here();
    let agreement = (!kit.clauses.is_empty()).then(|| {
        let name = t::kit_inside_agreement(count(kit.clauses.len()));
        folded(name, clause_list(&kit.clauses, &shelf).into_any())
    });
    let questions = (!kit.questions.is_empty()).then(|| {
        let name = t::kit_inside_questions(count(question_count(&kit.questions, &shelf)));
        folded(name, question_list(&kit.questions, &shelf).into_any())
    });
    let session = kit.schedule.as_ref().map(|schedule| {
        let plan = kit.templates.first().and_then(|template| template.title(&shelf));
        session_lines(app, schedule, plan)
    });
    let survey = if kit.survey { t::kit_inside_survey() } else { t::kit_inside_no_survey() };
    let contact = Some(kit.contact.trim().to_owned()).filter(|contact| !contact.is_empty());
    view! {
        <section class="section" aria-labelledby="kit-inside">
            <h2 id="kit-inside">{t::kit_inside()}</h2>
            <div class="kit-inside">
                {session} {agreement} {questions} {line(Icon::Check, survey)}
                {contact.map(|contact| line(Icon::Us, t::kit_inside_contact(contact)))}
            </div>
        </section>
    }
}

fn line(picture: Icon, words: String) -> impl IntoView {
    view! {
        <p class="with-icon">
            {icon(picture)}
            <span dir="auto">{words}</span>
        </p>
    }
}

fn folded(name: String, inside: AnyView) -> impl IntoView {
    view! {
        <details>
            <summary>{icon(Icon::Chevron)} <span>{name}</span></summary>
            {inside}
        </details>
    }
}

fn session_lines(app: App, schedule: &Schedule, plan: Option<String>) -> impl IntoView + use<> {
    let Schedule { first, time, zone, every, .. } = schedule;
    let instant = BrowserZones.instant(zone, first.and_time(*time));
    let millis = instant.and_then(|instant| u64::try_from(instant.timestamp_millis()).ok());
    let at = |millis: u64| t::kit_inside_session(words::day_at(app, millis), intl::time(app.tag(), millis));
    let is_over = every.is_none() && *first < clock::today();
    let session = if is_over { Some(t::kit_inside_over()) } else { millis.map(at) };
    let every = every.map(|every| match every {
        Rhythm::Weekly => t::kit_inside_every_weekly(),
        Rhythm::Fortnightly => t::kit_inside_every_fortnightly(),
        Rhythm::Monthly => t::kit_inside_every_monthly(),
    });
    view! {
        {session.map(|words| line(Icon::Sessions, words))}
        {every.map(|words| line(Icon::Sessions, words))}
        {plan.map(|title| line(Icon::Notebook, t::kit_inside_plan(title)))}
    }
}
