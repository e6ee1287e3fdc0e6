### Moving to another device.

move-title = Move to another device
move-lead = Your notebook lives in this browser only. Three steps take it to another one, or into the app on your Home Screen.
move-save = Save it here
move-save-lead = The backup holds everything, your private words too.
move-carry = Bring the file over
move-carry-lead = Mail it to yourself, put it in a cloud folder, or use a cable. Whoever has the file can read it, unless you locked it.
move-open = Open it there
# {$door} is the name of a page, back-title.
move-open-lead = Open this address on the other device and choose “{ $door }”.
move-after = Nothing is removed here, so both devices have everything. To bring one up to date later, open a newer backup from the other.
move-offer = Was your notebook in a browser before? An installed app starts empty: bring it over with a backup.
