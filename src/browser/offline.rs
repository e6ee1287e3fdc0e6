//! The worker that keeps the program in this browser (`scripts/worker.js`), so
//! that it opens without a network, and the newer version that may wait.
//!
//! What the two say to each other stands at the head of that file.

use std::future::Future;
use std::rc::Rc;

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Event, MessageChannel, MessageEvent, MessagePort, RegistrationOptions, ServiceWorker,
    ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

use super::tabs::{is_visible, listen};
use super::timer;
use super::words::name;

/// How long the worker may take to answer, in milliseconds: it waits for other
/// windows, too.
const PATIENCE: u32 = 10_000;

/// Why the program is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoWorker {
    /// This browser has no such thing, or not for this page.
    NotAllowed,
    /// The network is away, or the files on the host do not fit together.
    NotNow,
}

/// What the browser holds for this page: the worker that answers, and a newer
/// one that waits.
#[derive(Debug, Clone)]
pub struct Worker(ServiceWorkerRegistration);

impl Worker {
    /// Asks the browser to keep the program.
    ///
    /// # Errors
    /// [`NoWorker`].
    pub async fn register() -> Result<Self, NoWorker> {
        let container = container().ok_or(NoWorker::NotAllowed)?;
        let options = RegistrationOptions::new();
        options.set_scope("./");
        options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
        let made = JsFuture::from(container.register_with_options("./sw.js", &options)).await;
        let made = made.map_err(|error| match name(&error).as_str() {
            "SecurityError" | "NotSupportedError" | "InvalidStateError" => NoWorker::NotAllowed,
            _ => NoWorker::NotNow,
        })?;
        made.dyn_into().map(Self).map_err(|_| NoWorker::NotAllowed)
    }

    /// What the browser holds already, if it does.
    pub async fn here() -> Option<Self> {
        let found = JsFuture::from(container()?.get_registration()).await.ok()?;
        found.dyn_into().ok().map(Self)
    }

    /// Waits until a worker answers for this page. It is never, where the
    /// first one could not fetch everything.
    pub async fn is_there(&self) {
        if let (None, Some(ready)) = (self.0.active(), container().and_then(|it| it.ready().ok())) {
            let _ = JsFuture::from(ready).await;
        }
    }

    /// The version that is kept in whole; what the browser threw away is
    /// fetched again first.
    pub async fn kept_version(&self) -> Option<String> {
        version_of(self.0.active()?).await
    }

    /// The version that waits.
    pub async fn waiting_version(&self) -> Option<String> {
        version_of(self.0.waiting()?).await
    }

    /// Looks on the host for a newer version. Without a network there is none.
    pub async fn look_for_newer(&self) {
        if let Ok(looking) = self.0.update() {
            let _ = JsFuture::from(looking).await;
        }
    }

    /// Runs `act` when a newer version waits, at once if it does already.
    pub fn on_newer(&self, act: impl Fn() + 'static) {
        let act = Rc::new(act);
        let registration = self.0.clone();
        let look = Rc::new(move || {
            // Without an older one the first does not wait for long.
            if registration.waiting().is_some() && registration.active().is_some() {
                act();
            }
        });
        let registration = self.0.clone();
        let found = {
            let look = look.clone();
            move || {
                if let Some(coming) = registration.installing() {
                    let look = look.clone();
                    let changed = Closure::<dyn FnMut()>::new(move || look()).into_js_value();
                    // A property holds one listener: the one of before is gone.
                    coming.set_onstatechange(Some(changed.unchecked_ref()));
                }
            }
        };
        look();
        found();
        let found = Closure::<dyn FnMut()>::new(found).into_js_value();
        self.0.set_onupdatefound(Some(found.unchecked_ref()));
    }

    /// How all other windows stand, each in an answer of its own; an empty one
    /// came from a window that sleeps. Nothing, if no version waits.
    pub async fn ask_windows(&self) -> Option<Vec<String>> {
        let answers = ask(&self.0.waiting()?, "windows").await?;
        let answers = answers.is_array().then(|| Array::from(&answers).to_vec())?;
        Some(answers.iter().map(|answer| answer.as_string().unwrap_or_default()).collect())
    }

    /// Lets the version that waits take over; `act` is run when it has.
    pub fn take_over(&self, act: impl Fn() + 'static) {
        let Some(waiting) = self.0.waiting() else { return };
        let worker = waiting.clone();
        let changed = Closure::<dyn FnMut()>::new(move || {
            if worker.state() == ServiceWorkerState::Activated {
                act();
            }
        });
        waiting.set_onstatechange(Some(changed.into_js_value().unchecked_ref()));
        say(&waiting, "take over");
    }

    /// After the start of a window: a first visit is answered from what is
    /// kept too, if it is of the same version, and what no window needs any
    /// more is removed.
    pub fn settle_in(&self, version: &str) {
        let Some(active) = self.0.active() else { return };
        if container().is_some_and(|container| container.controller().is_none()) {
            say(&active, &format!("claim {version}"));
        }
        say(&active, "tidy");
    }
}

/// Runs `act` when another worker answers for this page.
pub fn on_change(act: impl Fn() + 'static) {
    if let Some(container) = container() {
        listen(&container, "controllerchange", move |_| act());
    }
}

/// Hears the worker: `stand` answers how this window stands, `kept` is told
/// how many files of how many are kept while they are fetched.
pub fn on_word<F>(stand: impl Fn() -> F + 'static, kept: impl Fn(u32, u32) + 'static)
where
    F: Future<Output = String> + 'static,
{
    let Some(container) = container() else { return };
    listen(&container, "message", move |event: Event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let said = event.data().as_string().unwrap_or_default();
        let mut words = said.split(' ');
        match (words.next(), event.ports().get(0).dyn_into::<MessagePort>()) {
            (Some("stand"), Ok(port)) => {
                let answer = stand();
                spawn_local(async move {
                    // A worker that waits no more needs no answer.
                    let _ = port.post_message(&JsValue::from_str(&answer.await));
                });
            }
            (Some("kept"), _) => {
                let mut numbers = words.filter_map(|number| number.parse().ok());
                if let (Some(here), Some(all)) = (numbers.next(), numbers.next()) {
                    kept(here, all);
                }
            }
            _ => {}
        }
    });
    // The browser hands messages over by itself since the page was read.
}

/// Runs `act` when there may be something new to fetch: the page is seen
/// again, or the network is back.
pub fn on_chance(act: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let back = act.clone();
    listen(&window, "online", move |_| back());
    if let Some(document) = window.document() {
        listen(&document, "visibilitychange", move |_| {
            if is_visible() {
                act();
            }
        });
    }
}

/// Some pages have none: those of a private window, say, or of no secure
/// address.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let container = Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?;
    container.is_object().then(|| container.unchecked_into())
}

async fn version_of(worker: ServiceWorker) -> Option<String> {
    ask(&worker, "whole").await?.as_string().filter(|version| !version.is_empty())
}

fn say(worker: &ServiceWorker, words: &str) {
    // A worker that is gone has been replaced.
    let _ = worker.post_message(&JsValue::from_str(words));
}

async fn ask(worker: &ServiceWorker, words: &str) -> Option<JsValue> {
    let channel = MessageChannel::new().ok()?;
    let answered = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    let ports = Array::of1(&channel.port2());
    worker.post_message_with_transferable(&JsValue::from_str(words), &ports).ok()?;
    let event = timer::within(PATIENCE, JsFuture::from(answered)).await?.ok()?;
    event.dyn_into::<MessageEvent>().ok().map(|event| event.data())
}
