//! The service worker that caches the program (`scripts/worker.js`), so that it
//! opens without a network, and the newer version that may be waiting.
//!
//! Their messages are described at the head of that file.

use std::future::Future;
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Event, MessageChannel, MessageEvent, MessagePort, RegistrationOptions, ServiceWorker,
    ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

use super::property::get;
use super::tabs::{is_visible, listen};
use super::timer;
use super::words::name;

/// How long the worker may take to answer, in milliseconds: it asks other
/// windows, too.
const PATIENCE: u32 = 10_000;

/// Why the program is not cached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoWorker {
    /// This browser has no service worker, or none for this page.
    NotAllowed,
    /// There is no network, or the files on the host are not of one version.
    NotNow,
}

/// The registration for this page: the active worker, and a newer one that
/// waits.
#[derive(Debug, Clone)]
pub struct Worker(ServiceWorkerRegistration);

impl Worker {
    /// Registers the worker, which caches the program.
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

    /// The existing registration, if there is one.
    pub async fn here() -> Option<Self> {
        let found = JsFuture::from(container()?.get_registration()).await.ok()?;
        found.dyn_into().ok().map(Self)
    }

    /// Waits until a worker is active. Never resolves if the first one could not
    /// fetch everything.
    pub async fn is_there(&self) {
        if let (None, Some(ready)) = (self.0.active(), container().and_then(|it| it.ready().ok())) {
            let _ = JsFuture::from(ready).await;
        }
    }

    /// The version that is cached completely; files that the browser has evicted
    /// are fetched again first.
    pub async fn kept_version(&self) -> Option<String> {
        version_of(self.0.active()?).await
    }

    /// The version that waits.
    pub async fn waiting_version(&self) -> Option<String> {
        version_of(self.0.waiting()?).await
    }

    /// Looks for a newer version on the host. Finds none without a network.
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
            // The very first worker is activated without waiting.
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
                    // The property holds one listener: this replaces the previous one.
                    coming.set_onstatechange(Some(changed.unchecked_ref()));
                }
            }
        };
        look();
        found();
        let found = Closure::<dyn FnMut()>::new(found).into_js_value();
        self.0.set_onupdatefound(Some(found.unchecked_ref()));
    }

    /// The answers of all other windows about their state; an empty one is of a
    /// window that did not answer. `None` if no version waits.
    pub async fn ask_windows(&self) -> Option<Vec<String>> {
        let answers = ask(&self.0.waiting()?, "windows").await?;
        let answers = answers.is_array().then(|| Array::from(&answers).to_vec())?;
        Some(answers.iter().map(|answer| answer.as_string().unwrap_or_default()).collect())
    }

    /// Activates the waiting version; runs `act` when it is active.
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

    /// After the start of a window: the worker controls a first visit too, if it is
    /// of the same version, and removes caches that no window needs.
    pub fn settle_in(&self, version: &str) {
        let Some(active) = self.0.active() else { return };
        if container().is_some_and(|container| container.controller().is_none()) {
            say(&active, &format!("claim {version}"));
        }
        say(&active, "tidy");
    }
}

/// Runs `act` when another worker controls this page.
pub fn on_change(act: impl Fn() + 'static) {
    if let Some(container) = container() {
        listen(&container, "controllerchange", move |_| act());
    }
}

/// Listens to the worker: `stand` answers with the state of this window; `kept`
/// gets the number of cached files, and of all files, while they are fetched.
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
                    // A worker that no longer waits needs no answer.
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
    // Messages are delivered without `startMessages`, because the page is loaded by now.
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

/// Waits until there may be something new to fetch.
pub async fn chance() {
    let come = Promise::new(&mut |resolve, _| {
        on_chance(move || {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        });
    });
    let _ = JsFuture::from(come).await;
}

/// Undefined in private windows of some browsers and outside secure contexts.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let container = get(&navigator, "serviceWorker")?;
    container.is_object().then(|| container.unchecked_into())
}

async fn version_of(worker: ServiceWorker) -> Option<String> {
    ask(&worker, "whole").await?.as_string().filter(|version| !version.is_empty())
}

fn say(worker: &ServiceWorker, words: &str) {
    // Posting to a worker that was replaced may fail.
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
