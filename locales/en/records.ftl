### What records, fields and values are called.

kind-partnership = Notebook
kind-person = Person
kind-session = Session
kind-agenda-item = Topic
kind-agenda-place = Order of a topic
kind-note = Note
kind-own-note = Private note
kind-commitment = Commitment
kind-arrival = How someone arrives
kind-we-check = Check of how you’re doing
kind-we-check-answers = Your answers to a check
kind-we-check-seal = Sealed answers
kind-we-check-given = Answers to a check
kind-pattern = Pattern
kind-reflection = Journal entry
kind-letter = Letter to yourself
kind-goal = Goal
kind-milestone = Milestone
kind-celebration = Celebration
kind-clause = Clause of the agreement
kind-assent = OK to the agreement
kind-consent = Would like advice
kind-mode-consent = Open to advice or mentoring
kind-card = Story and needs
kind-work-style = Working style
kind-fit = Note on whether you fit
kind-clash = Choice between versions
kind-appreciation = Thanks
kind-insight = Insight
kind-preparation = Preparation
kind-question = Question
kind-question-use = Question asked
kind-own-question = Your own question
kind-room-plan = Rounds of a workshop
kind-run-sheet = Run sheet of a workshop
kind-workshop = Workshop
kind-segment = Part of a session
kind-series = Series
kind-span = Time talked
kind-survey-answer = Answer
kind-template = Template
kind-other = Something from a newer version

record-gone = Something that’s no longer here

field-name = name
field-pen = colour
field-starts-at = day and time
field-minutes = length
field-state = state
field-energy = energy
field-feelings = feelings
field-line = one line
field-sort = which line it is
field-every = repeat
field-starts-on = first day
field-month-day = day of the month
field-time = time of day
field-zone = time zone
field-title = title
field-brought-by = who brings it
field-wanted-outcome = wanted outcome
field-text = words
field-owner = whose it is
field-what = what will be done
field-due = by when
field-outcome = how it went
field-learned = what you learned
field-why = why it matters
field-target = target date
field-evidence = how you’ll know
field-reached = day reached
field-happened = what happened
field-matters = why it matters
field-helpers = who helped
field-mark = how you mark it
field-session = session
field-goal = goal
field-purpose = what it’s for
field-mode = way of working
field-answer = answer
field-since-last = since last time
field-bring = what I bring
field-need = what I need
field-from = who thanks
field-to = who is thanked
field-review-on = date to review the agreement
field-boundary = where we would turn
field-person = who it is about
field-since = since when
# A field that has no name of its own, in "Goal, something else".
field-other = something else

# What a field held before it was filled, or holds after it was emptied.
value-nothing = not set
# What a field holds that only a newer version can show.
value-other = from a newer version
value-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
value-instant = { $day }, { $time }

state-planned = planned
state-live = under way
state-wrapped = wrapped up
state-prepared = prepared
state-reviewed = reviewed
state-missed = we didn’t meet
state-cancelled = cancelled
state-weekly = every week
state-fortnightly = every two weeks
state-monthly = every month
state-ended = ended
state-open = open
state-discussed = discussed
state-parked = parked
state-focus = in focus
state-done = done
state-kept = kept
state-partly = partly kept
state-not = not this time
state-paused = paused
state-closed = closed

pen-blue = Blue
pen-rust = Rust
pen-green = Green
pen-plum = Plum
pen-petrol = Petrol
pen-sepia = Sepia

kind-goal-version = Earlier wording of a goal
kind-obstacle = Obstacle
kind-surroundings = What’s around a goal
kind-preferences = Preferences
kind-small-win = Small win
kind-check-in = Check-in
kind-inquiry = Question to carry
kind-request = Request
kind-coaching-wish = Wish for coaching

# So many of them, in a summary.
kind-partnership-count = { $count ->
    [one] { $count } notebook
   *[other] { $count } notebooks
}
kind-person-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
kind-session-count = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
kind-agenda-item-count = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}
kind-note-count = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
kind-we-check-count = { $count ->
    [one] { $count } check of how you’re doing
   *[other] { $count } checks of how you’re doing
}
kind-we-check-answers-count = { $count ->
    [one] { $count } of your answers
   *[other] { $count } of your answers
}
kind-we-check-seal-count = { $count ->
    [one] { $count } sealed answer
   *[other] { $count } sealed answers
}
kind-we-check-given-count = { $count ->
    [one] { $count } answer to a check
   *[other] { $count } answers to checks
}
kind-pattern-count = { $count ->
    [one] { $count } pattern
   *[other] { $count } patterns
}
kind-arrival-count = { $count ->
    [one] { $count } arrival
   *[other] { $count } arrivals
}
kind-commitment-count = { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}
kind-goal-count = { $count ->
    [one] { $count } goal
   *[other] { $count } goals
}
kind-milestone-count = { $count ->
    [one] { $count } milestone
   *[other] { $count } milestones
}
kind-celebration-count = { $count ->
    [one] { $count } celebration
   *[other] { $count } celebrations
}
kind-clause-count = { $count ->
    [one] { $count } clause of the agreement
   *[other] { $count } clauses of the agreement
}
kind-assent-count = { $count ->
    [one] { $count } OK to the agreement
   *[other] { $count } OKs to the agreement
}
kind-consent-count = { $count ->
    [one] { $count } request for advice
   *[other] { $count } requests for advice
}
kind-mode-consent-count = { $count ->
    [one] { $count } answer about advice or mentoring
   *[other] { $count } answers about advice or mentoring
}
kind-card-count = { $count ->
    [one] { $count } story-and-needs card
   *[other] { $count } story-and-needs cards
}
kind-work-style-count = { $count ->
    [one] { $count } working style
   *[other] { $count } working styles
}
kind-fit-count = { $count ->
    [one] { $count } note on whether you fit
   *[other] { $count } notes on whether you fit
}
kind-appreciation-count = { $count ->
    [one] { $count } thank-you
   *[other] { $count } thank-yous
}
kind-insight-count = { $count ->
    [one] { $count } insight
   *[other] { $count } insights
}
kind-own-note-count = { $count ->
    [one] { $count } private note
   *[other] { $count } private notes
}
kind-preparation-count = { $count ->
    [one] { $count } preparation
   *[other] { $count } preparations
}
kind-question-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
kind-own-question-count = { $count ->
    [one] { $count } question of your own
   *[other] { $count } questions of your own
}
kind-segment-count = { $count ->
    [one] { $count } part of a session
   *[other] { $count } parts of a session
}
kind-series-count = { $count ->
    [one] { $count } series
   *[other] { $count } series
}
kind-survey-answer-count = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
kind-template-count = { $count ->
    [one] { $count } template
   *[other] { $count } templates
}
kind-obstacle-count = { $count ->
    [one] { $count } obstacle
   *[other] { $count } obstacles
}
kind-surroundings-count = { $count ->
    [one] what’s around { $count } goal
   *[other] what’s around { $count } goals
}
kind-small-win-count = { $count ->
    [one] { $count } small win
   *[other] { $count } small wins
}
kind-check-in-count = { $count ->
    [one] { $count } check-in
   *[other] { $count } check-ins
}
kind-inquiry-count = { $count ->
    [one] { $count } question to carry
   *[other] { $count } questions to carry
}
kind-request-count = { $count ->
    [one] { $count } request
   *[other] { $count } requests
}
kind-coaching-wish-count = { $count ->
    [one] { $count } wish for coaching
   *[other] { $count } wishes for coaching
}
kind-reflection-count = { $count ->
    [one] { $count } journal entry
   *[other] { $count } journal entries
}
kind-workshop-count = { $count ->
    [one] { $count } workshop
   *[other] { $count } workshops
}
kind-kit-count = { $count ->
    [one] { $count } kit
   *[other] { $count } kits
}

field-first-step = first step
field-confidence = how confident
field-lifts = what would make it a 7
field-goal-kind = kind of goal
field-why-others = why it matters to others
field-tags = what it connects with
field-reason = why it changed
field-then = what to do then
field-around-people = people around it
field-around-constraints = what limits it
field-around-supports = what supports it
field-directness = how direct
field-pace = pace
field-silence = silence
field-time-of-day = best time of day
field-fit-answer = what you’d like
field-plan = how to mark it
field-style = how to celebrate
field-focus-limit = goals in focus at a time
state-renegotiated = moved to another day
field-place = place
field-day = day
field-kit = kit
field-let-know = how to say it’s slipping
field-done = done
field-in-the-way = in the way
field-next = next
field-ask = question
field-how-i-am = how I am
field-asked-of = who is asked
field-asked-by = who asks
field-reply = answer
field-reply-words = words with the answer
field-was-coached = who was coached
field-did-coach = who coached
state-yes = yes
state-no = no
state-another-way = another way
