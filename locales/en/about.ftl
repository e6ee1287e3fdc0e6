### About each of us: how each works best, and whether you fit.

# The heading above how each works best, as "What I need" is one.
about-work = How I work
# For those who listen: the choices of one person.
about-work-of = How { $name } works
# A row that unfolds: people, constraints and supports around each.
about-around = Around each of us
about-around-lead = People, limits and support: the background to what you talk about.
# In a row that unfolds: who has shown something under this heading.
about-shown = Shown by { $names }
about-shown-and-draft = Shown by { $names }. You also have a draft.
about-draft = Your draft isn’t shown yet

# Choices, each under its question. They also stand in one line behind a name:
# "Kim: Go gently · Leave silence to think · Writing".
work-lead = Choose what fits and leave the rest. Tap a choice again to clear it.
work-directness = How direct to be with me
work-gentle = Go gently
work-plain = Be plain
work-straight = Say it straight
work-pace = My pace
work-slow = Take it slowly
work-steady = A steady pace
work-brief = Keep it short
work-silence = Silence
work-welcome = Give me silence to think
work-pause = A short pause, then ask
work-uneasy = Ask rather than wait
work-formats = What helps me think
work-talking = Talking
work-writing = Writing
work-drawing = Drawing
work-walking = Walking
work-time = My best time of day
work-morning = Mornings
work-afternoon = Afternoons
work-evening = Evenings

# Why a session plan is put forward; {$names} are one or more people.
suited-brief = Suits { $names }: it’s short
suited-slow = Suits { $names }: time for one topic
suited-straight = Suits { $names }: things are said straight
suited-writing = Suits { $names }: there’s quiet time to write
suited-drawing = Suits { $names }: it begins with a picture

# A note for oneself after a first meeting, and what one would like.
fit-title = Do we fit?
fit-row = A note for yourself, and what to do next. Only you see it.
# Behind "Only you".
fit-place = It’s never in an update, file or link for anyone else, only in your own backup.
# Unfolds the note in a talk, where someone else may look at the screen.
fit-open = Open my note
fit-note = A note for yourself
fit-note-example = Easy to talk to, asks good questions. Mornings won’t work for me.
fit-answer = What would you like?
fit-go = Yes, let’s begin
# The third choice is reach-partner.
fit-not-now = Not now
fit-next = What to do next
fit-next-go = Write your agreement together, then plan your first session.
fit-next-not-now = Say so soon, and agree on a day to speak again.
# {$names} are the others in the notebook.
fit-next-another = Say so to { $names } yourself, and tell whoever matched you, if anyone did. You don’t owe anyone a reason.
fit-next-another-nobody = Tell whoever matched you. You don’t owe anyone a reason.
fit-say = You could say:
fit-say-go = “I’d like to do this with you. Shall we begin with our agreement?”
fit-say-not-now = “I’d like a little more time. When shall we speak again?”
fit-say-another = “Thank you for your time and your trust. I think I need a different match, and I’ll ask for one.”
fit-say-matcher = To whoever matched you:
fit-say-matcher-words = “We’ve met. I’d like to be matched with someone else, please.”
fit-agreement = Write the agreement
fit-session = Plan a session
fit-said = Saved for you alone

# What stands around a goal.
around-goal = Around this goal
around-people = People
around-people-example = Who’s part of it, who expects something, who’s affected?
around-constraints = Constraints
around-constraints-example = Time, money, rules: what sets the limits?
around-supports = Supports
around-supports-example = Who or what can you lean on?
