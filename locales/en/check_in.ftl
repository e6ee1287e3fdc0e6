### A word between two sessions.

check-in-title = Write a line to { $name }
check-in-lead = Two lines between sessions keep a talk alive.
check-in-text = How is it going?
check-in-need = What would help, or what do you want to ask { $name }?
check-in-about = Is it about a commitment?
check-in-about-none = Nothing in particular
check-in-of = About: { $what }
check-in-keep = Save and make a message
check-in-hint = It stays in your notebook too, and goes with your next update for { $name }.
check-in-kept = Kept. Now send it.
check-in-hand = Send it to { $name }
check-in-done = Done
check-ins-heading = Between sessions
check-in-update = Into { $name }’s notebook, with everything new
