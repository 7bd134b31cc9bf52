### Warm referral. First what the regisseur reads, then what the resident reads.

refer-button = 🧭 Refer
refer-list = 🧭 <b>{ $code }: who can help further?</b>
    All services that fit, also those without room. Tick what you want to propose. The resident chooses.
refer-list-none = 🧭 <b>{ $code }: who can help further?</b>
    I found no words to search with. Look for a name yourself.
refer-room = 🟢 there is room
refer-picked = ☑️ <b>Ticked:</b> { $names }
refer-button-pick = ⬜ { $number } { $name }
refer-button-picked = ☑️ { $number } { $name }
refer-button-search = 🔎 Search by name
refer-button-search-again = 🔎 Search again
refer-button-list = 🧭 To the list
refer-button-propose = { $count ->
    [one] 📨 Propose this one
   *[other] 📨 Propose these { $count }
}
refer-button-show = 👁️ Look at { $name }
refer-seek = 🔎 Which name do you look for? Write it now, a part is enough.
refer-found = 🔎 This is what I found. Tick what you want to propose.
refer-found-none = 🔎 I found nothing with that name. Try another word.
refer-too-many = You can propose at most { $count } services together. Untick one first.
refer-none-picked = Tick a service first.
refer-proposed-toast = Proposed. The resident chooses.
refer-proposed-already-toast = This was proposed before.
refer-state-proposed = 📨 { $name }: proposed, the resident chooses
refer-state-chosen = 👉 { $name }: chosen by the resident
refer-state-asked = ⏳ { $name }: the resident reads your text
refer-state-approved = ✅ { $name }: the resident said yes
refer-state-refused = ❌ { $name }: the resident does not want this
refer-state-informed = 📞 { $name }: told
refer-none-wanted = ❌ The resident chooses none of these services.
refer-status = 🧭 <b>Referral for { $code }</b>
refer-hint-write = Now write exactly what the organisation may know. The resident reads it first.
refer-hint-check = Read this once more. The resident sees it word for word, and decides.
refer-hint-pass-on = Call or mail them, with exactly the text below. I write to no organisation myself.
refer-hint-no-number = ℹ️ The resident showed no name or number. I ask for it once you have told them.
refer-button-write = ✍️ Write the text
refer-button-rewrite = ✍️ Rewrite
refer-button-put = 📨 Show it to the resident
refer-button-told = 📞 I have told them
refer-button-another = 🧭 Propose something else
refer-write = ✍️ <b>Now write the text for the organisation.</b>
    Put in only what is needed. The resident reads exactly these words, and says yes or no.
refer-asked-toast = The resident reads it now.
refer-asked-already-toast = The resident has it already.
refer-told-toast = Noted. The resident hears it.
refer-told-already-toast = This was noted before.
refer-letter = 📨 <b>For { $name }</b>
refer-letter-withdrawn = 🚫 Do not pass this on: the resident no longer wants it.
refer-lost = ⚠️ <b>{ $code }: your proposal did not arrive.</b> The resident cannot be reached.
refer-unsure = ❔ { $code }: I do not know whether your proposal reached the resident.
refer-over = 🏁 { $code } is closed. There is nothing left to refer.
refer-colleague = 👥 { $code }: a colleague has this request now.

refer-choices = 🧭 <b>Who can help you?</b>
    For your request { $code } the { $title } of { $organisation } proposes:
refer-choices-how = You choose. Nothing about you goes to them yet.
refer-button-this = 👉 This one: { $name }
refer-button-none = ✖️ None of these
refer-wanted-toast = Good. I pass it on.
refer-none-toast = All right. I pass it on.
refer-chosen = 👉 You chose { $name }.
    The { $title } now writes what they will hear. You read it first.
refer-none-chosen = ✖️ You chose none of these. Your request stays open.
refer-request-over = 🏁 Your request { $code } is finished. Nothing more is passed on about it.
refer-ask = 📨 <b>May { $name } know exactly this?</b>
refer-ask-how = Without your yes, nothing is passed on.
refer-button-yes = ✅ Yes, like this
refer-button-own = ✏️ Differently, in my words
refer-button-no = ❌ No
refer-button-after-all = ❌ Rather not
refer-approved = ✅ <b>You said yes.</b> The { $title } tells { $name } exactly this:
refer-refused = ❌ All right, { $name } hears nothing. Your request stays open.
refer-told = 📞 This is exactly what { $name } heard:
refer-rewriting = ✍️ The text for { $name } is being rewritten. You will read it again soon.
refer-own = ✏️ <b>Write yourself what they may know.</b>
    What you send now is approved at once. After that you can still say no.
refer-button-stop = ✖️ Write nothing
refer-stopped = All right, nothing has changed.
refer-approved-toast = Thank you. I pass it on.
refer-refused-toast = All right. Nothing is passed on.
refer-they-call = 📞 <b>I told { $name }, they will call you.</b>
refer-how-reached = 📞 <b>I told { $name }.</b> How can they reach you?
    Write a name or number here, only if you want to. I pass it on.
refer-call-them = You can also call them: { $phone }
refer-button-call = 📞 I call myself
refer-gone-name = this service
refer-gone-line = ❔ A service that is no longer in our list.
refer-text-changed = The text has changed meanwhile. Read the new one, and then choose.
refer-moved-on = That cannot be done any more: things have moved on. Look at the newest message.
refer-too-long = That is too long. At most { $count } characters, so that it fits in one message.
refer-only-text = Here I need words. Write it briefly, or tap “Write nothing”.
refer-too-late = That took long, so I did nothing with your message. Tap the button again, and then write it.
