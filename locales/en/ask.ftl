### Questions to people outside of the notebook, and their answers.

kind-ask = Questions for others
kind-ask-count = { $count ->
    [one] { $count } card with questions for others
   *[other] { $count } cards with questions for others
}
kind-ask-reply = Answer from others
kind-ask-reply-count = { $count ->
    [one] { $count } answer from others
   *[other] { $count } answers from others
}
field-whom = who you’re asking
field-questions = questions
field-why-asked = why you’re asking
field-taken-back = day you took it back

# A section on the page of feedback.
ask-heading = Ask others
ask-lead = Ask a supervisor, a colleague or a friend, by link, by file or on paper. They don’t need the app.
ask-you-choose = You choose what to share from the answers.
ask-and-whom = And whoever you send the questions to.
ask-new = Ask someone
# On the page of a goal, and at the end of the closing session.
ask-about-goal = Ask others about this goal
ask-at-end = Ask others what they noticed

ask-whom = Who are you asking?
ask-whom-example = My supervisor
ask-whom-hint = Just for you: it isn’t on the card.
ask-whom-missing = Say who you’re asking: a word is enough.
ask-asker = Your name, as they know you
ask-asker-missing = They’ll want to know who’s asking. Write your name.
ask-about = What is it about?
ask-about-me = About me
ask-about-one = A goal: { $title }
ask-question = { $number ->
    [1] Your question
   *[other] Question { $number }
}
ask-question-missing = Write at least one question.
ask-starters = Ways to begin
ask-starter-keep = What should I keep doing?
ask-starter-change = What one thing would make the biggest difference?
ask-starter-strength = When have you seen me at my best?
ask-starter-moment = Which moment from the last few weeks do you remember, and what did I do?
ask-starter-noticed = What have you noticed since I began working on this?
ask-starter-need = What do you need from me that you’re not getting?
ask-why = Why you’re asking
ask-why-example = I’m practising this with a coaching partner.
ask-make = Make the card
ask-cancel = Not now
ask-said-made = Questions saved: { $whom }

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
ask-hand = How to send it
ask-link-label = Link to your questions
ask-link-copied = Link copied. Send it to the person you’re asking.
ask-message = { $count ->
    [one] I’d like your feedback: one question, about { $minutes } minutes. Your answer comes only to me. { $url }
   *[other] I’d like your feedback: { $count } questions, about { $minutes } minutes. Your answer comes only to me. { $url }
}
ask-copy-message = Copy message with link
ask-file = Save as a file
ask-paper = A sheet to print
ask-paper-back = Back to feedback
ask-print = Print
ask-take-back = Take the questions back
ask-take-back-hint = A link you’ve sent can’t be recalled. If an answer still comes, you’ll be reminded, and you decide whether to keep it.
ask-said-taken-back = Questions taken back: { $whom }
ask-trash = Move to trash: { $whom }
ask-said-trash = Moved to trash: { $whom }

# Answers, where they lie.
ask-answers = Answers
ask-answers-none = No answer yet. Whoever answers sends back a link, a file or plain text. Open a link or file in this browser.
ask-somebody = Someone
ask-by-hand-mark = you wrote it down
ask-by-hand = Write down what they said
ask-by-hand-hint = From the sheet, a message or a conversation.
ask-by-hand-name = Who said it?
ask-by-hand-missing = Write down at least one answer.
ask-by-hand-keep = Save answer
ask-said-kept = Answer saved. Only you have it.
ask-reply-trash = Move to trash: answer from { $name }
ask-said-reply-trash = Answer moved to trash
ask-share = Share some of it
ask-share-of = Share some of it: the answer from { $name }
ask-share-words = These words go into your notebook
ask-share-hint = Edit or shorten them. They become an insight in the session on { $day }.
ask-share-none = An insight belongs to a session, and there isn’t one yet.
ask-share-plan = Plan a session
ask-share-do = Share these words
ask-said-shared = Insight added
# What is proposed for sharing.
ask-share-text = From { $name }: { $words }

# The page of whoever is asked. They may never have seen Turnwise.
ask-title = { $name } would like your feedback
ask-takes = { $count ->
    [one] One question. It takes about { $minutes } minutes.
   *[other] { $count } questions. It takes about { $minutes } minutes.
}
ask-is-about-me = It’s about { $name }.
ask-is-about-goal = It’s about something { $name } is working on: { $goal }
ask-who-sees = Nobody but { $name } gets your answer. { $name } may quote from it.
ask-where = Nothing is sent by itself: at the end you get a link to send back. Until then your answer stays in this browser.
ask-own-card = You made this card. This is what others see.
ask-your-name = Your name
ask-finish = Finish
ask-forget = Clear my answer
ask-said-forgotten = Cleared. None of it is left in this browser.
ask-answer-missing = Answer at least one question.
ask-send-title = Send it back to { $name }
ask-send-lead = Copy the message and send it back the way the questions came. Only { $name } can open the link.
ask-send-message = My answer for you: { $url }
ask-send-too-long = Your answer is too long for a link. Save it as a file and send that.
ask-send-file = Save as a file
ask-send-text = Send it as plain text instead
ask-send-text-hint = Whoever sees the message can read it.
ask-send-cannot = This address begins with http, not https, so the browser can’t seal your answer. Send it as text; whoever sees the message can read it.
ask-send-change = Edit my answer
ask-send-done = I’ve sent it
ask-sent-title = Thank you
ask-sent = None of your answer is left in this browser. { $name } will have it as soon as they open what you sent.
# The answer as a text. {$name} is who asked.
ask-text-for = For { $name }
ask-text-from = From { $name }

# The sheet of paper.
ask-sheet-name = Your name (optional)
ask-sheet-foot = Please give the sheet back to { $name }. Nobody else gets it; { $name } may quote from it.

# An answer that comes back.
ask-reply-title = An answer from { $name }
ask-reply-title-unnamed = An answer to your questions
ask-reply-lead = You asked: { $whom }. Nothing is saved until you say so, and then only you have it.
ask-reply-taken-back = You took these questions back on { $day }. The answer came anyway: keep it or leave it.
ask-reply-in-trash = These questions are in the Trash. If you keep the answer, they come back.
ask-reply-known = You have this answer already. Nothing is added twice.
ask-reply-keep = Keep it
ask-reply-leave = Don’t keep it
ask-reply-to-feedback = Go to your feedback
ask-reply-elsewhere = This answer is for { $name }
ask-reply-elsewhere-unnamed = This answer is for someone else
ask-reply-elsewhere-lead = The questions it answers aren’t in this browser, so it can’t be opened here. Nothing was changed. If it’s for you, open it in the browser where you asked.
ask-reply-this-link = This link
ask-reply-link-copied = Link copied
ask-reply-shut = This answer can’t be opened
ask-reply-shut-lead = It was changed on the way, or wasn’t made from your card. Nothing was changed here. Ask for it again, or for plain text.
ask-reply-cannot-lead = This address begins with http, not https, so the browser can’t open sealed answers. Nothing was changed. Open the link where your Turnwise address begins with https, or ask for plain text.
ask-reply-newer-lead = This answer was made by a newer Turnwise. Nothing was changed. Reload this page to get the newer version, and open the answer then.
