### Growing: commitments with a first step, goals that change, how they are walked.

commitment-goal = For which goal?
commitment-no-goal = No goal in particular
commitment-first-step = What is the first step?
commitment-first-step-example = Open the calendar and find twenty minutes
commitment-sure = How sure are you?
commitment-sure-unsaid = Not said
commitment-sure-0 = 0, not at all
commitment-sure-10 = 10, quite sure
commitment-lifts = What would make it a 7?
commitment-lifts-example = If I sent the message before lunch
commitment-lifts-hint = A smaller step, another day, someone who asks. Change the promise until it fits.
commitment-first-step-is = First step: { $step }
commitment-sure-is = Sure: { NUMBER($sure) } of 10
commitment-sure-lift = Sure: { NUMBER($sure) } of 10. To a 7: { $lift }
commitment-say-moved = Another day
commitment-new-day = Which day instead?
commitment-agree = Agree on this day
commitment-agree-none = Agree without a day
commitment-agree-cancel = Cancel
commitment-moved = Moved
commitment-moved-to = Moved to { $day }
commitment-moved-in-time = in good time, so the word is kept
commitment-follows = moved from { $day }
commitment-said-moved = Another day: { $what }
commitment-foreseen = You saw this coming:
commitment-if-then = If { $what }, then { $then }
commitment-if = If { $what }

since-heading = Since last time
since-empty = Nothing is open from before.
since-lead = What each of you promised. How did it go?
wins-heading = Wins since last time
wins-gather = Gather my wins
wins-lead = Your own, as they stand in this notebook. Change the words, leave out what you like.
wins-none = Nothing stands here yet. What went well, however small?
wins-line = Win { NUMBER($number) }
wins-kept = I kept it: { $what }
wins-reached = I reached it: { $what }
wins-more = Another one
wins-leave-out = Leave out: { $what }
wins-put = Put them into the notes
wins-close = Close
wins-said = { $count ->
    [one] One win is in the notes
   *[other] { $count } wins are in the notes
}

word-heading = How my promises went
word-none = None of your promises has come to its day yet.
word-figure = { $closed ->
    [one] One promise came to its day
   *[other] { $closed } promises came to their day
}; your word was kept in { NUMBER($kept) }.
word-formula = Your word counts as kept when the promise was done, or when you agreed on another day before its day came. { NUMBER($done) } done, { NUMBER($moved) } moved in time, { NUMBER($partly) } done in part. Only you see this here.
focus-limit = Goals in focus at a time
focus-limit-said = { $count ->
    [one] One goal in focus at a time
   *[other] Up to { $count } goals in focus at a time
}
focus-many = { $name } has { NUMBER($count) } goals in focus. Up to { NUMBER($limit) } at a time are easier to walk: which one could be parked for now?
room-question = { $name } already has { $count ->
    [one] one goal in focus
   *[other] { $count } goals in focus
}. Fewer at a time are easier to walk.
room-park-this = Park the new one for now
room-park-that = Park this one instead: { $title }
room-keep = Keep all of them in focus
room-title = Room for one more
room-go = Bring into focus
room-cancel = Leave it parked

kind-of-goal = What kind of goal is it?
goal-kind-skill = A skill
goal-kind-career = A career step
goal-kind-challenge = A challenge
goal-kind-habit = A habit
goal-why-others = Why does it matter to others?
goal-why-others-example = My team would get an hour of its week back.
goal-tags = What does it fit to?
goal-tags-example = courage, our team, less haste
goal-tags-hint = Your values, your team’s aims: a few words, with commas between them.
goal-form-more = Who else it matters to, what it fits to
goal-others = To others
goal-fits = Fits to
goal-reason = Why do you change it?
goal-reason-example = I learned that the hour is not the point
goal-reason-live = What made you change it?

smart-meter = SMART: { NUMBER($clear) } of 5 are clear
smart-hint = A help for wording, nothing more. Any goal can be kept as it is.
smart-specific = Specific
smart-measurable = Measurable
smart-achievable = Achievable
smart-relevant = Relevant
smart-timed = Timed
smart-is-clear = Clear
smart-nothing = Write the goal, and this line will say more.
smart-short = What exactly, and in which situation? A few more words would help.
smart-short-skill = In which situation do you want to be able to do it?
smart-short-career = Which role, team or step is it, in plain words?
smart-short-challenge = Which situation is it, and with whom?
smart-short-habit = What exactly will you do, and after what in your day?
smart-vague = “{ $word }” can mean many things. What would one see instead?
smart-unseen = How will you both notice it? A number, a day, or something one can see.
smart-unseen-skill = What would someone who listens notice? Or how many times will you have done it?
smart-unseen-career = By what will you know: an offer, a talk that was held, a name on a door?
smart-unseen-challenge = What will be different in the room when it is done?
smart-unseen-habit = How often? “Twice a week” is easier to see than “regularly”.
smart-absolute = “{ $word }” leaves no room for an ordinary day. What would be good enough?
smart-soon = That day is close. Is there a piece that fits?
smart-no-mark = A first milestone within two or three weeks would show that it can be done.
smart-no-why = What changes for you, or for someone else, when you are there?
smart-no-day = By when? A day you can move is better than none.
smart-no-day-habit = Until when will you try it, before you look at it again?
smart-past = This day has passed. Which one would fit now?
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
momentum-hint-quiet = Goals rest, too. What would be a small next sign?

obstacles-heading = What may get in the way
obstacles-empty = Things get in the way. An answer thought of beforehand helps when they do.
obstacles-add = Add obstacle
obstacles-what = If this happens
obstacles-what-example = It is late and I am tired
obstacles-then = Then I
obstacles-then-example = send what I have and sleep
obstacles-keep = Keep obstacle
obstacles-cancel = Cancel
obstacles-change = Change: { $what }
obstacles-trash = Move to trash: { $what }
obstacles-said-trash = Moved to trash: { $what }
obstacles-if = If
obstacles-then-word = then

history-reworded = { $name } worded it anew
history-reworded-nobody = It was worded anew
history-see = What changed
history-reason = { $reason }
history-title = Goal
history-why = Why it matters
history-target = By when
history-no-day = no day

milestone-plan = When you get there, how will you mark it?
milestone-plan-example = Cake for the whole group
milestone-planned = When we get there: { $plan }

# Over what is left of the session before this one. {$day} is its day: "Thursday 14 May".
last-time = Last time: { $day }
last-time-empty = Nothing was written down.
last-time-open = Still open from it
last-time-record = Open that session
