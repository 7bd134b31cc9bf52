### Days and times in words.
### used by: messages/dates.py

dates-yesterday = hier
dates-today = aujourd'hui
dates-tomorrow = demain
# The first of the month is "1er", the other days are plain numbers.
dates-day = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
dates-day-year = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }

# A pattern: H is the hour (h on a clock of twelve, with a for am or pm), mm the minutes, letters to keep stand in quotes.
dates-clock = H 'h' mm
dates-clock-sharp = H 'h'
dates-noon = 12 h
dates-midnight = 0 h
dates-moment = { $day } à { $clock }

dates-span-15 = un quart d'heure
dates-span-30 = une demi-heure
dates-span-90 = une heure et demie
dates-span-minutes = { $count ->
    [1] une minute
   *[other] { $count } minutes
}
dates-span-hours = { $count ->
    [1] une heure
   *[other] { $count } heures
}
dates-span-days = { $count ->
    [1] un jour
   *[other] { $count } jours
}
dates-span-both = { $hours } et { $minutes }

dates-age-now = à l'instant
dates-age = il y a { $span }
dates-age-on = le { $day }
