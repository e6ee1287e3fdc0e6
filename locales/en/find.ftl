### Finding anything, and the keys.

find-title = Find
find-field = Find a page or anything you wrote
find-example = A page, a name, a word
find-nothing = No results for these words.
find-nothing-here = No results. Try other words, or fewer filters.
find-count = { $count ->
    [one] 1 result
   *[other] { $count } results
}
# There are too many to show: {$shown} of them are listed.
find-count-first = { $count ->
    [one] 1 result
   *[other] { $count } results
}, the first { NUMBER($shown) } shown
find-close = Close
# Read aloud before the three lists that narrow a search down.
find-filters = Filters
find-kind = Kind
find-kind-any = All kinds
find-who = Person
find-who-any = Everyone
find-who-mine = You
find-when = Time
find-when-any = Any time
find-when-month = This month
find-when-three-months = Last three months
find-when-year = This year
find-when-earlier = Before this year
find-saved = Saved searches
find-save = Save this search
find-save-name = Name of the search
find-save-hint = It’s listed here when you open Find, on this device only.
find-save-missing = Give the search a name.
find-save-taken = You already have a search called { $name }. Choose another name.
find-save-keep = Save search
find-save-cancel = Cancel
# {$name} is the name that somebody gave a search.
find-remove = Remove the search { $name }
find-said-saved = Search saved: { $name }
find-said-removed = Search removed: { $name }
find-private = Only you
# {$of} is the name of the partner in another notebook.
find-of = with { $of }
find-invite = Invite a partner
find-erase = Erase something, or everything
find-backup = Backup, and this device
find-look = Theme, text size, language
find-move = Move to another device
find-check-in = Check-in between sessions
find-propose = Propose times
find-start = Start with another partner
find-button = Find
# Words that lead to a page whose name is another one.
find-words-sessions = calendar, reminder, cancel, call off, move, appointment
find-words-settings = dark, light, contrast, colours, font, dates
find-words-share = passphrase, password, lock, send, exchange
find-words-trash = undo, deleted, restore, bring back
find-words-data = privacy, GDPR, security, accessibility, licences, imprint, hosting, cookies
find-words-keys = undo, shortcuts, keyboard, commands
find-words-print = paper, PDF

# Commands, which are found by name and listed with the keys: what each is called, and what it does.
command-undo = Undo the last change
command-backup = Save a backup
command-backup-about = Saves everything you have here as a file
command-print = Print this page
command-print-about = Opens your browser’s print dialog
# {$theme} is "Light", "Dark", "High contrast", "Like this device".
command-theme = Theme: { $theme }
command-theme-about = Changes how Turnwise looks on this device

keys-title = Shortcuts
keys-everywhere = Everywhere
keys-notes = In the notes
keys-lists = In Find and in lists
keys-commands = Commands
keys-commands-lead = Type the name of one of these in Find, or the name of any page.
keys-find-key = Ctrl K, ⌘ K
keys-find = Find a page or anything you wrote
keys-undo-key = Ctrl Z, ⌘ Z
keys-undo = Undo, when you’re not in a field
# The key that shows the list of keys.
keys-this-key = ?
keys-this = Show this list
keys-tab-key = Tab
keys-shift-tab-key = Shift Tab
keys-enter-key = Enter
keys-backspace-key = Backspace
keys-escape-key = Esc
keys-arrows-key = ↑ ↓
keys-alt-arrows-key = Alt ↑ ↓
keys-tab = To the next button or field
keys-press = Press the focused button
keys-escape = Close what is open
keys-new-line = A new line
keys-join-line = On an empty line: back to the line before
keys-indent = Move a line in
keys-outdent = Move a line out
keys-walk = To the line above or below
keys-move = Move a line up or down
keys-leave = Leave the notes; then Tab goes on
keys-choose = Next or previous choice
keys-open = Open the selected choice
keys-close = Close
