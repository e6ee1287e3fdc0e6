### Opening something that was handed out by link.

handed-eyebrow = This comes from whoever made the link, not from Turnwise
handed-reading = Reading the link …
handed-not-fetched = The library couldn’t be loaded, so the link can’t be read yet. Try again when you’re online.
handed-again = Try again
handed-template = A session plan: { $title }
handed-questions = { $count ->
    [one] A question
   *[other] { $count } questions
}
handed-agreement = Draft agreement
handed-lead = Take a look first. Nothing is added until you say so.
handed-known = You already have all of this.
handed-inside = What’s in it
handed-minutes = { $title }: { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
handed-template-where = It’ll be among your own templates, in this browser only.
handed-questions-where = They’ll be among your questions, in this browser only. Those that come with Turnwise get a star.
handed-agreement-where = The clauses go into your agreement with { $name }, who gets them with your next update. Nobody has agreed to them yet.
handed-agreement-none = An agreement needs a notebook. Start or open one first; this link stays as it is.
handed-start = Start with a partner
handed-add = { $count ->
    [one] Add it
   *[other] Add all { $count }
}
# A session plan: when the next session has none yet.
handed-add-use = Add and use next time
handed-cancel = Cancel
handed-close = Close
handed-said-template = Session plan added: { $title }
handed-said-questions = { $count ->
    [one] Question added
   *[other] { $count } questions added
}
handed-said-agreement = { $count ->
    [one] Clause added to the agreement
   *[other] { $count } clauses added to the agreement
}
handed-in-app = This page is open inside { $app }. What you add would stay there, not in your own browser. Copy the link and open it in your browser.
# {$door} is the name of a page, open-title.
handed-in-app-other = What you add is kept in this browser. If you use Turnwise from the Home Screen, copy the link, open the app, and paste it at “{ $door }”.
