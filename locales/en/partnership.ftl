### How a partnership stands: people, mode, review, pause, close, other help.

us-agreement-title = Our agreement
us-agreement-none = Nothing is agreed yet.
us-agreement-all = Everyone has agreed to the text as it is.
us-agreement-some = { $count ->
    [one] One of you has yet to agree to the text as it is.
   *[other] { $count } of you have yet to agree to the text as it is.
}
us-agreement-open = Read the agreement
us-agreement-write = Write the agreement
us-cards-title = Story and needs
us-cards-lead = Where each of you comes from, what you need and what you offer, side by side.

us-add-person = Add a person
us-add-person-title = Add a person
us-add-person-lead = A partnership holds two to six people. Everyone in it has all that is shared here.
us-add-person-keep = Add this person
us-said-added = { $name } is part of this partnership now

us-way-title = How we work
us-mode = Way of working
mode-coaching = Coaching
mode-coaching-hint = You ask and listen. Advice is given only after a yes of the person who is coached.
mode-mentoring = Mentoring
mode-mentoring-hint = One of you shares experience, and the other takes what fits.
mode-mixed = Mixed
mode-mixed-hint = Coaching and mentoring, as it fits. Say when you switch.
us-said-mode = Way of working: { $mode }
us-review = Read the agreement again on
us-review-hint = Today reminds you on that day. It may stay empty.
us-said-review = The agreement is to be read again on { $day }
us-said-no-review = No day to read the agreement again

us-rest-title = Pause or close
us-rest-lead = While you pause, nothing is overdue. What was agreed and promised stays as it is.
us-pause = Pause this partnership
us-go-on = Go on with this partnership
us-close = Close this partnership
us-reopen = Reopen this partnership
us-said-paused = Paused. Nothing is overdue until you go on.
us-said-open = This partnership goes on
us-said-closed = This partnership is closed
us-close-title = Close this partnership?
us-close-lead = Everything stays here and can be read: sessions, notes, goals, celebrations, the agreement. Nothing is deleted, nothing is overdue any more, and you can reopen it at any time.
us-close-last = A last session to look back and say thanks makes a good ending.
us-close-plan = Plan a closing session
us-close-cancel = Keep it open
us-close-yes = Close it
standing-paused = Paused since { $day }. Nothing is overdue meanwhile.
standing-paused-plain = Paused. Nothing is overdue meanwhile.
standing-closed = This partnership was closed on { $day }. Everything in it can still be read.
standing-closed-plain = This partnership is closed. Everything in it can still be read.
today-rests = Was planned for { $when }

boundary-open = When to stop coaching
boundary-short = Someone is in danger, speaks of hurting themselves or others, or you feel out of your depth: stop the clock, say what you notice, and look together for a doctor, a crisis line or the emergency services.
boundary-when = Stop when
boundary-do = What to do then
boundary-turn = Where to turn
boundary-ours = Where we would turn
boundary-ours-hint = Names and numbers where you are. Everyone in this partnership has them.
boundary-ours-example = The counselling service in the main building, mornings, and the crisis line for our town
boundary-close = Close this card

consent-title = Advice in this session
consent-lead = This is a coaching partnership: whoever coaches gives advice only if the person who is coached would like it. Each ticks for themselves, and may take it back.
consent-me = I would like to hear advice in this session
consent-other = { $name } would like to hear advice in this session
consent-noted = Noted on { $day }
consent-noted-by = Noted on { $day }, ticked by { $author }
consent-said-yes = { $name } would like advice in this session
consent-said-no = No advice for { $name } in this session
