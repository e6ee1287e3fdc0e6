//! Documents and tables put together from parts that real ones have.

use proptest::prelude::*;

/// A word that is none of the vocabulary, different at each place.
fn word() -> impl Strategy<Value = String> {
    (0_u32..100_000).prop_map(|n| format!("zq{n}v"))
}

pub fn one_of(list: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    proptest::sample::select(list)
}

const STARTS: &[&str] = &[
    "",
    "",
    "- ",
    "* ",
    "  - ",
    "\t* ",
    "\t\t• ",
    "1. ",
    "2) ",
    "a) ",
    "- [ ] ",
    "* [x] ",
    "☐ ",
    "✓ ",
    "# ",
    "## ",
    "### ",
    "> ",
    "> > - ",
    "TODO ",
    "Action: ",
    "Action (Kim): ",
    "Goal (Sam): ",
    "Why (Kim): ",
    "Topic (Robin): ",
    "Robin: ",
    "robin vale: ",
    "@Kim ",
    "@Kim, ",
    "Kim will ",
    "Kim: I'll ",
    "Robin and Kim will ",
    "Kim, Sam: ",
    "(Sam) ",
    "[Robin] ",
    "Kim - ",
    "Kim to ",
    "Why: ",
    "Milestones: ",
    "Milestone: ",
    "Goal: ",
    "Agenda: ",
    "Notes: ",
    "Due: 21 Oct ",
    "Owner: Kim ",
    "Date: ",
    "Date: 14 Oct 2026 ",
    "14.10.2026 – ",
    "Oct 7: ",
    "- 7.10. - ",
    "Session 4 ",
    "## 14 Oct 2026 ",
    "### Robin ",
    "## Goals ",
    "**Kim** ",
    "Wins: ",
    "\\- ",
    "1\\. ",
    "– ",
    "Done: ",
    "| ",
];

const ENDS: &[&str] = &[
    "",
    "",
    "",
    ".",
    ":",
    " by 21 Oct",
    " by 21 Oct 2026.",
    " (Kim)",
    " (due 2026-10-21)",
    " (Kim, by 21 Oct)",
    " @Robin",
    " – done",
    " ✅",
    " → 21.10.",
    " by 21 Oct (Sam)",
    " (Kim) (Robin)",
    " by 3/4/2026 by 21 Oct",
    " by 31 Feb",
    " (21 Oct, 22 Oct)",
    " [Sam]",
    " 14:30",
    " on 14.10.",
    " until Oct 3",
    " |",
    " ###",
    " (owner: Kim)",
    " @Kim @Robin",
];

const FIXED: &[&str] = &[
    "",
    "",
    "",
    "---",
    "===",
    "# Goals",
    "## Actions",
    "Notes:",
    "Robin:",
    "## Kim",
    "## 14 Oct 2026",
    "**7.10.2026**",
    "- Wins:",
    "```",
    "Meeting 3/4/2026",
    "|---|---|",
    "2026",
    "# October 2025",
    "Session 3",
    "## Session 3",
    "Agenda",
    "**Next steps**",
    "- Robin",
    "  - Goals:",
    "Date: October 14, 2026 5:00 PM",
    "________________",
    "## Goals – Kim",
    "Milestones:",
    "- 14 Oct",
    "## Meeting notes 14 Oct 2026",
    "Kim's goals",
    "-",
    "# ",
    "14 October",
    "Notes 3 – 14 Oct",
    "## Commitments 14 Oct",
    "<aside>",
    "## Notes by Kim and Sam",
];

/// Words with marks inside and around them.
fn marked_word() -> impl Strategy<Value = String> {
    const FORMS: &[&str] = &[
        "W",
        "W",
        "W",
        "W",
        "**W**",
        "_W_",
        "*W",
        "W**",
        "[W](https://e.org/W)",
        "![W](W)",
        "[W]",
        "(W)",
        "W_W",
        "&amp;W",
        "\\*W",
        "W<br>W",
        "W|W",
        "`W`",
        "~~W~~",
        "@W",
        "Kim W",
        "W:",
        "\"W",
        "W,",
        "https://e.org/a_W_b",
        "](W",
        "W’s",
        "Robin",
        "5",
        "Oct",
        "21 Oct",
    ];
    (one_of(FORMS), word()).prop_map(|(form, word)| form.replace('W', &word))
}

fn line() -> impl Strategy<Value = String> {
    let words = proptest::collection::vec(marked_word(), 0..6).prop_map(|words| words.join(" "));
    let long = proptest::collection::vec(word(), 40..120).prop_map(|words| words.join(" "));
    let words = prop_oneof![15 => words, 1 => long];
    let made =
        (one_of(STARTS), words, one_of(ENDS)).prop_map(|(start, words, end)| format!("{start}{words}{end}"));
    prop_oneof![3 => made, 1 => one_of(FIXED).prop_map(str::to_owned)]
}

pub fn document() -> impl Strategy<Value = String> {
    proptest::collection::vec(line(), 0..24).prop_map(|lines| lines.join("\n"))
}

const HEADS: &[&str] = &[
    "Date",
    "Who",
    "Notes",
    "Action",
    "Due",
    "Status",
    "Goal",
    "Why",
    "Milestone",
    "Topic",
    "Name",
    "Kim",
    "Mood",
    "Owner",
    "Tags",
    "Session",
    "Goals",
];

/// A table with quotes, in which a cell says what its column may hold or not.
pub fn table() -> impl Strategy<Value = (Vec<&'static str>, Vec<Vec<String>>)> {
    const CELLS: &[&str] = &[
        "",
        "",
        "",
        "W",
        "W",
        "W W",
        "14 Oct 2026",
        "2026-10-21 5:00 PM",
        "21 Oct",
        "Kim",
        "Robin",
        "Done",
        "No",
        "In progress",
        "Kim: W",
        "W by 23 Oct",
        "Kim to W",
        "14 Oct → 16 Oct",
        "- [x] W",
        "soon",
        "W; W",
        "\"W\" W",
    ];
    let cell = (one_of(CELLS), word()).prop_map(|(form, word)| form.replace('W', &word)).boxed();
    proptest::sample::subsequence(HEADS, 2..9).prop_shuffle().prop_flat_map(move |heads| {
        let row = proptest::collection::vec(cell.clone(), heads.len());
        (Just(heads), proptest::collection::vec(row, 1..8))
    })
}

pub fn csv(heads: &[&str], rows: &[Vec<String>], sign: char) -> String {
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |cells: Vec<String>| cells.join(&sign.to_string());
    let mut lines = vec![line(heads.iter().map(|head| (*head).to_owned()).collect())];
    lines.extend(rows.iter().map(|row| line(row.iter().map(|cell| quoted(cell)).collect())));
    lines.join("\n")
}

pub fn markdown(heads: &[&str], rows: &[Vec<String>]) -> String {
    let mut lines = vec![format!("| {} |", heads.join(" | ")), format!("|{}", "---|".repeat(heads.len()))];
    lines.extend(rows.iter().map(|row| format!("| {} |", row.join(" | "))));
    lines.join("\n")
}
