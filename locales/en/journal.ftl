### The journal: what one writes for oneself. Nobody else ever has it.

room-journal = Journal
# Other words under which the page is found.
find-words-journal = diary, reflection, letter to myself
sample-note-journal = What you write here is yours alone: it’s never in an update, only in your backup.

# Beside a lock, where something is typed or led to.
# After "Only you".
journal-only-you-hint = It’s never in an update or a link. Your backup includes it.
# What the tab is called. {$day} is "Monday, 30 November".
journal-entry-of = Journal, { $day }
journal-entry-hint = Saved as you type.
journal-new = New entry
journal-empty = A page of your own: what a session left you with, or how the week went.
journal-empty-example = “I talked too much again. Next time I’ll count to ten first.”
# The heading of the list, for those who listen.
journal-entries = Entries
journal-more = More in your journal
# {$month} is "May", {$year} is "2026".
journal-month = { $month } { $year }
journal-no-day = No date
journal-search = Search your journal
journal-search-nothing = Nothing found in your journal.
journal-older = Show older entries

# The name of the field of an entry.
journal-field = Your words
# Before the name of a session.
journal-about = About:
journal-away = This entry is in the Trash
journal-away-lead = You can put it back from there.
journal-delete = Delete entry
journal-said-deleted = Entry moved to the Trash

# Above a question that one may answer.
journal-question = A question to start from
journal-question-use = Answer this
journal-question-other = Another question
journal-question-none = No question

# One line after a session, and on Today.
journal-after = How was it? A few lines for yourself
journal-after-written = What you wrote for yourself about this session
journal-week = This week’s question is waiting in your journal
journal-not-now = Not now
journal-said-not-now = All right, not now.

journal-export = Save as a text file
journal-export-row = All entries, to read or print elsewhere
journal-export-about = One file (Markdown) with everything you wrote here, oldest first. Letters that are still waiting aren’t included. Anyone who opens the file can read it.
journal-export-save = Save my journal

journal-share = Share this
# {$name} is the partner, or several people.
journal-share-lead = Turn it into a note or an insight that { $name } can read. The entry itself stays with you.
journal-share-lead-alone = Turn it into a note or an insight in your notebook. The entry itself stays with you.
journal-share-words = What you share
journal-share-words-hint = Take out whatever is only for you.
journal-share-as = As
journal-share-session = In
journal-share-look = See what’s shared
journal-share-no = Keep it to myself
journal-share-title = Share exactly these words?
# {$what} is "a note" or "an insight", {$session} is "Session on Thursday 14 May".
journal-share-sure = They become { $what } in your notebook ({ $session }) and go to { $name } with your next update. Once sent, they can’t be taken back.
journal-share-sure-alone = They become { $what } in your notebook ({ $session }). Whoever joins the notebook can read them.
journal-share-yes = Share these words
journal-as-note = a note
journal-as-insight = an insight
journal-said-shared = Shared as { $what }
# On the entry, which remembers it.
journal-shared-note = You shared part of it as a note on { $day }.
journal-shared-insight = You shared part of it as an insight on { $day }.

look-back-title = Looking back
look-back-on = On: once a week, something you wrote at least three weeks ago
look-back-off = Off
look-back-about = Today shows one line with the day of an earlier entry, never its words. Another one comes up next week.
look-back-switch = Remind me of earlier entries on Today
look-back-said-on = Earlier entries come up on Today again.
look-back-said-off = Earlier entries won’t come up any more. You can change that in your journal.
# On Today. {$day} is "Monday 9 November".
look-back-line = Look back: what you wrote on { $day }
look-back-turn-off = Turn off
look-back-turn-off-name = Turn off looking back

letter-title = Letters to myself
letter-row = { $count ->
    [0] None waiting
    [one] { $count } letter is waiting
   *[other] { $count } letters are waiting
}
letter-about = Write to yourself now, and read it when the time comes. Until then you only see that a letter is waiting.
letter-write = Write a letter
letter-text = Dear me
letter-example = What you hope for, what you’re afraid of, what you want to be reminded of.
letter-waits-for = When do you want to read it?
letter-for-day = On a day
letter-for-milestone = When a milestone is reached
letter-for-closing = At the closing session
letter-day = Day
letter-day-problem = Choose a day in the future.
letter-milestone = Milestone
# After "Only you".
letter-hidden = Hidden in this browser until then, but not encrypted: someone who goes looking in this browser or your backup could find it.
letter-seal = Seal the letter
letter-said-sealed = The letter is sealed
letter-until-day = A letter waits until { $day }
letter-until-milestone = A letter waits until this is reached: { $title }
letter-until-closing = A letter waits for the closing session
letter-written = Written on { $day }
letter-early = Open early
letter-early-title = Open it before its time?
letter-early-about = You sealed this letter for later. Once it’s open, it’s an entry like the others.
letter-early-no = Leave it sealed
letter-early-yes = Open it now
letter-come = The letter you wrote on { $day } is here
letter-lost = What your letter from { $day } was waiting for is no longer here. You can open it now.
letter-open = Open the letter
letter-said-opened = The letter is open
letter-discard = Delete this letter
letter-said-discarded = Letter moved to the Trash
# In the list of entries: these were the words of a letter.
letter-was = a letter to yourself
letter-of = Your letter from { $day }
