//! Export as text: to paste into a message, or as Markdown (CommonMark 0.31)
//! for another program.

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A message to a person: plain lines without markup.
    Message,
    /// A Markdown file.
    Markdown,
}

/// Characters with a meaning in Markdown or one of its dialects.
const MARKUP: [char; 17] =
    ['\\', '`', '*', '_', '[', ']', '<', '>', '&', '!', '~', '|', '$', '^', '{', '}', '#'];
/// Characters with a meaning at the start of a line only.
const MARKUP_AT_START: [char; 4] = ['+', '-', '=', ':'];

/// A text that is written line by line. Words are escaped, so that they never
/// become markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    form: Form,
    text: String,
    /// Was the last line one of a list?
    in_list: bool,
}

impl Telling {
    /// Nothing yet.
    pub const fn new(form: Form) -> Self {
        Self { form, text: String::new(), in_list: false }
    }

    /// Is there nothing in it?
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// A heading; 1 is the title.
    pub fn heading(&mut self, level: usize, words: &str) {
        self.gap();
        if self.form == Form::Markdown {
            self.text.extend(std::iter::repeat_n('#', level.clamp(1, 6)));
            self.text.push(' ');
        }
        self.words(&one_line(words));
        self.text.push('\n');
    }

    /// Words of a person; their own line breaks and paragraphs stay.
    pub fn paragraph(&mut self, words: &str) {
        for lines in paragraphs_of(words) {
            self.gap();
            self.lines(&lines, "");
        }
    }

    /// A line of a list, `depth` steps in; its own line breaks and paragraphs
    /// stay.
    pub fn item(&mut self, depth: usize, words: &str) {
        let indent = "  ".repeat(depth);
        let below = format!("{indent}  ");
        for (at, lines) in paragraphs_of(words).iter().enumerate() {
            if at > 0 {
                self.text.push('\n');
                self.text.push_str(&below);
            } else {
                if !self.in_list {
                    self.gap();
                }
                self.text.push_str(&indent);
                self.text.push_str("- ");
            }
            self.lines(lines, &below);
            self.in_list = true;
        }
    }

    /// The text.
    pub fn finish(self) -> String {
        self.text
    }

    fn lines(&mut self, lines: &[&str], indent: &str) {
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                // A backslash before a line break keeps it in Markdown.
                self.text.push_str(if self.form == Form::Markdown { "\\\n" } else { "\n" });
                self.text.push_str(indent);
            }
            self.words(line);
        }
        self.text.push('\n');
    }

    /// An empty line, unless this is the beginning.
    fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.in_list = false;
    }

    fn words(&mut self, line: &str) {
        let letters = line.chars().map(|letter| if letter == '\t' { ' ' } else { letter });
        let letters = letters.filter(|letter| !letter.is_control());
        match self.form {
            Form::Message => self.text.extend(letters),
            Form::Markdown => self.escape(letters),
        }
    }

    /// In CommonMark a backslash escapes any ASCII punctuation; characters that
    /// start no markup are not escaped.
    fn escape(&mut self, letters: impl Iterator<Item = char>) {
        let (mut is_start, mut after_digits) = (true, false);
        for letter in letters {
            let is_markup = MARKUP.contains(&letter)
                || is_start && MARKUP_AT_START.contains(&letter)
                || after_digits && matches!(letter, '.' | ')');
            if is_markup {
                self.text.push('\\');
            }
            self.text.push(letter);
            after_digits = (is_start || after_digits) && letter.is_ascii_digit();
            is_start = false;
        }
    }
}

/// The paragraphs with words in them, each as its lines: an empty line parts
/// them.
fn paragraphs_of(words: &str) -> Vec<Vec<&str>> {
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    for line in words.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)) {
        let lines: Vec<&str> = lines_of(line).collect();
        match paragraphs.last_mut() {
            Some(last) if !lines.is_empty() => last.extend(lines),
            Some(last) if last.is_empty() => {}
            _ => paragraphs.push(Vec::new()),
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    paragraphs
}

/// The lines with words in them, without blanks around.
fn lines_of(words: &str) -> impl Iterator<Item = &str> {
    words
        .split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
}

fn one_line(words: &str) -> String {
    lines_of(words).collect::<Vec<_>>().join(" ")
}
