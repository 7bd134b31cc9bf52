### Activities: posting one, hearing of one, coming along.

theme-food = eating together
theme-meeting = meeting people
theme-moving = moving and walking
theme-children = children
theme-culture = culture and parties
theme-digital = phone and computer
theme-learning = learning and talking
theme-carers = caring for somebody
theme-nature = nature and street

# The card.
activities-title = { $pictogram } <b>{ $title }</b>
activities-what = { $what }
activities-when = 🗓️ { MOMENT($starts_at) }
activities-how-long = ⏱️ takes { SPAN($minutes) }
activities-where = 📍 { $place }
activities-price = 💶 { $price }
activities-bring = 🎒 Please bring: { $bring }
activities-contact = 📞 Questions? { $contact }
activities-coming = { $count ->
    [one] 👥 One person is coming already.
   *[other] 👥 { $count } people are coming already.
}
activities-places-left = { $count ->
    [one] 🪑 One place left.
   *[other] 🪑 { $count } places left.
}
activities-full = 🪑 All places are taken.
activities-full-queue = 🪑 All places are taken. Join the waiting list, and I will tell you when one comes free.
activities-you-come = ✅ <b>You are coming.</b> See you then!
activities-you-wait = ⏳ <b>You are on the waiting list.</b> I will tell you when a place comes free.
activities-you-may-come = 🤔 <b>Perhaps you will come.</b>
activities-you-decline = ✖️ <b>You are not coming.</b> Another time!
activities-takes-no-place = 🚫 <b>This is cancelled.</b>
activities-button-join = ✅ I will come
activities-button-queue = ⏳ Put me on the waiting list
activities-button-maybe = 🤔 Maybe
activities-button-decline = ✖️ I cannot come
activities-button-venue = 🗺️ Show on the map
activities-button-unfollow = 🔕 No more about { $theme }

# What the bot says by itself.
activities-announced = 📣 <b>New in the neighbourhood</b> · { $theme }
activities-reminder = 🔔 <b>Do not forget: { MOMENT($starts_at) }</b>
activities-cancelled = 🚫 <b>{ $title } is cancelled.</b>
    It was { MOMENT($starts_at) }, { $place }.
    Sorry about that. Look in the /agenda for other things to do.
activities-unfollowed = 🔕 All right. You will hear no more about { $theme }. Everything stays in the /agenda.

# The short line after a tap.
activities-toast-joined = ✅ Great, you are coming!
activities-toast-waiting = ⏳ You are on the waiting list.
activities-toast-maybe = 🤔 Noted: maybe.
activities-toast-declined = ✖️ Noted: you are not coming.
activities-toast-unfollowed = 🔕 No more messages about this.

# What cannot be.
activities-is-cancelled = 🚫 This is cancelled. Look in the /agenda for other things to do.
activities-has-begun = This has begun already, or it is over. Look in the /agenda for what comes next.
activities-already-posted = This is in the agenda already. You find it with /myactivities.
activities-moment-gone = That moment has passed. Choose a day and a time that are still to come.
activities-rule-not-understood = I did not understand how often it comes back.
activities-too-long = That is rather long: { $length } characters. There is room for { $most }. Can it be shorter?

# Posting: the questions.
activities-ask-title = 📝 <b>What are you going to do?</b>
    Write a short title, for example: Soup day.
activities-ask-theme = <b>What kind of activity is it?</b>
    People who follow this get a message.
activities-ask-day = 🗓️ <b>Which day?</b>
    Tap a day, or write one: 28/11, Friday, every Friday.
activities-ask-hour = 🕑 <b>What time does it start?</b>
    Tap a time, or write it: 2.30 pm. From 2 pm to 4 pm is fine too.
activities-ask-place = 📍 <b>Where is it?</b>
    Write the place and the address. Or share the place with 📎.
activities-ask-seats = 🪑 <b>How many people can come?</b>
    Tap, or write a number.
activities-ask-what = 💬 <b>What do you want to tell about it?</b>
    One or two sentences are enough.
activities-ask-price = 💶 <b>What does it cost?</b>
    For example: free, or 2 euros.
activities-which-hour = 🕑 <b>In the morning or in the evening?</b>
activities-button-theme = { $pictogram } { $theme }
activities-button-day = { DAY($day) }
activities-button-hour = { CLOCK($starts_at) }
activities-button-place = 📍 { $place }
activities-button-seats = { $count } seats
activities-button-no-limit = 👐 Everybody is welcome
activities-unfinished = 📝 You were working on <b>{ $title }</b>. Shall we go on?
activities-unfinished-untitled = 📝 You were making an activity. Shall we go on?
activities-button-resume = ▶️ Go on
activities-button-restart = 🆕 Something else
activities-button-throw-away = 🗑️ Throw away

# Posting: asked again.
activities-again-title = I did not understand that. Write the title in a few words.
activities-again-theme = I did not understand that. Tap one of the buttons above.
activities-again-day = I did not understand that day. Write for example 28/11, Friday or tomorrow.
activities-again-hour = I did not understand that time. Write for example 2 pm or 2.30 pm.
activities-again-place = I did not understand that. Write the place in a few words.
activities-again-seats = I did not understand that. Write one number, for example 20. Or write: everybody.
activities-again-text = I did not understand that. Write it in a few words.
activities-again-preview = Shall I post this? Tap a button above, or write yes or no.

# Posting: the end.
activities-preview = 👀 <b>This is what your neighbours will see.</b> Is it right?
activities-button-post = ✅ Post it
activities-button-rather-not = ✖️ Rather not
activities-is-posted = ✅ This is in the agenda.
activities-not-posted = All right, nothing was posted. Another time? Tap /new.
activities-set-aside = All right, nothing was posted. What you wrote is kept: find it again with /new.
activities-posted = ✅ <b>{ $title } is in the agenda.</b> Thank you!
activities-nobody-follows = Nobody follows this theme yet. Neighbours will find it in the agenda.
activities-hearers = { $count ->
    [one] 📣 One person gets a message.
   *[other] 📣 { $count } people get a message.
}
activities-hearers-later = 🌙 It is quiet time now. I will send it { MOMENT($due_at) }.
activities-progress = ⏳ Sent: { $sent }. Still to go: { $waiting }.
activities-button-who-comes = 👥 Who is coming?

# The poster's own activities.
activities-posted-title = 📋 <b>Your activities</b>
activities-none-posted = You have nothing in the agenda now. Want to post something? Tap /new.
activities-numbers = 👥 Coming: { $seated }. Maybe: { $maybe }.
activities-numbers-of = 👥 Coming: { $seated } of { $seats }. Maybe: { $maybe }.
activities-numbers-waiting = ⏳ On the waiting list: { $count }.
activities-button-cancel-yes = 🚫 Yes, cancel it
activities-button-cancel-no = ↩️ No, it goes on
activities-cancel-done = { $count ->
    [0] 🚫 Cancelled. Nobody had answered yet, so I send nothing.
    [one] 🚫 Cancelled. One person gets a message.
   *[other] 🚫 Cancelled. { $count } people get a message.
}
activities-cancel-done-later = { $count ->
    [one] 🚫 Cancelled. 🌙 I send nothing at night. One person hears it { DATED($due_at) }.
   *[other] 🚫 Cancelled. 🌙 I send nothing at night. { $count } people hear it { DATED($due_at) }.
}
activities-cancel-not-told = { $count ->
    [one] ⚠️ One person wants no more messages, and so does not hear this.
   *[other] ⚠️ { $count } people want no more messages, and so do not hear this.
}
