### Orientation: ten cards that say what peer coaching is, on screen and on paper. Their words are in content/orientation.json.

orientation-title = Peer coaching in ten cards
orientation-lead = Ten minutes before your first session: what it is, who does what, and a round to try.
# Above a card: which one it is, and how many there are.
orientation-place = { NUMBER($number) } of { NUMBER($count) }
orientation-previous = Previous card
orientation-next = Next card
# Before a step of the practice round, in a narrow column.
orientation-minutes = { NUMBER($count) } min
orientation-paper = On paper
orientation-paper-lead = The ten cards are a handout too, two or four to a page.
orientation-paper-go = Go to handouts
# One of the things that can be printed.
handouts-orientation = Orientation cards
# In the Library and on a workshop's page, below the name of the cards.
orientation-about = What peer coaching is, and a ten-minute round to try
# On the first page and where a kit is opened.
orientation-new = New to peer coaching? Read ten cards
orientation-go = Read the cards
