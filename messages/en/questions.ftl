### Answers to a question: a service, a choice, or an honest "I don't know".

question-which = Do you mean one of these?
question-this = Is this what you mean?
question-button-choice = { $pictogram } { $name }
question-button-none = ✖️ None of these
question-unknown = I am not sure, and I do not want to send you the wrong way.
    Shall I ask a person? Or try to say it in other words.
question-person-too = 🤝 Would you like somebody to think along with you? You need not give a name.
question-person-first = What you tell me is better heard by a person.
    Would you like somebody to think along with you? You need not give a name.
question-no-more = I find nothing else. A person knows the neighbourhood even better than I do.
question-button-switch = 🗣️ Go on in English

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
service-open-soon = 🕑 <b>Closes soon:</b> at { CLOCK($changes_at) }
service-open-till = 🕑 <b>Open now</b>, until { MOMENT($changes_at) }
service-open-no-end = 🕑 <b>Always open</b>
service-shut = 🕑 <b>Closed now.</b> Opens { MOMENT($changes_at) }
service-shut-holiday = 🕑 <b>Closed today: it is { $holiday }.</b> Opens { MOMENT($changes_at) }
service-shut-no-end = 🕑 <b>Closed now</b>
service-checked = <i>Checked on { DAY($checked_on) }.</i>
service-status-note = ℹ️ { $text }
service-status-on = <i>Last reported: { DAY($status_on) }.</i>
service-recurrence = 🗓️ <b>When:</b> { $text }
service-booking = ✍️ <b>Sign up:</b> { $text }
service-hours-note = 🕑 <b>Hours:</b> { $text }
service-hidden = 🔒 The address is kept secret. Call first.
service-contact = 🙋 <b>Ask for:</b> { $text }
service-languages = 🗣️ <b>They speak:</b> { $names }
service-checked-long-ago = ⚠️ <i>Not checked for a long time (on { DAY($checked_on) }). Better call first.</i>
service-written-in = <i>This is only written in { $name }.</i>
service-button-call = 📞 Call
service-button-helped = 👍 This helps
service-button-not-helped = 👎 This does not help
service-button-more = ➡️ One more possibility
service-button-instead = ↪️ There is room here: { $name }
service-button-open-now = ↪️ Open now: { $name }
service-button-interpreter = 🗣️ An interpreter: { $name }
service-button-status = 🚦 How much room is there?
service-button-map = 🗺️ Map
service-button-website = 🌐 Website
service-button-human = 🙋 Ask a person

talk-hello = 👋 Hello! What do you need? Just say it in your own words.
talk-thanks = 😊 You are welcome! Come back any time.
talk-who = 🤖 I am the neighbourhood bot, not a person. I know where you can go near here.
    Would you like to talk to a person? Tap /help.
talk-bye = 👋 See you! I am here when you need something.

holiday-new-year = New Year's Day
holiday-labour-day = Labour Day
holiday-national-day = the Belgian national day
holiday-assumption = Assumption Day
holiday-all-saints = All Saints' Day
holiday-armistice = Armistice Day
holiday-christmas = Christmas
holiday-easter = Easter
holiday-easter-monday = Easter Monday
holiday-ascension = Ascension Day
holiday-whit-monday = Whit Monday
