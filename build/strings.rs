//! The compiler of the string files: Fluent text in, Rust functions out.
//!
//! A small part of Fluent is allowed, because each thing allowed costs bytes in
//! every visitor's download: messages with text, `{ $name }`, `{ NUMBER($n) }`,
//! string literals, and one level of plural selection on a number. Everything
//! else stops the build with the file, the message and a sentence.
//!
//! A message becomes a *template*: its text with a few control characters in it
//! (read by `src/i18n/template.rs`):
//!
//! | characters | meaning |
//! |---|---|
//! | `01` digit | a text argument |
//! | `02` digit | a number argument, formatted |
//! | `03` digit variants `05` | a plural choice on a number argument |
//! | key body `04` | one variant: `z o t f m x` for a category, `*` for the default, `=` digits `06` for one number |

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

/// The language that every other is checked against.
pub const BASE: &str = "en";

/// The most arguments that one message may take (one digit in the template).
const MOST_ARGUMENTS: usize = 10;

/// One string file.
#[derive(Clone, Debug)]
pub struct Source {
    /// The language tag: the name of the folder, such as `en`.
    pub language: String,
    /// The path as people know it, for messages.
    pub file: String,
    /// Its content.
    pub text: String,
}

/// What the string files became.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// A Rust module body with one function for each message.
    pub rust: String,
    /// The table of each language other than English, to be fetched when wanted.
    pub tables: Vec<Table>,
}

/// One language as a file that the app can fetch.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its file name, such as `strings-de.txt`.
    pub file: String,
    /// A header, then one template for each message, each ended by `1E`.
    pub text: String,
}

/// Something in a string file that stops the build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file it is in.
    pub file: String,
    /// The message it is in; empty when it is about the file.
    pub message: String,
    /// What is wrong and what to do, as a sentence.
    pub sentence: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.message.is_empty() {
            write!(out, "{}: {}", self.file, self.sentence)
        } else {
            write!(out, "{}: \"{}\": {}", self.file, self.message, self.sentence)
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
}

#[derive(Clone, Debug)]
struct Argument {
    name: String,
    kind: Kind,
}

struct Read {
    file: String,
    message: Message<String>,
}

/// Compiles all languages.
///
/// # Errors
/// Returns every problem found, in the order of the files.
pub fn compile(sources: &[Source]) -> Result<Compiled, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut languages: BTreeMap<String, BTreeMap<String, Read>> = BTreeMap::new();
    for source in sources {
        let messages = languages.entry(source.language.clone()).or_default();
        read(source, messages, &mut problems);
    }
    let Some(base) = languages.remove(BASE) else {
        problems.push(Problem {
            file: format!("locales/{BASE}"),
            message: String::new(),
            sentence: "There are no English strings; every language is checked against them.".into(),
        });
        return Err(problems);
    };

    let mut functions = String::new();
    let mut signatures: BTreeMap<&str, Vec<Argument>> = BTreeMap::new();
    let mut made: BTreeMap<String, &str> = BTreeMap::new();
    for (index, (id, read)) in base.iter().enumerate() {
        let mut writer = Writer::new(read, None);
        let template = writer.message();
        problems.append(&mut writer.problems);
        let arguments = writer.arguments;
        let name = identifier(id);
        for word in std::iter::once(&name).chain(arguments.iter().map(|argument| &argument.name)) {
            if KEYWORDS.contains(&word.as_str()) {
                problems.push(
                    read.problem(format!("\"{word}\" is a word of the Rust language; choose another name.")),
                );
            }
        }
        if let Some(other) = made.insert(name.clone(), id) {
            problems
                .push(read.problem(format!("It would make the same function as \"{other}\"; rename one.")));
        }
        function(&mut functions, index, &name, &template, &arguments, &read.message);
        signatures.insert(id, arguments);
    }

    let fingerprint = fingerprint(&signatures);
    let mut tables = Vec::new();
    for (language, messages) in &languages {
        for (id, read) in messages {
            if !base.contains_key(id) {
                problems
                    .push(read.problem("English has no such message; remove it or correct its id.".into()));
            }
        }
        let mut text = format!("turnwise-strings 1 {language} {fingerprint:08x}");
        text.push('\u{1e}');
        for (id, original) in &base {
            let Some(read) = messages.get(id) else {
                problems.push(Problem {
                    file: format!("locales/{language}"),
                    message: id.clone(),
                    sentence: format!("This message of {} is missing; translate it.", original.file),
                });
                continue;
            };
            let mut writer = Writer::new(read, signatures.get(id.as_str()).cloned());
            text.push_str(&writer.message());
            text.push('\u{1e}');
            problems.append(&mut writer.problems);
        }
        tables.push(Table { file: format!("strings-{language}.txt"), text });
    }

    if !problems.is_empty() {
        return Err(problems);
    }
    let mut rust = format!(
        "/// Which messages and arguments this build knows; a fetched language must say the same.\n\
         pub(super) const FINGERPRINT: u32 = 0x{fingerprint:08x};\n\n\
         /// How many messages there are.\n\
         pub(super) const MESSAGES: usize = {};\n",
        base.len()
    );
    rust.push_str(&functions);
    Ok(Compiled { rust, tables })
}

/// Parses one file into `messages`.
fn read(source: &Source, messages: &mut BTreeMap<String, Read>, problems: &mut Vec<Problem>) {
    let about = |message: &str, sentence: String| Problem {
        file: source.file.clone(),
        message: message.to_owned(),
        sentence,
    };
    // Fluent treats CRLF as a line end; do it here, so that the text is the same on every system.
    let text = source.text.replace("\r\n", "\n");
    let resource = match parser::parse(text.clone()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let before = text.get(..error.pos.start).unwrap_or(&text);
                let line = before.matches('\n').count() + 1;
                problems.push(about("", format!("Line {line} is not valid Fluent: {error}.")));
            }
            resource
        }
    };
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.clone();
                if let Some(earlier) = messages.get(&id) {
                    problems.push(about(
                        &id,
                        format!("This id is already used in {}; rename one.", earlier.file),
                    ));
                } else {
                    messages.insert(id, Read { file: source.file.clone(), message });
                }
            }
            Entry::Term(term) => problems.push(about(
                &format!("-{}", term.id.name),
                "Terms are not used here; write the words in each message.".into(),
            )),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
}

impl Read {
    fn problem(&self, sentence: String) -> Problem {
        Problem { file: self.file.clone(), message: self.message.id.name.clone(), sentence }
    }
}

/// Writes one message as a template, and learns or checks its arguments.
struct Writer<'a> {
    read: &'a Read,
    arguments: Vec<Argument>,
    /// True when the arguments are those of English and no other may appear.
    fixed: bool,
    /// The variables that this message uses as numbers somewhere: they are numbers everywhere in it.
    numbers: Vec<String>,
    problems: Vec<Problem>,
}

impl<'a> Writer<'a> {
    fn new(read: &'a Read, arguments: Option<Vec<Argument>>) -> Self {
        let fixed = arguments.is_some();
        Self {
            read,
            arguments: arguments.unwrap_or_default(),
            fixed,
            numbers: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn problem(&mut self, sentence: impl Into<String>) {
        let problem = self.read.problem(sentence.into());
        self.problems.push(problem);
    }

    fn message(&mut self) -> String {
        let read = self.read;
        let mut out = String::new();
        if !read.message.attributes.is_empty() {
            self.problem("Attributes are not used here; make a message of its own.");
        }
        match &read.message.value {
            Some(pattern) => {
                collect_numbers(pattern, &mut self.numbers);
                self.pattern(&mut out, pattern, true);
            }
            None => self.problem("It has no text; write some."),
        }
        if self.arguments.len() > MOST_ARGUMENTS {
            self.problem(format!("It takes more than {MOST_ARGUMENTS} arguments; split it."));
        }
        out
    }

    fn pattern(&mut self, out: &mut String, pattern: &Pattern<String>, top: bool) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text(out, value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    self.inline(out, inline);
                }
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    if top {
                        self.select(out, selector, variants);
                    } else {
                        self.problem(
                            "A choice inside a choice is not used here; write whole sentences instead.",
                        );
                    }
                }
            }
        }
    }

    fn text(&mut self, out: &mut String, text: &str) {
        if text.chars().any(|c| c.is_control() && c != '\n') {
            self.problem("Control characters cannot stand in a string; remove them.");
        }
        out.push_str(text);
    }

    fn inline(&mut self, out: &mut String, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                let mut text = String::new();
                if fluent_syntax::unicode::unescape_unicode(&mut text, value).is_err() {
                    self.problem("A string literal could not be read.");
                }
                self.text(out, &text);
            }
            InlineExpression::VariableReference { id } => {
                let kind = if is_number(&id.name, &self.numbers) { Kind::Number } else { Kind::Text };
                let place = self.argument(&id.name, kind, false);
                let mark = match self.arguments.get(place).map(|argument| argument.kind) {
                    Some(Kind::Number) => '\u{2}',
                    _ => '\u{1}',
                };
                push_mark(out, mark, place);
            }
            _ => match number_call(inline) {
                Some(name) => {
                    let place = self.argument(name, Kind::Number, true);
                    push_mark(out, '\u{2}', place);
                }
                None => self.problem(
                    "Only { $name }, { NUMBER($n) } and string literals can stand in braces here; \
                     references, terms, other functions and bare numbers cannot.",
                ),
            },
        }
    }

    fn select(
        &mut self,
        out: &mut String,
        selector: &InlineExpression<String>,
        variants: &[Variant<String>],
    ) {
        let name = match selector {
            InlineExpression::VariableReference { id } => Some(id.name.as_str()),
            _ => number_call(selector),
        };
        let Some(name) = name else {
            self.problem("A choice is made on a number such as { $count -> ... } only.");
            return;
        };
        let place = self.argument(name, Kind::Number, true);
        push_mark(out, '\u{3}', place);
        // The default stands last, whatever the order in the file, so that reading can stop at the first match.
        let (usual, default): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| !variant.default);
        for variant in usual.into_iter().chain(default) {
            self.variant_key(out, variant);
            self.pattern(out, &variant.value, false);
            out.push('\u{4}');
        }
        out.push('\u{5}');
    }

    fn variant_key(&mut self, out: &mut String, variant: &Variant<String>) {
        let key = match &variant.key {
            VariantKey::Identifier { name } => match name.as_str() {
                "zero" => 'z',
                "one" => 'o',
                "two" => 't',
                "few" => 'f',
                "many" => 'm',
                "other" => 'x',
                _ => {
                    self.problem(format!(
                        "[{name}] is not a plural category; use zero, one, two, few, many, other or a whole number."
                    ));
                    'x'
                }
            },
            VariantKey::NumberLiteral { value } => {
                if value.parse::<i64>().is_err() {
                    self.problem(format!("[{value}] is not a whole number."));
                }
                if !variant.default {
                    let _ = write!(out, "={value}\u{6}");
                    return;
                }
                '*'
            }
        };
        out.push(if variant.default { '*' } else { key });
    }

    /// The place of an argument; English adds what is new, another language may not.
    fn argument(&mut self, name: &str, kind: Kind, must: bool) -> usize {
        let name = identifier(name);
        if let Some(place) = self.arguments.iter().position(|argument| argument.name == name) {
            if must && self.arguments.get(place).is_some_and(|argument| argument.kind != kind) {
                self.problem(format!("${name} is text in English and cannot be a number here."));
            }
            return place;
        }
        if self.fixed {
            self.problem(format!(
                "English does not give it ${name}; use only the arguments that English has."
            ));
            return 0;
        }
        self.arguments.push(Argument { name, kind });
        self.arguments.len() - 1
    }
}

fn push_mark(out: &mut String, mark: char, place: usize) {
    out.push(mark);
    let _ = write!(out, "{}", place % MOST_ARGUMENTS);
}

/// A variable is a number when its name says so or when the message uses it as one.
fn is_number(name: &str, numbers: &[String]) -> bool {
    name == "count" || name.ends_with("-count") || numbers.iter().any(|number| number == name)
}

fn collect_numbers(pattern: &Pattern<String>, numbers: &mut Vec<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                if let InlineExpression::VariableReference { id } = selector {
                    numbers.push(id.name.clone());
                }
                numbers.extend(number_call(selector).map(str::to_owned));
                for variant in variants {
                    collect_numbers(&variant.value, numbers);
                }
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                numbers.extend(number_call(inline).map(str::to_owned));
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

/// The variable of `NUMBER($name)`, when it is exactly that.
fn number_call(inline: &InlineExpression<String>) -> Option<&str> {
    let InlineExpression::FunctionReference { id, arguments } = inline else {
        return None;
    };
    match arguments.positional.as_slice() {
        [InlineExpression::VariableReference { id: variable }]
            if id.name == "NUMBER" && arguments.named.is_empty() =>
        {
            Some(&variable.name)
        }
        _ => None,
    }
}

fn identifier(id: &str) -> String {
    id.chars().map(|c| if c == '-' { '_' } else { c.to_ascii_lowercase() }).collect()
}

fn function(
    out: &mut String,
    index: usize,
    name: &str,
    template: &str,
    arguments: &[Argument],
    message: &Message<String>,
) {
    let mut parameters = String::new();
    let mut values = String::new();
    for argument in arguments {
        let name = &argument.name;
        match argument.kind {
            Kind::Text => {
                let _ = write!(parameters, "{name}: impl AsRef<str>, ");
                let _ = write!(values, "super::Arg::Text({name}.as_ref()), ");
            }
            Kind::Number => {
                let _ = write!(parameters, "{name}: i64, ");
                let _ = write!(values, "super::Arg::Number({name}), ");
            }
        }
    }
    let english = readable(template, arguments);
    let note = message
        .comment
        .as_ref()
        .map(|comment| format!("\n\n{}", comment.content.join("\n")))
        .unwrap_or_default();
    let doc = format!("“{english}”{note}").replace('[', "\\[").replace(']', "\\]");
    let _ = write!(
        out,
        "\n#[doc = {doc:?}]\n#[must_use]\npub fn {name}({}) -> String {{\n    super::render({index}, {template:?}, &[{}])\n}}\n",
        parameters.trim_end_matches(", "),
        values.trim_end_matches(", "),
    );
}

/// The template as a person reads it, for the doc comment.
fn readable(template: &str, arguments: &[Argument]) -> String {
    let mut out = String::new();
    let mut chars = template.chars();
    let mut key = false;
    while let Some(c) = chars.next() {
        match c {
            '\u{1}' | '\u{2}' | '\u{3}' => {
                let place = chars.next().and_then(|digit| digit.to_digit(10)).unwrap_or(0) as usize;
                let name = arguments.get(place).map_or("?", |argument| argument.name.as_str());
                let _ = write!(out, "{{{name}");
                key = c == '\u{3}';
                out.push_str(if key { ":" } else { "}" });
            }
            '\u{4}' => key = true,
            '\u{5}' => {
                key = false;
                out.push('}');
            }
            '\u{6}' => out.push(' '),
            _ if key => {
                key = false;
                out.push_str(match c {
                    'z' => " zero ",
                    'o' => " one ",
                    't' => " two ",
                    'f' => " few ",
                    'm' => " many ",
                    'x' => " other ",
                    '*' => " else ",
                    _ => " =",
                });
            }
            _ => out.push(c),
        }
    }
    out
}

/// FNV-1a over ids and argument lists: small, and the same on every machine.
fn fingerprint(signatures: &BTreeMap<&str, Vec<Argument>>) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    let mut eat = |text: &str| {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    };
    for (id, arguments) in signatures {
        eat(id);
        for argument in arguments {
            eat(&argument.name);
            eat(match argument.kind {
                Kind::Text => "text",
                Kind::Number => "number",
            });
        }
    }
    hash
}

const KEYWORDS: [&str; 40] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "priv", "pub", "ref", "return", "self", "static", "type", "use",
    "where", "while",
];
