### The code of a link on a projector, and what people in the room do with it. Short: it is read from the last row.

present-scan = Point your phone’s camera at the code and open the link.
# The second and third step of a kit. “Begin” is the button kit-begin.
present-begin = In each group, one person enters the names and taps “Begin”.
present-others = The others scan the code on that phone.
# The second and third step of anything else that is handed out.
present-look = Take a look at what’s in it.
present-add = Add it, if you want to keep it.
# {$address} is short enough to be typed, "coach.example/#/kit/autumn".
present-type = No camera? Type { $address }
# {$address} is where the app lies, "coach.example". The link is too long to be typed, so someone sends it.
present-paste = No camera? Open { $address } and paste the link you were sent.
