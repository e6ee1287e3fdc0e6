### What arrives: files and links, their previews, and why they cannot be added.

arrive-your-partner = your partner
arrive-one-already = These are already the same notebook. There’s nothing to do.

file-empty = This file is empty. Nothing was changed. Ask { $name } to save it again.
file-not-json = This isn’t a Turnwise file. Nothing was changed. Look for a file whose name ends in .turnwise.json.
file-not-ours = This file was made by another program. Nothing was changed. Look for a file whose name ends in .turnwise.json.
file-cut-short = This file was cut short. Nothing was changed. Copy it again, or ask { $name } to send it again.
file-damaged = This file was damaged on its way. Nothing was changed. Ask { $name } to send it again.
file-newer = This file was written by a newer Turnwise (format { $version }). Nothing was changed. Keep the file, reload this page to get the newer version, and open it then.
file-unknown-kind = This file holds something this version of Turnwise doesn’t know yet. Nothing was changed. Keep the file, reload this page, and open it then.
file-too-large = This file is too large: Turnwise opens up to { NUMBER($megabyte-count) } megabytes. Nothing was changed.
file-too-many = This file holds too much: Turnwise opens up to { NUMBER($record-count) } entries. Nothing was changed.
file-too-many-people = This file names too many people: a notebook is for two to six, and up to { NUMBER($people-count) } can be opened. Nothing was changed.
file-future = This file comes from a device whose clock is far ahead (50 years or more). Nothing was changed. Ask { $name } to set the clock and save the file again.
file-malformed = This file isn’t built like a Turnwise file. Nothing was changed. Ask { $name } to save it again.
file-weakened = This locked file has a weaker lock than any that Turnwise makes: another program made it, or someone changed it. Nothing was changed. Ask { $name } to lock and send it again.
file-too-much-work = This locked file would take far longer to open than any that Turnwise makes. Nothing was changed. Ask { $name } to lock and send it again.
file-unreadable = The browser couldn’t read this file. Nothing was changed. Copy it to this device first, or ask { $name } to send it again.
file-blocked = The browser didn’t let Turnwise do that. Nothing was changed. Try again, or use another browser.

link-not-ours = There’s no Turnwise link in this text. Copy the whole link.
link-cut-short = This link was cut short. Nothing was changed. Ask { $name } to send it as a file.
link-damaged = This link was damaged on its way. Nothing was changed. Copy it again, or ask { $name } to send it as a file.
link-newer = This link was made by a newer Turnwise. Nothing was changed. Reload this page to get the newer version, and open the link then.
link-not-here = This link is an update for a notebook that isn’t in this browser. Nothing was changed. Open it in the browser that has the notebook, or add the notebook first, from an invitation or a file.
link-no-key = No notebook in this browser opens this link. Nothing was changed. Open it in the browser that has the notebook, or ask { $name } for a file.
link-too-long = This is too long for a link. Use a file instead.

save-nothing-open = No notebook is open, so there’s nothing to save.
save-differs = The file didn’t come out right, so it wasn’t saved. Nothing was changed. Reload the page and try again.
# Follows a colon, in invite-none.
invite-who = first say who is using this device.
# Follows a colon, in invite-none.
invite-nothing = there’s nothing here yet to invite to.

arrival-title = A file from { $name }
arrival-title-unknown = A file
arrival-backup-title = A backup
arrival-saved = { $name } saved it on { $day } at { $time }. Nothing is added until you say so.
arrival-saved-unknown = It was saved on { $day } at { $time }. Nothing is added until you say so.
arrival-device = Device: { $device }
arrival-nothing-title = Nothing new
arrival-nothing = Everything in it is already here.
arrival-nothing-to-read = There’s nothing new to read, only small changes: an order, a length, a choice between versions. “Done” adds them.
arrival-close = Done
arrival-left-out = This file holds someone else’s private words. They’re left out.
arrival-own-words = Only you have this
arrival-is-mine = This is your own backup, so your private words come back too.
arrival-is-not-mine = It isn’t mine
arrival-is-mine-after-all = It’s my own backup
arrival-whose = Is this your own backup?
arrival-whose-lead = It holds private words. They come back if they’re yours, and are left out if they’re someone else’s.
arrival-whose-mine = Yes, it’s mine
arrival-whose-theirs = No, it’s from someone else
arrival-left-out-sample = This is sample data from another browser, so it isn’t added.
arrival-clashing = You both changed
arrival-clashing-lead = Both versions are kept. Choose later, under “Both versions”.
arrival-edited-in-trash = Changed while it was in the Trash. Choose what to do under “Both versions”.
# {$kind} is a kind of record, "Goal"; {$name} wrote it.
arrival-kind-by = { $kind } by { $name }
# {$kind} is a kind of record, "Goal"; {$owner} owns it.
arrival-kind-of-by = { $kind } by { $owner }, changed by { $name }
arrival-folded = { $count ->
    [one] Plus one small change: an order, a length, a setting.
   *[other] Plus { $count } small changes: order, lengths, settings.
}
arrival-unread = { $count ->
    [one] One thing this version of Turnwise can’t show. It’s kept as it is.
   *[other] { $count } things this version of Turnwise can’t show. They’re kept as they are.
}
# {$kind} is a kind of record, {$field} one of its fields: "Goal, why it matters".
arrival-field = { $kind }, { $field }
arrival-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
arrival-add = Add to our notebook
arrival-much-title = This file moves a lot to the Trash
# {$count} of all things, {$all}, that are in the notebook now.
arrival-much = { $count ->
    [one] { $count } of the { $all } things in your notebook would go to the Trash.
   *[other] { $count } of the { $all } things in your notebook would go to the Trash.
}
arrival-much-safe = Nothing would be lost: the Trash keeps it, and you can undo the whole file.
arrival-much-look = Take another look
arrival-much-add = Add it anyway
arrival-cancel = Cancel
arrival-added = Added what { $name } sent.
arrival-added-unknown = Added the file.
arrival-restored-copy = Your notebook is open.
arrival-partnership-of = A notebook of { $names }
arrival-which = This notebook isn’t here yet
arrival-which-lead = If you both started on your own, the two notebooks can become one.
arrival-which-new = It’s a new notebook
arrival-which-ours = It’s ours: combine it with the notebook of { $names }
arrival-proposed = One notebook, or two?
# {$theirs} and {$mine} are lists of names.
arrival-proposed-lead = This file says that the notebook of { $theirs } and your notebook of { $mine } are the same one. If you combine them, everyone in it sees everything from both.
arrival-proposed-apart = Keep them separate
arrival-proposed-together = Combine: the notebook of { $theirs } and the one here, of { $mine }
arrival-who-is-who = Who is who?
# The name of a choice: someone in the file is one of the people here.
arrival-who-is = { $name } in the file is
arrival-who-other = someone else

open-title = Open a file or a link
open-lead = A file from your partner, or an invitation. You see what’s in it before anything is added.
open-choose = Choose a file
open-drop = , or drop it anywhere on this page
open-one-by-one = { $count ->
    [one] One more file was dropped but isn’t open yet. Drop it again after this one.
   *[other] { $count } more files were dropped but aren’t open yet. Drop them again, one after the other.
}
open-let-go = Drop to open the file
open-paste = Or paste a link
open-paste-button = Open link
open-back = Go back
open-in-sample = You’re looking at sample data. Leave the sample first, so nothing gets mixed.

back-title = Get my notebook back
back-lead = There are three ways. You see what you’re getting before anything is added.
back-backup = From my backup
back-backup-lead = The file you saved. Its name begins with PRIVATE-backup. It holds everything, your private words too.
back-partner = From my partner
back-partner-lead = Your partner has everything you two share. Send this message, and open their file here.
# A message for a chat. {$share} is the name of the page Share, {$address} a web address.
back-partner-message = My Turnwise notebook is gone from this device. Could you send me yours? Open Turnwise, go to { $share }, choose “Save file”, and send me that file. I’ll open it at { $address }
back-partner-copy = Copy message
back-partner-hint = Your private words aren’t in your partner’s file, only in your own backup, which you can add later.
back-device = From my other device
# {$share} is the name of the page Share, {$save} of the button there. The address follows.
back-device-lead = If your notebook is still open somewhere else, open it there, go to { $share }, choose “{ $save }”, and bring that file to this device. The address here:

invited-eyebrow = This invitation comes from your partner, not from Turnwise
invited-title = { $name } invites you to a notebook for two
# For more than two.
invited-title-group = { $name } invites you to a notebook for { $count }
invited-questions = { $count ->
    [one] One question from your workshop
   *[other] { $count } questions from your workshop
}
invited-lead = Plan your talks, keep commitments and work towards your goals. It all stays in your browser.
invited-what = What’s in it
# Beside a person’s name; {$pen} is us-pen-blue and so on.
invited-pen = colour: { $pen }
invited-session = A first session: { $day }, { $time }
invited-who = Who are you?
invited-i-am = I am { $name }
invited-choose = Choose who you are, so your words carry your name.
invited-hint = If this page opened inside a chat app, it may be forgotten when you close it. Open it in your own browser first.
invited-known = This notebook is already here. Nothing needs to be added.
invited-added = You’re in.
invited-bad-title = This link can’t be opened

restore-hint = You see what’s in it before anything is added.
