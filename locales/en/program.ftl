### The program itself: kept for when there is no network, and a newer version of it.

program-offline = Without a network
program-kept = Turnwise opens. All of it is kept in this browser.
program-coming = Not yet. { $count } % is here.
program-not-yet = Not yet. It is fetched in the background while there is a network.
program-not-allowed = This browser does not allow it here.
program-version = Version
# For those who report a fault: the number, and the first characters of the build.
program-version-words = { $number }, build { $build }

newer-waits = A newer Turnwise is ready. You get it when you close Turnwise and open it again, or now.
newer-use = Use it now
newer-later = Later
newer-asking = Asking whether all windows are saved.
newer-failed = The newer Turnwise could not be put to use. Nothing was changed. You get it when you close Turnwise and open it again.
newer-elsewhere = Another window uses a newer Turnwise. This one goes on as it is, and what you write is kept. Load the page again when it suits you.
newer-silent = Another window of Turnwise does not answer. Nothing was changed. Close the other windows, then try again.
newer-blocked = This browser keeps nothing, so loading the page again would lose what you wrote. Nothing was changed. Save a file first.
newer-session-here = A session is under way. Nothing was changed. Try again when it is over.
newer-session-elsewhere = A session is under way in another window. Nothing was changed. Try again when it is over.
newer-words-here = Something you typed is not kept yet. Nothing was changed. Finish or leave that form, then try again.
newer-words-elsewhere = Something you typed in another window is not kept yet. Nothing was changed. Finish or leave that form, then try again.
newer-unsaved-here = What you wrote last is not safe yet. Nothing was changed. Wait until it says Saved, then try again.
newer-unsaved-elsewhere = What you wrote last in another window is not safe yet. Nothing was changed. Wait until it says Saved there, then try again.
