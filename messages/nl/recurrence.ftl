### How often something comes back, in words: "elke vrijdag om 10 u, niet in de schoolvakanties, tot en met 30 juni".

# The pieces: weekdays count from Monday, which is 0.
recurrence-weekday = { $weekday ->
    [0] maandag
    [1] dinsdag
    [2] woensdag
    [3] donderdag
    [4] vrijdag
    [5] zaterdag
   *[6] zondag
}
# Behind "elke" and behind "om de twee weken": the same here.
recurrence-weekday-every = { recurrence-weekday }
recurrence-weekday-on = { recurrence-weekday }
recurrence-month = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
recurrence-nth = { $nth ->
    [1] eerste
    [2] tweede
    [3] derde
    [4] vierde
    [5] vijfde
   *[-1] laatste
}
recurrence-nth-days = { $nths } { $days }
recurrence-month-day = { $day ->
    [-1] laatste dag
   *[other] { $day }e
}
recurrence-day-number = { $day }
recurrence-day-listed = { $day }
recurrence-date = { recurrence-day-number } { recurrence-month }
recurrence-date-year = { recurrence-day-number } { recurrence-month } { $year }
recurrence-dates = { $days } { recurrence-month }
recurrence-dates-year = { $days } { recurrence-month } { $year }
recurrence-number = { $count ->
    [2] twee
    [3] drie
    [4] vier
    [5] vijf
    [6] zes
   *[other] { $count }
}

# The rules.
recurrence-daily = elke dag
recurrence-every-days = om de { recurrence-number } dagen
recurrence-workdays = elke werkdag
recurrence-weekly = elke { $days }
recurrence-every-weeks = om de { recurrence-number } weken op { $on }
recurrence-monthly = elke { $nths } van de maand
recurrence-every-months = om de { recurrence-number } maanden op de { $nths } van de maand
recurrence-monthly-days = elke { $days } van de maand
recurrence-every-months-days = om de { recurrence-number } maanden op de { $days } van de maand
recurrence-yearly = elk jaar op { $days }
recurrence-every-years = om de { recurrence-number } jaar op { $days }
recurrence-of-month = de { $nths } van { recurrence-month }
recurrence-on-dates = op { $dates }
recurrence-irregular = op wisselende dagen

# What comes with it.
recurrence-at = { $what } om { CLOCK($starts_at) }
recurrence-in-months = enkel in { $months }
recurrence-also = ook op { $dates }
recurrence-left-out = niet op { $dates }
recurrence-school-holidays = niet in de schoolvakanties
recurrence-until = tot en met { $day }
recurrence-times = { $count ->
    [one] één keer
   *[other] { $count } keer
}
recurrence-times-left = { $count ->
    [0] nu geen enkele keer meer
    [one] nog één keer
   *[other] nog { $count } keer
}
recurrence-times-really = { $count ->
    [0] maar er blijft geen enkele keer over
    [one] samen dus één keer
   *[other] samen dus { $count } keer
}
