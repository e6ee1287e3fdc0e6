### One goal: its path, why it matters, milestones, commitments, history.

goal-gone-back = Go to Goals
goal-in-focus = In focus
goal-parked = Parked
goal-is-done = Done
goal-no-owner = No one yet

goal-next = What’s next
goal-more = More about this goal

goal-milestones = Milestones
goal-milestones-empty = A milestone is a mark on the way that you can both see.
goal-milestones-example = “The agenda goes out the day before”, and how you will see it: “Three meetings in a row, everyone has it by noon.”
goal-add-milestone = Add milestone
goal-close-milestones = Done adding
goal-milestone-title = Milestone
goal-milestone-title-example = The agenda goes out the day before
goal-milestone-evidence = How will you know you’ve reached it?
goal-milestone-evidence-example = Three meetings in a row, everyone has it by noon.
goal-milestone-due = By when
goal-milestone-no-title = Name the milestone first: a few words are enough.
goal-keep-milestone = Save milestone
goal-cancel = Cancel
goal-reached-on = Reached { $day }
goal-stone-next = Next
goal-stone-ahead = Ahead
goal-by = by { $day }
goal-mark-reached = Mark as reached
goal-mark-reached-of = Mark as reached: { $title }

goal-not-reached-of = Not reached after all: { $title }
goal-said-reached = Reached: { $title }
goal-said-not-reached = Not reached after all: { $title }
goal-see-celebration = See the celebration
goal-celebrate = Celebrate it
goal-change-milestone = Edit milestone: { $title }
goal-trash-milestone = Move milestone to trash: { $title }
goal-said-milestone-trashed = Milestone moved to trash: { $title }

goal-why = Why it matters
goal-why-example = What will be different when you get there? For whom?

goal-commitments = Commitments
goal-commitments-empty = Small commitments move this goal forward. Add one here, or during a session.
goal-add-commitment = Add commitment
goal-commitments-earlier = Earlier commitments
goal-close-commitments = Done adding
goal-from-session = From the session on { $day }
goal-came-from = Where these came from

goal-history = History
goal-history-written = { $name } wrote this goal
goal-history-written-by-nobody = This goal was written
goal-history-reached = Reached “{ $title }”

goal-this = This goal
goal-change = Edit goal
goal-keep-changes = Save changes
goal-park = Park goal
goal-done = Mark as done
goal-focus = Bring into focus
goal-said-parked = Parked: { $title }
goal-said-done = Done: { $title }
goal-said-focus = In focus: { $title }
goal-trash = Move goal to trash
goal-said-trashed = Goal moved to trash: { $title }
