### In the Library and on paper: scenes to rehearse, and case studies. Their words are in content/practice.json.

practice-scenes = Scenes to rehearse
practice-scenes-lead = One of you plays the other side, and you try it out before it counts.
# Above two lines that whoever plays the other side reads.
practice-other = The other side
# Above the one thing to practise in a scene.
practice-what = To practise
# A line that opens what the partner may do in the second run.
practice-twist = A twist, for whoever plays the other side
practice-cases = Case studies
practice-cases-lead = The people in them are made up. Read one, then talk it through.
# Above what a coach might do too fast.
practice-tempting = What it would be tempting to do
# Above three questions.
practice-discuss = To talk about
# What one wants from a topic that a scene became: the thing to practise, then the lines for the other side.
practice-wish = { $practise } The other side: { $other }
practice-bring = Bring to the next session
# What the button says to whoever does not see what it belongs to.
practice-bring-of = Bring to the next session: { $title }
practice-said-brought = Added to the next session
# A link to the session that it is a topic of.
practice-brought = On the agenda of the next session
practice-plan = Plan a session to bring it to
practice-paper = Scenes and cases on paper
practice-paper-lead = Four scenes to a page, and each case on a page of its own.
# One of the things that can be printed.
handouts-practice = Scenes and case studies
