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
