### Workshops: each with its day, its kit, its people and its timing.

workshops-yours = Your workshops
workshops-none = For example: “Autumn group”, on 12 October, for 13 people in three rounds.
workshops-prepare = Prepare a workshop
workshops-untitled = Untitled workshop
workshops-no-day = No date yet
workshops-new = New workshop
workshops-new-lead = A kit, the pairs, the timing and the handouts of one day.
workshops-field-title = Title
workshops-field-title-example = Autumn group
workshops-field-title-missing = Give the workshop a title, so you can find it again.
workshops-field-day = Date
workshops-keep = Save this workshop
workshops-keep-changes = Save changes
workshops-change = Change title, date or kit
workshops-said-kept = Workshop saved: { $title }
workshops-trash = Move workshop to trash
workshops-said-trashed = Workshop moved to trash: { $title }
workshops-no-kit = No kit yet
workshops-no-pairs = No rounds yet
# {$people} is "13 people", from pairs-count.
workshops-pairs = { $people }, { $rounds ->
    [one] { $rounds } round
   *[other] { $rounds } rounds
}
workshops-no-minutes = No blocks yet
# {$title} is the block of the run sheet that is on.
workshops-runs = On now: { $title }
workshops-over = Over
workshops-again = For the next group
workshops-again-lead = A duplicate has the same kit and the same timing, and nothing of what happened on the day.
workshops-duplicate = Duplicate
workshops-with-people = Keep the people and their rounds
workshops-said-duplicated = Workshop duplicated. Give it a date.
