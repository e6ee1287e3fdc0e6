### Who sees what one types: one short line in every form.

# For those who listen, before one of the lines below.
seen-by = Who sees this:
# Before the names of one or two others: "You and Kim", "You, Ana, and Kim".
seen-you = You
seen-only-you = Only you
seen-everyone = Everyone in this notebook
# There is nobody else in the notebook so far.
seen-nobody-yet = You, and whoever you invite
