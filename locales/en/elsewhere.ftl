### Two clocks: what it is where the other lives.

elsewhere-for = { $time } for { $name } ({ $city })
elsewhere-in = { $time } in { $city }, where it was planned
# {$words} is a time with its place, as in elsewhere-for.
elsewhere-after = { $words }, the next day
elsewhere-before = { $words }, the day before
zone-label = Time zone
zone-hint = Only if it isn’t yours; sessions then show both times.
zone-none = Not set
# {$city} is the city of a time zone, "Helsinki".
zone-said = { $name }: { $city }
