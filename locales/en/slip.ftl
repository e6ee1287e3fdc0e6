### What a programme slip can say: the name of each number, and its values in
### words. The person reads them before handing over, and the facilitator in
### the totals of a group.

slip-offer-start = At the start
slip-offer-half = Half way
slip-offer-end = At the end

slip-planned = Sessions planned
slip-held = Sessions held
slip-minutes = Minutes in a usual session
slip-kept = Commitments kept
slip-heard = How closely the coach listened
slip-matters = How near the talks came to what matters
slip-fit = How well the way of working suited
slip-clearer = How much clearer things became
slip-confident = Confidence in the next step
slip-use = Likely to show up in the week
slip-listened = As coach: listening more than talking
slip-served = As coach: questions that served the partner
slip-mode = As coach: keeping to the agreed way of working
slip-share = How evenly the time was shared
# An objective whose words are not known here.
slip-objective = Objective { NUMBER($number) }
slip-would-go-on = Would go on
slip-would-tell = Would tell a colleague about it
slip-good-match = A good match
slip-enough-time = Had enough time for it
slip-still-meeting = Still meeting

# A band of whole numbers, as of sessions or minutes.
slip-band = { NUMBER($from) } to { NUMBER($to) }
slip-band-one = { NUMBER($number) }
slip-band-under = Under { NUMBER($below) }
slip-band-more = { NUMBER($from) } or more
slip-share-none = None made
slip-share-quarter-1 = Under 25 %
slip-share-quarter-2 = 25 to 49 %
slip-share-quarter-3 = 50 to 74 %
slip-share-quarter-4 = 75 to 99 %
slip-share-all = All of them
slip-rating = { NUMBER($value) } out of 10
# Seven and a half out of ten.
slip-rating-half = { NUMBER($value) }½ out of 10
slip-no = No
slip-partly = Partly
slip-yes = Yes
