### Share, invitation, Review, Trash.

share-for = For { $name }
share-from = From { $name }
share-paste-link = Paste link
share-not-yet = { $count ->
    [0] Nothing new to send to { $name }.
    [one] { $count } change hasn’t reached { $name } yet.
   *[other] { $count } changes haven’t reached { $name } yet.
}
share-taken = { $name }’s last update, from { $day }, shows they had everything of yours up to { $up-to }.
share-taken-nothing = { $name }’s last update, from { $day }, shows they had nothing of yours yet.
share-see = { $count ->
    [one] See the { $count } thing that changed
   *[other] See the { $count } things that changed
}
share-other = Other changes
share-save-for = Save file for { $name }
share-send = Send file to { $name }
share-sent = Shared. Once { $name } adds it, you both have everything.
share-open-file = Open a file
# A fold with what is less often used than a link and a file.
share-other-ways = Other ways to send
share-more = More
share-move-lead = Take your notebook to another phone, tablet or computer.
share-back-lead = From a backup, from { $name }, or from another device.
share-holds = The file holds what you share. Nothing private is in it.
share-saved-as = Saved as { $file }. It’s in your downloads.
share-to-review = { $count ->
    [one] You both wrote something different in { $count } place. Both versions are kept.
   *[other] You both wrote something different in { $count } places. Both versions are kept.
}
share-choose = Choose between the versions
share-invite-lead = For the first time, or for another phone: a link, a code to scan, or a file.
share-backup = Backup
share-backup-on = Last saved on { $day }
share-backup-never = Not saved yet
share-save-backup = Save backup
share-backup-hint = A backup holds everything, your private words too, so keep it to yourself.

invite-title = Invite { $name }
invite-lead = Any of these opens this notebook for { $name }, in their own browser.
invite-link = A link
invite-link-label = Invitation link
invite-copy = Copy link
invite-copied = Copied. Paste it into a message to { $name }.
invite-copy-by-hand = This browser won’t let Turnwise copy. Select the link and copy it yourself.
invite-link-holds = It holds your names, your colours and the next session, nothing else you wrote.
invite-link-holds-plan = It holds your names, your colours and the next session with its plan, nothing else you wrote.
invite-link-holds-agreement = It holds your names, your colours, the next session and your draft agreement, nothing else you wrote.
invite-link-holds-both = It holds your names, your colours, the next session with its plan and your draft agreement, nothing else you wrote.
invite-code = A code to scan
invite-code-lead = For a phone across the table.
invite-code-label = The invitation link as a QR code
invite-code-too-long = The link is too long for phones to scan well. Send the link or a file.
invite-file = A file
invite-file-lead = With everything shared so far. Send it any way you like.
# {$why} is invite-who or invite-nothing.
invite-none = There’s no invitation link yet: { $why }

review-title = Both versions
review-lead = You both wrote here without seeing each other’s words. Nothing is lost; choose what stays.
review-empty = There’s nothing to choose between.
review-empty-lead = When you and { $name } change the same words separately, both versions wait here.
review-keep-mine = Keep mine
review-keep-theirs = Keep { $name }’s
review-keep-this = Keep this one
# Where both versions are by one person.
review-keep-first = Keep the first
review-keep-second = Keep the second
review-first = first, { $when }
review-second = second, { $when }
review-keep-both = Keep both
review-kept = Kept. The other version stays listed under “Both versions”.
review-what = { $kind }, { $field }
review-shown-now = shown now
review-someone = Someone
review-trashed = In the Trash, but changed since
review-trashed-lead = It was moved to the Trash by someone who had not seen these changes.
review-restore = Put back
review-leave = Leave in the Trash
review-restored = Put back.
review-left = It stays in the Trash.
review-mark = Both versions
# One line of a version that has several fields.
review-part = { $field }: { $value }
review-you = You
# The same two within a sentence.
review-you-within = you
review-someone-within = someone
review-again = Your choices differ: { $one } kept the first, { $other } the second. Choose again.
# {$kind} is a kind of record, "Goal".
review-beneath-new = { $name } added to this ({ $kind }), not knowing that it was in the Trash.
review-beneath-changed = { $name } changed something in this ({ $kind }), not knowing that it was in the Trash.
review-settled = Decided: { NUMBER($count) }
review-not-kept = Not kept, by { $name }:
review-both-kept = Both were kept.

trash-title = Trash
trash-lead = Things stay here until you empty it.
trash-empty = The Trash is empty.
trash-empty-lead = What you move here waits until you empty it, so nothing goes by accident.
trash-count = { $count ->
    [0] Nothing
    [one] { $count } thing
   *[other] { $count } things
}
trash-put-back = Put back
trash-put-back-what = Put back: { $title }
trash-restored = Put back: { $title }
trash-empty-button = Empty the Trash
trash-emptied = The Trash is empty now.
trash-ask = Empty the Trash?
trash-ask-text = { $count ->
    [one] { $count } thing will be gone for good, for { $name } too with the next update.
   *[other] { $count } things will be gone for good, for { $name } too with the next update.
}
trash-keep = Keep everything
trash-own = Only yours
trash-own-lead = Only you ever had these: drafts, journal entries, letters, notes, questions, answers, templates, kits and workshops.
trash-own-empty-button = Empty
trash-own-ask = Empty what is only yours?
trash-own-ask-text = { $count ->
    [one] { $count } thing will be gone for good. Backups saved before still have it.
   *[other] { $count } things will be gone for good. Backups saved before still have them.
}
trash-own-emptied = What was only yours is gone.
