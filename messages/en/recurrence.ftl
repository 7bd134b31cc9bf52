### How often something comes back, in words: "every Friday at 10 am, not in the school holidays, until 30 June".

# The pieces: weekdays count from Monday, which is 0.
recurrence-weekday = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}
# Behind "every" and behind "every two weeks on": the same here.
recurrence-weekday-every = { recurrence-weekday }
recurrence-weekday-on = { recurrence-weekday }
recurrence-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
recurrence-nth = { $nth ->
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
   *[-1] last
}
recurrence-nth-days = { $nths } { $days }
recurrence-month-day = { $day ->
    [-1] last day
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
    [31] 31st
   *[other] { $day }th
}
recurrence-day-number = { $day }
recurrence-day-listed = { $day }
recurrence-date = { recurrence-day-number } { recurrence-month }
recurrence-date-year = { recurrence-day-number } { recurrence-month } { $year }
recurrence-dates = { $days } { recurrence-month }
recurrence-dates-year = { $days } { recurrence-month } { $year }
recurrence-number = { $count ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
   *[other] { $count }
}

# The rules.
recurrence-daily = every day
recurrence-every-days = every { recurrence-number } days
recurrence-workdays = every weekday
recurrence-weekly = every { $days }
recurrence-every-weeks = every { recurrence-number } weeks on { $on }
recurrence-monthly = the { $nths } of the month
recurrence-every-months = every { recurrence-number } months on the { $nths } of the month
recurrence-monthly-days = the { $days } of every month
recurrence-every-months-days = every { recurrence-number } months on the { $days }
recurrence-yearly = every year on { $days }
recurrence-every-years = every { recurrence-number } years on { $days }
recurrence-of-month = the { $nths } of { recurrence-month }
recurrence-on-dates = on { $dates }
recurrence-irregular = on varying days

# What comes with it.
recurrence-at = { $what } at { CLOCK($starts_at) }
recurrence-in-months = only in { $months }
recurrence-also = also on { $dates }
recurrence-left-out = not on { $dates }
recurrence-school-holidays = not in the school holidays
recurrence-until = until { $day }
recurrence-times = { $count ->
    [one] once
   *[other] { $count } times
}
recurrence-times-left = { $count ->
    [0] no more times
    [one] one more time
   *[other] { $count } more times
}
recurrence-times-really = { $count ->
    [0] but none of them is left
    [one] so once in all
   *[other] so { $count } times in all
}
