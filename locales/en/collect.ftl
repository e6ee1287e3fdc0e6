### The facilitator’s side of “Did it work?”: the bowl, and what a group says.
kind-bowl = What a group said

collect-title = Did it work?
collect-row-lead = Slips from your people, as groups only
collect-row-open = { $count ->
    [one] A bowl is open, with one slip in it
   *[other] A bowl is open, with { $count } slips in it
}
collect-row-closed = { $count ->
    [one] One group has answered
   *[other] { $count } groups have answered
}
collect-lead = Each person hands over a slip of numbers: no name, no words. You see what a group of five or more says, and never one slip.

# The bowl: one device goes round, and slips lie in it unseen until it is closed.
collect-bowl = The bowl
collect-bowl-lead = Pass this device round. Each person drops a slip into the bowl. Nobody sees any of them until you close it, and then only what they say together.
collect-when = When is it?
collect-open = Open a bowl
collect-open-title = The bowl: { $when }
collect-in-bowl = In the bowl: { NUMBER($count) }
collect-answer = Answer here
collect-paper = Enter a paper slip
collect-bring = Open a link or a file
collect-ways = To drop a slip that someone shows as a code, scan it with the camera of this device.
collect-place = An open bowl stays in this browser. It’s in no backup and in no update.
collect-elsewhere = A bowl of another workshop is open in this browser. Close it first.
collect-elsewhere-go = Go to that bowl
collect-close = Close the bowl
collect-close-ask = Close the bowl?
collect-close-text = { $count ->
    [one] There is one slip in it.
   *[other] There are { $count } slips in it.
} What they say together is shown then. The slips themselves are gone, and the bowl can’t be opened again.
collect-close-few = { $count ->
    [0] There is no slip in it.
    [one] There is one slip in it.
   *[other] There are { $count } slips in it.
} Of fewer than five, nothing is shown or kept. If others are still to come, keep it open.
collect-close-do = Close it for good
collect-keep-open = Keep it open
collect-said-closed = The bowl is closed
collect-throw = Throw the bowl away
collect-throw-ask = Throw the bowl away?
collect-throw-text = The slips in it are gone then, and nobody has seen them. They can be dropped again into another bowl.
collect-throw-do = Throw it away
collect-said-thrown = The bowl is gone

# The form in which a person answers on the device of the facilitator.
collect-form-here = Your slip
collect-form-here-lead = Only you see this. Leave out whatever you like. Once it’s in the bowl, nobody can look at it, not even you.
collect-form-paper = A paper slip
collect-form-paper-lead = Copy what’s on the paper. Don’t enter a slip that was dropped in already: here it counts as another one.
collect-no-answer = No answer
collect-drop = Drop it into the bowl
collect-cancel = Cancel
collect-thanks = Thank you. It’s in the bowl.
collect-next = Next person
collect-next-paper = Another paper slip
collect-done = Back to the bowl
# The parts of the form, and of the report.
collect-part-objectives = Objectives
collect-part-answers = Looking back
collect-part-sessions = Sessions
collect-part-survey = In your sessions, on average

# Why a slip did not go into the bowl.
slip-not-other = This bowl is for slips of another time: { $when }.
slip-not-empty = There’s nothing on this slip. Answer at least one question.
slip-not-counted = This slip was counted in a bowl that’s closed. Nothing was changed.
slip-not-full = The bowl holds { NUMBER($most) } slips and no more. Close it and open another one.

# What closed bowls say.
collect-report = What groups say
collect-report-none = Close a bowl of five slips or more, and what they say together is here.
collect-caption = What each group says, question by question
collect-question = Question
# One group: when, and how many people.
collect-group-slips = { $count ->
    [one] One slip
   *[other] { $count } slips
}
collect-group-on = closed { $day }
# The value in the middle of all answers.
collect-middle = Middle: { $value }
# How many gave this answer: “Yes: 9”.
collect-count = { $value }: { NUMBER($count) }
collect-some = Some left it out, so only the middle is shown.
collect-few = Fewer than five answers
collect-compare = Groups are compared as groups: whose slip is whose, and how one person changed, can’t be seen. A change isn’t proof of what caused it.
collect-print = Print
collect-save = Save as a table
collect-file = Did it work
collect-table-when = When
collect-table-on = Closed on
collect-table-slips = Slips
collect-table-question = Question
collect-table-middle = Middle
collect-table-answer = Answer
collect-table-count = How many
collect-closed = Closed bowls
collect-closed-few = Fewer than five slips: nothing was kept
collect-remove = Remove: { $what }
collect-said-removed = Removed: { $what }

collect-about = What these numbers can’t do
collect-about-five = Two numbers of people on this page are either the same or at least five apart, and nobody counts in two groups. So nothing can be worked out about fewer than five.
collect-about-all-alike = If everybody gives the same answer, you know what each of them said. Five people who agree have no secret left.
collect-about-device = An open bowl lies in this browser. Someone who knows how to look into a browser’s storage could read the slips there until it’s closed.
collect-about-true = A slip that someone made up can’t be told from a true one. Whoever holds this device can drop in as many as they like.
collect-about-appraisal = Never use this to appraise anyone. People answer truly only where it can’t harm them, and the numbers don’t say why. That’s why there is no view of one person, and none can be made.

# A slip that was opened from a link, a code or a file.
handed-slip-title = A programme slip
handed-slip-lead = { $when }: what one person says of a programme, in numbers. Who it is isn’t in it, and its numbers aren’t shown here.
handed-slip-drop = Drop it into the bowl
handed-slip-none = It belongs on the device of whoever runs the programme: open it there while a bowl is open. Nothing of it was kept here.
handed-slip-workshops = I run the programme
# $held is “In the bowl: 7”.
handed-slip-said = It’s in the bowl. { $held }
