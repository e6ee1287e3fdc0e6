### How this browser's copy is: the verdict, the reminder, backups, restoring.

health-title = This device
health-well = All’s well. There’s nothing to do.
health-wait = { $count ->
    [one] Everything is kept here. { $count } change isn’t backed up yet.
   *[other] Everything is kept here. { $count } changes aren’t backed up yet.
}
health-save = { $count ->
    [one] { $count } change isn’t backed up yet. Save a backup today.
   *[other] { $count } changes aren’t backed up yet. Save a backup today.
}
health-unsafe = What you wrote last isn’t safe yet. Save a backup now.
health-nowhere = This window keeps nothing. Save a backup before you close it.
health-room-full = This browser’s storage is full. Nothing new is saved until there’s space again. Save a backup, then erase what you no longer need.
health-room-scarce = Most of this browser’s storage is used. You can move a closed notebook into a file.
health-damaged = { $count ->
    [one] { $count } stored piece couldn’t be read. It’s listed below; everything else is here.
   *[other] { $count } stored pieces couldn’t be read. They’re listed below; everything else is here.
}
health-newer = A newer version of Turnwise has saved data here. Reload the page to get that version; until then, nothing new is saved.

health-facts = How it’s kept
health-where = Where
health-where-both = In this browser, in two places that check each other
health-where-one = In this browser, in one place; the other doesn’t answer
health-where-none = Nowhere
health-promise = For how long
health-promise-yes = The browser promised to keep it until you clear it
health-promise-no = Until you clear it, or the device runs out of space
health-promise-week = Safari clears it after seven days without a visit, unless this page is on the Home Screen
health-promise-ask = Ask the browser to keep it
health-promise-refused = The browser didn’t promise. It may later, once you’ve used this page more.
health-room = Storage
# Beside health-room.
health-room-used = { $count } % used
health-room-make = Free up space
# Beside the name that this device has.
device-title = Name
# "Firefox on Android".
device-on = { $browser } on { $system }
device-unknown = This browser
device-change = Change the name
device-label = Name of this device
device-hint = It’s in your backups, so you know where each comes from. You can leave this empty.
device-keep = Save name
device-cancel = Cancel
# Beside the day of the last one.
health-copy = Backup
health-opened = Last file opened
health-opened-on = { $name }’s, from { $day }
health-opened-never = None yet

reminder-many = { $count ->
    [one] { $count } of your changes isn’t backed up yet.
   *[other] { $count } of your changes aren’t backed up yet.
}
reminder-week = What you wrote since { $day } isn’t backed up yet.
reminder-short-lived = Safari clears what a page keeps after seven days without a visit. Save a backup, or add this page to your Home Screen.
reminder-label = Backup reminder
reminder-save = Save backup
reminder-later = Later

archive-title = Closed notebooks
archive-lead = A closed notebook can live in a file instead. Opening the file brings it back. Private words stay in this browser, and so do backups made before.
archive-none = No notebook is closed yet. When one has ended, close it on the Us page; then it can live in a file instead.
archive-of = Notebook with { $name }
archive-since = Closed on { $day }
archive-save = Save as a file
archive-save-of = Save the notebook with { $name } as a file
archive-saved = Saved as { $file }. We checked it: everything in this notebook is there. Is the file in your downloads?
archive-put-away = Yes, remove it here
archive-keep = Keep it here
archive-done = The notebook is in its file now. To bring it back, open { $file }.
archive-changed = Something was written here after the file was saved, or another window is busy with it. Nothing was removed. Save a new file first.

backups-title = Backups in this browser
backups-lead = Made automatically, and before big changes. They live in this browser too, so a backup in a file is safer.
backups-none = None yet. The first is made once you’ve written something.
backups-blocked = This browser has no place for backups. Before big changes a file is saved instead.
backups-now = Back up now
backups-made = Backed up.
backups-failed = This browser didn’t take a backup. Save one as a file instead.
# {$when} is a day and a time.
backups-open-of = Look inside the backup from { $when }
backups-change = automatic
backups-asked = you made it
backups-import = before something was added
backups-restore = before an earlier state came back
backups-things = { $count ->
    [one] { $count } thing
   *[other] { $count } things
}

restore-title = Backup from { $when }
restore-lead = Nothing changes until you say so. What’s here now is backed up first.
restore-gone = This backup is no longer here.
restore-damaged = This backup can’t be read. Nothing was changed.
restore-which = What should come back?
restore-missing = Bring back what’s missing
restore-missing-hint = What’s gone or in the Trash comes back. Nothing else changes.
restore-return = Return to { $day }
restore-return-hint = Everything goes back to how it was then. What was written since goes to the Trash or waits under “Both versions”.
restore-nothing = Nothing would change.
restore-nothing-missing = Nothing is missing.
restore-back = Will come back
restore-changed = Goes back to how it was
restore-trashed = Goes to the Trash
restore-theirs = Written by others since
restore-theirs-lead = The older words are shown again; these wait under “Both versions”, here and with your partner, until one of you chooses.
restore-do-missing = Bring it back
restore-do-return = Return to { $day }
restore-cancel = Cancel
restore-done-missing = Brought back.
restore-done-return = Everything is back to how it was on { $day }.
restore-outdated = Something has changed here since. This is what would happen now.
restore-failed = Nothing was changed: what’s here couldn’t be backed up first. Save a backup as a file, then try again.
restore-save-first = Save backup
