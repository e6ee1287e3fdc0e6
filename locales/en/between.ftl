### What goes from one session to the next: questions to carry, requests, wishes for coaching.

# A line that opens a form, below commitments.
asking-add = A question or a request for next time
asking-sort = What is it?
asking-sort-inquiry = A question to carry
asking-sort-request = A request
asking-text = In your words
asking-text-example = What would I do if it couldn’t go wrong?
asking-by = Who’s asking?
asking-of = Who’s it for?
asking-of-missing = Choose someone else: a request goes to another person.
asking-keep = Add it
asking-said-inquiry = Added: a question to carry
asking-said-request = Added: a request
# Above a list on a session.
asking-heading = Questions and requests
# Whose it is: names of two people.
asking-inquiry-from = Question to carry: { $from } to { $to }
asking-inquiry-own = Question to carry: { $to }
asking-request-from = Request: { $from } to { $to }
# The answer, and its day: "Yes · 14 May".
asking-answered-on = Answered on { $day }
asking-replied-on = { $reply } · { $day }
asking-reply-yes = Yes
asking-reply-no = No
asking-reply-another-way = Another way
asking-answer = Answer
asking-answer-of = Answer: { $text }
asking-answer-for = Record { $name }’s answer
asking-answer-for-of = Record { $name }’s answer: { $text }
asking-change = Edit the answer
asking-change-of = Edit the answer: { $text }
asking-answer-label = What came of it?
asking-reply-label = Answer
asking-reply-missing = Choose an answer.
asking-reply-words = Your words
asking-reply-words-missing = Say what you’d suggest instead.
asking-answer-keep = Save answer
asking-answer-cancel = Cancel
asking-said-answered = Answer saved
asking-trash = Move to trash: { $text }
asking-said-trash = Moved to trash: { $text }
# On Today: one line for what waits for me. {$what} is "Question to carry: Kim to Robin".
asking-waits-many = { $count ->
    [one] { $count } question or request is waiting for your answer
   *[other] { $count } questions and requests are waiting for your answer
}

# The step of wrapping up: for whoever coached.
wish-step = How could the coaching be better?
wish-lead = Optional, and it helps whoever coached you improve.
wish-label = What should { $name } do differently when coaching you?
wish-example = Wait a little longer before the next question
wish-keep = Tell { $name }
wish-change = Save changes
wish-said = Saved for { $name }
wish-trash = Move to trash: { $from } to { $to }
wish-said-trash = Moved to trash
wish-holds-none = optional
wish-holds = { $count ->
    [one] said once
   *[other] said { $count } times
}
# Before the next session, for the one who coached.
wish-for-you = Next time you coach
# On a held session, and in texts that go out.
wish-heading = For whoever coached

# Preparing a session, where one person brought most topics lately.
authorship-theirs = Lately, most topics were { $name }’s. What would you like to bring?
authorship-yours = Lately, most topics were yours. What would { $names } like to bring?
