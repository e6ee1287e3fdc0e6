### A word between two sessions.

check-in-title = Check in with { $name }
check-in-lead = A line or two between sessions keeps the conversation going.
check-in-text = How is it going?
check-in-need = What would help, or what do you want to ask { $name }?
# Two ways to write it.
check-in-form = How much would you like to write?
check-in-form-short = A line or two
check-in-form-five = Five lines
# The five lines; each can stay empty.
check-in-done-label = What’s done
check-in-in-the-way = What’s in the way
check-in-next = What’s next
check-in-ask = What I’d like to ask { $name }
check-in-how-i-am = How I am
# The same where they are read: {$words} are the writer’s.
check-in-done-is = Done: { $words }
check-in-in-the-way-is = In the way: { $words }
check-in-next-is = Next: { $words }
check-in-ask-is = Question: { $words }
check-in-how-i-am-is = How I am: { $words }
check-in-missing = Write a line first: one is enough.
check-in-about = Is it about a commitment?
check-in-about-none = Nothing in particular
check-in-of = About: { $what }
check-in-keep = Save, then send
check-in-kept = Saved. Now send it.
check-in-hand = Send it to { $name }
check-in-done = Done
check-ins-heading = Between sessions
check-in-update = Add it to { $name }’s notebook, with everything new
# A button beside what somebody else wrote. It stays on Today until it is pressed.
check-in-read = Mark as read
check-in-read-of = Mark as read: { $name }, { $day }
check-in-said-read = Marked as read
