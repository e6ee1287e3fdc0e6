### Wrapping up in small steps, a held session as it is read, and what sessions are called.

# The six steps of wrapping up. A button ends the open one.
wrap-next = Next
wrap-skip = Skip
# Beside the name of a step: what it holds.
wrap-holds-insights = { $count ->
    [0] nothing yet
    [one] { $count } kept
   *[other] { $count } kept
}
wrap-holds-commitments = { $count ->
    [0] none yet
    [one] { $count } commitment
   *[other] { $count } commitments
}
wrap-holds-thanks = { $count ->
    [0] none yet
    [one] said once
   *[other] said { $count } times
}
wrap-holds-no-date = no date
wrap-holds-answers = answered
wrap-holds-no-answers = optional
# When one wraps up and has begun to write in a step.
wrap-half-written = You’ve started writing in the open step. Save it first, or press “Wrap up this session” again to leave it out.
# A box below the day and time of the next session: it comes back in this rhythm.
wrap-like-this-weekly = Every week, like this
wrap-like-this-fortnightly = Every two weeks, like this
wrap-like-this-monthly = Every month, like this
# Before the hint, where the session has a plan.
wrap-like-this-plan = It gets the same session plan.
wrap-like-this-hint = The dates after it wait under Sessions until you plan or skip them.

# Of a held session, which is read. The first opens its steps and notes again.
held-correct = Add or correct something
held-correct-done = Done editing

# What a session is called.
# {$name} is its first topic, or one of the two names below: "The talk with my manager, Thursday 14 May".
session-title-named = { $name }, { $day }
session-name-first = First session
session-name-closing = Closing session
