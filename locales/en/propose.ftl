### Times for a session, proposed and answered by link.

propose-title = Propose times
propose-lead = Suggest two to five times. { $name } picks one by link, and you both get the session.
propose-time = Time { $number }
propose-more = Add a time
propose-make = Make the message
propose-half = One of the times is missing its day or hour.
propose-few = Name at least two different times.
propose-hand = Send this
propose-again = Edit times
# A message for a chat. {$times} is a list of days with times; {$zone} is a city, "Helsinki".
propose-message = When shall we talk? These times suit me:
    { $times }
    ({ $zone } time)
    Choose one here: { $link }
propose-hint = The link holds your name, your time zone, the length, the times and which notebook it’s for, nothing you wrote. When the answer comes, open it here to plan the session.

proposed-eyebrow = This comes from whoever made the link, not from Turnwise
proposed-title = { $name } proposes times for a session
# {$zone} is a city, "Helsinki".
proposed-lead = Which one suits you? All times are { $zone } time.
proposed-which = The times
proposed-name = Your name
proposed-none = Choose one of the times.
proposed-choose = This one suits me
proposed-planned = Planned: { $when }
proposed-send = Send the answer back
proposed-done = The session is planned here: { $when }. It goes to your partner with your next update.
# Opens a message that holds the chosen time and nothing else.
proposed-alone = Send only the answer
proposed-not-here = Their notebook isn’t in this browser, so nothing is kept here. The answer is all they need.
# A message for a chat. {$when} is a day and a time, {$zone} a city.
proposed-message = { $when } ({ $zone } time) suits me. Open this to plan it: { $link }

answered-title = { $name } chose { $when }
answered-lead = Nothing is planned until you say so.
answered-known = This session is already planned here.
answered-not-here = This session’s notebook isn’t in this browser. Open the link in the browser that has it.
answered-plan = Plan this session
answered-other = This session is planned for { $when } now. Nothing changes until you say so.
answered-move = Move session
proposed-held = This session has already taken place. There’s nothing to plan.
