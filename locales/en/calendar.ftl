### Sessions and commitments for the calendar one already has.

calendar-heading = In your calendar
calendar-lead = One file for any calendar: the sessions ahead, and what you promised by a day. It holds days and names, and no notes. Open a newer one later, and it updates what is there.
calendar-with-agenda = With the titles of the agenda
calendar-save = Save calendar file
calendar-add = Add to calendar
# The title of an entry.
calendar-session = Session with { $names }
calendar-commitment = By today: { $what }
calendar-follow-up = { $count } days on: what lasted with { $names }, what slipped?
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
