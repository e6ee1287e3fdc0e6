### The library, and what a facilitator prepares with it.
room-library = Library
workshop-title = Workshop
kit-title = Kit
pairs-title = Pairs
run-sheet-title = Run sheet
handouts-title = Handouts
