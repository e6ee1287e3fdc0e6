### The shell: rooms, saved state, undo line, sample banner.

shell-skip = Skip to content
# The name of the bar with the pages, for those who listen.
shell-rooms = Main menu
shell-partnership = Notebook

room-today = Today
room-sessions = Sessions
room-goals = Goals
room-celebrations = Celebrations
room-us = Us
room-share = Share
room-settings = Settings
room-more = More
# Read aloud before the number on Share.
room-share-waiting = , changes not yet sent:
room-share-asks = , versions to choose between:

saved-saved = Saved
saved-saving = Saving
saved-kept-here = Kept in one place so far
saved-not-saved = Not saved: save a backup now

undo-label = What just happened
undo-undo = Undo
undo-close = Dismiss
undo-history = Recent changes
undo-made-too = { $name } did the same, so it stays.
undo-nothing = Nothing to undo on this page.
undo-backup = Open the backup from before
undo-stays = { $count ->
    [0] Undo what was added?
    [one] Undo what was added? What you’ve written since stays, along with what it belongs to ({ $count } thing).
   *[other] Undo what was added? What you’ve written since stays, along with what it belongs to ({ $count } things).
}
undo-take-back = Undo
undo-keep = Keep
# {$what} is what was said of the act, "Goal moved to trash: …".
undo-done = Undone: { $what }
undo-done-last = Your last change was undone.

sample-label = Sample data
sample-looking = You’re looking at sample data
sample-leave = Leave the sample
# In the sample, one line under the heading of a page: what it is for.
sample-notes-hide = Hide these explanations
sample-note-today = Today shows what matters now: your next session, and what you each said you’d do.
sample-note-sessions = Every session you planned or held together is here, the next one first.
sample-note-prepare = Before you meet, you both add topics here and say what you bring.
sample-note-talk = While you talk, this page keeps the time and your notes.
sample-note-wrap = At the end you write down what you’ll do, say thanks and pick the next date.
sample-note-goals = Each of you works towards a few goals, and you both see how far along they are.
sample-note-goal = A goal shows its milestones along a path, and what you’ll do next for it.
sample-note-celebrations = What went well gets a page of its own, so you can look back on it.
sample-note-us = Here’s who you are, what you agreed on and how you work together.
sample-note-share = From here you send your partner what’s new, as a link or a file. Nothing leaves on its own.

people-more = { NUMBER($count) } more
# Small, after the name of a field.
form-optional = optional
form-changed-meanwhile = Something you changed here was also changed elsewhere. Both are kept; see “Both versions”.
form-changed-elsewhere = This changed elsewhere while you were writing. Both texts are kept; see “Both versions”.
form-draft-here = Your draft is still here.
form-draft-waits = Not saved yet: “{ $words }”. It’s still there when you open that form.
form-start-over = Start over
form-half-day = That date is incomplete or doesn’t exist. Complete it, or clear the field.
form-half-time = That time is incomplete. Write it like 17:00, or clear the field.
form-half-number = That isn’t a number. Write it in digits.

refusal-empty = Write a few words here first.
refusal-too-long = This has { NUMBER($length) } characters, and up to { NUMBER($limit) } fit. Nothing was changed. Shorten it and try again.
refusal-minutes = Minutes must be between { NUMBER($least) } and { NUMBER($most) }.
refusal-day = The year must be between 1 and 9999. Choose another day.
refusal-full = A notebook holds two to { NUMBER($most) } people. Start another one for the rest.
refusal-changed = The text has changed since it was shown. Read it again, then agree.
refusal-gone = This is no longer here. It may be in the Trash.
refusal-misplaced = This is private and can’t go into what you share. Nothing was changed.
refusal-no-room = There’s no space left in this browser. Everything is still here, and nothing was changed. Save a backup on the Share page, then free up space.

session-no-time = No date yet
session-from-to = { $from } to { $to }

blocked-title = This browser isn’t saving anything.
blocked-text = You can work, but everything is gone when this tab closes. Save a backup before you leave.

order-move-up = Move up: { $title }
order-move-down = Move down: { $title }
order-moved-up = Moved up: { $title }
order-moved-down = Moved down: { $title }
