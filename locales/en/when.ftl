### Day, time and length of a session. Used on several pages.

when-day = Day
when-time = Time
# The group of radio buttons 30, 45, 60, 90.
when-length = How long?
when-minutes-choice = { NUMBER($minutes) } minutes
when-other-minutes = Or another number of minutes
when-day-problem = Choose a day between the years 1900 and 9999.
when-time-problem = Choose a time of day, for example 17:00.
when-zone-unknown = This browser doesn’t name its time zone, so times follow its clock ({ $zone }).

### How far a day is from today.

day-today = today
day-tomorrow = tomorrow
day-in-days = in { $count ->
    [one] { $count } day
   *[other] { $count } days
}
day-yesterday = yesterday
day-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
