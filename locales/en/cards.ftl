### What each says about themselves, side by side: story and needs, and what is
### around each.

cards-title = About each of us
cards-lead = Each of you writes your own. It stays private until you show it.
cards-story = My story so far
cards-story-example = How you came to be where you are, what you are good at, what was hard.
cards-coached = How I like to be coached
cards-coached-example = Let me think in silence first. Ask me twice if I am vague.
cards-need = What I need
cards-need-example = Someone who remembers what I said last time.
cards-offer = What I offer
cards-offer-example = I listen well, and I have built a team from nothing.
cards-ask = What I ask of you
cards-ask-example = Tell me when I go in circles.
cards-people = People around me
cards-people-example = My manager, who expects a plan by June. My sister, who asks how it went.
cards-constraints = What limits me
cards-constraints-example = I’m home by three on Tuesdays. There’s no budget until autumn.
cards-supports = What supports me
cards-supports-example = An hour on Fridays that nobody books. A colleague who has done it before.
# The name of a field, for those who listen.
cards-field = { $topic }, in { $name }’s words
cards-writing-for = You’re writing it down for { $name }.
cards-everyone = Everyone in this notebook has this
cards-written-by = Written down by { $author }. Everyone in this notebook has this.
cards-nothing = Nothing yet
cards-show = Show to { $name }
# {$topic} is one of the headings above, "What I need".
cards-show-of = Show to { $name }: { $topic }
cards-discard = Discard draft
cards-discard-of = Discard draft: { $topic }
cards-change = Edit
cards-change-of = Edit: { $topic }, { $name }
cards-write-for = Write down what { $name } says
cards-write-for-of = Write down what { $name } says: { $topic }
cards-ask-title = Show this to { $name }?
cards-ask-lead = These words go to { $name } with your next update, and everyone in this notebook can read them. Once sent, they can’t be taken back, but you can change them later.
cards-ask-no = Keep it to myself
cards-said-shown = Goes to { $name } with your next update: { $topic }
cards-said-discarded = Your draft is in the Trash: { $topic }
