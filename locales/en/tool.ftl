### Tools: small sheets that a part of a talk can hold.

# {$name} is the name of a tool in files, as "wheel": this version has no word for it.
tool-newer = This part holds a sheet that needs a newer Turnwise ({ $name }). What’s in it is kept.
# In the form of a part: what it opens.
tool-field = Opens with this part
tool-none = Nothing
# The choice of a tool that only a newer version knows, by its name in files.
tool-other = Something newer: { $name }

# Several people fill in a sheet on one device, one after the other.
table-hand-to = Hand the device to { $name }
table-looks-away = Everyone else looks away.
table-ready = I have it
table-writes = { $name } writes
table-hide = Hide and hand over
table-hidden = Everyone has answered
table-show = Show all answers
