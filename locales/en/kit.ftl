### Kits: preparing one, handing it out, and beginning from one.

kind-kit = Kit
workshop-lead = Prepare once, hand it to everyone in the room. Each group of two to six begins with the same rules and plan, and keeps its own notebook.
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
kit-field-help = Help nearby
kit-field-help-hint = For what coaching can’t help with: a counselling service, a number to call. It stands where the notebook says where to turn.
kit-field-help-example = Counselling service, second floor, weekdays 9 to 12
kit-objectives = Objectives
kit-objectives-hint = Up to three, such as “I ask before I advise”. Each person rates them in private at the start, half way and at the end.
# { $number } is 1 to 3.
kit-objective = Objective { NUMBER($number) }
kit-half = Half way
kit-end = The end
kit-moment-sessions = After how many sessions?
kit-moment-day = Or on which day?
kit-moment-either = Choose a number of sessions or a day, not both.
kit-moment-sessions-problem = Write a number from 1 to { NUMBER($most) }.
kit-agreement = Draft agreement
kit-agreement-hint = Each group can change it before they agree.
kit-own-clauses = In your own words
kit-clause-text = Your own clause
kit-clause-group = Section of the agreement
kit-clause-add = Add clause
kit-clause-remove = Remove: { $text }
kit-clause-change = Edit: { $text }
kit-first = First session
kit-first-plans = Plan a first session for every group
kit-plan = Session plan
kit-more-plans = More session plans
kit-plan-new = Write a plan of your own
kit-plan-title = Title of the plan
kit-plan-title-example = Our first hour
kit-plan-add = Add plan
# At the form, when another plan was to be edited.
kit-plan-first-this = Add this plan first, or empty it.
kit-plan-parts-missing = A plan needs at least one part.
kit-plan-change = Edit plan: { $title }
kit-plan-remove = Remove plan: { $title }
kit-part-title = Next part
kit-part-title-example = Arrive
kit-part-minutes = Minutes
kit-part-purpose = What it’s for
kit-part-add = Add part
kit-part-remove = Remove part: { $title }
kit-plan-choice = { $title }, { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
kit-questions = Questions
kit-questions-hint = Everyone has those that come with Turnwise; choose topics to suggest, and add your own.
kit-question-hint = Everyone who begins with this kit has it, marked “From your workshop”.
kit-question-add = Add question
kit-question-change = Edit question: { $text }
kit-question-remove = Remove question: { $text }
kit-survey = After sessions
kit-survey-on = Ask each person a few questions after every session
kit-keep = Save this kit
kit-trash = Move kit to trash
kit-copy = Duplicate this kit
kit-copy-of = { $title } (copy)
kit-said-copied = Kit duplicated: { $title }
# On the page that opens a kit from a link or a file.
kit-keep-to-edit = Running this workshop? Keep the kit to edit it
kit-changed = Changed since you last handed it out:
kit-changed-hint = Whoever has begun keeps what they began with. Hand it out again for everyone else.
# { $part } is a part of the kit, as “Questions”; so many things in it are new or gone.
kit-changed-counts = { $part }: { NUMBER($new) } new, { NUMBER($gone) } removed
kit-changed-contact = Contact and help
kit-changed-plans = Session plans
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
kit-not-there = This site has no kit of that name. Check the address, or ask whoever gave it to you.
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
# Over the title of a kit that lies beside the app.
kit-hosted-eyebrow = A kit from this site
kit-inside-help = Help nearby: { $help }
kit-inside-objectives = { $count ->
    [one] One objective, for each to rate in private
   *[other] { $count } objectives, for each to rate in private
}
kit-inside-own-plan = Session plan of your workshop: { $title }
kit-first-of-pair = Are you the first?
kit-first-of-pair-lead = Write everyone’s name. Then the others scan a code from your screen.
kit-how-many = How many are you?
# { $number } is 2 to 6: the place in a list of names, where one’s own is the first.
kit-person-name = Name of person { NUMBER($number) }
kit-person-name-missing = Write the name of person { NUMBER($number) }.
kit-second-of-pair = Has someone already begun?
kit-second-of-pair-lead = Scan the code on their screen with your camera and say who you are. That’s all you need.
kit-begin = Begin
kit-new-beside = Your other notebooks stay as they are; this starts a new one.
# Beside a box that is ticked: two people began at the same time, each for both.
# { $names } are the people of the notebook that would go.
kit-begun-too = Remove the empty notebook that I began ({ $names })
kit-to-today = Go to Today
kit-invite-holds = It holds your names, your colours and what the kit begins with, nothing else you wrote.
# For a group of more than two: the same code is for each of them.
kit-invite-each = Everyone scans the same code and says who they are.
# { $name } began the notebook.
kit-pair-rest = The rest of what { $name } began with comes with their first update.

# What a notebook knows of the programme it began in: its title, whom to ask, help nearby, objectives.
kind-programme = Programme
kind-programme-count = { $count ->
    [one] { $count } programme
   *[other] { $count } programmes
}
field-contact = who to ask
field-help = help nearby
field-objectives = objectives
# What the facilitator of a workshop gave to everyone in a notebook.
kind-workshop-question = Question from your workshop
kind-workshop-question-count = { $count ->
    [one] { $count } question from your workshop
   *[other] { $count } questions from your workshop
}
kind-workshop-choice = Question chosen for your workshop
kind-workshop-plan = Session plan from your workshop
kind-workshop-plan-count = { $count ->
    [one] { $count } session plan from your workshop
   *[other] { $count } session plans from your workshop
}
