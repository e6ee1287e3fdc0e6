### Celebrations: the gallery, and writing one.

celebration-title = Celebrations
celebration-empty = When one of you reaches a milestone, you can mark it here: what happened, why it matters, who helped.
celebration-empty-example = “I said the sentence, and she answered. We took a walk by the river.”
celebration-to-goals = See the goals
celebration-print-all = Print all
celebration-waiting = Something to celebrate
celebration-waiting-words = { $name } reached “{ $title }”.
celebration-waiting-nobody = Reached: “{ $title }”.
celebration-write = Celebrate it
celebration-write-of = Celebrate it: { $title }
celebration-change = Edit celebration
celebration-change-of = Edit celebration: { $title }
celebration-helped = Helped by: { $helpers }
celebration-untitled = A milestone

celebration-reached = Milestone reached { $day }
celebration-heading = Celebrate “{ $title }”
celebration-happened = What happened?
celebration-happened-example = I came back on Monday. Four things were decided, and none of them by me.
celebration-matters = Why does it matter?
celebration-matters-example = It turns out they did not need me. They needed to know that I trust them.
celebration-helpers = Who helped?
celebration-helpers-example = Kim, who asked what I was afraid of. The team, who simply began.
celebration-mark = How will you mark it?
celebration-mark-example = A walk by the river, phones at home!
celebration-more = Why it matters, who helped, how you mark it
celebration-keep = Save celebration
celebration-not-now = Not now
celebration-nothing-yet = Write a sentence in one of the fields first. Even three words make a keepsake.
celebration-keepsake = Your keepsake
celebration-trash = Move celebration to trash
celebration-said-trashed = Celebration moved to trash: { $title }
celebration-gone-back = Go to Celebrations
celebration-gone-goal = Back to the goal
celebration-print = Print this card
