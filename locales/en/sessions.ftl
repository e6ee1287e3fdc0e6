### The list of sessions, and planning one.

sessions-plan = Plan a session
sessions-next = Next
sessions-upcoming = Later
sessions-past = Past
sessions-empty = No session planned yet. A session is one sheet: you prepare it, talk, and wrap it up.
sessions-empty-example = “Thursday at five, 60 minutes. Kim brings the team, I bring the talk with my manager.”
sessions-when = { $weekday }, { $time }
sessions-items = { $count ->
    [0] no topics yet
    [one] { $count } topic
   *[other] { $count } topics
}
sessions-commitments = { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}
sessions-left = not wrapped up yet
sessions-live = under way
# Wrapped up before the day it stands on: somebody moved it who did not know.
sessions-wrapped-early = wrapped up on { $day }
sessions-new-lead = You can change it later. It goes to { $name } with your next update.
sessions-new-lead-alone = You can change it later.
sessions-new-cancel = Cancel
