### How we are doing: a check that both answer, and that is seen once both have.

check-title = How we’re doing
check-lead = Four questions about the two of you. Nobody sees an answer before everyone has answered.
# On Us, below the name of the page.
check-row = Four questions, answered apart and looked at together; and the patterns you notice.
check-what = It takes two minutes each. Answers are sealed until everyone has given theirs.
check-begin = Start a check
check-again = Start another check
check-trust = I can say what I really think
check-trust-low = not at all
check-trust-high = always
check-honesty = We tell each other plainly what we see
check-honesty-low = never
check-honesty-high = every time
check-direction = We’re working toward the same things
check-direction-low = each alone
check-direction-high = together
check-balance = Giving and taking are in balance
check-balance-low = one-sided
check-balance-high = in balance
# The four in one word each, in a table.
check-trust-name = Trust
check-honesty-name = Honesty
check-direction-name = Direction
check-balance-name = Balance
# Beside "Only you": {$names} are the others.
check-seen-when = Goes to { $names } only after everyone has answered.
check-give = Seal my answers
check-give-hint = After that they can’t be changed. Whoever answers last shows theirs first.
check-at-table = We share one device: answer one after the other
check-not-at-table = Each on our own device
# {$names} have not answered yet.
# Above the button that begins a check, when the last one was ended before all had answered.
check-was-ended = The last check was ended before all answers were here.
check-waits-for = Your answers are sealed. Waiting for { $names }.
# {$names} have answered, their answers are not here yet.
check-comes-with = Everyone has answered. What { $names } answered comes with the next update from there.
check-forged = Answers arrived that don’t match their seal. They aren’t shown; ask for another update, or start again.
check-elsewhere = You’ve already answered on another device. Open Turnwise there, or answer again here.
check-anew = Answer again here
check-send = Send what’s new
check-end = End this check
# The table with the answers of all.
check-both = Everyone’s answers, 0 to 10
# Below a question in that table.
check-apart = Two or more apart: what does each of you see?
# {$names} sealed answers twice.
check-twice = { $names } answered on two devices. One of the two answers is shown.
check-change = What would lift one of these by one?
check-change-hint = One change that all of you try. It becomes a commitment for each of you.
check-change-due = Until
check-agree = Agree on this
check-agreed = Agreed: { $what }
check-agreed-reviewed = Agreed and looked back on: { $what }
check-trend = Over time
check-who = Who
# The head of a column with numbers such as "6, 7, 8".
check-oldest-first = Oldest first
check-said-begun = The check has started
check-said-sealed = Your answers are sealed
check-said-shown = All answers are here
check-said-ended = The check has ended
check-said-agreed = The change is agreed

pattern-title = Patterns
pattern-lead = What you notice about how you work together.
pattern-tends = We tend to …
pattern-next = Next time we …
pattern-field = What did you notice?
pattern-add = Add it
pattern-said = Added to the patterns
pattern-remove = Remove: { $text }
pattern-said-removed = Removed: { $text }
