### Sessions and commitments for the calendar one already has.

calendar-heading = In your calendar
calendar-lead = One file for any calendar: the sessions ahead, and what you promised by a day. It holds days, names and titles, no agenda and no notes. Open a newer one later, and it updates what is there.
calendar-save = Save calendar file
calendar-add = Add to calendar
# The title of an entry.
calendar-session = Session with { $names }
calendar-commitment = By today: { $what }
