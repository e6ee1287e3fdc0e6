### The Library: what can be handed out, and the sheet on which it is.

library-lead = Plans, questions and rules to hand to others: by a link, a code to scan, or on paper.
library-plans = Session plans
library-plans-own = Your own
library-questions = Questions
library-questions-topics = By topic
library-questions-own = Your own questions
library-questions-none = Your own questions can be handed out too. Write them on the Questions page.
library-agreement = Agreement
library-agreement-ours = Your agreement with { $name }
library-agreement-ready = A small starter set
library-clauses = { $count ->
    [one] { $count } clause
   *[other] { $count } clauses
}
library-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
library-kits = Kits
library-kits-lead = A kit is everything a pair needs to begin, prepared once: rules, a first session, questions.
library-kits-go = Go to workshops and kits
library-hand-out = Hand out
library-hand-out-of = Hand out: { $title }
library-choose = Hand out { $count ->
    [one] { $count } question
   *[other] { $count } questions
}

hand-out-title = Hand out
hand-out-label = Link to hand out
hand-out-copied = Copied.
hand-out-code-label = The link as a QR code: { $title }
hand-out-near = Hold the phone close to scan it.
hand-out-no-code = The link is too long for a code. Send the link itself.
hand-out-too-long = This is too long for a link. Choose less of it.
hand-out-print = Print
hand-out-present = Show large
hand-out-close = Close
hand-out-holds = The link holds this and nothing else of yours.
