### How often something comes back, in words: "tous les vendredis à 10 h, pas pendant les vacances scolaires".

# The pieces: weekdays count from Monday, which is 0.
recurrence-weekday = { $weekday ->
    [0] lundi
    [1] mardi
    [2] mercredi
    [3] jeudi
    [4] vendredi
    [5] samedi
   *[6] dimanche
}
# Behind "tous les" and behind "toutes les deux semaines".
recurrence-weekday-every = { recurrence-weekday }s
recurrence-weekday-on = le { recurrence-weekday }
recurrence-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
recurrence-nth = { $nth ->
    [1] le premier
    [2] le deuxième
    [3] le troisième
    [4] le quatrième
    [5] le cinquième
   *[-1] le dernier
}
recurrence-nth-days = { $nths } { $days }
recurrence-month-day = { $day ->
    [1] le 1er
    [-1] le dernier jour
   *[other] le { $day }
}
recurrence-day-number = { $day ->
    [1] 1er
   *[other] { $day }
}
recurrence-day-listed = le { recurrence-day-number }
recurrence-date = { recurrence-day-number } { recurrence-month }
recurrence-date-year = { recurrence-day-number } { recurrence-month } { $year }
recurrence-dates = { $days } { recurrence-month }
recurrence-dates-year = { $days } { recurrence-month } { $year }
recurrence-number = { $count ->
    [2] deux
    [3] trois
    [4] quatre
    [5] cinq
    [6] six
   *[other] { $count }
}

# The rules.
recurrence-daily = tous les jours
recurrence-every-days = tous les { recurrence-number } jours
recurrence-workdays = du lundi au vendredi
recurrence-weekly = tous les { $days }
recurrence-every-weeks = toutes les { recurrence-number } semaines, { $on }
recurrence-monthly = { $nths } du mois
recurrence-every-months = tous les { recurrence-number } mois, { $nths } du mois
recurrence-monthly-days = { $days } de chaque mois
recurrence-every-months-days = { $days }, tous les { recurrence-number } mois
recurrence-yearly = tous les ans, { $days }
recurrence-every-years = tous les { recurrence-number } ans, { $days }
recurrence-of-month = { $nths } de { recurrence-month }
recurrence-on-dates = { $dates }
recurrence-irregular = à des jours variables

# What comes with it.
recurrence-at = { $what } à { CLOCK($starts_at) }
recurrence-in-months = seulement en { $months }
recurrence-also = et aussi { $dates }
recurrence-left-out = sauf { $dates }
recurrence-school-holidays = pas pendant les vacances scolaires
recurrence-until = jusqu’au { $day }
recurrence-times = { $count ->
    [1] une seule fois
   *[other] { $count } fois
}
recurrence-times-left = { $count ->
    [0] plus aucune fois
    [1] encore une fois
   *[other] encore { $count } fois
}
recurrence-times-really = { $count ->
    [0] mais il n’en reste aucune
    [1] donc une fois en tout
   *[other] donc { $count } fois en tout
}
