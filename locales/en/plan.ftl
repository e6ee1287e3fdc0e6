### Session plans of one's own: which parts come in the turn of each person, and who has which role.

plan-comes = How often?
plan-comes-once = Once
plan-comes-each = Once for each of you
plan-comes-between = Between turns
plan-turns-field = How many turns?
plan-turns-hint = Leave this empty for one turn each. Parts in a row make up one turn.
plan-turns-wrong = Write a number from 1 to { NUMBER($most) }, or leave it empty.
# {$comes} is "Once for each of you"; a round with a fixed number of turns.
plan-turns = { $comes }, { $count ->
    [one] { $count } turn
   *[other] { $count } turns
}

plan-roles = Who does what?
plan-seat-first = Whose turn it is
plan-seat-second = The next person
plan-seat-third = The one after that
plan-seat-others = Everyone else
plan-role-none = No role
plan-role-coach = Coach
plan-role-coachee = Is coached
plan-role-observer = Observer
plan-role-facilitator = Facilitator
plan-role-mentor = Shares experience
plan-role-mentee = Asks
# Behind the roles of those who have a seat: "Is coached, Coach and everyone else: Observer".
plan-others = everyone else: { $role }

# In the editor of a plan.
plan-part-more = Turns, roles and more
plan-part-keep = Save part
plan-part-up = Move up: { $title }
plan-part-change = Edit part: { $title }
plan-save = Save plan
# At the form, when another plan was to be edited.
plan-first-this = Save or cancel this plan first.
plan-said-saved = Plan saved, for you alone: { $title }
