### The talk of a session: one screen with its clock, its topic and its notes,
### and a row of buttons at its foot for everything else.

# The bar of a session without a session plan, in the place of a part's title.
talk-whole = The whole session
# In the bar, after the last part or without a session plan. A short button.
talk-wrap = Wrap up
# The topic that is talked about now. A heading above its title.
talk-topic = Now talking about
# In place of a topic, when every one was discussed or parked.
talk-topics-done = Every topic has had its turn
# For screen readers: the row of buttons at the foot of the talk.
talk-shelf = More for this session
# The buttons of that row. As short as possible: ten of them share three lines
# on a phone. They open what is named beside the notes, or in their place.
talk-part = This part
talk-agenda = Agenda
talk-commitments = Commitments
talk-since = Since last time
talk-last-time = Last session
talk-questions = Questions
talk-cues = Listening
talk-urgent = Urgent
talk-care = Ground rules
talk-kept = Insights
talk-jar = Jar
# The name of such a button with how many there are, as "Agenda 4".
talk-counted = { $name } { NUMBER($count) }
# Closes what lies in the place of the notes, on a phone.
talk-to-notes = Back to the notes
# The list of all parts of the session plan.
talk-parts = All parts
talk-parts-line = { $title }, { NUMBER($count) } min
# Leads to the agreement of the pair.
talk-agreement = Read our agreement
