//! Writing feedback in three parts, and giving it. What is typed is kept in a
//! private draft; giving it is an act of its own.

use leptos::prelude::*;

use super::about::AboutChoice;
use super::hints::Hints;
use super::writing::{Writing, field_of};
use crate::app::App;
use crate::browser::{clock, flush, page};
use crate::coaching::library::{CuePack, FeedbackPart};
use crate::coaching::{
    Command, FeedbackCommand, FeedbackDraft, FeedbackRequest, FeedbackWords, Kind, NewFeedback,
};
use crate::i18n::t;
use crate::replica::Id;
use crate::ui::components::{Dialog, Icon, LiveText, WhoSees, icon, person_choices};
use crate::ui::words;

/// First words for the parts, as far as they could be had.
type Starters = RwSignal<Option<Result<CuePack, ()>>>;

/// One draft, as it is open.
#[derive(Clone, Copy)]
struct Draft {
    app: App,
    id: StoredValue<Id>,
    /// What stands in it before its first words.
    start: StoredValue<NewFeedback>,
    held: Memo<Option<NewFeedback>>,
    words: Memo<FeedbackWords>,
    /// The parts with words that could not be kept.
    refused: RwSignal<Vec<FeedbackPart>>,
}

impl Draft {
    fn of(app: App, id: Id, start: NewFeedback) -> Self {
        let of = id.clone();
        let held = app.watch_private(&[Kind::FeedbackDraft], move |own| {
            own.get::<FeedbackDraft>(&of).as_ref().and_then(NewFeedback::of)
        });
        let words = start.words.clone();
        Self {
            app,
            id: StoredValue::new(id),
            start: StoredValue::new(start),
            held,
            words: Memo::new(move |_| {
                held.with(|held| held.as_ref().map_or_else(|| words.clone(), |it| it.words.clone()))
            }),
            refused: RwSignal::new(Vec::new()),
        }
    }

    fn now(self) -> NewFeedback {
        self.held.get_untracked().unwrap_or_else(|| self.start.get_value())
    }

    /// Changes it. Without words it is not kept yet.
    fn change(self, change: impl FnOnce(&mut NewFeedback)) -> Option<String> {
        let mut feedback = self.now();
        change(&mut feedback);
        if self.held.with_untracked(Option::is_none) && feedback.words.is_blank() {
            self.start.set_value(feedback);
            return None;
        }
        let command = FeedbackCommand::Draft { id: self.id.get_value(), feedback };
        self.app.act(&command.into()).err().map(|refused| words::refusal(&refused))
    }

    /// Keeps the words of a part; gives a problem if they cannot be kept.
    fn keep(self, part: FeedbackPart, text: String) -> Option<String> {
        let problem = self.change(|it| it.words = std::mem::take(&mut it.words).with(part, text));
        self.refused.update(|parts| {
            parts.retain(|other| *other != part);
            if problem.is_some() {
                parts.push(part);
            }
        });
        problem
    }

    fn can_be_given(self) -> bool {
        !self.words.with(FeedbackWords::is_blank) && self.refused.with(Vec::is_empty)
    }
}

/// The three parts, whom it is for, what it is about, and the way to give it.
#[component]
pub fn Composer(draft: Id, start: NewFeedback, writing: Writing, session: Option<Id>) -> impl IntoView {
    let app = App::here();
    let (to, about) = (RwSignal::new(Some(start.to.clone())), RwSignal::new(start.about.clone()));
    let request = start.request.clone();
    let (about_id, asked) = (format!("feedback-about-{draft}"), start.asked.clone());
    let draft = Draft::of(app, draft, start);
    let partners = app.partners();
    let name = Memo::new(move |_| {
        partners.with(|all| {
            let chosen = all.iter().find(|person| to.with(|to| to.as_ref() == Some(&person.id)));
            chosen.map(|person| person.name.clone()).unwrap_or_default()
        })
    });
    Effect::new(move |before: Option<()>| {
        let (to, about) = (to.get(), about.get());
        if before.is_some()
            && let Some(to) = to
        {
            // Only a full store refuses it, and the saved state says that.
            let _ = draft.change(|it| (it.to, it.about) = (to, about));
        }
    });
    let group = about_id.replace("about", "to");
    // Whoever asked is answered; and in a pair there is nobody else.
    let is_asked = request.is_some();
    let choices = move || {
        (!is_asked && partners.with(|all| all.len() > 1)).then(|| {
            view! {
                <fieldset class="field">
                    <legend>{t::feedback_for()}</legend>
                    <div class="choices">{person_choices(&group, partners.get(), to)}</div>
                </fieldset>
            }
        })
    };
    let starters = app.library("content/cues.json", |text| CuePack::read(text).ok());
    let asking = RwSignal::new(false);
    let ask = move |_| {
        flush::now();
        if untrack(|| draft.can_be_given()) {
            asking.set(true);
        }
    };
    let until_given = Signal::derive(move || t::feedback_until_given(name.get()));
    view! {
        <div class="form feedback-composer">
            {request.map(|request| view! { <Asked request asked name /> })}
            {choices}
            {FeedbackPart::ALL.map(|part| view! { <Part draft part starters /> }).collect_view()}
            <Hints words=draft.words />
            <AboutChoice id=about_id session chosen=about />
            <WhoSees of=Kind::FeedbackDraft more=until_given />
            <div class="actions">
                <button
                    class="button button-main"
                    type="button"
                    hidden=move || !draft.can_be_given()
                    on:click=ask
                    prop:textContent=move || t::feedback_give(name.get())
                ></button>
                <button class="button-text" type="button" on:click=move |_| writing.close()>
                    {t::feedback_close()}
                </button>
            </div>
        </div>
        {move || {
            view! {
                <Dialog open=asking title=t::feedback_give_title(name.get())>
                    <Confirm draft asking writing name />
                </Dialog>
            }
        }}
    }
}

/// What was asked; and whether it was taken back since.
#[component]
fn Asked(request: Id, asked: String, name: Memo<String>) -> impl IntoView {
    let app = App::here();
    let is_there =
        app.watch(&[Kind::FeedbackRequest], move |book| book.get::<FeedbackRequest>(&request).is_some());
    let line = move || t::feedback_asked_by(name.get(), &asked);
    view! {
        <p dir="auto" prop:textContent=line></p>
        <p class="hint" hidden=move || is_there.get() prop:textContent=move || t::feedback_taken_back(name.get())></p>
    }
}

#[component]
fn Part(draft: Draft, part: FeedbackPart, starters: Starters) -> impl IntoView {
    let field = draft.id.with_value(|id| field_of(id, part));
    let value = Memo::new(move |_| draft.words.with(|words| words.part(part).to_owned()));
    let hint = match part {
        FeedbackPart::Noticed => t::feedback_noticed_hint(),
        FeedbackPart::Effect => t::feedback_effect_hint(),
        FeedbackPart::Wish => t::feedback_wish_hint(),
    };
    let focus = StoredValue::new(field.clone());
    let start = move |words: String| {
        let text = words.clone();
        let begin = move |_| {
            flush::now();
            let before = value.get_untracked();
            let all = if before.trim().is_empty() { text.clone() } else { format!("{before}\n{text}") };
            let _ = draft.keep(part, all);
            focus.with_value(|field| page::focus(field));
        };
        view! {
            <button class="button-text small" type="button" on:click=begin>
                {words}
            </button>
        }
    };
    let list = move || {
        starters.with(|pack| {
            let all = pack.iter().flatten().flat_map(|pack| pack.starters(part));
            all.map(|words| start(words.clone())).collect_view()
        })
    };
    view! {
        <div class="field">
            <label for=field.clone()>{words::feedback_part(part)}</label>
            <LiveText value=value keep=move |text| draft.keep(part, text) id=field example=hint />
            <details>
                <summary>{icon(Icon::Chevron)} {t::feedback_starters()}</summary>
                <div class="starts">{list}</div>
            </details>
        </div>
    }
}

/// Says who will have it, and asks.
#[component]
fn Confirm(draft: Draft, asking: RwSignal<bool>, writing: Writing, name: Memo<String>) -> impl IntoView {
    let app = App::here();
    let problem = RwSignal::new(None::<String>);
    let give = move |_| {
        let (Some(author), feedback) = (app.my_id(), draft.now()) else { return };
        let (id, on) = (draft.id.get_value(), clock::today());
        let give = FeedbackCommand::Give { draft: id.clone(), feedback, author, on };
        // First what is given: what fails in between leaves the draft.
        let both: [Command; 2] = [give.into(), FeedbackCommand::DropDraft { id }.into()];
        match app.act_all_and_say(&both, t::feedback_said_given(name.get_untracked())) {
            Ok(()) => {
                asking.set(false);
                writing.close();
            }
            Err(refused) => problem.set(Some(words::refusal(&refused))),
        }
    };
    let partners = app.partners();
    let lead = move || {
        let is_pair = partners.with(|all| all.len() < 2);
        if is_pair { t::feedback_give_lead(name.get()) } else { t::feedback_give_lead_all(name.get()) }
    };
    let said = move || {
        let words = draft.words.get();
        let line = |(part, text): (FeedbackPart, &str)| {
            view! { <dt>{words::feedback_part(part)}</dt> <dd class="card-text" dir="auto">{text.to_owned()}</dd> }
        };
        words.said().map(line).collect_view()
    };
    view! {
        <dl class="feedback-words">{said}</dl>
        <p prop:textContent=lead></p>
        {move || problem.get().map(|words| view! { <p class="problem" role="alert">{words}</p> })}
        <div class="actions actions-end">
            <button class="button-text" type="button" on:click=move |_| asking.set(false)>
                {t::feedback_give_no()}
            </button>
            <button
                class="button button-main"
                type="button"
                on:click=give
                prop:textContent=move || t::feedback_give(name.get())
            ></button>
        </div>
    }
}
