### Days and times in words.
### used by: messages/dates.py

dates-yesterday = gisteren
dates-today = vandaag
dates-tomorrow = morgen
dates-day = { $weekday } { $day } { $month }
dates-day-year = { $weekday } { $day } { $month } { $year }

# A pattern: H is the hour (h on a clock of twelve, with a for am or pm), mm the minutes, letters to keep stand in quotes.
dates-clock = H.mm 'u'
dates-clock-sharp = H 'u'
dates-noon = 12 u
dates-midnight = 0 u
dates-moment = { $day } om { $clock }

dates-span-15 = een kwartier
dates-span-30 = een half uur
dates-span-90 = anderhalf uur
dates-span-minutes = { $count ->
    [one] een minuut
   *[other] { $count } minuten
}
dates-span-hours = { $count ->
    [one] een uur
   *[other] { $count } uur
}
dates-span-days = { $count ->
    [one] een dag
   *[other] { $count } dagen
}
dates-span-both = { $hours } en { $minutes }

dates-age-now = net
dates-age = { $span } geleden
dates-age-on = op { $day }
