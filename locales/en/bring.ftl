### Bringing a document that a pair already keeps.

bring-title = Bring your document
bring-lead = Sessions, notes, commitments and goals you keep elsewhere. Nothing is added before you’ve seen it.
bring-text = Your document
bring-look = See what’s in it
bring-choose = Choose a file
bring-hint = Text, Markdown, a table as CSV; from Notion or Google Docs, export as Markdown or text.
bring-nothing = Nothing here looks like a session, a note, a commitment or a goal. Put a date above each session, or “Goals” above the goals.
bring-too-long = This is more than half a million characters. Bring it in parts.
bring-found = Found in it
bring-session = Session on { $day }, { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
bring-session-today = No date given, so a session today, { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
bring-day-first = Dates such as 3/4/2026 were read with the day first.
bring-month-first = Dates such as 3/4/2026 were read with the month first.
bring-swap = Swap day and month
bring-left-out = { $count ->
    [one] { $count } line is left out
   *[other] { $count } lines are left out
}
bring-added = Added from your document.
bring-undo = You can undo all of it at once.
bring-share-lead = Already keep notes in a document? Bring them along.

# What the lines of a document are known by: words and phrases, separated by commas.
bring-words-goals = goal, goals, objective, objectives
bring-words-commitments = commitment, commitments, action, actions, action item, action items, to-do, to-dos, todo, todos, task, tasks, next step, next steps
bring-words-notes = note, notes, discussion, summary
bring-words-topics = agenda, topic, topics, discussion topics
bring-words-sessions = session, sessions, meeting, meetings, call, check-in, 1:1
bring-words-wins = win, wins, highlights
bring-words-milestones = milestone, milestones, step, steps
bring-words-due = by, due, due date, due by, due on, until, target, deadline, before
bring-words-done = done, status, state, complete, completed, yes, finished, reached, true
bring-words-open = open, no, not started, to do, false
bring-words-who = who, owner, assignee, assign, assigned to, person
bring-words-why = why, reason, because
bring-words-day = date, day, on
bring-words-title = title, name, subject
bring-words-will = will, 'll, i will, i'll, is going to
bring-words-shall = to, should, must
bring-words-between = of, the, on
bring-words-weekdays = monday, mon, tuesday, tue, wednesday, wed, thursday, thu, friday, fri, saturday, sat, sunday, sun
bring-words-months = january, jan; february, feb; march, mar; april, apr; may; june, jun; july, jul; august, aug; september, sep, sept; october, oct; november, nov; december, dec
