### Erasing: one notebook, or everything.

erase-title = Erase
erase-lead = What you erase here is gone from this browser, backups included. Nobody can bring it back from here.
erase-file-first = Save a backup first if you might want it again.
erase-one = This notebook
erase-one-lead = Everything in the notebook with { $name } is removed from this browser. It stays with { $name }.
erase-one-button = Erase the notebook with { $name }
erase-all = Everything
erase-all-lead = All notebooks, everything private, backups and settings. Nothing from Turnwise is left in this browser.
erase-all-button = Erase everything
erase-word = erase
# {$word} is erase-word.
erase-type = Type “{ $word }” to continue
erase-wrong = Type “{ $word }” exactly, then press the button.
erase-failed = Not everything could be erased. Reload the page and try again.
erase-done = The notebook is erased.
erase-settings-hint = One notebook, or everything in this browser

quarantine-title = Couldn’t be read
quarantine-lead = { $count ->
    [one] This piece couldn’t be read. It’s kept as it was found; nothing else is affected.
   *[other] These { $count } pieces couldn’t be read. They’re kept as they were found; nothing else is affected.
}
quarantine-save = Save as a file
quarantine-discard = Discard
quarantine-discarded = Discarded.
quarantine-bytes = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}

remove-not-read = This browser’s storage didn’t answer, so nothing was removed. Try again in a moment.
remove-not-removed = This browser’s storage didn’t let go of it, so it may come back when the page is reloaded. Try again in a moment.
remove-not-shown = It was removed, but this browser’s storage didn’t answer afterwards. Reload the page to see what’s left.
remove-settled = This was added too long ago to be undone on its own: what you’ve written since is bound up with it. Nothing was changed.
remove-earlier = Something else was added after this, so it can’t be undone on its own. Nothing was changed. The backup made before it has everything as it was; it’s under “This device”.
remove-newer = A newer Turnwise has kept data here. Nothing was removed. Reload the page to get the newer version.
