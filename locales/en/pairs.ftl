### Who works with whom in a workshop.

pairs-lead = List who’s in the room, and see who works with whom. Nobody meets the same person twice, as long as there are enough people.
pairs-names = Who is there?
pairs-names-hint = One name per line, or paste a list. Or just a number, such as 24.
pairs-place = Names and rounds stay in this browser. They’re in your own backup, but not in any update.
pairs-count = { $count ->
    [0] Nobody yet
    [one] One person. It takes two.
   *[other] { $count } people
}
pairs-most = Only the first { NUMBER($most) } are taken.
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
    [one] Two people meet again: there are more rounds than new partners.
   *[other] { $count } times two people meet again: there are more rounds than new partners.
}
pairs-alone = { $name }, with any pair
pairs-print = Print the rounds
pairs-away = Someone is missing
pairs-away-lead = Only their group changes, from that round on.
pairs-away-who = Who?
pairs-away-from = From which round?
pairs-away-do = Mark as absent
pairs-said-away = { $name } is absent from round { NUMBER($round) } on
pairs-away-line = { $name }, from round { NUMBER($round) } on
pairs-here = Back again
pairs-here-name = Back again: { $name }
pairs-said-here = { $name } is back in the rounds
