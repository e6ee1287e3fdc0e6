### Us: the two people and their pens.

us-title = Us
us-people = Who we are
# Beside a person's name; {$pen} is us-pen-blue and so on.
us-pen = Colour: { $pen }
us-pen-you = Colour: { $pen }. This is you, in this browser.
us-change = Edit
us-change-of = Edit name and colour of { $name }
us-dialog = Edit name and colour
us-name = Name
us-pen-choice = Colour
us-same-name = Someone here already has this name. Add a letter or a second name, or press the button again to keep it.
us-name-missing = A name is needed: what do you call this person?
us-keep = Save changes
us-cancel = Cancel
us-said-renamed = New name: { $name }
us-said-pen = { $name }’s colour is now { $pen }
us-which = Who is using this device?
us-which-lead = What you write in this browser gets this colour.
us-which-now = In this browser you are { $name }.
us-thanks-count = { $count ->
    [0] Nothing written yet
    [one] { $count } thank-you
   *[other] { $count } thank-yous
}
us-more = More about the two of you
us-i-am = I am { $name }
us-become = From now on, what you write here gets { $name }’s colour. What’s already written keeps its author.
us-become-yes = Yes, I am { $name }
us-become-no = No, I stay { $name }
us-invite-lead = Your partner opens an invitation once. After that you exchange updates.
us-invite = Invite { $name }
us-invite-nobody = Invite your partner

us-pen-blue = Blue
us-pen-rust = Rust
us-pen-green = Green
us-pen-plum = Plum
us-pen-petrol = Petrol
us-pen-sepia = Sepia
