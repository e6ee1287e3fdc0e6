### The sheet of a session: the session plan, its clock, preparation, what is kept.

# The plan: segments before the talk.
sheet-plan = Session plan
sheet-plan-empty = A session plan gives each of you a turn. Use a template, or write your own parts.
sheet-plan-template = Use a template
sheet-plan-add = Add a part
# A line that unfolds the ways to change a plan.
sheet-plan-change = Change the plan
sheet-plan-save = Save as my template
sheet-plan-fit = Make the session { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
} long
sheet-said-fit = The session is { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
} long now
sheet-plan-parked = Parked for lack of time
# A plan in which each person has a turn; and one in which one person brings something.
sheet-plan-first = Who goes first?
sheet-plan-brings = Who brings the topic?
# What fills a part: {$who} is "Kim is coached", {$topics} are the titles of topics.
sheet-part-filled = { $who }, { NUMBER($taken) } of { NUMBER($minutes) } min: { $topics }
# {$topics} are the titles of topics that no part of the plan has room for.
sheet-plan-beside = Not in any part: { $topics }
sheet-plan-take-up = Bring back: { $title }
sheet-said-taken-up = Brought back: { $title }
sheet-part-change = Edit part: { $title }
sheet-part-trash = Move part to trash: { $title }
sheet-said-part-trash = Moved to trash: { $title }

sheet-form-title = What is this part called?
sheet-form-title-example = Kim’s turn
sheet-form-purpose = What is it for?
sheet-form-minimum = Minutes at least
sheet-form-whose = Whose turn is it?
sheet-form-everyone = Everyone talks
sheet-form-mode = How do you talk?
sheet-form-prompts = Helpful questions, one per line
sheet-mode-coaching = Coaching
sheet-mode-mentoring = Mentoring
sheet-mode-feedback = Feedback
sheet-mode-advice = Advice
sheet-mode-both = As agreed

sheet-role-coach = { $name } coaches
sheet-role-coachee = { $name } is coached
sheet-role-observer = { $name } observes
sheet-role-facilitator = { $name } facilitates
sheet-role-mentor = { $name } shares experience
# Outside of mentoring: who answers a question that somebody asks.
sheet-role-adviser = { $name } advises
sheet-role-mentee = { $name } asks

sheet-templates = Templates
sheet-templates-own = Your own
sheet-templates-own-hint = Only you have these.
# Session plans that a facilitator gave to everyone in this notebook.
sheet-templates-workshop = From your workshop
sheet-templates-ready = Good for this session
sheet-templates-others = More templates
# The length of the session, where a template has a form of about that length.
sheet-templates-fits = Fits your { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
# What the other templates are for; each is a line that unfolds some.
sheet-occasion-any = For any session
sheet-occasion-threshold = Beginning, ending, starting again
sheet-occasion-looking-back = Looking back and celebrating
sheet-occasion-matter = For a particular need
sheet-occasion-group = For three or more
sheet-loading = One moment
sheet-not-fetched = This couldn’t be loaded. Try again when you’re online.
sheet-templates-use = Use { $title }, { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
sheet-templates-replaces = The current plan moves to the Trash; you can bring it back.
sheet-templates-close = Close
sheet-templates-trash = Move template to trash: { $title }
sheet-said-laid = Plan ready: { $title }
sheet-said-template-trash = Template moved to trash: { $title }
sheet-save-title = What’s your template called?
sheet-save-title-example = Our hour
sheet-save-hint = Parts that come once for each of you will come once for each person, however many you are.
sheet-save-keep = Save template
sheet-said-saved = Template for you alone: { $title }

# The talk: the clock of one part.
sheet-turn-of = Part { NUMBER($at) } of { NUMBER($all) }
# {$time} is minutes and seconds, "0:36", beside the clock.
sheet-turn-over = { $time } over
sheet-turn-left = { $count ->
    [one] left of { $count } minute
   *[other] left of { $count } minutes
}
sheet-turn-paused = paused
sheet-turn-waits = { $count ->
    [one] { $count } minute, not started
   *[other] { $count } minutes, not started
}
sheet-turn-start = Start: { $title }
# Pauses the clock. As short as possible: it stands beside the next part on a phone.
sheet-turn-pause = Pause
sheet-turn-go-on = Resume
sheet-turn-more = +1 minute
sheet-turn-less = −1 minute
sheet-turn-swap = Swap roles
sheet-turn-back = Back to: { $title }
sheet-turn-next = Next: { $title }
# A part that something urgent interrupted.
sheet-turn-resume = Back to { $title }, { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
sheet-turn-urgent = Something urgent now
sheet-turn-urgent-hint = It begins at once; then you go back to where you were. The remaining parts get shorter; what no longer fits is parked where you can see it. Any minutes left over go back.
sheet-turn-urgent-title = What is it?
sheet-turn-urgent-start = Make time and start
sheet-turn-say-half = Half of this part is left.
sheet-turn-say-two = Two minutes of this part are left.
sheet-turn-say-zero = Time for this part is up.
sheet-said-turn = It’s { $name }’s turn; the later parts have been adjusted
sheet-said-turn-here = It’s { $name }’s turn
# What something urgent didn’t use goes back to the parts that made time for it.
sheet-said-given-back = { $count ->
    [one] { $count } minute went back to the other parts
   *[other] { $count } minutes went back to the other parts
}
sheet-said-urgent = Time made for: { $title }
sheet-said-urgent-parked = { $count ->
    [one] Time made. { $count } part is parked
   *[other] Time made. { $count } parts are parked
}

sheet-time = Coaching time
# {$given} and {$received} are sheet-time-minutes.
sheet-time-both = { $name } coached for { $given } and was coached for { $received }.
# A length, in sheet-time-both.
sheet-time-minutes = { $count ->
    [one] { $count } min
   *[other] { $count } min
}

# Preparation.
sheet-prepare-yours = Your preparation
sheet-prepare-write = Write your preparation
sheet-prepare-more = More
# Said to those who listen; {$what} is the heading.
sheet-prepare-more-of = More: { $what }
sheet-prepare-less = Less
sheet-prepare-less-of = Less: { $what }
sheet-prepare-of = From { $name }
sheet-prepare-since = Since last time
sheet-prepare-bring = What I bring
sheet-prepare-need = What I need from you
sheet-prepare-only-you-hint = Nobody else has this until you share it.
sheet-prepare-share = Share it with { $name }
sheet-prepare-share-sure = These words go to { $name } with your next update. Your private draft is removed; you can still edit the shared version.
sheet-prepare-share-yes = Share with { $name }
sheet-said-shared = Shared with { $name }
sheet-cancel = Cancel

# Where a session stands.
sheet-state-prepare = We’re prepared
sheet-state-missed = We didn’t meet
sheet-cancel-session = Cancel this session
sheet-state-review = Mark as reviewed
sheet-said-prepared = Marked as prepared
sheet-said-planned = Planned again
sheet-said-missed = Noted: you didn’t meet. Open topics continue in the next session
sheet-said-cancelled = Session cancelled. Open topics continue in the next session
sheet-said-reviewed = Marked as reviewed
sheet-missed = You didn’t meet.
sheet-cancelled = This session was cancelled.
sheet-missed-hint = Open topics continue in the next session you plan.
sheet-missed-move = Find another day
sheet-missed-plan = Plan it again
sheet-reviewed = This session is wrapped up and reviewed.

# What is kept.
sheet-kept = Insights and questions
sheet-insight = Insight
sheet-question = Question
sheet-insights = What did you realise?
sheet-insight-label = An insight to keep
sheet-insight-example = I say yes before I have thought
sheet-insight-who = Whose is it?
sheet-insight-keep = Save insight
sheet-said-insight = Insight added
sheet-said-question = Question added
sheet-said-commitment = Commitment added
sheet-kept-trash = Move to trash: { $title }
sheet-said-kept-trash = Moved to trash: { $title }
sheet-kept-from = from a note
sheet-thanks = Thanks
sheet-thanks-label = What do you thank { $name } for?
sheet-thanks-example = You waited until I had found the word myself
sheet-thanks-keep = Thank { $name }
sheet-said-thanks = Thanks added
sheet-thanks-line = { $from } to { $to }

# The survey after a session.
sheet-survey = A minute for yourself
sheet-survey-lead = Answer what you like and skip the rest.
sheet-survey-keep = Save my answers
sheet-said-answers = Answers saved
sheet-survey-kept = Your answers are saved. You can answer again; the latest counts.
sheet-survey-trend = How it’s been for you
sheet-survey-item = Question
sheet-survey-last = Lately
sheet-survey-word = Trend
sheet-trend-early = too early to say
sheet-trend-up = more than before
sheet-trend-steady = about the same
sheet-trend-down = less than before

# Notes.
sheet-note-becomes = Turn the selection into:
sheet-note-commitment = Commitment
sheet-note-insight = Insight
sheet-note-question = Question
sheet-note-keys = Select words in a line to turn them into a commitment, an insight, feedback and more. Tab indents a line, Alt and arrows move it; Esc, then Tab leaves the notes.

# Agenda.
sheet-item-first = Move to top
sheet-item-first-of = Move to top: { $title }
sheet-said-item-first = Moved to top: { $title }
sheet-said-item-not-first = No longer at the top: { $title }
sheet-item-stale = This has been open for three sessions. Keep it?
sheet-item-stays = Keep it
sheet-item-stays-of = Keep it: { $title }
sheet-said-item-stays = Still on the agenda: { $title }

# Sessions that come back.
sheet-series-every = Repeat
sheet-series-once = Once
sheet-series-weekly = Every week
sheet-series-fortnightly = Every two weeks
sheet-series-monthly = Every month
sheet-series-line-weekly = Every week, { $weekday } at { $time }
sheet-series-line-fortnightly = Every two weeks, { $weekday } at { $time }
sheet-series-line-monthly = Every month, on day { NUMBER($day) } at { $time }
# A rhythm, and the place whose clock it goes by.
sheet-series-line-elsewhere = { $rhythm } ({ $place } time)
sheet-series = Recurring
sheet-series-plan = Plan { $day }
sheet-series-skip = Skip { $day }
sheet-series-end = End this series
sheet-said-series-plan = Planned for { $day }
sheet-said-series-skip = Skipped: { $day }
sheet-said-series-end = The series has ended. Planned sessions stay
sheet-series-rests = Paused until you resume.
sheet-overlaps = Another session is planned for the same time: { $when }. Both are kept; you can move one of them.
sheet-jar = Jar of small wins
sheet-jar-empty = The jar is empty. Name three small wins from memory.
sheet-closing-lead = The plan for your closing session is ready: the way you came, what shows it, the jar of wins, thanks.
sheet-closing-none = The closing session’s plan couldn’t be loaded. The session is planned anyway; add the plan under Prepare.
