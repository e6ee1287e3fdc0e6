### A session: one sheet with three steps.

# {$day} is "Thursday 14 May".
session-title = Session on { $day }
session-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
# The name of the three steps, for those who listen.
session-stances = Session steps
session-prepare = Prepare
session-talk = Talk
session-wrap = Wrap up
session-change-when = Change time or place
session-keep-when = Save changes
session-cancel = Cancel
session-moved = Moved to { $day }
session-length-changed = { $count ->
    [one] Now { $count } minute long
   *[other] Now { $count } minutes long
}
session-place-changed = Place changed
# More than one of the three above: its day, its place, a rhythm that begins.
session-said-changed = Session changed: { $day }
session-trash = Move session to trash
session-said-trash = Session moved to trash
session-start = Start session
session-said-started = The session has started
session-go-on = Continue the session

session-agenda = Agenda
session-agenda-empty = No topics yet. Say what each of you brings and what you want from it.
session-agenda-example = “The talk with my manager, 20 minutes. I want to leave with my first sentence.”
# How much of the session's time the agenda takes.
session-total-left = { NUMBER($planned) } of { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
} planned, { NUMBER($left) } left
session-total-full = All { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
} planned
# {$planned} is more than {$length}, by {$count}.
session-total-over = { NUMBER($planned) } minutes planned for { NUMBER($length) }: { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
} too many
session-item-minutes = { NUMBER($minutes) } min
session-item-from = from { $day }
# A topic of a session that is over, which goes on in a later one.
session-item-continued = continued on { $day }
session-item-change = Edit: { $title }
session-item-trash = Move to trash: { $title }
session-item-discussed = Discussed
session-item-discussed-of = Discussed: { $title }
session-item-park = Park
session-item-park-of = Park: { $title }
session-said-item-trash = Moved to trash: { $title }
session-said-discussed = Discussed: { $title }
session-said-parked = Parked: { $title }
session-said-open = Open again: { $title }

# A line that unfolds the commitments since the last session.
session-since = Commitments since last time

# Of a session that does not take place.
session-agenda-none = Nothing was on its agenda.
session-bring = Add a topic
# Where there is a plan: how much of its minutes the topics of the agenda take.
session-total-in-plan = Topics take { NUMBER($planned) } of the plan’s { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
session-form-title = What is it about?
session-form-title-example = The talk with my manager
session-form-wish = What do you want from it?
session-form-wish-example = Leave with my first sentence
session-form-who = Who brings it?
session-form-minutes = Minutes
session-form-add = Add to agenda
# Closes the form once nothing more is added.
session-form-close = Done
session-form-keep = Save changes

session-clock = Time left
session-clock-of = { $count ->
    [one] left of { $count } minute
   *[other] left of { $count } minutes
}
session-clock-up = Time is up
session-clock-over = { $count ->
    [one] { $count } minute over
   *[other] { $count } minutes over
}
session-clock-over-hint = Finish the thought you are in. The notes stay open.
session-clock-long-over = Time ran out long ago
session-clock-long-over-hint = This session hasn’t been wrapped up yet. Nothing in it is lost.
session-clock-waits = The clock starts when you start the session.
# Said once, to those who listen.
session-clock-say-half = Half of the time is left.
session-clock-say-two = Two minutes are left.
session-clock-say-zero = Time is up.

session-notes = Notes
session-notes-writer = Who writes?
session-note-by = Note by { $name }
session-note-new = New note by { $name }
session-note-too-many = This text has { NUMBER($count) } lines, and one paste makes at most { NUMBER($most) } notes. Nothing was pasted. Paste part of it, or one line at a time.
session-note-example = Write a line, then press Enter
session-commitments = Commitments

session-wrapped = This session is wrapped up.
session-wrapped-early = It was wrapped up on { $day }, before its planned date.
session-wrapped-meanwhile = { $name } has already wrapped it up. Reopen?
session-reviewed-meanwhile = { $name } has already marked it as reviewed. Reopen?
session-reopen = Reopen
session-said-reopened = The session is open again
# {$day} is a link to the session, shown after these words.
session-next-is = Next session:

# What becomes of the items that nobody talked about.
session-open-none = Nothing is left open.
session-open-to = { $count ->
    [one] One topic is still open. It continues on { $day }.
   *[other] { $count } topics are still open. They continue on { $day }.
}
session-open-to-next = { $count ->
    [one] One topic is still open. It continues in the session you plan here.
   *[other] { $count } topics are still open. They continue in the session you plan here.
}
session-open-waits = { $count ->
    [one] One topic is still open. It continues in the next session you plan.
   *[other] { $count } topics are still open. They continue in the next session you plan.
}
session-next = Next session
session-next-planned = You meet again on
session-plan-next = Plan the next session now
session-in-a-week = In a week
session-in-two-weeks = In two weeks
session-wrap-this = Wrap up this session
session-said-wrapped = Session wrapped up
session-said-wrapped-moved = { $count ->
    [one] Session wrapped up. One open topic continues on { $day }
   *[other] Session wrapped up. { $count } open topics continue on { $day }
}

session-place = Place or call link
session-place-hint = A link that begins with https:// or a number that begins with tel: becomes a button.
session-join = Join
