### The program itself: kept for when there is no network, and a newer version of it.

program-offline = Offline
# Beside program-offline.
program-kept = Ready. Everything Turnwise needs is in this browser.
program-coming = Not ready yet: { $count } % loaded.
program-not-yet = Not ready yet. It loads in the background while you’re online.
program-not-allowed = This browser doesn’t allow it here.
program-version = Version
# For those who report a fault: the number, and the first characters of the build.
program-version-words = { $number }, build { $build }

newer-waits = A newer Turnwise is ready. You get it when you close and reopen Turnwise, or now.
newer-use = Use it now
newer-later = Later
newer-asking = Checking that all windows are saved.
newer-failed = The newer Turnwise couldn’t start. Nothing was changed. You get it when you close and reopen Turnwise.
newer-elsewhere = Another window uses a newer Turnwise. This one still works, and what you write is kept. Reload the page when it suits you.
newer-silent = Another window of Turnwise doesn’t answer. Close the other windows, then try again.
newer-blocked = This browser keeps nothing, so reloading the page would lose what you wrote. Nothing was changed. Save a backup first.
newer-session-here = A session is under way. Try again when it’s over.
newer-session-elsewhere = A session is under way in another window. Try again when it’s over.
newer-words-here = Something you typed isn’t saved yet. Save it or leave that form, then try again.
newer-words-elsewhere = Something you typed in another window isn’t saved yet. Save it or leave that form, then try again.
newer-unsaved-here = Your latest changes aren’t fully saved yet. Wait until it says Saved, then try again.
newer-unsaved-elsewhere = Your latest changes in another window aren’t fully saved yet. Wait until it says Saved there, then try again.
