### A programme from the side of whoever takes part: rating its objectives, the slip, writing to its facilitator.

programme-title = Our programme
programme-lead = How it goes, for you. Your partners never see these numbers.
programme-none = This notebook wasn’t started from a kit with a programme, so there’s nothing to rate here.
# {$contact} is who can be asked about the programme.
programme-contact = Who to ask: { $contact }

programme-times = When you’re asked
# {$time} is slip-offer-start, -half or -end; {$state} one of the messages below.
programme-time = { $time }: { $state }
programme-time-now = now
programme-time-past = over
programme-time-handed = slip handed over on { $day }
programme-time-declined = no slip
programme-time-sessions = after { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}, { NUMBER($held) } held so far
programme-time-day = on { $day }
programme-time-closing = when you close this notebook

programme-objectives = Objectives
# {$time} is slip-offer-start, -half or -end.
programme-objectives-lead = { $time }: how true is each of these for you today? Each number is saved as you choose it.
programme-low = not at all
programme-high = entirely
# A line that unfolds the scales once more.
programme-change-ratings = Change your ratings
programme-ratings = Your ratings so far
programme-objective = Objective
# An objective that the programme has in other words by now.
programme-former = { $objective } (earlier wording)

programme-slip = Your slip
programme-slip-lead = A slip tells whoever runs the programme whether it worked, in numbers alone. Look through it and untick what you’d rather not say.
programme-slip-questions = Four questions
programme-would-go-on = Would you like to go on?
programme-would-tell = Would you tell a colleague about it?
programme-good-match = Are you a good match?
programme-enough-time = Is there enough time for it?
programme-slip-says = What it says
# One number of a slip: {$name} is what it is about, {$value} a number in words.
programme-slip-line = { $name }: { $value }
programme-slip-empty = Nothing yet. Rate an objective or answer a question first.
programme-slip-silent = Whatever you haven’t rated or answered isn’t on it. Nor are names, words, dates or anything about your device.
programme-slip-known = A slip names nobody, but whoever collects it may still know whose it is.
programme-slip-appraisal = Slips are shown for five people or more together, and are never meant for appraisal.
programme-hand-over = Hand over
programme-hand-over-again = Hand over again
programme-decline = No, thanks
programme-declined = You said no to a slip this time. You can still change your mind.
programme-said-declined = No slip this time
programme-handed = You handed this slip over on { $day }. Hand it over again and the new one takes its place.

programme-hand = Hand it over
programme-hand-lead = Show the code to whoever collects, or send the link, a file or a sheet of paper.
programme-code-label = Your slip as a QR code
programme-link-label = Link to your slip
programme-link-copied = Link copied. Send it to whoever collects.
programme-file = Save as a file
programme-print = Print slip
programme-paper = A programme slip

# The way to the page, on Us and on Today.
us-programme-due = Waiting for you: { $time }
us-programme-later = Objectives, your slip, and who to ask
today-programme-start = Your programme begins: rate where you are now.
today-programme-half = Your programme is half over: take a minute to look back.
today-programme-end = Your programme comes to its end: take a minute to look back.
today-programme-go = Open our programme

# A message that a person writes and sends themselves.
reach-title = Write to your facilitator
reach-way-lead = Another partner, or a word about the programme
reach-lead = You write it, you sign it, and you send it yourself: Turnwise sends nothing, and keeps nothing once you leave.
reach-about = What is it about?
reach-partner = Another partner, please
reach-word = A word to the facilitator
reach-text = Your message
reach-text-missing = Write a few words first.
reach-text-hint = Nobody else’s words go along. Say about others only what they could read too.
reach-name = Your name
reach-name-missing = Sign it, so they know who writes.
reach-make = Show the whole message
reach-whole = This is all that is sent
reach-change = Change it
reach-mail = Write an email
# The first line of a message, and the subject of an email: {$about} is reach-partner or reach-word, {$programme} the title of the programme.
reach-subject = { $about } ({ $programme })
