### Erasing: one partnership, or everything.

erase-title = Erase
erase-lead = What is erased here is gone from this browser, its backups too. Nobody can bring it back from here.
erase-file-first = Save a full backup first, if you may want it again.
erase-one = This partnership
erase-one-lead = Everything of the notebook with { $name } goes from this browser. { $name } keeps their own copy.
erase-one-button = Erase the notebook with { $name }
erase-all = Everything
erase-all-lead = All notebooks, what is private, backups and settings. Afterwards this browser knows nothing of Turnwise.
erase-all-button = Erase everything
erase-word = erase
erase-type = Type “{ $word }” to go on
erase-wrong = Type “{ $word }” exactly, then press the button.
erase-failed = Not everything could be erased. Load the page again and try once more.
erase-done = The notebook is erased.
erase-settings-hint = One notebook, or everything in this browser

quarantine-title = Set aside
quarantine-lead = { $count ->
    [one] This piece could not be read. It lies as it was found; nothing else is touched by it.
   *[other] These { $count } pieces could not be read. They lie as they were found; nothing else is touched by them.
}
quarantine-save = Save as a file
quarantine-discard = Throw away
quarantine-discarded = Thrown away.
quarantine-bytes = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}

remove-not-read = This browser’s storage gave no answer, so nothing was taken away. Try again in a moment.
remove-not-removed = This browser’s storage did not let go of it, so it may come back when the page is loaded again. Try again in a moment.
remove-not-shown = It was taken away, but this browser’s storage gave no answer afterwards. Load the page again to see what is left.
remove-settled = This was added so long ago that it has grown together with what was written since, so it cannot be taken back by itself. Nothing was changed.
remove-earlier = Something else was added after this, so it cannot be taken back by itself. Nothing was changed. The backup of before has everything as it was; you find it under Share.
remove-newer = A newer version of this app has kept data here. Nothing was taken away. Load the page again to get the newer version.
