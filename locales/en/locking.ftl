### Files behind a passphrase: making one, and opening one.

# Two buttons on one page: for the partner's file, and for one's own backup.
lock-for = Lock file for { $name } with a passphrase
lock-backup = Lock backup with a passphrase
lock-title = Lock with a passphrase
lock-lost-partner = Only these words open the file. Nobody can recover them: if they’re forgotten, the file stays shut. Tell { $name } by phone or face to face, not the way you send the file.
lock-lost-backup = Only these words open the file. Nobody can recover them: if they’re forgotten, this backup is lost. Keep them in a password manager or on paper, apart from the file.
lock-phrase = Passphrase
lock-phrase-again = Passphrase again
lock-phrase-hint = At least { NUMBER($least-count) } characters, because whoever has the file can try as often as they like. Four or more unrelated words are easy to type and hard to guess.
lock-show = Show what I type
lock-limits = The lock protects the file on its way and where it’s stored. It doesn’t protect this browser: whoever can use this device can read your notebook.
lock-do = Lock the file
lock-busy = Locking the file and checking that it opens. This takes a moment.
lock-cancel = Cancel
lock-too-short = Too short: it needs { NUMBER($least-count) } characters or more. Add another word or two.
lock-differ = The two don’t match. Type it again here, or show what you type.
lock-failed = The file couldn’t be locked so that it opens again. Nothing was saved or changed. Try again, or save it without a lock.
lock-not-here = The browser locks files only at an https address. Open Turnwise at one, or save the file as it is; then whoever has it can read it.
lock-without = Save without a lock
lock-ready = The file is locked, and your passphrase opens it: we’ve just checked.
lock-other-way = Send the passphrase separately from the file.
lock-keep-apart = Keep the passphrase apart from the file.
lock-save = Save the locked file
lock-manager-name = Turnwise, locked file

unlock-title = A locked file
unlock-lead = It opens with the passphrase it was locked with. You see what’s in it before anything is added.
unlock-kept = The passphrase is used once, here, and isn’t saved anywhere.
unlock-do = Open the file
unlock-busy = Opening the file. This takes a moment.
unlock-leave = Leave it locked
unlock-shut = Either the passphrase is wrong or the file was changed on its way; there’s no way to tell. Nothing was changed. Type it again, with the same capital letters, or ask for the file again.
unlock-failed = The browser couldn’t open this file. Nothing was changed. Try again, or use another browser.
unlock-not-here = The browser opens locked files only at an https address. Open Turnwise at one, or ask for the file without a lock.
