### Posting an activity: one sentence or step by step, what was understood, and everything that can be told about it.

drafting-start = 📝 <b>What will you do?</b>
    Write it in one sentence. For example: soup day Friday at noon in the community house, free.
    Or tap ‘Step by step’.
drafting-button-steps = 🪜 Step by step

# What a card tells besides.
drafting-card-online = 💻 Also online: { $url }
drafting-card-audience = 🙋 For whom: { $audience }
drafting-card-access = ♿ Access: { $access }
drafting-card-languages = 🗣️ Languages: { $languages }
drafting-card-closes = ✍️ Sign up by { DAY($last_on) }

# What was understood so far.
drafting-head = 🧩 <b>This is what I know:</b>
drafting-theme = 🏷️ { $theme }
drafting-day = 🗓️ { DAY($day) }
drafting-hour = 🕑 { CLOCK($starts_at) }
drafting-seats = { $count ->
    [one] 🪑 Room for one person
   *[other] 🪑 Room for { $count } people
}
drafting-no-limit = 👐 Everybody is welcome
drafting-pin = 🗺️ The place is on the map.
drafting-photo = 📷 With a photo
drafting-photo-left-out = 📷 So much text does not fit under the photo. Neighbours get the text without the photo.
drafting-repeats = 🔁 { $said }
drafting-next-times = 📆 First on { $days }
drafting-assumed = { $line } <i>(🤔 that is how I read it)</i>
drafting-for-you = ✂️ <i>Only you see what is below.</i>
drafting-assumed-head = 🤔 <b>I filled this in myself. Is it right?</b>
drafting-assumed-title = name: { $title }
drafting-assumed-day = day: { DAY($day) }
drafting-assumed-hour = time: { CLOCK($starts_at) }
drafting-assumed-theme = theme: { $theme }
drafting-assumed-place = place: { $place }
drafting-assumed-seats = no limit: everybody is welcome
drafting-assumed-repeat = how often: { $said }
drafting-assumed-long = how long: { SPAN($minutes) }

# The questions.
drafting-ask-repeat = 🔁 <b>Does it come back?</b>
    Tap, or write it: every Friday, every other week, every third Sunday.
    Also: until the end of June, 6 times, not in the school holidays.
drafting-ask-long = ⏱️ <b>How long does it last?</b>
    For example: 2 hours. Or: until 4 pm.
drafting-ask-pin-name = 📍 <b>What is that place called?</b>
    I put it on the map. Write its name and address.
drafting-ask-photo = 📷 <b>Send a photo or a poster.</b>
    First ask the people in it whether they mind.
drafting-ask-bring = 🎒 <b>What should people bring?</b>
    For example: a bowl and a spoon.
drafting-ask-audience = 🙋 <b>Who is it for?</b>
    For example: for children of 6 to 10.
drafting-ask-access = ♿ <b>Can everybody get in?</b>
    For example: no stairs, a toilet for wheelchairs.
drafting-ask-languages = 🗣️ <b>Which languages do you speak?</b>
    For example: Dutch, and a little Turkish.
drafting-ask-contact = 📞 <b>Who can answer questions?</b>
    Everybody can read this. Give your own number only if you want to.
drafting-ask-online = 💻 <b>Is it online too?</b>
    Send the link. It starts with https://
drafting-ask-closes = ✍️ <b>Until when can people sign up?</b>
    Tap, or write a day. That day still counts.
drafting-button-once = ☝️ Just once
drafting-button-repeat = 🔁 { $said }
drafting-button-skip-school = 🏫 Not in school holidays
drafting-button-with-school = 🏫 In school holidays too
drafting-button-lasts = ⏱️ { SPAN($minutes) }
drafting-button-free = 💶 Free
drafting-button-closes-never = ☝️ Until the day itself
drafting-button-closes = { $count ->
    [one] ✍️ One day before
   *[other] ✍️ { $count } days before
}
drafting-button-leave-out = 🗑️ Leave it out
drafting-button-back = ↩️ Back

# Changing.
drafting-fields = ✏️ <b>What would you like to change?</b>
drafting-fields-more = ➕ <b>What else would you like to tell?</b>
    You may tell all of it, or none of it.
drafting-button-fields = ✏️ Change
drafting-button-more = ➕ Tell more
drafting-button-still-more = ➕ Even more
drafting-field-title = ✏️ Title
drafting-field-theme = 🏷️ Theme
drafting-field-day = 🗓️ Day
drafting-field-hour = 🕑 Time
drafting-field-place = 📍 Where
drafting-field-seats = 🪑 How many people
drafting-field-repeat = 🔁 How often
drafting-field-long = ⏱️ How long
drafting-field-what = 💬 About it
drafting-field-price = 💶 Price
drafting-field-photo = 📷 Photo
drafting-field-bring = 🎒 To bring
drafting-field-audience = 🙋 For whom
drafting-field-access = ♿ Access
drafting-field-languages = 🗣️ Languages
drafting-field-contact = 📞 Who to ask
drafting-field-online = 💻 Online too
drafting-field-closes = ✍️ Sign up by

# What could not be taken in.
drafting-gone = That activity is no longer being made. A new one? Tap /new.
drafting-hour-skipped = The clock goes forward that night. That hour does not exist then. Please choose another.
drafting-again-repeat = I did not understand. Write for example: every Friday, every other week, or every third Sunday.
drafting-again-place = That looks like a day or a time. Write here where it is. You can change the day and the time afterwards.
drafting-again-long = I did not understand. Write for example: 2 hours, or: until 4 pm.
drafting-again-online = I did not understand that link. A good link starts with https://
drafting-again-closes = I did not understand. Write for example: 2 days before, or a day such as Wednesday.
drafting-deadline-gone = That day is over already. Choose a later day, or leave it out.
drafting-again-photo = That is not a photo. Send a photo, or tap ‘Back’.
drafting-only-words = I cannot read that here. Write it in words, or tap a button.
drafting-photo-kept = 📷 The photo is added.
drafting-is-on-its-way = ⏳ This is on its way.
drafting-thrown-away = 🗑️ This activity was thrown away.
