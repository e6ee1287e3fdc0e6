### The minutes of a workshop, and its clock.

run-sheet-lead = The timing of your workshop beside the clock on the wall. When something runs over, the rest gets shorter and you still end on time.
run-sheet-place = The run sheet stays in this browser. It’s in your own backup, but not in any update.
run-sheet-empty = Take a ready plan and change it, or start with your own block.
run-sheet-for-workshops = For a workshop
run-sheet-others = Other plans
run-sheet-use = Use { $title }, { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
run-sheet-said-laid = Plan ready: { $title }
# A part that everyone has once: {$turn} is 1 or 2.
run-sheet-turn = { $title }, turn { NUMBER($turn) }
run-sheet-start-time = Starts at
run-sheet-span = { $from } to { $to }, { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
run-sheet-blocks = Blocks
run-sheet-now = now
run-sheet-done = done
run-sheet-out = no time left
run-sheet-skipped = skipped
run-sheet-minutes-planned = { NUMBER($minutes) } min, planned { NUMBER($planned) }
# Beside the minutes of a block: how many blocks stay equally long, this one among them.
run-sheet-linked = { $count ->
    [one] { $count } block
   *[other] one of { $count } equal blocks
}
# Beside the minutes of a block: other blocks are left out first.
run-sheet-must = must happen
# {$materials} is what the facilitator needs for a block.
run-sheet-bring = Materials: { $materials }
# Below a clock that counts up ("+4:14"): the block was to take so many minutes.
run-sheet-past = { $count ->
    [one] past { $count } minute
   *[other] past { $count } minutes
}
# The clock of a block for those who listen.
run-sheet-left-words = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} and { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
} left
# The same when its time is up.
run-sheet-over-words = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} and { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
} over
# Said aloud when a block begins.
run-sheet-begun = Now: { $title }
run-sheet-more = +1 minute: { $title }
run-sheet-less = −1 minute: { $title }
run-sheet-change = Edit block: { $title }
run-sheet-remove = Remove block: { $title }
run-sheet-said-removed = Removed: { $title }
run-sheet-add = Add a block
run-sheet-form-title = What is this block called?
run-sheet-form-title-example = Coffee
run-sheet-form-words = Text on the wall clock
run-sheet-form-words-example = Back at your table, please
# A list of the other blocks: this one is kept as long as the one chosen.
run-sheet-form-link = Always as long as
run-sheet-form-link-none = No other block
run-sheet-form-link-hint = For turns that everyone gets once. When time is short they get shorter together, to the minute, and are left out only together.
run-sheet-form-must = This must happen: leave out other blocks first
run-sheet-form-materials = Materials
run-sheet-form-materials-example = Role cards, pens, a bell
run-sheet-form-notes = Notes for you
run-sheet-form-notes-hint = You see materials and notes here and on your printed run sheet, never on the wall clock.
# “Only you” until you show …
run-sheet-form-seen = until you show its name and words on the wall
run-sheet-form-keep = Save block
run-sheet-cancel = Cancel
run-sheet-start = Start now
run-sheet-next = Next: { $title }
run-sheet-back = Back to: { $title }
run-sheet-back-first = Back to before the start
run-sheet-end = End the workshop
run-sheet-afresh = Start over
run-sheet-said-afresh = The run sheet is back at the start
run-sheet-clear = Choose another plan
run-sheet-said-cleared = The run sheet is empty
run-sheet-print = Print
run-sheet-ends = Ends at { $time }
run-sheet-later = +5 minutes at the end
run-sheet-earlier = −5 minutes at the end
run-sheet-over = That’s it. Thank you.
run-sheet-fits = Everything still fits.
# A button, where something that must happen has no time left.
run-sheet-make-time = End at { $time }, with all that must happen
# {$titles} is a list of blocks.
run-sheet-out-line = { $count ->
    [one] There’s no time left for { $titles }. End later, or leave it out.
   *[other] There’s no time left for { $titles }. End later, or leave them out.
}
run-sheet-wall = Wall clock
run-sheet-clicker = A clicker works too, here and on the wall clock: Page Down goes on, Page Up goes back.
run-sheet-sound = Sound at the end of a block
run-sheet-sound-off = Off
run-sheet-sound-chime = Chime
run-sheet-sound-bell = Bell
run-sheet-wall-leave = Leave the clock
run-sheet-wall-starts = We begin at { $time }
run-sheet-wall-then = Then: { $title }, { $time }
run-sheet-wall-end = Then we close, { $time }
run-sheet-said-ended = The workshop is over.
