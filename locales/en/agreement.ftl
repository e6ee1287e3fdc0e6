### The agreement: clauses, who has agreed, earlier texts, paper.

agreement-title = Our agreement
agreement-lead = What you and { $name } can count on.
agreement-lead-all = What all of you can count on.
agreement-empty = Nothing’s agreed yet. Pick the clauses that suit you, reword them, and add your own.
agreement-start-small = Start with one clause from each section
agreement-said-started = { $count ->
    [one] One clause added
   *[other] { $count } clauses added
}
agreement-no-confidentiality = Nothing here says what stays between you yet. Add that clause: without it, people hold back more than they need to.

agreement-group-purpose = Purpose and term
agreement-group-confidentiality = Confidentiality and its limits
agreement-group-roles = Roles and turns
agreement-group-time = Time and appointments
agreement-group-preparation = Preparation and follow-through
agreement-group-feedback = Feedback and challenge
agreement-group-notes = Notes and files
agreement-group-slips = When something slips
agreement-group-repair = Repair, review and ending

agreement-change = Edit the agreement
agreement-changed = Done editing
agreement-change-lead = Anyone who agreed before sees what you change here, and is asked again.
agreement-print = Print
# The name of the field in which a clause is edited, for those who listen.
agreement-clause-words = Wording: { $title }
agreement-clause-trash = Move to trash: { $title }
agreement-said-clause-trash = Clause moved to trash: { $title }

agreement-library = Clauses to choose from
agreement-library-wait = Loading the clauses
agreement-library-failed = The clauses couldn’t be loaded. You can write your own, or try again when you’re online.
agreement-library-again = Try again
agreement-library-add = Add
agreement-library-add-of = Add: { $title }
agreement-library-held = In your agreement
agreement-library-should = Essential
agreement-said-added = Added: { $title }

agreement-own = Write your own clause
agreement-own-text = Clause
agreement-own-example = We begin each session with a minute of silence.
agreement-own-group = Section
agreement-own-add = Add clause
agreement-own-missing = Write the clause first: one sentence is enough.

agreement-people = Who has agreed
agreement-agreed-on = Agreed on { $day }
agreement-written-by = Agreed on { $day }, recorded by { $author }
agreement-not-yet = Hasn’t agreed yet
agreement-not-yet-you = You haven’t agreed yet
agreement-changed-since = Agreed on { $day }. The text has changed since.
agreement-changed-since-you = It has changed since you agreed on { $day }.
agreement-show-changes = See what changed
agreement-agree = I agree to this text
agreement-agree-again = I agree to the current text
agreement-said-agreed = You’ve agreed to this text
agreement-on-paper = { $name } agreed on paper
agreement-paper-title = Record that { $name } agreed
agreement-paper-lead = Only do this if { $name } has read exactly this text and said yes. It’ll say that you recorded it.
agreement-paper-day = Date agreed
agreement-paper-day-problem = Choose the day { $name } agreed.
agreement-paper-keep = Record { $name }’s agreement
agreement-said-paper = Recorded: { $name } agreed
agreement-cancel = Cancel

agreement-versions = Earlier texts that someone agreed to
agreement-version-of = { $names }, { $day }

# On paper only.
agreement-paper-own = In our own words
agreement-sign-name = Signature
agreement-sign-day = Day

today-agree-title = Agree how you’ll work together
today-agree-lead = A few plain rules make it easier to speak openly. Pick them from a list and change them any time.
today-agree-write = Write the agreement
today-agree-read-title = Your agreement needs your OK
today-agree-read-lead = Read it when you have a quiet minute. You agree to exactly these words.
today-agree-read = Read the agreement
today-agree-changed-title = The agreement has changed since you agreed
today-agree-changed-lead = See word by word what’s new, and decide again.
today-agree-changed = See what changed
today-agree-review-title = Time to review your agreement
today-agree-review-lead = You set { $day } for it. Change what no longer fits, then set the next date.
today-agree-waits = Your agreement is waiting for { $names }.
agreement-all = Everyone has agreed to exactly this text.
