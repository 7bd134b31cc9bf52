### Days and times in words.
### used by: messages/dates.py

dates-yesterday = yesterday
dates-today = today
dates-tomorrow = tomorrow
dates-day = { $weekday } { $day } { $month }
dates-day-year = { $weekday } { $day } { $month } { $year }

# A pattern: H is the hour (h on a clock of twelve, with a for am or pm), mm the minutes, letters to keep stand in quotes.
dates-clock = h.mm a
dates-clock-sharp = h a
# Words, because many readers mix up 12 am and 12 pm.
dates-noon = noon
dates-midnight = midnight
dates-moment = { $day } at { $clock }

dates-span-15 = a quarter of an hour
dates-span-30 = half an hour
dates-span-90 = an hour and a half
dates-span-minutes = { $count ->
    [one] a minute
   *[other] { $count } minutes
}
dates-span-hours = { $count ->
    [one] an hour
   *[other] { $count } hours
}
dates-span-days = { $count ->
    [one] a day
   *[other] { $count } days
}
dates-span-both = { $hours } and { $minutes }

dates-age-now = just now
dates-age = { $span } ago
dates-age-on = on { $day }
