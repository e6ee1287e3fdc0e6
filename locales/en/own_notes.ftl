### Private notes in a session: nobody else has them.

own-notes = Private notes
# After “Only you”.
own-notes-seen = until you share one
# The name of a line, for those who listen.
own-note = Private note
own-note-new = New private note
own-note-example = For yourself alone
# Names for those who listen; {$words} is the note.
own-note-share = Share: { $words }
own-note-trash = Move to trash: { $words }
own-note-said-trash = Private note moved to the Trash
own-note-said-shared = It’s now a note of this session.
own-notes-share-title = Share this note
own-notes-share-sure = It becomes a note of this session, and goes to { $names } with your next update.
own-notes-share-sure-alone = It becomes a note of this session. Whoever you invite will see it.
own-notes-share = Share it
