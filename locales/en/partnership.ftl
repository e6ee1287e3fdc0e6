### How a notebook stands: people, mode, review, pause, close, other help.

us-agreement-title = Our agreement
us-agreement-none = Nothing is agreed yet.
us-agreement-all = Everyone has agreed to the current text.
us-agreement-some = { $count ->
    [one] One of you hasn’t agreed to the current text yet.
   *[other] { $count } of you haven’t agreed to the current text yet.
}
us-agreement-open = Read the agreement
us-agreement-write = Write the agreement
us-cards-title = About each of us
us-cards-lead = Your stories and needs, how each of you works, and what’s around you.

us-add-person = Add a person
us-add-person-title = Add a person
us-add-person-lead = A notebook holds two to six people. Everyone in it has everything that’s shared here.
us-add-person-keep = Add this person
us-said-added = { $name } is in this notebook now

us-way-title = How we work
us-mode = Way of working
mode-coaching = Coaching
mode-coaching-hint = You ask and listen. Advice is given only if the person being coached says yes.
mode-mentoring = Mentoring
mode-mentoring-hint = One of you shares experience; the other takes what fits.
mode-mixed = Mixed
mode-mixed-hint = Coaching and mentoring, as it fits. Say when you switch.
us-said-mode = Way of working: { $mode }
us-review = Review the agreement on
us-review-hint = You’ll be reminded on the Today page; you can leave this empty.
us-said-review = Agreement review set for { $day }
us-said-no-review = No date set to review the agreement

us-rest-title = Pause or close
us-rest-lead = While you pause, nothing is overdue. What you agreed and committed to stays as it is.
us-pause = Pause this notebook
us-go-on = Resume
us-close = Close this notebook
us-reopen = Reopen this notebook
us-said-paused = Paused. Nothing is overdue until you resume.
us-said-open = This notebook is open again
us-said-closed = This notebook is closed
us-close-title = Close this notebook?
us-close-lead = You can still read everything: sessions, notes, goals, celebrations, the agreement. Nothing is deleted or overdue, and you can reopen it at any time.
us-close-last = A last session to look back and say thanks makes a good ending.
us-close-plan = Plan a closing session
us-close-cancel = Keep it open
us-close-yes = Close it
standing-paused = Paused since { $day }. Nothing is overdue for now.
standing-paused-plain = Paused. Nothing is overdue for now.
standing-closed = This notebook was closed on { $day }. You can still read everything in it.
standing-closed-plain = This notebook is closed. You can still read everything in it.
today-rests = Planned session, { $when }

boundary-open = When to stop coaching
boundary-short = Someone is in danger, talks about hurting themselves or others, or you feel out of your depth: stop the clock, say what you notice, and look together for a doctor, a crisis line or the emergency services.
boundary-when = Stop when
boundary-do = What to do then
boundary-turn = Where to turn
# Above whom to ask and local help lines, as the facilitator of a workshop wrote them down.
boundary-programme = From your programme
# {$contact} is what the facilitator wrote: a name, a place, a number.
boundary-contact = You can ask: { $contact }
boundary-ours = Where we would turn
boundary-ours-hint = Names and numbers near you.
boundary-ours-example = The counselling service in the main building, mornings, and the crisis line for our town
boundary-close = Close this card
