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
# {$titles} is a list of blocks.
run-sheet-out-line = { $count ->
    [one] There’s no time left for { $titles }. End later, or leave it out.
   *[other] There’s no time left for { $titles }. End later, or leave them out.
}
run-sheet-wall = Wall clock
run-sheet-wall-leave = Leave the clock
run-sheet-wall-starts = We begin at { $time }
run-sheet-wall-then = Then: { $title }, { $time }
run-sheet-wall-end = Then we close, { $time }
run-sheet-said-ended = The workshop is over.
