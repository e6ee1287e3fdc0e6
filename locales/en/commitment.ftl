### Commitments: who will do what, and how it went. Used on several pages.

# The owner and the day: "Robin, by Friday 15 May".
commitment-by-someone = { $name }, by { $day }
commitment-by = by { $day }
commitment-no-day = no date
commitment-kept = Kept
commitment-partly = Partly kept
commitment-not = Not this time
# Buttons: what one says about a commitment.
commitment-say-kept = Kept
commitment-say-partly = Partly
commitment-say-not = Not this time
commitment-say-open = Still open
# Names for those who listen; {$what} is the commitment.
commitment-how = How did it go: { $what }
commitment-more = More about: { $what }
commitment-learned = What did you learn from it?
commitment-learned-example = Mornings already belong to the children
commitment-change = Edit
commitment-change-of = Edit: { $what }
commitment-trash = Move to trash
commitment-trash-of = Move to trash: { $what }
commitment-said-kept = Kept: { $what }
commitment-said-partly = Partly kept: { $what }
commitment-said-not = Not this time: { $what }
commitment-said-open = Open again: { $what }
commitment-said-trash = Moved to trash: { $what }

commitment-what-label = What’s the commitment?
commitment-what-example = Ask Ana for twenty minutes
commitment-who-label = Who will do it?
commitment-due-label = By when?
commitment-tick = Kept: { $what }
# A line that unfolds the rest of the form.
commitment-rest = Date, goal, first step
commitment-add = Add commitment
commitment-keep = Save changes
commitment-cancel = Cancel
# The label of a field: {$name} are the others, or the one who commits.
commitment-let-know = How will you let { $name } know if it slips?
commitment-let-know-by = How will { $name } let you know if it slips?
commitment-let-know-example = A line the evening before
# On a row whose day has come, or that did not go as meant.
commitment-let-know-is = If it slips: { $how }
