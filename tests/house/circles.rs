//! What lies side by side in a folder knows each other one way. Names are followed to where they are
//! declared, through what a `mod.rs` passes on.

use std::collections::{BTreeMap, BTreeSet};

use super::{ARROWS, File, code_of, rooms_named, source_files};

/// The rooms in which nothing that lies beside folders is part of a circle.
const NO_CIRCLES: [&str; 3] = ["app", "browser", "ui"];

/// The one circle that the folders of `coaching` may have goes through this file: what it names is not
/// counted. Files beside the folders are not asked.
const COACHING_CIRCLE: (&str, &str) =
    ("coaching/record/kind", "the list of all kinds names the struct that declares each");

/// Names from `crate` on: `["ui", "pages", "goals"]`.
type Path = Vec<String>;
/// For each name in a folder, the others there that it knows.
type Arrows = BTreeMap<String, BTreeSet<String>>;

/// Read from a text with `/`.
fn path(text: &str) -> Path {
    text.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The modules of the library, and what each names.
struct Tree(BTreeMap<Path, Module>);

#[derive(Default)]
struct Module {
    /// Is it a folder with a `mod.rs`?
    is_folder: bool,
    /// The paths that it names, as they are written.
    names: Vec<Path>,
    /// What it brings into scope, under the name it has there.
    brings: BTreeMap<String, Path>,
}

impl Tree {
    fn of(files: &[File]) -> Self {
        let mut modules: BTreeMap<Path, Module> = BTreeMap::new();
        for file in files.iter().filter(|file| file.path != "src/main.rs") {
            let path = file.path.trim_start_matches("src/").trim_end_matches(".rs");
            let mut path = self::path(path);
            let is_folder = path.pop_if(|name| name == "mod" || name == "lib").is_some();
            modules.insert(path, Module { is_folder, ..Module::read(&code_of(&file.text)) });
        }
        Self(modules)
    }

    /// The module in which a name is declared, as seen from another one; nothing for other crates.
    fn home(&self, from: &[String], name: &[String], steps: usize) -> Option<Path> {
        let (first, rest) = name.split_first()?;
        let absolute = match first.as_str() {
            "crate" => rest.to_vec(),
            "self" => [from, rest].concat(),
            "super" => {
                let ups = name.iter().take_while(|part| *part == "super").count();
                [&from[..from.len().checked_sub(ups)?], &name[ups..]].concat()
            }
            _ if self.0.contains_key(&[from, &name[..1]].concat()) => [from, name].concat(),
            _ => {
                let brought = self.0[from].brings.get(first)?;
                if steps == 0 || brought.first() == Some(first) {
                    return None;
                }
                return self.home(from, &[&brought[..], rest].concat(), steps - 1);
            }
        };
        let known = (0..=absolute.len()).rev().find(|length| self.0.contains_key(&absolute[..*length]))?;
        let (module, rest) = absolute.split_at(known);
        let passed_on = rest.first().and_then(|name| self.0[module].brings.get(name));
        let further = passed_on.filter(|_| steps > 0).and_then(|name| self.home(module, name, steps - 1));
        Some(further.unwrap_or_else(|| module.to_vec()))
    }

    /// Every other module that a module names something of.
    fn known_to<'a>(&'a self, path: &'a Path, module: &'a Module) -> impl Iterator<Item = Path> + 'a {
        module.names.iter().filter_map(|name| self.home(path, name, 8)).filter(move |home| home != path)
    }

    /// Who knows whom of what lies directly in a folder; `""` is `src`.
    fn arrows(&self, folder: &str, folders_alone: bool) -> Arrows {
        self.arrows_without(folder, folders_alone, "")
    }

    /// The same, with what one file names left out.
    fn arrows_without(&self, folder: &str, folders_alone: bool, left_out: &str) -> Arrows {
        let folder = path(folder);
        let child = |path: &Path| -> Option<String> {
            let name = path.strip_prefix(&folder[..])?.first()?;
            let of = [&folder[..], std::slice::from_ref(name)].concat();
            (!folders_alone || self.is_folder(&of)).then(|| name.clone())
        };
        let mut arrows = Arrows::new();
        for (path, module) in &self.0 {
            let Some(from) = child(path).filter(|_| path.join("/") != left_out) else { continue };
            let known = arrows.entry(from.clone()).or_default();
            known.extend(self.known_to(path, module).filter_map(|to| child(&to)).filter(|to| *to != from));
        }
        arrows
    }

    fn is_folder(&self, path: &[String]) -> bool {
        self.0.get(path).is_some_and(|module| module.is_folder)
            || self.0.keys().any(|other| other.len() > path.len() && other.starts_with(path))
    }

    /// Folders, with `/`, that are asked for circles: rooms, and in them every folder that holds folders.
    fn asked(&self) -> Vec<String> {
        let is_asked = |path: &&Path| {
            path.first().is_some_and(|room| NO_CIRCLES.contains(&room.as_str()))
                && (path.len() == 1
                    || self.0.keys().any(|child| {
                        child.len() == path.len() + 1 && child.starts_with(path) && self.is_folder(child)
                    }))
        };
        let inside = self.0.keys().filter(is_asked).map(|path| path.join("/"));
        std::iter::once(String::new()).chain(inside).collect()
    }

    /// Every circle where there may be none, as sentences.
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for folder in self.asked() {
            for circle in circles(&self.arrows(&folder, false)) {
                faults.push(format!("src/{folder}: {} know each other in a circle", circle.join(", ")));
            }
        }
        for circle in circles(&self.arrows_without("coaching", true, COACHING_CIRCLE.0)) {
            faults.push(format!("src/coaching: {} know each other in a circle", circle.join(", ")));
        }
        for (path, module) in &self.0 {
            let pages = ["ui", "pages"];
            if path.starts_with(&["ui".to_owned(), "components".to_owned()])
                && let Some(page) =
                    self.known_to(path, module).find(|home| home.starts_with(&pages.map(str::to_owned)))
            {
                faults.push(format!("src/{}: a component names the page {}", path.join("/"), page.join("/")));
            }
        }
        faults
    }
}

impl Module {
    fn read(code: &str) -> Self {
        let mut module = Self::default();
        let mut rest = String::new();
        for statement in code.split_inclusive(';') {
            let at = statement.match_indices("use ").map(|(at, _)| at).find(|at| {
                let before = statement[..*at].chars().next_back();
                before.is_none_or(char::is_whitespace) && statement.ends_with(';')
            });
            let Some(at) = at else {
                rest.push_str(statement);
                continue;
            };
            rest.push_str(&statement[..at]);
            for name in paths_of(statement[at + "use ".len()..].trim_end_matches(';')) {
                let (path, alias) = name.split_once(" as ").unwrap_or((&name, ""));
                let mut path: Path = path.split("::").map(|part| part.trim().to_owned()).collect();
                if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
                    path.pop();
                }
                let last = path.last().cloned().unwrap_or_default();
                let alias = if alias.is_empty() { last } else { alias.trim().to_owned() };
                module.names.push(path.clone());
                module.brings.insert(alias, path);
            }
        }
        module.names.extend(qualified(&rest));
        module
    }
}

/// Every path in what stands behind `use`: `a::{b, c::{self, d as e}}` has three.
fn paths_of(group: &str) -> Vec<String> {
    let group = group.trim();
    let Some((before, inside)) = group.split_once('{') else { return vec![group.to_owned()] };
    let inside = inside.trim_end().strip_suffix('}').unwrap_or(inside);
    let (mut depth, mut start, mut parts) = (0_u32, 0, Vec::new());
    for (at, letter) in inside.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inside[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inside[start..]);
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts.flat_map(paths_of).map(|path| format!("{}{path}", before.trim())).collect()
}

/// Every name with `::` in it, such as `words::day` or `crate::browser::clock::now`.
fn qualified(code: &str) -> Vec<Path> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let words = code.split(|c: char| !is_part(c)).filter(|word| word.contains("::"));
    words.map(|word| word.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect()).collect()
}

/// The groups of names that can each be reached from each other, sorted.
fn circles(arrows: &Arrows) -> Vec<Vec<String>> {
    let reached = |from: &String| {
        let mut seen = BTreeSet::new();
        let mut next: Vec<&String> = arrows[from].iter().collect();
        while let Some(name) = next.pop() {
            if seen.insert(name.clone()) {
                next.extend(arrows.get(name).into_iter().flatten());
            }
        }
        seen
    };
    let reach: BTreeMap<&String, BTreeSet<String>> =
        arrows.keys().map(|from| (from, reached(from))).collect();
    let mut found = BTreeSet::new();
    for (from, to) in &reach {
        let back = |other: &&String| reach.get(other).is_some_and(|back| back.contains(*from));
        let circle: Vec<String> = to.iter().filter(back).cloned().collect();
        if circle.len() > 1 {
            found.insert(circle);
        }
    }
    found.into_iter().collect()
}

/// Arrows of the list that no file uses.
fn unused(files: &[File], list: &[(&str, &[&str])]) -> Vec<String> {
    let mut unused = Vec::new();
    for (room, allowed) in list {
        let code: String = files.iter().filter(|it| it.room == *room).map(|it| code_of(&it.text)).collect();
        let named = rooms_named(&code);
        let idle = allowed.iter().filter(|other| !named.iter().any(|name| name == **other));
        unused.extend(idle.map(|other| format!("{room} does not know {other}; take it from the list")));
    }
    unused
}

/// The faults of a small library made of these files.
fn planted(files: &[(&str, &str)]) -> Vec<String> {
    let file = |(path, text): &(&str, &str)| {
        let room = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        File { path: format!("src/{path}"), room: room.to_owned(), text: (*text).to_owned() }
    };
    Tree::of(&files.iter().map(file).collect::<Vec<_>>()).faults()
}

#[test]
fn no_circle_of_folders_and_no_component_that_knows_a_page() {
    let files = source_files();
    let tree = Tree::of(&files);
    for folder in ["", "app", "browser", "ui", "ui/pages", "ui/pages/goals", "ui/pages/workshop"] {
        assert!(
            tree.asked().iter().any(|asked| asked == folder),
            "{folder} is not asked: the walk is broken"
        );
        assert!(tree.arrows(folder, false).values().any(|to| !to.is_empty()), "{folder} has no arrow");
    }
    let faults = tree.faults();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    // Until the folders of coaching are there, it has no circle.
    let has_folders =
        !tree.arrows("coaching", true).is_empty() && tree.0.contains_key(&path(COACHING_CIRCLE.0));
    let is_needed = !circles(&tree.arrows("coaching", true)).is_empty();
    assert_eq!(
        has_folders, is_needed,
        "no circle goes through {COACHING_CIRCLE:?} any more: nothing is to be listed"
    );
}

#[test]
fn every_arrow_of_the_list_is_used() {
    let files = source_files();
    assert!(unused(&files, &ARROWS).is_empty(), "\n{}", unused(&files, &ARROWS).join("\n"));
    let planted = [("replica", &["i18n"] as &[&str])];
    assert_eq!(unused(&files, &planted), ["replica does not know i18n; take it from the list"]);
}

#[test]
fn planted_circles_of_rooms_and_folders_are_found() {
    let rooms = [("app.rs", "use crate::ui::Page;"), ("ui.rs", "fn f() { crate::app::here(); }")];
    assert_eq!(planted(&rooms), ["src/: app, ui know each other in a circle"]);
    let inside = [
        ("app/mod.rs", "mod context;\nmod incoming;\npub use incoming::Arrival;"),
        ("app/context.rs", "use super::incoming::Arrival;"),
        ("app/incoming.rs", "use super::context::App;"),
    ];
    assert_eq!(planted(&inside), ["src/app: context, incoming know each other in a circle"]);
    // One that is three long, one side of it through what a `mod.rs` passes on under another name.
    let long = [
        ("ui/pages/mod.rs", "mod goals;\nmod us;\nmod share;"),
        ("ui/pages/goals/mod.rs", "pub use list::Goals as All;"),
        ("ui/pages/goals/list.rs", "use crate::{app, ui::pages::us::{self, mode}};"),
        ("ui/pages/us.rs", "use super::share;\nfn f() { share::say(); }"),
        ("ui/pages/share.rs", "use super::goals::All;"),
    ];
    assert_eq!(planted(&long), ["src/ui/pages: goals, share, us know each other in a circle"]);
    let one_way = [
        ("ui/pages/mod.rs", "use crate::ui::pages::goals::list;"),
        ("ui/pages/goals/mod.rs", "use list::Goals;\n// use super::us;"),
        ("ui/pages/goals/list.rs", "use super::form;"),
        ("ui/pages/goals/form.rs", "use super::list;"),
        ("ui/pages/us.rs", "use super::goals::list;\nfn f() { \"goals::us\" }"),
    ];
    assert!(planted(&one_way).is_empty(), "{:?}", planted(&one_way));
}

#[test]
fn a_planted_circle_of_folders_in_coaching_is_found_and_one_of_files_is_not() {
    let folders = [
        (
            "coaching/mod.rs",
            "mod goals;\nmod people;\nmod us;\npub use goals::Goal;\npub use people::Person;",
        ),
        ("coaching/goals/mod.rs", "mod goal;\npub use goal::Goal;"),
        ("coaching/goals/goal.rs", "use crate::coaching::Person;"),
        ("coaching/people/mod.rs", "mod person;\npub use person::Person;"),
        ("coaching/people/person.rs", "use super::super::Goal;"),
    ];
    assert_eq!(planted(&folders), ["src/coaching: goals, people know each other in a circle"]);
    let through_the_list = [
        ("coaching/record/mod.rs", "mod kind;\nmod book;\npub use kind::Kind;"),
        ("coaching/record/kind.rs", "use crate::coaching::goals;"),
        ("coaching/record/book.rs", "use super::kind::Kind;"),
        ("coaching/goals/mod.rs", "use super::record::Kind;"),
    ];
    assert!(planted(&through_the_list).is_empty());
    let through_another = [
        ("coaching/record/mod.rs", "mod book;"),
        ("coaching/record/book.rs", "use crate::coaching::goals;"),
        ("coaching/goals/mod.rs", "use super::record;"),
    ];
    assert_eq!(planted(&through_another).len(), 1);
    let files = [
        ("coaching/goal.rs", "use super::person::Person;"),
        ("coaching/person.rs", "use crate::coaching::goal::Goal;"),
    ];
    assert!(planted(&files).is_empty());
}

#[test]
fn a_planted_component_that_knows_a_page_is_found() {
    let page = ("ui/pages/share.rs", "pub fn say_saved() {}");
    for text in [
        "use crate::ui::pages::share::say_saved;",
        "fn f() { crate::ui::pages::share::say_saved(); }",
        "use crate::ui::{pages::share, words};",
        "use super::super::pages;\nfn f() { pages::share::say_saved(); }",
    ] {
        let found =
            planted(&[page, ("ui/pages/mod.rs", ""), ("ui/mod.rs", ""), ("ui/components/row.rs", text)]);
        let faults = found.iter().filter(|fault| fault.starts_with("src/ui/components/row: a component"));
        assert_eq!(faults.count(), 1, "{text}: {found:?}");
    }
    let words = ("ui/components/row.rs", "use crate::ui::words;\nfn pages() {}");
    assert!(planted(&[page, words, ("ui/words.rs", "")]).is_empty());
}
