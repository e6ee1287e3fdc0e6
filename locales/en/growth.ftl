### Growing: commitments with a first step, goals that change, how they are walked.

commitment-goal = For which goal?
commitment-no-goal = No goal in particular
commitment-first-step = What is the first step?
commitment-first-step-example = Open the calendar and find twenty minutes
commitment-sure = How confident are you?
commitment-sure-unsaid = Not set
commitment-sure-0 = 0, not at all
commitment-sure-10 = 10, very
commitment-lifts = What would make it a 7?
commitment-lifts-example = If I sent the message before lunch
commitment-lifts-hint = A smaller step, another day, someone who asks: change it until it fits.
commitment-first-step-is = First step: { $step }
commitment-sure-is = Confidence: { NUMBER($sure) } out of 10
# {$lift} is an answer to commitment-lifts.
commitment-sure-lift = Confidence: { NUMBER($sure) } out of 10. For a 7: { $lift }
commitment-say-moved = Another day
commitment-new-day = Which day instead?
commitment-agree = Agree on this day
commitment-agree-none = Agree without a date
commitment-agree-cancel = Cancel
commitment-moved = Moved
commitment-moved-to = Moved to { $day }
commitment-moved-in-time = in good time, so it counts as kept
commitment-follows = moved from { $day }
commitment-said-moved = Another day: { $what }
commitment-foreseen = You planned for this:
# An obstacle and what one does then, in the words of its owner; obstacles-then reads "Then I".
commitment-if-then = If { $what }, then { $then }
commitment-if = If { $what }

since-heading = Since last time
since-empty = Nothing’s open from before.
since-lead = What each of you committed to. How did it go?
wins-heading = Wins since last time
wins-gather = Collect my wins
wins-lead = Your own, from this notebook. Edit them, and leave out any you like.
wins-none = Nothing here yet. What went well, however small?
wins-line = Win { NUMBER($number) }
wins-kept = I kept it: { $what }
wins-reached = I reached it: { $what }
wins-more = Add another
wins-leave-out = Leave out: { $what }
wins-put = Add to the notes
wins-close = Close
wins-said = { $count ->
    [one] One win added
   *[other] { $count } wins added
}

word-heading = How I kept my commitments
word-none = None of your commitments has been due yet.
word-figure = { $closed ->
    [one] One commitment has been due
   *[other] { $closed } commitments have been due
}; you kept { NUMBER($kept) }.
# {$done}, {$moved} and {$partly} are numbers.
word-formula = A commitment counts as kept when you did it, or agreed on another day before it was due. { NUMBER($done) } done, { NUMBER($moved) } moved in time, { NUMBER($partly) } partly kept. Only you see this.
focus-limit = Goals in focus at a time
focus-limit-said = { $count ->
    [one] One goal in focus at a time
   *[other] Up to { $count } goals in focus at a time
}
focus-many = { $name } has { NUMBER($count) } goals in focus. It’s easier to keep up with { NUMBER($limit) } or fewer: which one could be parked for now?
room-question = { $name } already has { $count ->
    [one] one goal in focus
   *[other] { $count } goals in focus
}. Fewer at a time are easier to keep going.
room-park-this = Park the new one for now
room-park-that = Park this one instead: { $title }
room-keep = Keep all of them in focus
room-title = Room for one more?
room-go = Bring into focus
room-cancel = Leave it parked

kind-of-goal = What kind of goal is it?
goal-kind-skill = A skill
goal-kind-career = A career step
goal-kind-challenge = A challenge
goal-kind-habit = A habit
goal-why-others = Why does it matter to others?
goal-why-others-example = My team would get an hour of its week back.
goal-tags = What does it connect with?
goal-tags-example = courage, our team, less haste
goal-tags-hint = Your values, your team’s aims: a few words, separated by commas.
goal-form-more = Who else it matters to, what it connects with
goal-others = To others
goal-fits = Connects with
goal-reason = Why are you changing it?
goal-reason-example = I learned that the hour is not the point
goal-reason-live = What made you change it?

smart-meter = SMART: { NUMBER($clear) } of 5 clear
smart-hint = Just a help with wording; any goal can be saved as it is.
smart-specific = Specific
smart-measurable = Measurable
smart-achievable = Achievable
smart-relevant = Relevant
smart-timed = Timed
smart-is-clear = Clear
smart-nothing = Write the goal to see more here.
smart-short = What exactly, and in which situation? A few more words would help.
smart-short-skill = In which situation do you want to be able to do it?
smart-short-career = Which role, team or step is it, in plain words?
smart-short-challenge = Which situation is it, and with whom?
smart-short-habit = What exactly will you do, and after what in your day?
# {$word} is a word of the title, from smart-words-vague.
smart-vague = “{ $word }” can mean many things. What would you see instead?
smart-unseen = How will you both notice it? A number, a day, or something you can see.
smart-unseen-skill = What would someone who listens notice? Or how many times will you have done it?
smart-unseen-career = How will you know: an offer, a talk you had, a name on a door?
smart-unseen-challenge = What will be different in the room when it’s done?
smart-unseen-habit = How often? “Twice a week” is easier to see than “regularly”.
smart-absolute = “{ $word }” leaves no room for an ordinary day. What would be good enough?
smart-soon = That day is close. Is there a smaller piece you could do by then?
smart-no-mark = A first milestone within two or three weeks would show it can be done.
smart-no-why = What changes for you, or for someone else, when you get there?
smart-no-day = By when? A date you can move is better than none.
smart-no-day-habit = How long will you try it before you look at it again?
smart-past = That day has passed. Which one would work now?
# Words to look for in the title, in small letters, with commas between them.
smart-words-vague = better, more, less, improve, good, nice, great, things, stuff, somehow, properly, effective, efficient, successful, optimise, optimize, develop, grow
smart-words-visible = once, twice, one, two, three, four, five, six, seven, eight, nine, ten, half, every, daily, weekly, monthly, hour, hours, minute, minutes, without, before, until, first, each, on-time
smart-words-absolute = always, never, everyone, everybody, everything, nobody, perfect, perfectly, completely, totally

momentum-begun = Just begun
momentum-in-stride = In stride
momentum-moving = Moving
momentum-steady = Slow and steady
momentum-quiet = Quiet for now
momentum-resting = Resting while you pause
momentum-hint-quiet = Goals rest, too. What would be a small sign of progress?

obstacles-heading = What could get in the way
obstacles-empty = Things get in the way. A plan made beforehand helps when they do.
obstacles-add = Add obstacle
obstacles-what = If this happens
obstacles-what-example = It is late and I am tired
obstacles-then = Then I
obstacles-then-example = send what I have and sleep
obstacles-keep = Save obstacle
obstacles-cancel = Cancel
obstacles-change = Edit: { $what }
obstacles-trash = Move to trash: { $what }
obstacles-said-trash = Moved to trash: { $what }
obstacles-if = If
obstacles-then-word = then

history-reworded = { $name } reworded it
history-reworded-nobody = It was reworded
history-see = What changed
history-reason = { $reason }
history-title = Goal
history-why = Why it matters
history-target = By when
history-no-day = no date

milestone-plan = When you get there, how will you mark it?
milestone-plan-example = Cake for the whole group
milestone-planned = When we get there: { $plan }

# Over what is left of the session before this one. {$day} is its day: "Thursday 14 May".
last-time = Last time: { $day }
last-time-empty = Nothing was written down.
last-time-open = Still open from it
last-time-record = Open that session
