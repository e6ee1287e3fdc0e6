### Being glad: thanks, the jar, styles, keepsake pictures, anniversaries.

thanks-heading = Thanks
thanks-lead = Say what someone did and what it gave you. It goes with your next update.
thanks-to = Who do you want to thank?
thanks-why = What for?
thanks-why-example = You asked what I was afraid of, and then you waited.
thanks-start = Ways to begin
thanks-say = Say thanks
thanks-said = Thanks to { $name } added
thanks-from-to = { $from } thanks { $to }
thanks-write = Thank someone
thanks-close = Close
thanks-trash = Move thanks to trash: { $from } to { $to }
thanks-said-trash = Thanks moved to trash

style-question = How do you like to celebrate?
style-question-hint = You’re only asked once, and your answer goes to { $name } too.
style-quiet = Quiet
style-shared = Shared
style-playful = Playful
style-practical = Practical
style-any = No preference
style-ideas = Ideas that cost nothing
style-use = Use this idea: { $idea }
style-planned = You planned: { $plan }
glad-settings = How celebrations work for you
glad-anniversaries = Show anniversaries
glad-motion = A little motion when you save a celebration

kept-message = “{ $title }” is in your celebrations. Well done!

picture-heading = A picture to keep
picture-lead = You choose what’s on it. It’s made here and isn’t sent anywhere.
picture-include = What’s on the picture
picture-title = The milestone
picture-goal = The goal
picture-name = The name
picture-day = The day
picture-happened = What happened
picture-matters = Why it matters
picture-helpers = Who helped
picture-mark = How you marked it
picture-png = Save picture
picture-svg = Save drawing (SVG)
picture-print = Print picture
picture-alt = The picture as it will be saved
picture-saved = Saved: { $file }
picture-failed = The picture couldn’t be made here. The drawing (SVG) shows the same.
picture-file = keepsake

jar-heading = Jar of small wins
jar-lead = Put in whatever went well. You’ll draw the slips one by one at your closing session.
jar-field = A small win
jar-example = I said no, kindly, and the sky stayed up.
jar-put = Add to the jar
jar-said = It’s in the jar
jar-count = { $count ->
    [0] The jar is empty.
    [one] One slip is in the jar.
   *[other] { $count } slips are in the jar.
}
jar-open = Draw slips together
jar-draw = Draw a slip
jar-drawn = Drawn so far
jar-by = { $name }, { $day }

anniversary-heading = Something to look back on
anniversary-sessions = You’ve had { NUMBER($count) } sessions together.
anniversary-years = { $count ->
    [one] You started together a year ago.
   *[other] You started together { $count } years ago.
}
anniversary-sessions-title = { NUMBER($count) } sessions together
anniversary-years-title = { $count ->
    [one] A year together
   *[other] { $count } years together
}
anniversary-mark = Mark it together
