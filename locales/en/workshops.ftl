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
workshops-file-lead = One file with the kit, the people and the timing, for another device or a colleague. It holds the names of the people.
workshops-file-save = Save workshop as a file
workshops-file-open = Open a workshop from a file
workshops-add-lead = A whole workshop to lead yourself. It’s added beside those you have.
workshops-inside-kit = Kit: { $title }
workshops-add = Add this workshop
workshops-said-added = Workshop added: { $title }

# A page of one workshop, in Find: {$page} is "Pairs", for example.
find-of-workshop = { $title }: { $page }
# Other words that people look for this page by.
find-words-workshops = kit, group, pairs, rounds, run sheet, handouts, facilitator, trainer
command-workshop-about = A day with a group: its kit, pairs and timing
command-kit-about = What every pair begins with

preview-heading = As a participant
preview-about = Begin from the kit yourself, as a try: the first page, the agreement, the session. Nothing of it is kept.
preview-open = See it as a participant sees it
preview-label = Preview
preview-looking = You’re seeing this kit as a participant does. Nothing you do here is kept.
preview-leave = Back to the kit
