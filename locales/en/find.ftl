### Finding anything, and the keys.

find-title = Find
find-field = Find a page or anything you wrote
find-example = A page, a name, a word
find-nothing = Nothing here has these words.
find-count = { $count ->
    [0] Nothing found
    [one] One line
   *[other] { $count } lines
}
find-private = Only you
# {$of} is the name of the partner in another partnership.
find-of = with { $of }
find-invite = Invite a partner
find-erase = Erase something, or everything
find-backup = Backup, and how this copy is kept
find-look = Theme, text size, language
find-move = Move to another device
find-check-in = A word between sessions
find-propose = Propose times
find-start = Start with another partner
find-button = Find
# Words that lead to a page whose name is another one.
find-words-sessions = calendar, reminder, cancel, call off, move, appointment
find-words-settings = dark, light, contrast, colours, font, dates
find-words-share = passphrase, password, lock, send, exchange
find-words-trash = undo, deleted, restore, bring back
find-words-keys = undo, shortcuts, keyboard

keys-title = Keys
keys-everywhere = Everywhere
keys-notes = In the notes
keys-lists = In the search and in choices
keys-find-key = Ctrl K, ⌘ K
keys-find = Find a page or anything you wrote
keys-undo-key = Ctrl Z, ⌘ Z
keys-undo = Undo, outside of fields
keys-this = Show this list
keys-tab-key = Tab
keys-shift-tab-key = Shift Tab
keys-enter-key = Enter
keys-backspace-key = Backspace
keys-escape-key = Esc
keys-arrows-key = ↑ ↓
keys-alt-arrows-key = Alt ↑ ↓
keys-tab = To the next button or field
keys-press = Press what has the focus
keys-escape = Close what is open
keys-new-line = A new line
keys-join-line = On an empty line: back to the line before
keys-indent = Move a line in
keys-outdent = Move a line out
keys-walk = To the line above or below
keys-move = Move a line up or down
keys-leave = Leave the notes; then Tab goes on
keys-choose = Choose the next or the one before
keys-open = Open what is chosen
keys-close = Close
