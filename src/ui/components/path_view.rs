//! The path: drawn once, for the goal's header, its card and the keepsake.

use leptos::prelude::*;

use crate::coaching::{Path, Stone};

/// The box a path is drawn in, in units of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathSize {
    /// The head of a goal's page.
    Header,
    /// A row of the goals, a keepsake.
    Row,
}

impl PathSize {
    const fn size(self) -> (f64, f64) {
        match self {
            Self::Header => (480.0, 92.0),
            Self::Row => (320.0, 64.0),
        }
    }
}

/// How far each stone stands from the middle, in turn.
const SWAY: [f64; 8] = [-0.7, 0.55, -0.35, 0.8, -0.55, 0.4, -0.8, 0.3];
const MARGIN: f64 = 14.0;

/// Draws a path. With a label it is an image that says the same; without one
/// the words must stand beside it.
pub fn path_view(path: &Path, size: PathSize, label: Option<String>) -> impl IntoView + use<> {
    let (width, height) = size.size();
    let drawn = Drawn::of(path, width, height);
    let role = label.is_some().then_some("img");
    let hidden = label.is_none().then_some("true");
    let stones: Vec<_> = drawn.stones.into_iter().map(stone_view).collect();
    view! {
        <svg
            class="path"
            viewBox=format!("0 0 {} {}", place(width), place(height))
            preserveAspectRatio="xMinYMid"
            role=role
            aria-label=label
            aria-hidden=hidden
        >
            <path class="path-ahead" d=drawn.ahead></path>
            <path class="path-walked" pathLength="1" d=drawn.walked></path>
            {stones}
        </svg>
    }
}

struct DrawnStone {
    stone: Stone,
    x: f64,
    y: f64,
    radius: f64,
}

struct Drawn {
    ahead: String,
    walked: String,
    stones: Vec<DrawnStone>,
}

impl Drawn {
    fn of(path: &Path, width: f64, height: f64) -> Self {
        let (middle, sway) = (height / 2.0, height / 2.0 - 16.0);
        let high = middle - 0.75 * sway;
        let count = path.stones.len();
        let length = (width - 2.0 * MARGIN) / count.max(1) as f64;
        let radius = (length * 0.2).clamp(2.5, 7.0);
        let mut here = (MARGIN, middle + 0.6 * sway);
        let mut drawn =
            Self { ahead: String::new(), walked: String::new(), stones: Vec::with_capacity(count) };
        if count == 0 {
            stretch(&mut drawn.ahead, true, here, (width - MARGIN, high));
            return drawn;
        }
        let mut before_is_ahead = None;
        for ((at, stone), lean) in path.stones.iter().enumerate().zip(SWAY.iter().cycle()) {
            let is_last = at + 1 == count && count > 1;
            let y = if is_last { high } else { middle + sway * lean };
            let there = (MARGIN + length * (at + 1) as f64, y);
            let is_ahead = *stone != Stone::Reached;
            let line = if is_ahead { &mut drawn.ahead } else { &mut drawn.walked };
            stretch(line, before_is_ahead != Some(is_ahead), here, there);
            before_is_ahead = Some(is_ahead);
            drawn.stones.push(DrawnStone { stone: *stone, x: there.0, y: there.1, radius });
            here = there;
        }
        drawn
    }
}

/// One stretch, level at both ends.
fn stretch(line: &mut String, is_new: bool, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) {
    use std::fmt::Write;
    let bend = (x1 - x0) / 2.0;
    if is_new {
        let _ = write!(line, "M{} {}", place(x0), place(y0));
    }
    let (from, to) = (place(x0 + bend), place(x1 - bend));
    let (y0, x1, y1) = (place(y0), place(x1), place(y1));
    let _ = write!(line, "C{from} {y0} {to} {y1} {x1} {y1}");
}

/// A place to a tenth. By whole numbers: printing a fraction needs tables that
/// each visitor would download.
fn place(number: f64) -> String {
    let tenths = (number * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
}

fn stone_view(stone: DrawnStone) -> impl IntoView {
    let class = match stone.stone {
        Stone::Reached => "stone stone-reached",
        Stone::Next => "stone stone-next",
        Stone::Ahead => "stone stone-ahead",
    };
    let (x, y) = (place(stone.x), place(stone.y));
    let ring = (stone.stone == Stone::Next).then(|| {
        let radius = place(stone.radius + 4.0);
        view! { <circle class="stone-ring" cx=x.clone() cy=y.clone() r=radius></circle> }
    });
    view! {
        {ring}
        <circle class=class cx=x.clone() cy=y.clone() r=place(stone.radius)></circle>
    }
}
