### What records, fields and values are called.

kind-partnership = Partnership
kind-person = Person
kind-session = Session
kind-agenda-item = Agenda item
kind-note = Note
kind-commitment = Commitment
kind-goal = Goal
kind-milestone = Milestone
kind-celebration = Celebration
kind-clause = Clause of the agreement
kind-assent = Agreed to the agreement
kind-consent = Would like advice
kind-card = Story and needs
kind-clash = Settled difference
kind-appreciation = Thanks
kind-insight = Insight
kind-preparation = Preparation
kind-question = Question
kind-question-use = Question that was asked
kind-own-question = Question of your own
kind-segment = Part of a session
kind-series = Series
kind-span = Time talked
kind-survey-answer = Answer
kind-template = Template
kind-other = Something of a newer version

record-gone = Something that is no longer here

field-name = name
field-pen = pen
field-starts-at = day and time
field-minutes = length
field-state = state
field-title = title
field-brought-by = who brings it
field-wanted-outcome = wanted outcome
field-text = words
field-owner = whose it is
field-what = what was promised
field-due = by when
field-outcome = how it came out
field-learned = what it taught
field-why = why it matters
field-target = target date
field-evidence = how you will see it
field-reached = day reached
field-happened = what happened
field-matters = why it matters
field-helpers = who helped
field-mark = how you mark it
field-session = session
field-goal = goal
field-purpose = what it is for
field-mode = way of working
field-since-last = since last time
field-bring = what one brings
field-need = what one needs
field-from = who thanks
field-to = who is thanked
field-review-on = day to read the agreement again
field-boundary = where we would turn
field-person = who it is about
field-since = since which day
field-other = a detail

value-nothing = nothing
value-other = a detail of a newer version
value-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
value-instant = { $day }, { $time }

state-planned = planned
state-live = under way
state-wrapped = wrapped
state-prepared = prepared
state-reviewed = reviewed
state-missed = did not take place
state-open = open
state-discussed = discussed
state-parked = parked
state-focus = in focus
state-done = done
state-kept = kept
state-partly = partly kept
state-not = not kept
state-paused = paused
state-closed = closed

pen-blue = Blue
pen-rust = Rust
pen-green = Green
pen-plum = Plum
pen-petrol = Petrol
pen-sepia = Sepia

kind-goal-version = Earlier words of a goal
kind-obstacle = Obstacle
kind-preferences = Preferences
kind-small-win = Small win
kind-check-in = Word between sessions
field-first-step = first step
field-confidence = how sure
field-lifts = what would make it a 7
field-goal-kind = kind of goal
field-why-others = why it matters to others
field-tags = what it fits to
field-reason = why it was changed
field-then = what one does then
field-plan = how it will be marked
field-style = how to celebrate
field-focus-limit = goals in focus at a time
state-renegotiated = moved to another day
