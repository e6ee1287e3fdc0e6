### The agreement: clauses, who has agreed, earlier texts, paper.

agreement-title = Our agreement
agreement-lead = What you and { $name } can count on.
agreement-lead-all = What all of you can count on.
agreement-empty = Nothing is agreed yet. Take the clauses that fit you, change their words, and write your own.
agreement-start-small = Start with one of each part
agreement-said-started = { $count ->
    [one] One clause is in your agreement
   *[other] { $count } clauses are in your agreement
}
agreement-no-confidentiality = Nothing here says yet what stays between you. It is the one clause that should not be missing: without it people speak more carefully than they need to.

agreement-group-purpose = Purpose and term
agreement-group-confidentiality = Confidentiality and its limits
agreement-group-roles = Roles and turns
agreement-group-time = Time and keeping dates
agreement-group-preparation = Preparation and follow-through
agreement-group-feedback = Feedback and challenge
agreement-group-notes = Notes and files
agreement-group-repair = Repair, review and ending

agreement-change = Change the agreement
agreement-changed = Done changing
agreement-change-lead = Whoever agreed before will see what you change here, and is asked again.
agreement-print = Print
agreement-clause-words = Words of the clause: { $title }
agreement-clause-trash = Move to trash: { $title }
agreement-said-clause-trash = Clause moved to trash: { $title }

agreement-library = Clauses to choose from
agreement-library-wait = Fetching the clauses
agreement-library-failed = The clauses could not be fetched. Nothing was changed. You can write your own, or try again when you are online.
agreement-library-again = Try again
agreement-library-add = Add
agreement-library-add-of = Add: { $title }
agreement-library-held = In your agreement
agreement-library-should = Should not be missing
agreement-said-added = Added: { $title }

agreement-own = Write a clause of your own
agreement-own-text = Clause
agreement-own-example = We begin each session with a minute of silence.
agreement-own-group = Part
agreement-own-add = Add clause
agreement-own-missing = Write the clause first: one sentence is enough.

agreement-people = Who has agreed
agreement-agreed-on = Agreed on { $day }
agreement-written-by = Agreed on { $day }, written down by { $author }
agreement-not-yet = Has not agreed yet
agreement-not-yet-you = You have not agreed yet
agreement-changed-since = Agreed on { $day }. The text has changed since.
agreement-changed-since-you = It has changed since you agreed on { $day }.
agreement-show-changes = What has changed
agreement-agree = I agree to this text
agreement-agree-again = I agree to the text as it is now
agreement-said-agreed = You have agreed to this text
agreement-on-paper = { $name } agreed on paper
agreement-paper-title = Write down that { $name } agreed
agreement-paper-lead = Do this only if { $name } has read exactly this text and said yes. It will say that you wrote it down.
agreement-paper-day = Day of the yes
agreement-paper-day-problem = Choose the day on which { $name } agreed.
agreement-paper-keep = Write down the yes of { $name }
agreement-said-paper = Written down: { $name } agreed
agreement-cancel = Cancel

agreement-versions = Earlier texts that somebody agreed to
agreement-version-of = { $names }, { $day }

# On paper only.
agreement-paper-own = In our own words
agreement-sign-name = Signature
agreement-sign-day = Day

today-agree-title = Agree on how you work together
today-agree-lead = A few plain rules make it easier to speak openly. You can take them from a list and change them at any time.
today-agree-write = Write the agreement
today-agree-read-title = Your agreement waits for your yes
today-agree-read-lead = Read it once more in peace. You agree to exactly the words that stand there.
today-agree-read = Read the agreement
today-agree-changed-title = The agreement has changed since you agreed
today-agree-changed-lead = You see word by word what is new, and decide again.
today-agree-changed = See what changed
today-agree-review-title = You wanted to read your agreement again
today-agree-review-lead = The day you named was { $day }. Change what no longer fits, then name the next day.
today-agree-waits = Your agreement is waiting for { $names }.
agreement-all = Everyone has agreed to exactly this text.
