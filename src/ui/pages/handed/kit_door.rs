//! Beginning from a kit: what is in it, and who begins.

use chrono::DateTime;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::inside::{clause_list, lines, question_list, template_list};
use super::preview::question_count;
use super::where_kept::WhereKept;
use crate::app::App;
use crate::browser::zones::BrowserZones;
use crate::browser::{clock, intl};
use crate::coaching::library::Shelf;
use crate::coaching::{Handed, Kit, KitCommand, MOST_PEOPLE, Person, Rhythm, Schedule, fold};
use crate::i18n::{self, count, t};
use crate::route::Route;
use crate::ui::components::{Field, Form, Icon, SeenAs, icon};
use crate::ui::words;

const MINE: &str = "pair-my-name";
/// Also how the fields of all others begin.
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
    let own = kit.clone();
    let has_others = app.open_document().get_untracked().is_some();
    let paragraphs = kit.welcome.lines().filter(|line| !line.trim().is_empty());
    let welcome = paragraphs.map(|line| view! { <p class="lead" dir="auto">{line.to_owned()}</p> });
    let welcome = welcome.collect_view();
    let eyebrow = if hosted.is_some() { t::kit_hosted_eyebrow() } else { t::handed_eyebrow() };
    view! {
        <header class="page-head">
            <p class="eyebrow">{eyebrow}</p>
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
                <button class="button-text" type="button" on:click=move |_| keep(app, &own)>
                    {t::kit_keep_to_edit()}
                </button>
            </p>
            <p>
                <a class="button-text" href=Route::DataProtection.to_string()>
                    {t::data_title()}
                </a>
            </p>
            <p>
                <button class="button-text" type="button" on:click=move |_| leave(app)>
                    {t::open_back()}
                </button>
            </p>
        </div>
    }
}

/// Whoever prepares workshops has it among their own kits from now on.
fn keep(app: App, kit: &Kit) {
    let id = app.new_id();
    let said = t::kit_said_kept(kit.title.trim());
    match app.act_and_say(&KitCommand::Write { id: id.clone(), kit: kit.clone() }.into(), said) {
        Ok(()) => {
            app.close_kit();
            app.go_instead(&Route::Kit(id));
        }
        Err(refused) => app.say(words::refusal(&refused)),
    }
}

fn leave(app: App) {
    app.close_kit();
    app.go_instead(&Route::Today);
}

/// How many they are, and what each is called.
#[derive(Clone, Copy)]
struct Names {
    count: RwSignal<usize>,
    /// One for each that there can be, the owner of this browser first.
    names: StoredValue<Vec<RwSignal<String>>>,
    /// One form for each: the same field of several records.
    forms: StoredValue<Vec<Form>>,
    /// Those of one name are asked about once.
    was_asked: StoredValue<bool>,
}

impl Names {
    fn new() -> Self {
        Self {
            count: RwSignal::new(2),
            names: StoredValue::new((0..MOST_PEOPLE).map(|_| RwSignal::new(String::new())).collect()),
            forms: StoredValue::new((0..MOST_PEOPLE).map(|_| Form::new()).collect()),
            was_asked: StoredValue::new(false),
        }
    }

    /// The names as they are typed, each with its form.
    fn typed(self) -> Vec<(String, Form)> {
        let names = self.names.get_value().into_iter().map(|name| name.get_untracked());
        names.zip(self.forms.get_value()).take(self.count.get_untracked()).collect()
    }

    /// The people, once all have a name; says at the fields what is wrong, and
    /// the cursor is in the first of them.
    fn read(self) -> Option<Vec<(String, u64)>> {
        let typed = self.typed();
        let wrong = typed.iter().rev().filter(|(name, form)| !form.show(&Person::check_name(name)));
        if wrong.count() > 0 {
            return None;
        }
        let folded: Vec<String> = typed.iter().map(|(name, _)| fold(name.trim())).collect();
        let same = folded.iter().enumerate().find(|(at, name)| folded.iter().take(*at).any(|it| it == *name));
        let same = same.and_then(|(at, _)| typed.get(at)).filter(|_| !self.was_asked.get_value());
        if let Some((_, form)) = same {
            self.was_asked.set_value(true);
            form.show_at(Person::NAME, t::us_same_name());
            return None;
        }
        Some(typed.into_iter().map(|(name, _)| name).zip(0..).collect())
    }

    /// The field of one of them.
    fn field(self, at: usize) -> Option<AnyView> {
        let (value, form) = (*self.names.get_value().get(at)?, *self.forms.get_value().get(at)?);
        let (id, label, missing) = match at {
            0 => (MINE.to_owned(), t::start_my_name(), t::start_my_name_missing()),
            _ if self.count.get() == 2 => {
                (PARTNERS.to_owned(), t::start_partner_name(), t::start_partner_name_missing())
            }
            _ => {
                let number = count(at + 1);
                (format!("{PARTNERS}-{at}"), t::kit_person_name(number), t::kit_person_name_missing(number))
            }
        };
        let of = (form, Person::NAME);
        Some(view! { <Field id=id label=label value=value of=of missing=missing /> }.into_any())
    }
}

#[component]
fn FirstOfPair(kit: Kit, shelf: Shelf, hosted: Option<String>) -> impl IntoView {
    let app = App::here();
    let names = Names::new();
    let begin = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(people) = names.read() else { return };
        let begun = app.begin_from_kit(&kit, &shelf, hosted.as_deref(), people);
        if names.forms.with_value(|forms| forms.first().is_some_and(|form| form.show(&begun))) {
            app.close_kit();
            app.go_instead(&Route::Invite);
        }
    };
    let others = move || (1..names.count.get()).filter_map(|at| names.field(at)).collect_view();
    view! {
        <section class="section" aria-labelledby="kit-first">
            <h2 id="kit-first">{t::kit_first_of_pair()}</h2>
            <p class="quiet">{t::kit_first_of_pair_lead()}</p>
            <form class="form" novalidate on:submit=begin>
                <HowMany count=names.count />
                <div class="fields">{names.field(0)} {others}</div>
                <SeenAs who=t::seen_nobody_yet() />
                <div class="actions">
                    <button class="button button-main" type="submit">
                        {t::kit_begin()}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// Two to six.
#[component]
fn HowMany(count: RwSignal<usize>) -> impl IntoView {
    let choices = (2..=MOST_PEOPLE).map(|many| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="kit-how-many"
                    value=many.to_string()
                    prop:checked=move || count.get() == many
                    on:change=move |_| count.set(many)
                />
                {i18n::count(many)}
            </label>
        }
    });
    view! {
        <fieldset class="field">
            <legend>{t::kit_how_many()}</legend>
            <div class="choices">{choices.collect_view()}</div>
        </fieldset>
    }
}

/// What they would begin with.
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
    let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let contact = text(&kit.contact).map(t::kit_inside_contact);
    let help = text(&kit.help).map(t::kit_inside_help);
    let objectives = (!kit.objectives.is_empty()).then(|| {
        let name = t::kit_inside_objectives(count(kit.objectives.len()));
        folded(name, lines(kit.objectives.clone()).into_any())
    });
    let own = kit.templates.iter().filter(|template| template.library().is_none());
    let plans = own.filter_map(|template| {
        let name = t::kit_inside_own_plan(template.title(&shelf)?);
        Some(folded(name, template_list(template, &shelf).into_any()))
    });
    let plans = plans.collect_view();
    view! {
        <section class="section" aria-labelledby="kit-inside">
            <h2 id="kit-inside">{t::kit_inside()}</h2>
            <div class="kit-inside">
                {session} {agreement} {questions} {plans} {objectives} {line(Icon::Check, survey)}
                {contact.map(|words| line(Icon::Us, words))} {help.map(|words| line(Icon::Us, words))}
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
    let now = i64::try_from(clock::now()).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default();
    let millis = schedule.begins(now, &BrowserZones);
    let millis = millis.and_then(|(_, start)| u64::try_from(start.timestamp_millis()).ok());
    let at = |millis: u64| t::kit_inside_session(words::day_at(app, millis), intl::time(app.tag(), millis));
    let session = millis.map_or_else(t::kit_inside_over, at);
    let every = schedule.every.map(|every| match every {
        Rhythm::Weekly => t::kit_inside_every_weekly(),
        Rhythm::Fortnightly => t::kit_inside_every_fortnightly(),
        Rhythm::Monthly => t::kit_inside_every_monthly(),
    });
    view! {
        {line(Icon::Sessions, session)}
        {every.map(|words| line(Icon::Sessions, words))}
        {plan.map(|title| line(Icon::Notebook, t::kit_inside_plan(title)))}
    }
}
