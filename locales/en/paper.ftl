### What is handed out on paper.

handouts-lead = Choose what to print. A4 and Letter both work, and so does grey.
handouts-what = What do you want to print?
handouts-group = Everything for the group
handouts-people = How many people?
# A line that unfolds one field for each thing.
handouts-copies = How many of each?
handouts-copies-hint = Set anything to 0 to leave it out. You see one of each here; all of them are printed.
handouts-copies-welcome = Welcome pages
handouts-copies-agreement = Agreements
handouts-copies-sheet = Session sheets
handouts-copies-roles = Sets of role cards
handouts-copies-questions = Sets of question cards
handouts-paper = Paper
handouts-paper-any = As in the print dialog
handouts-paper-a4 = A4
handouts-paper-letter = Letter
# The rules or the questions of a workshop's kit, among other choices.
handouts-of-kit = From the kit
handouts-roles = Role cards
handouts-questions = Question cards
handouts-agreement = Agreement
handouts-sheet = Session sheet
handouts-code = Address as a code
handouts-print = Print
handouts-preview = Preview
handouts-sets = How many sets?
handouts-sets-hint = Three to a page: coach, coachee and observer.
handouts-topic = Which questions?
handouts-per-page = How many to a page?
handouts-two = Two
handouts-four = Four
handouts-whose = Whose agreement?
handouts-blank = Blank, to tick and sign
handouts-ours = { $names }
handouts-template = Which session?
handouts-template-form = { $title }, { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
handouts-observer-notes = What I saw and heard
handouts-code-lead = Scan it, or type the address. Nothing to install, and no account. What you write stays in your browser.
handouts-code-label = A code with this address
handouts-code-long = This address is too long for phones to scan well. Write it on the board.
paper-agreement-title = Our agreement
paper-agreement-lead = Tick what you agree on. Cross out and change whatever you like.
paper-own = In our own words
paper-day = Day
paper-people = With
# On paper only, above a table of commitments.
paper-promises = Our commitments
paper-who = Who
paper-what = What
paper-when = By when
paper-next = We meet next
paper-blank = Print a blank sheet
paper-session = Our session
# On a page that everyone finds on their chair, below the steps that present.ftl has.
paper-welcome-code = A code to begin with
# In place of the first step, where a code would be too small to scan.
paper-welcome-ask = Ask for the link.
paper-welcome-private = Nothing to install, and no account. What you write stays in your browser.
paper-welcome-contact = Who to ask
paper-welcome-help = Help nearby
