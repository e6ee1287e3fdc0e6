### Who sees what one types: one short line in every form.

# For those who listen, before one of the lines below.
seen-by = Who sees this:
# Before the names of one or two others: "You and Kim", "You, Ana, and Kim".
seen-you = You
seen-only-you = Only you
seen-everyone = Everyone in this notebook
# There is nobody else in the notebook so far.
seen-nobody-yet = You, and whoever you invite

## Beside one of them
# “You and Kim” with your next update.
seen-next-update = with your next update
seen-until-added = until you add it to your notebook
seen-until-handed = until you hand it out

## Of words that go out by hand
seen-link = Whoever you send the link to
seen-sent = Whoever you send it to
seen-address = Whoever has the address
