### What is here, in words for other programs: messages, Markdown, spreadsheets.

tell-take-along = Export
tell-copy = Copy as text
tell-save = Save as Markdown
tell-send = Send
tell-copied = Copied. Paste it wherever you like.
tell-by-hand = This browser won’t let Turnwise copy. Select the words and copy them yourself.
# Texts and messages: what goes before a colon, and what follows it.
tell-said = { $name }: { $words }
tell-by = { $what }, by { $day }
tell-on = { $what } ({ $day })
# A commitment, and how the others hear of it when it slips.
tell-let-know = { $what }; if it slips: { $how }
tell-outcome = { $what } ({ $outcome })
tell-reached = reached on { $day }
# {$hours} is "17:00 to 18:00".
tell-with = { $names }, { $hours }
tell-if-then = If { $what }: { $then }
tell-agenda = Agenda
tell-notes = Notes
tell-insights = Insights
tell-questions = Questions to keep
tell-commitments = Commitments
tell-thanks = Thanks
tell-milestones = Milestones
tell-obstacles = If something gets in the way
tell-since = { $names }, since { $day }
tell-talked = We talked
tell-kept = Kept
tell-reached-heading = Reached
tell-wins = Small wins
tell-open = Still open
tell-next = Next session: { $day }, { $hours }

words-title = Export as text
words-lead = For a message, another program, or paper. It’s made from what’s shared; nothing private is in it.
words-summary = A summary to send
words-period = How far back
words-last-session = Since the last session
words-month = 30 days
words-quarter = 90 days
words-copy-summary = Copy the summary
words-markdown = Your notebook as Markdown
words-markdown-lead = Agreement, goals, sessions with their notes, celebrations, small wins, check-ins: one file that any notes program reads.
words-markdown-save = Save as Markdown
words-tables = For a spreadsheet
words-tables-lead = A row for each session, commitment or goal. Cells hold words and numbers, never formulas.
# {$table} is the name of a table: Sessions, Commitments, Goals.
words-table-save = Save { $table } as CSV
words-take = Export as text
words-share-lead = A summary for a message, Markdown, tables for a spreadsheet.

table-day = Day
table-time = Time
table-zone = Time zone
table-minutes = Minutes
table-state = State
table-people = People
table-commitments = Commitments made
table-who = Whose
table-what = What
table-due = By when
table-first-step = First step
table-let-know = If it slips
table-confidence = Confidence (0 to 10)
table-outcome = How it went
table-learned = What you learned
table-goal = Goal
table-why = Why it matters
table-milestones = Milestones
table-reached = Reached
