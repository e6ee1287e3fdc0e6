### Updates by link: what is new, sent and received.

update-send = Send link
update-copy = Copy link
# In the place of “Send link”, where nothing is new but the partner can’t know yet that their update arrived.
update-say-here = Say that you have it
update-only-confirms = Nothing is new for { $name }. This link only says that what they sent has arrived.
update-copied = Copied. Paste it into a message to { $name }.
update-sent = Shared. You’ll see that it arrived once an update comes back from { $name }.
update-sealed = Only someone who has this notebook can read the link.
update-open = Anyone who has this link can read what’s in it. Later links will be protected once a file of yours has reached { $name } and something has come back.
update-open-here = Anyone who has this link can read what’s in it, because this address isn’t https.
update-short = It fits nearly every messenger.
update-long = It fits most messengers, but not SMS and not Discord.
update-too-long = This is too long for a link. A file takes everything.
update-file-first = Send a file for now. Links work once it has reached { $name } and something has come back.
# {$name} is whoever has not sent anything back yet.
update-unconfirmed = Sent on { $day }, not confirmed yet. Each update includes it again until one comes back from { $name }.
update-confirmed = What you sent on { $day } has reached { $name }.
update-unconfirmed-long = What you sent { $name } on { $day } isn’t confirmed yet.
update-again = Send again
update-invite-first = A link opens only in a browser that already has this notebook.
update-code = A code to scan
update-code-label = The link as a QR code

update-title = { $name }’s update
update-title-unknown = An update
update-until = Up to { $day } at { $time }. Nothing is added until you say so.
update-added = Added. You have what { $name } sent.
update-lacks-base = Something { $name } sent before this isn’t here, so part of it may be missing. Add this, and ask { $name } for a file.
update-this-link = This link
update-copied-on = Copied. Open it in the browser that has your notebook.

summary-session = Session on { $day }
# {$state} is state-planned and so on.
summary-session-state = Session on { $day }: { $state }
# {$what} is so many of a kind, "2 notes".
summary-changed = { $what }, changed
summary-restored = { $what }, back from the Trash
summary-trashed = { $what }, moved to the Trash
summary-gone = { $what }, gone for good
summary-yours = { $what }, yours
summary-some-yours = { $what }, { $count ->
    [one] { $count } of them yours
   *[other] { $count } of them yours
}
summary-for-you = { $what }, { $count ->
    [one] for you
   *[other] { $count } for you
}
