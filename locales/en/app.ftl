### The app as a whole. One file for each page; ids begin with the page's name.

# The name of the app; do not translate.
app-name = Turnwise
app-tagline = A place for two people who coach each other
# The title of the browser's tab.
app-title = { $page } · Turnwise
app-changes = { $count ->
    [0] No changes
    [one] { $count } change
   *[other] { $count } changes
}
