### Share, invitation, Review, Trash.

share-for = For { $name }
share-from = From { $name }
share-paste-link = Paste link
share-not-yet = { $count ->
    [0] { $name } has everything, as far as you sent it.
    [one] { $count } change is not with { $name } yet.
   *[other] { $count } changes are not with { $name } yet.
}
share-taken = { $name }’s last update, of { $day }, had everything of yours up to { $up-to }.
share-taken-nothing = { $name }’s last update, of { $day }, had nothing of yours yet.
share-see = { $count ->
    [one] See the { $count } thing that changed
   *[other] See the { $count } things that changed
}
share-other = Elsewhere
share-save-for = Save file for { $name }
share-send = Send file to { $name }
share-sent = Handed over. When { $name } adds it, you both have everything.
share-open-file = Open a file
# A fold with what is less often used than a link and a file.
share-other-ways = Other ways to send
share-more = More
share-move-lead = Take your notebook to another phone, tablet or computer.
share-back-lead = From a backup, from { $name }, or from another device.
share-holds = The file holds what you two share. Nothing private is in it.
share-saved-as = Saved as { $file }. You find it among your downloads.
share-to-review = { $count ->
    [one] In { $count } place you both wrote something different. Both versions are kept.
   *[other] In { $count } places you both wrote something different. Both versions are kept.
}
share-choose = Choose between the versions
share-invite-lead = For the first time, or for another phone: a link, a code to scan, or a file.
share-backup = Full backup
share-backup-on = Last saved on { $day }
share-backup-never = Not saved yet
share-save-backup = Save full backup
share-backup-hint = A full backup holds everything, your private words too. Keep it for yourself.

invite-title = Invite { $name }
invite-lead = Any of these opens this notebook for { $name }, in a browser of their own.
invite-link = A link
invite-link-label = Invitation link
invite-copy = Copy link
invite-copied = Copied. Paste it into a message to { $name }.
invite-copy-by-hand = This browser does not let a page copy. Mark the link and copy it yourself.
invite-link-holds = It holds your names, your pens and the next session, nothing else you wrote.
invite-link-holds-plan = It holds your names, your pens and the next session with its plan, nothing else you wrote.
invite-link-holds-agreement = It holds your names, your pens, the next session and the draft of your agreement, nothing else you wrote.
invite-link-holds-both = It holds your names, your pens, the next session with its plan and the draft of your agreement, nothing else you wrote.
invite-code = A code to scan
invite-code-lead = For a phone across the table.
invite-code-label = The invitation link as a QR code
invite-code-bytes = { $count } bytes
invite-code-too-long = The link is too long for a code that phones read well. Send the link or a file.
invite-file = A file
invite-file-lead = With everything you two share so far. Send it any way you like.
invite-none = There is no invitation link now: { $why }

review-title = Both versions
review-lead = You both wrote here without seeing each other’s words. Nothing is lost; choose what stays.
review-empty = There is nothing to choose between.
review-empty-lead = When you and { $name } change the same words without knowing of each other, both versions wait here.
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
review-trashed = In the Trash, and changed meanwhile
review-trashed-lead = It was moved to the Trash by someone who had not seen these changes.
review-restore = Put back
review-leave = Leave in the Trash
review-restored = Put back.
review-left = It stays in the Trash.
review-mark = Both versions
review-part = { $field }: { $value }
review-you = You
# The same two within a sentence.
review-you-within = you
review-someone-within = someone
review-again = You chose before, and differently: { $one } kept the first, { $other } the second. Choose once more.
review-beneath-new = { $name } added to this ({ $kind }), not knowing that it was in the Trash.
review-beneath-changed = { $name } changed something in this ({ $kind }), not knowing that it was in the Trash.
review-settled = Settled: { NUMBER($count) }
review-not-kept = Not kept, by { $name }:
review-both-kept = Both were kept.

trash-title = Trash
trash-lead = Things stay here until you empty it.
trash-empty = The Trash is empty.
trash-empty-lead = What you put away waits here until you empty it, so nothing is gone by a slip of the finger.
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
trash-own-lead = Drafts, templates and questions that nobody but you ever had here.
