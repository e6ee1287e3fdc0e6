### Questions to people outside of the notebook, and their answers.

kind-ask = Questions to others
kind-ask-count = { $count ->
    [one] { $count } card with questions to others
   *[other] { $count } cards with questions to others
}
kind-ask-reply = Answer from others
kind-ask-reply-count = { $count ->
    [one] { $count } answer from others
   *[other] { $count } answers from others
}
field-whom = whom you ask
field-questions = questions
field-why-asked = why you ask
field-taken-back = day you took it back

# A section on the page of feedback.
ask-heading = Ask others
ask-lead = A supervisor, a colleague, a friend: by link, file or paper. They need no app.
ask-you-choose = What you share of the answers, you choose.
ask-and-whom = And whoever you send the questions to.
ask-new = Ask somebody
# On the page of a goal, and at the end of the closing session.
ask-about-goal = Ask others about this goal
ask-at-end = Ask others what they noticed

ask-whom = Whom do you ask?
ask-whom-example = My supervisor
ask-whom-hint = For yourself: it isn’t on the card.
ask-whom-missing = Say whom you ask: a word is enough.
ask-asker = Your name, as they know you
ask-asker-missing = They’ll want to know who asks. Write your name.
ask-about = What is it about?
ask-about-me = About me
ask-about-one = A goal: { $title }
ask-question = { $number ->
    [1] Your question
   *[other] Question { $number }
}
ask-question-missing = Write one question at least.
ask-starters = Ways to begin
ask-starter-keep = What should I keep doing?
ask-starter-change = What one thing would make the biggest difference?
ask-starter-strength = When have you seen me at my best?
ask-starter-moment = Which moment of the last weeks do you remember, and what did I do in it?
ask-starter-noticed = What have you noticed since I began to work on this?
ask-starter-need = What do you need from me that you don’t get?
ask-why = Why you ask
ask-why-example = I’m practising this with a coaching partner.
ask-make = Make the card
ask-cancel = Not now
ask-said-made = Questions kept: { $whom }

# How a card stands, in its row.
ask-standing-waits = Asked { $day }
ask-standing-answers = { $count ->
    [one] Asked { $day }, { $count } answer
   *[other] Asked { $day }, { $count } answers
}
ask-standing-back = { $count ->
    [0] Taken back { $day }
    [one] Taken back { $day }, { $count } answer
   *[other] Taken back { $day }, { $count } answers
}
ask-hand = How it gets there
ask-link-label = Link to your questions
ask-link-copied = Link copied. Send it to whom you ask.
ask-message = { $count ->
    [one] I’d like your feedback: one question, about { $minutes } minutes. Your answer is for me. { $url }
   *[other] I’d like your feedback: { $count } questions, about { $minutes } minutes. Your answer is for me. { $url }
}
ask-copy-message = Copy message with link
ask-file = Save as a file
ask-paper = A sheet to print
ask-paper-back = Back to feedback
ask-print = Print
ask-take-back = Take the questions back
ask-take-back-hint = A link that’s out can’t be stopped. An answer that still comes says so, and you decide whether you keep it.
ask-said-taken-back = Questions taken back: { $whom }
ask-trash = Move to trash: { $whom }
ask-said-trash = Moved to trash: { $whom }

# Answers, where they lie.
ask-answers = Answers
ask-answers-none = No answer yet. Whoever answers sends you a link or a text back. Open the link in this browser.
ask-somebody = Somebody
ask-by-hand-mark = you wrote it down
ask-by-hand = Write down what they said
ask-by-hand-hint = From the sheet, from a message, or from a talk.
ask-by-hand-name = Who said it?
ask-by-hand-missing = Write down one answer at least.
ask-by-hand-keep = Keep
ask-said-kept = Answer kept. Only you have it.
ask-reply-trash = Move to trash: answer from { $name }
ask-said-reply-trash = Answer moved to trash
ask-share = Share words of this
ask-share-of = Share words of the answer from { $name }
ask-share-words = These words go into your notebook
ask-share-hint = Change or shorten them. They become an insight of the session on { $day }.
ask-share-none = An insight belongs to a session, and there is none yet.
ask-share-plan = Plan a session
ask-share-do = Share these words
ask-said-shared = Insight added
# What is proposed for sharing.
ask-share-text = From { $name }: { $words }

# The page of whoever is asked. They may never have seen Turnwise.
ask-title = { $name } asks you for feedback
ask-takes = { $count ->
    [one] One question. It takes about { $minutes } minutes.
   *[other] { $count } questions. It takes about { $minutes } minutes.
}
ask-is-about-me = It’s about { $name }.
ask-is-about-goal = It’s about something { $name } practises: { $goal }
ask-who-sees = Nobody but { $name } gets your answer. { $name } may pass on words of it.
ask-where = It goes nowhere by itself: at the end you have a link to send back. Until then it stays in this browser.
ask-own-card = You made this card. This is what they see.
ask-your-name = Your name
ask-finish = Finish
ask-forget = Forget it
ask-said-forgotten = Forgotten. Nothing of it is left in this browser.
ask-answer-missing = Answer one question at least.
ask-send-title = Send it back to { $name }
ask-send-lead = Copy the message and send it the way the questions came. Only { $name } can open the link.
ask-send-message = My answer for you: { $url }
ask-send-too-long = Your answer is too long for a link. Save it as a file and send that.
ask-send-file = Save as a file
ask-send-text = Send it as plain text instead
ask-send-text-hint = Whoever sees the message can read it.
ask-send-cannot = At this address the browser can’t seal your answer (the address begins with http, not https). Send it as text: whoever sees the message can read it.
ask-send-change = Change the answer
ask-send-done = I’ve sent it
ask-sent-title = Thank you
ask-sent = Nothing of your answer is left in this browser. { $name } has it as soon as they open what you sent.
# The answer as a text. {$name} is who asked.
ask-text-for = For { $name }
ask-text-from = From { $name }

# The sheet of paper.
ask-sheet-name = Your name, if you like
ask-sheet-foot = Please give the sheet back to { $name }. Nobody else gets it; { $name } may pass on words of it.

# An answer that comes back.
ask-reply-title = An answer from { $name }
ask-reply-title-unnamed = An answer to your questions
ask-reply-lead = You asked: { $whom }. Nothing is kept until you say so, and only you have it then.
ask-reply-taken-back = You took these questions back on { $day }. The answer came all the same: keep it, or leave it.
ask-reply-in-trash = These questions are in the trash. If you keep the answer, they come back.
ask-reply-known = You have this answer already. Nothing is added twice.
ask-reply-keep = Keep it
ask-reply-leave = Don’t keep it
ask-reply-to-feedback = To your feedback
ask-reply-elsewhere = This answer is for { $name }
ask-reply-elsewhere-unnamed = This answer is for somebody else
ask-reply-elsewhere-lead = The questions it answers aren’t in this browser, so it can’t be opened here. Nothing was changed. If you are the one it’s for, open it in the browser where you asked.
ask-reply-this-link = This link
ask-reply-link-copied = Link copied
ask-reply-shut = This answer doesn’t open
ask-reply-shut-lead = It was changed on its way, or made without your card. Nothing was changed here. Ask for it once more, or for the plain text.
ask-reply-cannot-lead = At this address the browser can’t open sealed answers (the address begins with http, not https). Nothing was changed. Open the link where you have Turnwise over https, or ask for the plain text.
ask-reply-newer-lead = A newer Turnwise made it. Nothing was changed. Reload this page to get the newest version, and open it again.
