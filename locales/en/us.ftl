### Us: the two people and their pens.

us-title = Us
us-people = Who we are
us-pen = { $pen } pen
us-pen-you = { $pen } pen. This is you, in this browser.
us-change = Change
us-change-of = Change name and pen of { $name }
us-dialog = Change name and pen
us-name = Name
us-pen-choice = Pen
us-same-name = Somebody here has this name already. Add a letter or a second name, or press the button again to keep it.
us-name-missing = A name is needed: what do you call this person?
us-keep = Keep changes
us-cancel = Cancel
us-said-renamed = New name: { $name }
us-said-pen = { $name } writes with another pen now: { $pen }
us-which = Which one are you?
us-which-lead = What you write in this browser gets this pen.
us-which-now = In this browser you are { $name }.
us-thanks-count = { $count ->
    [0] Nothing written yet
    [one] { $count } thank-you
   *[other] { $count } thank-yous
}
us-more = More about the two of you
us-i-am = I am { $name }
us-become = From now on, what you write here gets the pen of { $name }. What is already written keeps its author.
us-become-yes = Yes, I am { $name }
us-become-no = No, I stay { $name }
us-invite-lead = Your partner opens an invitation once. After that you exchange files.
us-invite = Invite { $name }
us-invite-nobody = Invite your partner

us-pen-blue = Blue
us-pen-rust = Rust
us-pen-green = Green
us-pen-plum = Plum
us-pen-petrol = Petrol
us-pen-sepia = Sepia
