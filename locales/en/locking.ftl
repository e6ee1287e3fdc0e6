### Files behind a passphrase: making one, and opening one.

lock-for = Lock file for { $name } with a passphrase
lock-backup = Lock full backup with a passphrase
lock-title = Lock it with a passphrase
lock-lost-partner = The file opens only with these words. Nobody can recover them: if they are forgotten, the file stays shut. Tell them to { $name } another way than you send the file, by phone or face to face.
lock-lost-backup = The file opens only with these words. Nobody can recover them: if they are forgotten, this backup is lost. Keep them in a password manager or on paper, apart from the file.
lock-phrase = Passphrase
lock-phrase-again = Passphrase once more
lock-phrase-hint = At least { NUMBER($least-count) } characters, because whoever has the file can try as often as they like. Four or more words that have nothing to do with each other are easy to type and hard to guess.
lock-show = Show what I type
lock-limits = The lock protects the file on its way and where it lies. It does not protect this browser: whoever can use this device reads your notebook without it.
lock-do = Lock the file
lock-busy = Locking the file and opening it once to check. This takes a moment.
lock-cancel = Cancel
lock-too-short = This is too short. It needs { NUMBER($least-count) } characters or more: take another word or two.
lock-differ = The two are not the same. Type it here once more, or show what you type.
lock-failed = The file could not be locked so that it opens again as it is here. Nothing was saved or changed. Try once more, or save it without a lock.
lock-not-here = The browser locks files only at an https address, and this is none. Nothing was changed. Open Turnwise at an https address, or save the file as it is; then whoever has it can read it.
lock-without = Save without a lock
lock-ready = The file is locked, and your passphrase opens it: this was tried just now.
lock-other-way = Send the passphrase another way than the file.
lock-keep-apart = Keep the passphrase apart from the file.
lock-save = Save the locked file
lock-manager-name = Turnwise, locked file

unlock-title = A locked file
unlock-lead = It opens with the passphrase that it was locked with. You see what is in it before anything is added.
unlock-kept = The passphrase is used here once and kept nowhere.
unlock-do = Open the file
unlock-busy = Opening the file. This takes a moment.
unlock-leave = Leave it shut
unlock-shut = This passphrase does not open the file, or the file was changed on its way: one cannot be told from the other. Nothing was changed. Type it once more, with the same capital letters, or ask for the file again.
unlock-failed = The browser could not open this file. Nothing was changed. Try once more, or use another browser.
unlock-not-here = The browser opens locked files only at an https address, and this is none. Nothing was changed. Open Turnwise at an https address, or ask for the file without a lock.
