### Before there is anything: first visit, starting, saying who one is, and addresses that lead nowhere.

welcome-title = Welcome
welcome-heading = A notebook for two people who coach each other
welcome-lead = Plan your talks, keep your commitments, work towards your goals. No account: every word stays in this browser.
welcome-start = Start with a partner
welcome-start-hint = Your names and your colours
welcome-open = Open a file or a link
welcome-open-hint = If your partner sent you one
welcome-sample = Look around with sample data
welcome-sample-hint = Eight weeks of Robin and Kim
# Two lines below the doors: what opens again by itself, and what may take it away.
welcome-comes-back = Open Turnwise here again, and you’ll find what you had open.
welcome-can-be-cleared = Clearing this browser’s data clears your notebook too, so save a backup now and then.
welcome-sample-opening = Opening the sample …
welcome-sample-not-fetched = The sample data couldn’t be loaded. Try again when you’re online.
welcome-sample-damaged = The sample data can’t be read. Everything else here works.

start-title = Start with a partner
start-heading = Your names, your colours
start-lead = What each of you writes, brings and commits to keeps its own colour.
start-my-name = Your name
start-my-pen = Your colour
start-partner-name = Your partner’s name
start-partner-pen = Your partner’s colour
start-my-name-missing = Write your name, or what your partner calls you.
start-partner-name-missing = Write your partner’s name, or what you call them.
start-same-pen = You both have the same colour now. Two different ones keep your words apart.
start-begin = Start our notebook
start-go-back = Go back
start-from-sample = You’re looking at sample data. Starting leaves it and opens your own notebook.

who-title = Who is using this device?
who-lead = What you write in this browser gets your colour. You can change this on the Us page.
who-i-am = I am { $name }
who-nobody = Nobody’s name is in this notebook yet. Ask your partner for a new invitation.

lost-title = Page not found
lost-heading = Page not found
lost-lead = The address may be incomplete, or what it leads to is in the Trash.
lost-to-today = Go to Today
lost-to-trash = Look in the Trash
