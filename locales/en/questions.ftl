### Questions: drawing one, looking for one, one's own.

room-questions = Questions
questions-title = Questions
questions-lead = Draw one when you’re stuck, or look for one beforehand. Up to three can be on the table.
questions-draw = Draw a question
questions-table = On the table
questions-waiting = { $waiting ->
    [one] One of { NUMBER($all) } not drawn yet
   *[other] { $waiting } of { NUMBER($all) } not drawn yet
}
questions-none = Nothing to draw from
questions-look = Look for one
questions-find = Find
questions-find-example = tomorrow
questions-topic = What about?
questions-any-topic = Anything
questions-phase = When?
questions-any-phase = Any time
questions-depth = How deep?
questions-any-depth = Any depth
questions-any-mode = Any way of talking
questions-show = Which ones?
questions-show-all = All
questions-show-starred = With a star
questions-show-landed = Landed with us
questions-show-own = My own
questions-show-hidden = Not for us
questions-found = { $count ->
    [0] No question fits. Try fewer words or choices.
    [one] One question
   *[other] { $count } questions
}
questions-all = Show all
questions-phase-arrive = Arriving
questions-phase-goal = Goal
questions-phase-reality = Where things stand
questions-phase-options = Options
questions-phase-will = Next step
questions-phase-review = Looking back
questions-phase-close = Closing
questions-depth-one = Opens
questions-depth-two = Explores
questions-depth-three = Challenges
# {$when} is a sentence: "Someone has just arrived in a hurry."
questions-avoid = Skip it when: { $when }
questions-landed = This one landed
questions-has-landed = Landed
questions-star = Star
questions-star-of = Star: { $question }
questions-hide = Not for us
questions-said-hidden = You won’t draw this question in this notebook any more. Only you.
questions-show-again = Offer again
questions-said-shown = This question can be drawn again
questions-away = Put away
questions-change = Edit
questions-trash = Move to trash
questions-said-trashed = Your question is in the Trash
questions-own = My own
questions-is-own = Only you
questions-own-new = Write your own question
questions-own-text = Your question
questions-own-hint = Others hear it when you ask it.
questions-own-example = What would the river say?
questions-own-keep = Save question
questions-said-own = Your question is added
questions-in-talk = A question
questions-to-all = All questions
# A topic: the questions that a facilitator gave to everyone in this notebook.
questions-workshop = From your workshop
# Beside one such question.
questions-from-workshop = From your workshop
