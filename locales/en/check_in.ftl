### A word between two sessions.

check-in-title = Check in with { $name }
check-in-lead = A line or two between sessions keeps the conversation going.
check-in-text = How is it going?
check-in-need = What would help, or what do you want to ask { $name }?
check-in-about = Is it about a commitment?
check-in-about-none = Nothing in particular
check-in-of = About: { $what }
check-in-keep = Save, then send
check-in-kept = Saved. Now send it.
check-in-hand = Send it to { $name }
check-in-done = Done
check-ins-heading = Between sessions
check-in-update = Add it to { $name }’s notebook, with everything new
