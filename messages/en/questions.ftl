### Answers to a question: a service, a choice, or an honest "I don't know".

question-which = Do you mean one of these?
question-this = Is this what you mean?
question-button-choice = { $pictogram } { $name }
question-button-none = ✖️ None of these
question-unknown = I am not sure, and I do not want to send you the wrong way.
    Shall I ask a person? Or try to say it in other words.

service-title = { $pictogram } <b>{ $name }</b>
service-summary = { $summary }
service-busy = 🟡 <b>It is busy.</b> You may have to wait.
service-full = 🔴 <b>There is no place at the moment.</b>
service-waiting-list = 🟠 <b>There is a waiting list.</b>
service-closed = ⛔ <b>Closed for some time.</b>
service-who = 👥 { $text }
service-cost = 💶 <b>Price:</b> { $text }
service-bring = 🎒 <b>Bring with you:</b> { $text }
service-start = 🚪 <b>How to start:</b> { $text }
service-address = 📍 <b>Where:</b> { $address }
service-phone = 📞 <b>Call:</b> { $phone }
service-open = 🕑 <b>Open now</b>, closes at { CLOCK($changes_at) }
service-open-till = 🕑 <b>Open now</b>, until { MOMENT($changes_at) }
service-open-no-end = 🕑 <b>Always open</b>
service-shut = 🕑 <b>Closed now.</b> Opens { MOMENT($changes_at) }
service-shut-holiday = 🕑 <b>Closed: it is a public holiday.</b> Opens { MOMENT($changes_at) }
service-shut-no-end = 🕑 <b>Closed now</b>
service-checked = <i>Checked on { DAY($checked_on) }.</i>
service-button-map = 🗺️ Show on the map
service-button-website = 🌐 Website
service-button-human = 🙋 Ask a person

talk-hello = 👋 Hello! What do you need? Just say it in your own words.
talk-thanks = 😊 You are welcome! Come back any time.
talk-who = 🤖 I am the neighbourhood bot, not a person. I know where you can go near here.
    Would you like to talk to a person? Tap /help.
talk-bye = 👋 See you! I am here when you need something.
