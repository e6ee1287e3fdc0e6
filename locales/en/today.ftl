### Today.

# {$when} is "in 2 days", "tomorrow".
today-next = Next session, { $when }
today-next-someday = Next session
today-live = Your session is under way
today-left-live = You started the session on { $day } and haven’t wrapped it up yet.
today-left = Your session on { $day }: did you meet?
today-left-wrap = Wrap it up
today-left-wrap-of = Wrap it up: session on { $day }
today-left-missed = We didn’t meet
today-left-missed-of = We didn’t meet: session on { $day }
today-waiting = Session { $when }: not held yet
today-day-time = { $day }, { $time }
today-with = with { $names }
# Who brings what: the name or "You" is set in bold, the title in another type.
today-you = You
today-you-bring = bring
today-they-bring = brings
today-and-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
today-brings-nothing = Nothing on the agenda yet. What do you bring?
today-prepare = Prepare session
today-start = Start session
today-first-when = When’s your first session?
today-first-lead = Pick a day, say what each of you brings, and meet. Most pairs start with 45 minutes.
today-first-example = “Thursday at five. I bring the talk with my manager.”
today-again-when = When’s your next session?
today-again-lead = Nothing planned at the moment. Pick a day while you think of it.
today-plan = Plan a session
today-invite-title = Does { $name } have this notebook yet?
today-invite-lead = Send a link, show a code across the table, or hand over a file.
today-invite = Invite { $name }
today-goal-title = What do you want to work towards?
today-goal-lead = You reach a goal in small steps that you can see.
today-goal-example = “Speak calmly when it matters. First milestone: one meeting without notes.”
today-goal = Set a goal
today-commitments = Commitments
today-yours = Yours
today-theirs = { $name }’s
today-none-promised = No commitments at the moment.
today-celebrate = Something to celebrate
today-celebrate-reached = Reached: { $title }
today-celebrate-mark = Mark it together
today-celebrate-look = Take a look
first-title = First steps
first-lead = Three small things, in any order. They take about ten minutes.
first-agree = Agree how you’ll work together
first-goal = Set your first goal
first-session = Plan your first session
# In place of the line before, once the partner is invited: one of the two plans.
first-another-plans = { $name } is planning the first session
first-you-plan = You’re planning the first session
first-done = Done
# Everyone agreed to the agreement.
first-agreed = Done: all of you have agreed
first-waiting = Waiting for { $names }
first-skip = Not now
elsewhere-title = Your other notebooks
elsewhere-with = With { $name }
# {$when} is "in 2 days", "tomorrow".
elsewhere-next = Next session { $when }, { $time }
elsewhere-nothing = Nothing planned
elsewhere-due = { $count ->
    [one] One of your commitments is due
   *[other] { $count } of your commitments are due
}
