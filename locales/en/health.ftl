### How this browser's copy is: the verdict, the reminder, backups, restoring.

health-title = This copy
health-well = All is well. Nothing is needed.
health-wait = { $count ->
    [one] All is kept here. { $count } change is in no full backup yet.
   *[other] All is kept here. { $count } changes are in no full backup yet.
}
health-save = { $count ->
    [one] { $count } change is in no full backup yet. Save one today.
   *[other] { $count } changes are in no full backup yet. Save one today.
}
health-unsafe = What you wrote last is not safe yet. Save a file now.
health-nowhere = This window keeps nothing. Save a file before you close it.
health-room-full = This browser’s room is full. Nothing new is written until there is room again. Save a file, then erase what you no longer need.
health-room-scarce = Most of the room this browser gives is used. A notebook that is closed can live in a file instead.
health-damaged = { $count ->
    [one] { $count } stored piece could not be read. It is set aside below; everything else is here.
   *[other] { $count } stored pieces could not be read. They are set aside below; everything else is here.
}
health-newer = A newer version of this app has kept data here. Load the page again to get the newer version. Until then nothing is written.

health-facts = How it is kept
health-where = Where
health-where-both = In this browser, in two places that check each other
health-where-one = In this browser, in one place; the other gives no answer
health-where-none = Nowhere
health-promise = For how long
health-promise-yes = The browser promised to keep it until you clear it
health-promise-no = Until you clear it, or the device runs out of room
health-promise-week = Safari clears it after seven days without a visit, unless this page is on the Home Screen
health-promise-ask = Ask the browser to keep it
health-promise-refused = The browser did not promise. It may later, when you have used this page more.
health-room = Room
health-room-used = { $count } % of what this browser gives is used
health-room-make = Make room
device-title = This device
device-on = { $browser } on { $system }
device-unknown = This browser
device-change = Change the name
device-label = What this device is called
device-hint = It stands in your full backups, so that you know where each comes from. Nobody else gets it. It may stay empty.
device-keep = Keep the name
device-cancel = Cancel
health-copy = Full backup
health-opened = Last file opened
health-opened-on = { $name }’s, of { $day }
health-opened-never = None yet

reminder-many = { $count ->
    [one] { $count } change of yours isn’t backed up yet.
   *[other] { $count } changes of yours aren’t backed up yet.
}
reminder-week = What you wrote since { $day } isn’t backed up yet.
reminder-short-lived = Safari clears what a page keeps after seven days without a visit. Save a copy, or add this page to your Home Screen.
reminder-label = A copy of your own
reminder-save = Save a copy
reminder-later = Later

archive-title = Closed notebooks
archive-lead = A closed notebook can live in a file instead of here. Opening the file brings it back. What is private stays in this browser, and so do backups made before.
archive-none = No notebook is closed yet. One that has ended can be closed on the page Us; then it can live in a file instead of here.
archive-of = Notebook with { $name }
archive-since = Closed on { $day }
archive-save = Save as a file
archive-save-of = Save the notebook with { $name } as a file
archive-saved = Saved as { $file }. It was read back and holds everything of this notebook. Look among your downloads: is it there?
archive-put-away = The file is there, put it away
archive-keep = Keep it here
archive-done = The notebook is put away. To bring it back, open { $file }.
archive-changed = Something was written here after the file was saved, or another window is busy with it. Nothing was taken away. Save a new file first.

backups-title = Backups in this browser
backups-lead = Made by themselves, and before anything large. They live in this browser too, so a full backup in a file is still the safer one.
backups-none = None yet. The first is made when you have written something.
backups-blocked = This browser has no place for backups. Before anything large a file is saved instead.
backups-now = Back up now
backups-made = Backed up.
backups-failed = This browser did not take a backup. Nothing was changed. Save a full backup as a file instead.
backups-open-of = Look inside the backup of { $when }
backups-change = by itself
backups-asked = you asked for it
backups-import = before something was added
backups-restore = before an earlier state came back
backups-things = { $count ->
    [one] { $count } thing
   *[other] { $count } things
}

restore-title = Backup of { $when }
restore-lead = Nothing is changed until you say so. What is here now is backed up first.
restore-gone = This backup is not here any more. Nothing was changed.
restore-damaged = This backup cannot be read. Nothing was changed.
restore-which = What should come back?
restore-missing = Bring back what is missing
restore-missing-hint = What is gone or in the Trash comes back. Nothing else changes.
restore-return = Return to { $day }
restore-return-hint = Everything reads as it did then. What was written since goes to the Trash or waits under “Both versions”.
restore-nothing = Nothing would change.
restore-nothing-missing = Nothing is missing.
restore-back = Comes back
restore-changed = Reads as it did then
restore-trashed = Goes to the Trash
restore-theirs = Written by others since
restore-theirs-lead = The older words are shown again; these wait under “Both versions”, here and with your partner, until one of you chooses.
restore-do-missing = Bring it back
restore-do-return = Return to { $day }
restore-cancel = Cancel
restore-done-missing = Brought back.
restore-done-return = Everything reads as on { $day } again.
restore-outdated = Something changed here meanwhile. This is what would happen now.
restore-failed = Nothing was changed: no backup of what is here could be made first. Save a full backup as a file, then try again.
restore-save-first = Save full backup
