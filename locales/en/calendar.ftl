### Sessions and commitments for the calendar one already has.

calendar-heading = In your calendar
calendar-lead = One file for any calendar: your sessions ahead, and your commitments with a date. It holds dates and names, no notes. Open a newer one later to update what’s there.
calendar-with-agenda = Include agenda topics
calendar-save = Save calendar file
calendar-add = Add to calendar
# The title of an entry.
calendar-session = Session with { $names }
# The title of an entry, on the day a commitment is due.
calendar-commitment = Due: { $what }
calendar-follow-up = { $count } days on, with { $names }: what lasted, what slipped?
# The title of a session that was missed.
calendar-missed = You didn’t meet: session with { $names }
calendar-kept = Kept: { $what }
calendar-cancelled = Cancelled: { $title }
calendar-gone = No longer planned
# What a reminder says, also on a locked screen: no names, no titles.
calendar-alarm = Turnwise: it’s nearly time
calendar-alarm-label = Reminder
calendar-alarm-none = None
calendar-alarm-minutes = 10 minutes before
calendar-alarm-hour = 1 hour before
calendar-alarm-day = 1 day before
