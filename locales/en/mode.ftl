### How people talk in a part of a session: whose yes that waits for, saying back
### what one heard, one listening cue at a time.

# Asked in the talk when a part in advice or mentoring begins. Short: it shares a
# line with two buttons on a phone.
consent-ask-me-advice = Are you open to advice?
consent-ask-advice = Is { $name } open to advice?
consent-ask-me-mentoring = Are you open to mentoring?
consent-ask-mentoring = Is { $name } open to mentoring?
consent-yes = Yes
consent-not-now = Not now
# In the bar of the talk, and when it was said. {$mode} is "Advice" or "Mentoring".
consent-said-yes = { $mode }: { $name } said yes
consent-said-yes-me = { $mode }: you said yes
consent-said-no = { $mode }: { $name } said not now
consent-said-no-me = { $mode }: you said not now
# What a tap on these does.
consent-take-back = Take it back
consent-after-all = Say yes after all

# Under "Ground rules": who is open to what, with a tick for each.
consent-title = Advice and mentoring
consent-lead = Only for those who are open to it. You each answer for yourself, for this session only, and can change your mind at any time.
consent-me-advice = I’m open to advice
consent-other-advice = { $name } is open to advice
consent-me-mentoring = I’m open to mentoring
consent-other-mentoring = { $name } is open to mentoring
# {$when} is a day, with or without the time.
consent-noted = Noted on { $when }
consent-noted-by = Noted on { $when }, ticked by { $author }
consent-noted-not-now = Not now

# Between two parts, to whoever coached. A line of the library follows, as
# "Two sentences are enough."
play-back-me = Say back what you heard.
play-back-other = { $names }: say back what you heard.
# For screen readers: takes such a line away.
talk-line-close = Close this line
# Shows another listening cue.
cue-another = Another

# Beside the way to the boundary card, on the pages of a session.
care-agreement = Our agreement
# Under "Ground rules", in place of the clauses.
care-no-agreement = Nothing’s agreed yet.

# Above the questions, in a part with a mode. {$mode} is "Feedback", as an example.
questions-in-mode = Questions for this part come first: { $mode }

# On the card of the observer, above what can be seen besides the words.
handouts-observer-signs = Watch for
