### Feedback: asked for, given, and answered.

feedback-title = Feedback
feedback-lead = Ask for it, give it, say what you’ll do with it. What you write stays private until you give it.
# On Us, below the name of the page.
feedback-row = Ask each other for it, give it, answer it.
feedback-row-waiting = { $count ->
    [one] { $count } thing is waiting for you
   *[other] { $count } things are waiting for you
}
# On Today, below "Feedback".
feedback-today-asked = { $name } would like your feedback: { $focus }
feedback-today-received = You have feedback from { $name }
feedback-alone = There’s nobody else in this notebook yet. Once there is, you can ask for feedback and give it here.

# The three parts.
feedback-noticed = What I noticed
feedback-noticed-hint = A moment, as a camera would have seen it.
feedback-effect = How it affected me
feedback-effect-hint = What you felt or thought; what got easier or harder.
feedback-wish = What I wish or wonder
feedback-wish-hint = One thing to keep, to try, or to think about.
# A line that unfolds first words for a part.
feedback-starters = Ways to begin

# Gentle hints while one writes. {$word} is a word of the text.
feedback-hints = Hints
feedback-hint-judges = “{ $word }” can sound like a verdict on the person. What did you see them do?
feedback-hint-absolute = “{ $word }” leaves no room for exceptions. Which time do you have in mind?
feedback-hint-observation = What did you see or hear? One moment is easier to use than a general remark.

feedback-asked-of-you = You’ve been asked
# {$name} would like to hear about {$focus}.
feedback-asks-about = { $name } asks about: { $focus }
feedback-asked-by = { $name } asked about: { $focus }
feedback-taken-back = { $name } has taken this question back. You can still give your feedback.
feedback-answer-request = Answer
feedback-answer-request-of = Answer { $name }: { $focus }

feedback-give-heading = Give feedback
feedback-write = Write feedback
feedback-for = Who is it for?
feedback-about = What is it about?
feedback-about-nothing = Nothing in particular
# In the list of what it can be about: "Goal: Speak calmly".
feedback-about-one = { $kind }: { $title }
feedback-about-is = About: { $title }
feedback-until-given = until you give it to { $name }
feedback-give = Give to { $name }
feedback-give-title = Give this to { $name }?
feedback-give-lead = It goes to { $name } with your next update.
feedback-give-lead-all = It’s for { $name }, and goes with your next update. Everyone in this notebook can read it.
feedback-give-no = Not yet
feedback-close = Close, keep as draft
feedback-said-given = Feedback for { $name } added
feedback-drafts = Drafts only you have
feedback-draft-for = For { $name }
feedback-draft-open = Continue
feedback-draft-open-of = Continue the draft for { $name }: { $words }
feedback-draft-trash = Move draft to trash: { $words }
feedback-said-draft-trash = Draft moved to the Trash
# From words that were selected in the notes.
feedback-said-draft = Saved as a draft only you have: { $words }
feedback-note-becomes = Feedback
feedback-clause-becomes = Agreement
feedback-clause-section = Section of the agreement
feedback-clause-add = Add to the agreement
feedback-said-clause = Added to the agreement: { $words }
# A link from a clause or from feedback to the note it was made from.
feedback-from-note = From a note

feedback-ask-heading = Ask for feedback
feedback-focus = What would you like to hear about?
feedback-focus-example = How I opened the meeting
feedback-focus-missing = Say what you’d like to hear about: a few words are enough.
feedback-ask-whom = Who are you asking?
feedback-ask-everyone = Everyone
feedback-ask = Ask for feedback
feedback-said-asked = Asked: { $focus }
feedback-waits-for = Waiting for { $names }
feedback-answered-by = { $names } answered
feedback-take-back = Take back
feedback-take-back-of = Take back: { $focus }
feedback-said-taken-back = Taken back: { $focus }

feedback-given-heading = Given so far
feedback-session-heading = About this session
feedback-none = Nothing yet. One moment you noticed, and how it affected you, is enough.
feedback-from-to = { $from } to { $to }
feedback-trash = Move feedback to trash: { $from } to { $to }
feedback-said-trash = Feedback moved to trash

# What whoever received it does with it.
feedback-respond = What will you do with it?
# Beside the answer of somebody else: "Kim: I’ll try it".
feedback-response = { $name }: { $answer }
feedback-thanks = Thanks
feedback-will-try = I’ll try it
feedback-wants-talk = Let’s talk about it
feedback-said-response = Your answer: { $answer }
# Somebody else answered on this device.
feedback-said-response-of = { $name } answered: { $answer }
feedback-said-topic = Topic added to the agenda
# On one device: somebody else answers here.
feedback-respond-for = { $name } answers on this device
feedback-try = What will you try?
feedback-try-due = By when?
feedback-try-add = Make it a commitment
feedback-said-try = Commitment added
feedback-try-is = Commitment: { $what }
# The title of a topic; {$words} are the first words of the feedback.
feedback-topic = Feedback from { $name }: { $words }
feedback-topic-on = It’s on the agenda:
feedback-topic-none = No session is planned yet.
feedback-topic-plan = Plan a session
feedback-topic-add = Add it as a topic

# Several people write on one device, one after the other.
feedback-at-table = We share one device: write one after the other
feedback-not-at-table = Each on our own device
# Asked where somebody wrote already.
feedback-table-leave-title = Discard what was written here?
feedback-table-leave-lead = None of it is saved yet. What each of you wrote here will be gone, the hidden part too.
feedback-table-leave-no = Keep it
feedback-table-leave-yes = Discard it
feedback-table-hidden = Nobody sees this until everything is shown together. You can leave it empty.
feedback-said-table = { $count ->
    [0] Nothing was written
    [one] { $count } piece of feedback added
   *[other] { $count } pieces of feedback added
}

# In texts for other programs: "Kim to Robin: words".
feedback-tell = { $from } to { $to }: { $words }

kind-feedback = Feedback
kind-feedback-count = { $count ->
    [one] { $count } piece of feedback
   *[other] { $count } pieces of feedback
}
kind-feedback-request = Request for feedback
kind-feedback-request-count = { $count ->
    [one] { $count } request for feedback
   *[other] { $count } requests for feedback
}
kind-feedback-response = Answer to feedback
kind-feedback-response-count = { $count ->
    [one] { $count } answer to feedback
   *[other] { $count } answers to feedback
}
field-noticed = what was noticed
field-effect = its effect
field-wish = wish
field-focus = what it’s about
