### Keeping an activity in one's own agenda, and passing it on.

sharing-button = 📤 Share and save
sharing-title = 📤 <b>{ $title }</b>
    { MOMENT($starts_at) }
    What would you like to do?
sharing-button-calendar = 🗓️ In my calendar
sharing-button-this-time = 🗓️ This date in my calendar
sharing-button-whole = 🗓️ All dates in my calendar
sharing-button-forward = 💬 Text to forward
sharing-button-poster = 🔗 Link for a poster
sharing-button-times = 🔁 Show all dates
sharing-file = 🗓️ <b>{ $title }</b>, { MOMENT($starts_at) }. Open this file and it is in your calendar.
sharing-file-whole = 🗓️ <b>{ $title }</b>, all dates. Open this file and they are in your calendar.
    Does something change? Your calendar does not hear of it by itself: get a new file then.
sharing-join = 👉 Coming? Let us know here: { $link }
sharing-phone = 📞 Rather call? { $organisation }: { $phone }
sharing-poster = 🔗 <b>Put this link on the poster</b>, or make a QR code of it. It always leads to the next date.

    { $link }
