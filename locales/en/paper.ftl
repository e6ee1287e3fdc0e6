### What is handed out on paper.

handouts-lead = Choose what to print. A4 and Letter both work, and so does grey.
handouts-what = What do you want to print?
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
