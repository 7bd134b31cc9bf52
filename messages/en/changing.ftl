### Changing what is in the agenda: one time or the rest, and everybody who comes hears it.

# The organiser's list and card.
changing-all-title = 📋 <b>Activities in the neighbourhood</b>
changing-none-at-all = The agenda of the neighbourhood is empty now. Want to post something? Tap /new.
changing-uncounted = 👥 <b>How many people came?</b> Tap the activity.
changing-button-uncounted = 👥 { $title }, { DAY($starts_at) }
changing-line = <b>{ $number } · { $title }</b>
    { MOMENT($starts_at) }, { $place }
changing-button-open = { $number } · { $pictogram } { $title }
changing-numbers-were = 👥 Had said yes: { $seated }. Maybe: { $maybe }.
changing-numbers-held = { $count ->
    [one] 🤝 One place is offered.
   *[other] 🤝 { $count } places are offered.
}
changing-came = { $count ->
    [one] 🙌 One person came.
   *[other] 🙌 { $count } people came.
}
changing-because = 💬 { $because }
changing-by-team = ℹ️ <b>Somebody of the team changed your activity.</b> This is how it is in the agenda now:
changing-button-edit = ✏️ Change it
changing-button-move-it = 🗓️ Move it
changing-button-place = 📍 Other place
changing-button-cancel = 🚫 Call it off
changing-button-extra = ➕ Extra date

# Who heard it.
changing-reached = 📬 { $sent } of { $concerned } reached.
changing-reached-waiting = { $count ->
    [one] ⏳ One message is still on its way.
   *[other] ⏳ { $count } messages are still on their way.
}
changing-reached-later = { $count ->
    [one] 🌙 One message leaves { MOMENT($due_at) }.
   *[other] 🌙 { $count } messages leave { MOMENT($due_at) }.
}
changing-reached-blocked = { $count ->
    [one] ⚠️ One person did not get it: blocked the bot.
   *[other] ⚠️ { $count } people did not get it: blocked the bot.
}
changing-reached-stopped = { $count ->
    [one] 🔕 One person did not get it: wants no messages.
   *[other] 🔕 { $count } people did not get it: want no messages.
}
changing-reached-unsure = { $count ->
    [one] ❔ One person perhaps did not get it: no answer from Telegram.
   *[other] ❔ { $count } people perhaps did not get it: no answer from Telegram.
}

# One time, or the rest?
changing-scope-edit = ✏️ <b>Change { $title }.</b> Only { MOMENT($starts_at) }, or all times after it too?
changing-scope-move = 🗓️ <b>Move { $title }.</b> Only { MOMENT($starts_at) }, or all times after it too?
changing-scope-place = 📍 <b>{ $title } in another place.</b> Only { MOMENT($starts_at) }, or all times after it too?
changing-scope-cancel = 🚫 <b>Call off { $title }.</b> Only { MOMENT($starts_at) }, or all times after it too?
changing-button-one = ☝️ Only this time
changing-button-rest = 🔁 This and all that follow
changing-button-stop = ✖️ Rather not
changing-button-done = ↩️ Done
changing-stopped = Fine, nothing was changed.

# Editing.
changing-parts = ✏️ <b>What do you want to change?</b>
    { $title }, { MOMENT($starts_at) }.
changing-parts-rest = ✏️ <b>What do you want to change?</b>
    { $title }, from { MOMENT($starts_at) } on.
changing-part-title = 📝 The title
changing-part-what = 💬 More about it
changing-part-price = 💶 Price
changing-part-seats = 🪑 Seats
changing-part-minutes = ⏱️ How long
changing-part-photo = 📷 Picture
changing-part-bring = 🎒 To bring
changing-part-audience = 👥 For whom
changing-part-access = ♿ Access for all
changing-part-languages = 🗣️ Languages
changing-part-contact = 📞 For questions
changing-part-online = 💻 Also online
changing-part-deadline = 📅 Sign up until
changing-button-more = ➕ More
changing-button-back = ↩️ Back
changing-button-drop = 🗑️ Leave out
changing-now-is = Now: <i>{ $value }</i>
changing-moment = { MOMENT($starts_at) }
changing-length = { SPAN($minutes) }
changing-days-before = { $count ->
    [0] until the day itself
    [one] until one day before
   *[other] until { $count } days before
}
changing-photo-there = there is a picture
changing-ask-title = 📝 <b>What is the new title?</b>
changing-ask-what = 💬 <b>What do you want to say about it?</b>
changing-ask-price = 💶 <b>What does it cost?</b> Those who come will hear it.
changing-ask-bring = 🎒 <b>What do people bring?</b>
changing-ask-audience = 👥 <b>Who is it for?</b>
changing-ask-access = ♿ <b>Can everybody get in?</b> For example: wheelchairs can get in, adapted toilet.
changing-ask-languages = 🗣️ <b>Which languages do people speak there?</b>
changing-ask-contact = 📞 <b>Who can people ask?</b> Everybody sees this. Better no private number.
changing-ask-seats = 🪑 <b>How many people can come?</b> Write a number, or: everyone.
changing-ask-minutes = ⏱️ <b>How long does it take?</b> For example: 2 hours. Or: until 4pm.
changing-ask-online = 💻 <b>What is the link?</b> It begins with https://.
changing-ask-deadline = 📅 <b>Until when can people sign up?</b> Write a day, or: 2 days before. That day still counts.
changing-ask-photo = 📷 <b>Send the new picture.</b>
changing-ask-move = 🗓️ <b>To when?</b>
    Write a day, a time, or both: Thursday 3 pm.
changing-ask-place = 📍 <b>Where is it then?</b>
    Write the place. Or share where you are: 📎 and then Location.
changing-ask-name = 📍 <b>Your place is on the map.</b>
    What is it called? A few words are enough.
changing-ask-extra = ➕ <b>Which day is added?</b>
    Write a day, and a time if that is different.
changing-ask-why = ✍️ <b>Why is it called off?</b>
    Keep it short. Those who were coming will read it.
changing-button-no-name = ↩️ Leave it so
changing-on-the-map = the place on the map

# Edited.
changing-done = ✅ Changed: { $part }.
changing-done-quietly = I send nothing. Your neighbours’ cards do show it.
changing-button-tell = 📣 Let people know
changing-button-another = ✏️ Something else
changing-told = { $count ->
    [0] Nobody had answered yet, so I send nothing.
    [one] 📣 One neighbour gets a message.
   *[other] 📣 { $count } neighbours get a message.
}
changing-told-later = { $count ->
    [one] 🌙 I send nothing at night. One neighbour hears it { DATED($due_at) }.
   *[other] 🌙 I send nothing at night. { $count } neighbours hear it { DATED($due_at) }.
}
changing-toast-told-already = 📣 They were told already.
changing-too-many = { $count ->
    [one] 🪑 There is now one seat too few. Nobody loses a seat, but nobody can be added.
   *[other] 🪑 There are now { $count } seats too few. Nobody loses a seat, but nobody can be added.
}
changing-is-moved = 🗓️ It is moved.
changing-is-added = ➕ That day is added to the agenda.
changing-is-placed = 📍 The place is now: { $place }.

# Are you sure?
changing-move-sure = 🗓️ <b>Move { $title }?</b>
changing-moved-meanwhile = ⚠️ Somebody moved this in the meantime. Check whether this is still right.
changing-from = From: { MOMENT($starts_at) }
changing-to = To: <b>{ MOMENT($starts_at) }</b>
changing-hour-twice = 🕑 That hour comes twice that night. I take the first.
changing-move-rest = { $count ->
    [one] 🔁 There is one more time in the series.
   *[other] 🔁 This goes for { $count } times, and for what follows.
}
changing-hearers = { $count ->
    [0] Nobody had answered yet.
    [one] One neighbour will get a message.
   *[other] { $count } neighbours will get a message.
}
changing-button-move = ✅ Yes, move it
changing-cancel-one = 🚫 <b>Call off { $title }?</b>
    This is about { MOMENT($starts_at) }.
changing-cancel-rest = 🚫 <b>Stop { $title }?</b>
    The series ends: { MOMENT($starts_at) } and all times after it are called off.
changing-button-why = ✍️ Say why too
changing-why-goes-along = 💬 What you wrote above goes along.

# What cannot be.
changing-nothing-new = It is like that in the agenda already. Nothing was changed.
changing-same-time = There is another time of this series then. Choose another moment.
changing-does-not-shift = I cannot shift the series like that. Move only this time. Or call off the rest and make a new series with /new.
changing-hour-skipped = The clock goes forward that night: that hour does not exist. Do you mean { MOMENT($instead_at) }? Then write it like that.
changing-too-far = That is more than a year away. Choose a day that is closer.
changing-no-series = This is only once. Tap 📋 to post it again.
changing-again-moment = I did not understand that moment. Write for example: Thursday 3 pm, or 28/11 at 2.30 pm.
changing-which-half = In the morning or in the evening? Write it with the hour: 7 pm.

# What people who come are told.
changing-moved = 🗓️ <b>{ $title } has moved.</b>
changing-changed = 🔄 <b>{ $title }: something has changed.</b>
changing-was-at = It was: { MOMENT($starts_at) }
changing-now-at = It is now: <b>{ MOMENT($starts_at) }</b>
changing-was-in = It was here: { $place }
changing-now-in = 📍 It is now here: <b>{ $place }</b>
changing-other-pin = 📍 { $place } is now at another place on the map.
changing-was-price = The price was: { $price }
changing-now-price = 💶 The price is now: <b>{ $price }</b>
changing-no-price = 💶 No price is given any more.
changing-as-it-was = It stays as it was after all: { MOMENT($starts_at) }, { $place }.
changing-also = 🔁 <b>This also goes for:</b>
changing-also-cancelled = 🚫 <b>These times are called off too:</b>
changing-also-line = • { MOMENT($starts_at) }
changing-also-more = { $count ->
    [one] • and one more time
   *[other] • and { $count } more times
}
changing-cannot-come = Can you not come then? Tap below, so the organiser knows.
changing-meanwhile-cancelled = 🚫 <b>{ $title } is called off.</b>
changing-new-title = 📝 It is now called: { $value }
changing-new-what = 💬 { $value }
changing-new-bring = 🎒 To bring: { $value }
changing-new-audience = 👥 For whom: { $value }
changing-new-access = ♿ Access: { $value }
changing-new-languages = 🗣️ Languages: { $value }
changing-new-contact = 📞 Questions? { $value }
changing-new-seats = 🪑 There is room for { $value } people.
changing-new-minutes = ⏱️ It now takes { SPAN($value) }.
changing-new-online = 💻 Also online: { $value }
changing-new-deadline = { $value ->
    [0] 📅 You can sign up until the day itself.
    [one] 📅 You can sign up until one day before.
   *[other] 📅 You can sign up until { $value } days before.
}
changing-new-photo = 📷 There is a new picture.
changing-no-what = 💬 The text about it is gone.
changing-no-bring = 🎒 You need to bring nothing any more.
changing-no-audience = 👥 It is now for everybody.
changing-no-access = ♿ Access is not mentioned any more.
changing-no-languages = 🗣️ Languages are not mentioned any more.
changing-no-contact = 📞 No contact is given any more.
changing-no-seats = 👐 Everybody can come now.
changing-no-minutes = ⏱️ How long it takes is not said any more.
changing-no-online = 💻 It is not online any more.
changing-no-deadline = 📅 You can now sign up until it begins.
changing-no-photo = 📷 The picture is gone.
