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

# The sheet with which each person arrives in a session.
arrive-sheet-title = How I arrive
arrive-whose = Who is arriving?
arrive-energy = Energy right now
arrive-energy-low = empty
arrive-energy-high = full
# Behind a name: "energy 6 of 10".
arrive-energy-is = energy { NUMBER($energy) } of 10
arrive-feelings = Words for how I feel
arrive-line = One line
arrive-leave-out = Leave out whatever you like.
arrive-say = Say it
arrive-said = Said how you arrive
# Some would rather begin with a topic, and say how they are afterwards.
arrive-later = After the first topic
arrive-said-later = Comes after: { $title }

# Families of feelings, and their words, parted by commas. Whoever translates
# chooses words that people really say of themselves.
feeling-glad = Glad
feeling-glad-words = glad, grateful, proud, relieved, touched, amused, hopeful
feeling-calm = Calm
feeling-calm-words = calm, rested, content, at ease, clear, patient, safe
feeling-keen = Keen
feeling-keen-words = keen, curious, lively, bold, inspired, focused, ready
feeling-tired = Tired
feeling-tired-words = tired, drained, sleepy, slow, overloaded, numb, worn out
feeling-tense = Tense
feeling-tense-words = tense, nervous, rushed, restless, worried, under pressure, afraid
feeling-low = Low
feeling-low-words = low, sad, lonely, discouraged, disappointed, hurt, empty
feeling-cross = Cross
feeling-cross-words = cross, irritated, angry, frustrated, fed up, jealous, stubborn
feeling-unsure = Unsure
feeling-unsure-words = unsure, torn, confused, ashamed, shy, stuck, distracted
