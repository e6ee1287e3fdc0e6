### Who works with whom in a workshop.

pairs-lead = Write down who is in the room, and see who works with whom. Nobody meets the same person twice while that can be had.
pairs-names = Who is there?
pairs-names-hint = One name a line, or paste a list. Or just a number, such as 24.
pairs-place = Names and rounds stay in this browser. No file for a partner holds them; your own full backup does.
pairs-count = { $count ->
    [0] Nobody yet
    [one] One person. It takes two.
   *[other] { $count } people
}
pairs-most = Only the first { NUMBER($most) } are taken.
pairs-rounds-field = How many rounds?
pairs-rounds-problem = Write a number of rounds from 1 to { NUMBER($most) }. Nothing was changed.
pairs-make = Make the rounds
pairs-again = Shuffle again
pairs-few = It takes two names at least. Nothing was changed.
pairs-said-made = { $count ->
    [one] One round is made
   *[other] { $count } rounds are made
}
pairs-rounds = Rounds
pairs-empty = The rounds will be here, to show or to print.
pairs-round = Round { NUMBER($round) }
pairs-caption = Who works together, round by round
pairs-no-repeats = Nobody meets anybody twice.
pairs-repeats = { $count ->
    [one] Two people meet who have met before: there are more rounds than new partners.
   *[other] { $count } times two people meet who have met before: there are more rounds than new partners.
}
pairs-alone = { $name }, with any pair
pairs-print = Print the rounds
pairs-away = Somebody is not here
pairs-away-lead = Only their group changes, from the round you say.
pairs-away-who = Who?
pairs-away-from = From which round on?
pairs-away-do = Not here
pairs-said-away = { $name } is not here from round { NUMBER($round) } on
pairs-away-line = { $name }, from round { NUMBER($round) } on
pairs-here = Here after all
pairs-here-name = Here after all: { $name }
pairs-said-here = { $name } is back in the rounds
