### Goals: whose they are, and how far each has been walked.

goals-title = Goals
goals-add = Add goal
goals-add-title = A goal, in your own words
goals-close = Cancel
goals-form-title = What do you want to be true?
goals-form-title-example = I lead a meeting that ends on time
goals-form-owner = Whose goal is it?
goals-form-why = Why does it matter?
goals-form-why-example = Nine people give me an hour of their week.
goals-form-target = By when
goals-form-no-title = Write the goal first: one sentence is enough.
goals-not-a-day = That date doesn’t exist. Choose another one, or leave it empty.
goals-empty = A goal is a sentence about what you want to be true, with a few milestones on the way. Each of you has your own.
goals-empty-example = “I lead meetings that end on time, with a decision.” First milestone: “The agenda goes out the day before.”
goals-none-of = { $name } has no goal in focus yet.
goals-no-owner = No owner
goals-parked = { $count ->
    [one] { $count } parked goal
   *[other] { $count } parked goals
}
goals-done = { $count ->
    [one] { $count } completed goal
   *[other] { $count } completed goals
}
goals-next = Next: { $title }
goals-by = by { $day }
goals-no-milestone = No milestone yet
goals-all-reached = Every milestone is reached
goals-path = { NUMBER($reached) } of { $count ->
    [one] { $count } milestone
   *[other] { $count } milestones
} reached
# {$path} is goals-path.
goals-path-next = { $path }. Next: { $title }
goals-path-none = No milestone yet
goals-add-of = Add goal for { $name }
