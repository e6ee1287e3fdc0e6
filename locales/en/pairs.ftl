### Who works with whom in a workshop.

pairs-lead = List who’s in the room, and see who works with whom. Nobody meets the same person twice, as long as there are enough people.
pairs-names = Who is there?
pairs-names-hint = One name per line, or paste a list. Or just a number, such as 24.
pairs-place = Names and rounds are in your own backup, but not in any update.
pairs-count = { $count ->
    [0] Nobody yet
    [one] One person. It takes two.
   *[other] { $count } people
}
pairs-most = Only the first { NUMBER($most) } are taken.
# Group sizes: pairs-in-pairs, pairs-in-threes, pairs-in-fours.
pairs-size = How do they work?
pairs-in-pairs = In pairs
pairs-in-threes = In threes
pairs-in-fours = In fours
# By theme: each person can have one, written behind the name.
pairs-meet = Who should meet?
pairs-meet-anyone = Anyone
pairs-meet-like = People with the same theme
pairs-meet-unlike = People with different themes
pairs-theme-hint = Write each theme behind the name, after a comma or a tab: Ann, feedback
# After the number of people, in one line.
pairs-themed = { $count ->
    [0] Nobody has a theme.
    [one] { $count } has a theme.
   *[other] { $count } have a theme.
}
pairs-apart = Who must not meet?
pairs-apart-lead = For example, a manager and someone in their team. This isn’t printed or shown to the room.
pairs-apart-first = List the names first.
pairs-apart-one = Keep apart
pairs-apart-other = And
pairs-apart-do = Keep them apart
pairs-apart-same = Choose two different people.
# How many pairs of people are kept apart, behind pairs-apart.
pairs-apart-count = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
pairs-apart-line = { $one } and { $other }
pairs-apart-broken = Can’t be kept apart: { $names }. There are too few other people.
pairs-said-apart = { $one } and { $other } no longer meet
pairs-together = Let them meet
pairs-together-names = Let them meet: { $one } and { $other }
pairs-said-together = { $one } and { $other } may meet
pairs-rounds-field = How many rounds?
pairs-rounds-problem = Write a number of rounds from 1 to { NUMBER($most) }.
pairs-make = Create rounds
pairs-again = Shuffle again
pairs-few = It takes at least two names.
pairs-said-made = { $count ->
    [one] One round is ready
   *[other] { $count } rounds are ready
}
pairs-rounds = Rounds
pairs-empty = Your rounds will be here, to show or to print.
pairs-round = Round { NUMBER($round) }
pairs-caption = Who works together, round by round
pairs-no-repeats = Nobody meets anyone twice.
pairs-repeats = { $count ->
    [one] Two people meet again. With fewer rounds, nobody would.
   *[other] { $count } times two people meet again. With fewer rounds, it’s less.
}
pairs-alone = { $name }, with any pair
pairs-print = Print the rounds
# Opens the rounds on the whole screen.
pairs-large = Show large
pairs-large-leave = Close
pairs-large-back = Previous round
pairs-large-next = Next round
pairs-copy = Copy as text
pairs-away = Missing or late
pairs-away-lead = Earlier rounds stay as they are, and only the groups that have to change do.
pairs-change = What happened?
pairs-is-missing = Someone is missing
pairs-is-late = Someone comes late
pairs-away-who = Who?
pairs-away-from = From which round?
pairs-away-do = Mark as absent
pairs-said-away = { $name } is absent from round { NUMBER($round) } on
pairs-away-line = { $name }, from round { NUMBER($round) } on
pairs-here = Back again
pairs-here-name = Back again: { $name }
pairs-said-here = { $name } is back in the rounds
pairs-late-who = Who comes late?
pairs-late-hint = Someone from your list, or someone new.
pairs-late-do = Add to the rounds
pairs-late-nobody = Write a name.
pairs-late-full = The list is full.
pairs-said-late = { $name } joins in round { NUMBER($round) }
pairs-late-line = { $name }, here from round { NUMBER($round) }
pairs-on-time = Here from the start
pairs-on-time-name = Here from the start: { $name }
pairs-said-on-time = { $name } is in all rounds
