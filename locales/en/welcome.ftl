### Before there is anything: first visit, starting, saying who one is, and addresses that lead nowhere.

welcome-title = Welcome
welcome-heading = A notebook for two people who coach each other
welcome-lead = Plan your talks, keep your promises, reach your goals. No account: every word stays in this browser.
welcome-start = Start with a partner
welcome-start-hint = Two names and two pens
welcome-open = Open a file or a link
welcome-open-hint = When your partner sent you one
welcome-sample = Look around with sample data
welcome-sample-hint = Eight weeks of Robin and Kim
# Two lines below the doors: what opens again by itself, and what may take it away.
welcome-comes-back = Next time you open Turnwise here, what you had open is there again.
welcome-can-be-cleared = Clearing this browser’s data clears your notebook too, so save a backup now and then.
welcome-sample-opening = Opening the sample …
welcome-sample-not-fetched = The sample data could not be fetched. Nothing was changed. Try again when you are online.
welcome-sample-damaged = The sample data cannot be read. Nothing was changed. The other doors work.

start-title = Start with a partner
start-heading = Two names, two pens
start-lead = What each of you writes, brings and promises keeps the colour of its pen.
start-my-name = Your name
start-my-pen = Your pen
start-partner-name = Your partner’s name
start-partner-pen = Your partner’s pen
start-my-name-missing = Write your name, or what your partner calls you.
start-partner-name-missing = Write your partner’s name, or what you call them.
start-same-pen = Both of you hold the same pen now. Two different ones keep your words apart.
start-begin = Start our notebook
start-go-back = Go back
start-from-sample = You are looking at sample data. Starting leaves it and opens a notebook of your own.

who-title = Who are you here?
who-lead = What you write in this browser gets your pen. You can change this on the page Us.
who-i-am = I am { $name }
who-nobody = Nobody’s name is in this notebook yet. Ask your partner for a new invitation.

lost-title = Not here
lost-heading = This page is not here
lost-lead = The address may be cut short, or what it names is in the trash. Nothing was changed.
lost-to-today = Go to Today
lost-to-trash = Look in the trash
