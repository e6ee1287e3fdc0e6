### What arrives: files and links, their previews, and why they cannot be added.

arrive-your-partner = your partner
arrive-one-already = These are one partnership already. Nothing was changed, and there is nothing to do.

file-empty = This file is empty. Nothing was changed. Ask { $name } to save it once more.
file-not-json = This is not a Turnwise file. Nothing was changed. Look for a file whose name ends in .turnwise.json.
file-not-ours = This file was made by another program. Nothing was changed. Look for a file whose name ends in .turnwise.json.
file-cut-short = This file was cut short. Nothing was changed. Copy it again, or ask { $name } to send it once more.
file-damaged = This file was damaged on its way. Nothing was changed. Ask { $name } to send it once more.
file-newer = This file was written by a newer Turnwise (format { $version }). Nothing was changed. Keep the file, load this page again to get the newer version, and open it then.
file-unknown-kind = This file holds something that this version of Turnwise does not know yet. Nothing was changed. Keep the file, load this page again, and open it then.
file-too-large = This file is too large: up to { NUMBER($megabyte-count) } megabytes can be opened. Nothing was changed.
file-too-many = This file holds too much: up to { NUMBER($record-count) } records can be opened. Nothing was changed.
file-too-many-people = This file names too many people: a notebook is for two to six, and up to { NUMBER($people-count) } can be opened. Nothing was changed.
file-future = This file comes from a device whose clock runs far ahead (50 years or more). Nothing was changed. Ask { $name } to set the clock and to save the file once more.
file-malformed = This file is not built like a Turnwise file. Nothing was changed. Ask { $name } to save it once more.
file-weakened = This locked file has a weaker lock than any that Turnwise makes: another program made it, or somebody changed it. Nothing was changed. Ask { $name } to lock and send it once more.
file-too-much-work = Opening this locked file would take far longer than with any that Turnwise makes. Nothing was changed. Ask { $name } to lock and send it once more.
file-unreadable = The browser could not read this file. Nothing was changed. Copy it to this device first, or ask { $name } to send it once more.
file-blocked = The browser did not let Turnwise do this with a file. Nothing was changed. Try again, or use another browser.

link-not-ours = There is no Turnwise link in this text. Nothing was changed. Copy the whole link.
link-cut-short = This link was cut short. Nothing was changed. Ask { $name } to send it as a file.
link-damaged = This link was damaged on its way. Nothing was changed. Copy it once more, or ask { $name } to send it as a file.
link-newer = This link was made by a newer Turnwise. Nothing was changed. Load this page again to get the newer version, and open the link then.
link-not-here = This link has news of a notebook that is not in this browser. Nothing was changed. Open it in the browser that has the notebook, or add the notebook first, from an invitation or a file.
link-no-key = No notebook in this browser opens this link. Nothing was changed. Open it in the browser that has the notebook, or ask { $name } for a file.
link-too-long = This is too long for a link. Nothing was changed. Use a file instead.

save-nothing-open = No partnership is open, so there is nothing to save.
save-differs = The file could not be made so that it reads back as it is here. Nothing was changed. Load the page again and try once more.
invite-who = say first who you are here.
invite-nothing = there is nothing here yet to invite to.

arrival-title = A file from { $name }
arrival-title-unknown = A file
arrival-backup-title = A full backup
arrival-saved = { $name } saved it on { $day } at { $time }. Nothing is added until you say so.
arrival-saved-unknown = It was saved on { $day } at { $time }. Nothing is added until you say so.
arrival-device = It was saved on: { $device }
arrival-nothing-title = Nothing new
arrival-nothing = Everything in it is here already. Nothing needs to be added.
arrival-nothing-to-read = There is nothing new to read in it, only small things: an order, a length, a choice between versions. “Done” takes them over.
arrival-close = Done
arrival-left-out = A private part of someone else is in this file. It is left out.
arrival-own-words = Only you have this
arrival-is-mine = This is your own backup, so your private words come back, too.
arrival-is-not-mine = It isn’t mine
arrival-is-mine-after-all = It’s my own backup
arrival-whose = Is this your own backup?
arrival-whose-lead = It holds private words. They come back if they’re yours, and are left out if they’re someone else’s.
arrival-whose-mine = Yes, it’s mine
arrival-whose-theirs = No, it’s from someone else
arrival-left-out-sample = This comes from the sample in another browser. It isn’t added.
arrival-clashing = You both changed
arrival-clashing-lead = Both versions are kept. You choose later, under “Both versions”.
arrival-edited-in-trash = Changed while it was in the Trash. “Both versions” asks what to do.
arrival-kind-by = { $kind } by { $name }
arrival-kind-of-by = { $kind } by { $owner }, changed by { $name }
arrival-folded = { $count ->
    [one] One small change besides: an order, a length, a setting.
   *[other] { $count } small changes besides: order, lengths, settings.
}
arrival-unread = { $count ->
    [one] One thing that this Turnwise doesn't show. It is kept as it is.
   *[other] { $count } things that this Turnwise doesn't show. They are kept as they are.
}
arrival-field = { $kind }, { $field }
arrival-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
arrival-add = Add to my workspace
arrival-much-title = This file puts much away
arrival-much = { $count ->
    [one] { $count } of the { $all } things in your notebook would go to the Trash.
   *[other] { $count } of the { $all } things in your notebook would go to the Trash.
}
arrival-much-safe = Nothing would be gone: the Trash keeps them, and you can undo the whole file.
arrival-much-look = Look again first
arrival-much-add = Add it all the same
arrival-cancel = Cancel
arrival-added = Added what { $name } sent.
arrival-added-unknown = Added the file.
arrival-restored-copy = Your copy is open.
arrival-partnership-of = A notebook of { $names }
arrival-which = This notebook is not here yet
arrival-which-lead = If you both started on your own, the two notebooks can become one.
arrival-which-new = It is a new partnership
arrival-which-ours = This is ours: bring together with the notebook of { $names }
arrival-proposed = One notebook, or two?
arrival-proposed-lead = This file says that the notebook of { $theirs } is one with your notebook of { $mine }. If you bring them together, everyone in it sees everything from both.
arrival-proposed-apart = Keep them apart
arrival-proposed-together = Bring together: the notebook of { $theirs } and your notebook of { $mine }
arrival-who-is-who = Who is who?
arrival-who-is = { $name } of the file is
arrival-who-other = someone else

open-title = Open a file or a link
open-lead = A file from your partner, or an invitation. You see what is in it before anything is added.
open-choose = Choose a file
open-drop = , or drop it anywhere on this page
open-one-by-one = { $count ->
    [one] One more file was dropped and is not open yet. Drop it again after this one.
   *[other] { $count } more files were dropped and are not open yet. Drop them again, one after the other.
}
open-let-go = Let go to open the file
open-paste = Or paste a link
open-paste-button = Open the link
open-back = Go back
open-in-sample = You are looking at sample data. Leave the sample first, so that nothing is mixed.

back-title = Get my notebook back
back-lead = Three ways. Nothing is added before you have seen what is in it.
back-backup = From my backup
back-backup-lead = The file you saved. Its name begins with PRIVATE-backup. It holds everything, your private words too.
back-partner = From my partner
back-partner-lead = Your partner has everything the two of you share. Send this message, and open the file they send here.
back-partner-message = My Turnwise notebook is gone from this device. Could you send me yours? Open Turnwise, go to { $share }, choose “Save file”, and send me that file. I’ll open it at { $address }
back-partner-copy = Copy the message
back-partner-hint = Your private words aren’t in your partner’s file. They are only in your own backup, which you can add later, too.
back-device = From my other device
back-device-lead = If your notebook is still open somewhere else: open it there, go to { $share }, choose “{ $save }”, and bring that file over to this device. The address here:

invited-eyebrow = An invitation, from your partner and not from this site
invited-title = { $name } invites you to a notebook for two
invited-lead = In it you plan your talks, keep commitments and walk towards your goals. It stays in your browser.
invited-what = What is in it
invited-pen = writes with the { $pen } pen
invited-session = A first session: { $day }, { $time }
invited-who = Who are you?
invited-i-am = I am { $name }
invited-choose = Choose who you are, so that your words carry your name.
invited-hint = Inside a chat app, this page may be forgotten when you close it. Open it in your own browser first.
invited-known = This notebook is here already. Nothing needs to be added.
invited-added = You are in. This is your Today.
invited-bad-title = This link cannot be opened

restore-hint = Nothing is added before you have seen what is in it.
