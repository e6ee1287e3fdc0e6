### Kits: preparing one, handing it out, and beginning from one.

kind-kit = Kit
workshop-lead = Prepare once, hand it to everyone in the room. Each pair begins with the same rules and plan, and keeps its own notebook.
workshop-kits = Your kits
workshop-kits-none = For example: “Peer coaching, autumn”, with five rules, a first session on Tuesday and a few questions.
workshop-prepare = Prepare a kit
workshop-kit-untitled = Untitled kit
workshop-on-day = For the day itself
workshop-handouts-lead = Cards and sheets for the table.
welcome-workshop = Running a workshop? Prepare a kit

kit-new = New kit
kit-lead = Everything stays in this browser until you hand it out.
kit-field-title = Title
kit-field-title-example = Peer coaching, autumn
kit-field-title-missing = Give the kit a title, so people know what they opened.
kit-field-welcome = Welcome message
kit-field-welcome-example = Good to have you here. Find your partner and begin.
kit-field-contact = Who can they ask?
kit-field-contact-example = Robin, at the door
kit-agreement = Draft agreement
kit-agreement-hint = Each pair can change it before they agree.
kit-own-clauses = In your own words
kit-clause-text = Your own clause
kit-clause-group = Section of the agreement
kit-clause-add = Add clause
kit-clause-remove = Remove: { $text }
kit-first = First session
kit-first-plans = Plan a first session for every pair
kit-plan = Session plan
kit-more-plans = More session plans
kit-plan-choice = { $title }, { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
kit-questions = Questions
kit-questions-hint = Everyone has those that come with Turnwise; choose topics to suggest, and add your own.
kit-survey = After sessions
kit-survey-on = Ask each person a few questions after every session
kit-keep = Save this kit
kit-trash = Move kit to trash
kit-said-kept = Kit ready: { $title }
kit-said-trashed = Kit moved to trash: { $title }
kit-hand-out = Hand it out
kit-hand-out-first = Save the kit first; then you can hand it out as a link, a code or a file.
kit-too-long = This kit is too big for a link. Hand it out as a file, or put it on your own site.
kit-file = A file
# {$door} is the name of a page, open-title.
kit-file-lead = It holds this kit and nothing else. Whoever has it opens it at “{ $door }”.
kit-file-save = Save as a file
kit-beside = On your own site
kit-beside-lead = If you host Turnwise yourself, put the file in the folder “kits” beside it, under this name; a short address then opens it.
kit-beside-name = File name
kit-beside-hint = Small letters, digits and dashes.
kit-beside-as = Save it as kits/{ $name }.json

kit-not-fetched = The kit couldn’t be loaded. Check the connection and try again.
kit-opening = Opening the kit …
kit-bad-title = This kit can’t be opened
kit-inside = What’s in it
kit-inside-agreement = A draft agreement: { $count ->
    [one] { $count } clause
   *[other] { $count } clauses
}
kit-inside-session = First session on { $day }, { $time }
kit-inside-every-weekly = Then every week
kit-inside-every-fortnightly = Then every two weeks
kit-inside-every-monthly = Then every month
kit-inside-over = The day of the first session has passed: choose one yourselves.
kit-inside-plan = Session plan: { $title }
kit-inside-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
kit-inside-survey = A minute of questions after each session
kit-inside-no-survey = No questions after sessions
# {$contact} is an answer to kit-field-contact.
kit-inside-contact = Ask: { $contact }
kit-first-of-pair = First of your pair?
kit-first-of-pair-lead = Write both names. Then your partner scans a code from your screen.
kit-second-of-pair = Has your partner begun?
kit-second-of-pair-lead = Scan the code on their screen with your camera. That’s all you need.
kit-begin = Begin
kit-new-beside = Your other notebooks stay as they are; this starts a new one.
kit-to-today = Go to Today
kit-invite-holds = It holds your names, your colours and what the kit begins with, nothing else you wrote.
kit-pair-rest = Some of what your partner began with comes with their first update.

# What a notebook knows of the programme it began in: its title, whom to ask, help nearby, objectives.
kind-programme = Programme
kind-programme-count = { $count ->
    [one] { $count } programme
   *[other] { $count } programmes
}
field-contact = who to ask
field-help = help nearby
field-objectives = objectives
