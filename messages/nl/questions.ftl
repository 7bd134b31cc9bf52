### Answers to a question: a service, a choice, or an honest "I don't know".

question-which = Bedoel je een van deze?
question-this = Bedoel je dit?
question-button-choice = { $pictogram } { $name }
question-button-none = ✖️ Geen van deze
question-unknown = Dat weet ik niet zeker, en ik wil je niet verkeerd sturen.
    Zal ik het aan een mens vragen? Of zeg het eens met andere woorden.
question-person-too = 🤝 Wil je dat iemand met je meedenkt? Dat kan, zonder naam.
question-person-first = Wat je vertelt, kan ik beter aan een mens laten.
    Wil je dat er iemand met je meedenkt? Dat kan, zonder naam.
question-no-more = Meer vind ik niet. Een mens kent de buurt nog beter dan ik.
question-button-switch = 🗣️ Voortaan in het Nederlands

service-title = { $pictogram } <b>{ $name }</b>
service-summary = { $summary }
service-busy = 🟡 <b>Het is er druk.</b> Wachten kan even duren.
service-full = 🔴 <b>Alles is nu volzet.</b>
service-waiting-list = 🟠 <b>Er is een wachtlijst.</b>
service-closed = ⛔ <b>Tijdelijk gesloten.</b>
service-who = 👥 { $text }
service-cost = 💶 <b>Prijs:</b> { $text }
service-bring = 🎒 <b>Meebrengen:</b> { $text }
service-start = 🚪 <b>Hoe begin je:</b> { $text }
service-address = 📍 <b>Waar:</b> { $address }
service-phone = 📞 <b>Bellen:</b> { $phone }
service-open = 🕑 <b>Nu open</b>, sluit om { CLOCK($changes_at) }
service-open-soon = 🕑 <b>Nog even open:</b> sluit om { CLOCK($changes_at) }
service-open-till = 🕑 <b>Nu open</b>, tot { MOMENT($changes_at) }
service-open-no-end = 🕑 <b>Altijd open</b>
service-shut = 🕑 <b>Nu gesloten.</b> Opent { MOMENT($changes_at) }
service-shut-holiday = 🕑 <b>Vandaag gesloten: het is { $holiday }.</b> Opent { MOMENT($changes_at) }
service-shut-no-end = 🕑 <b>Nu gesloten</b>
service-checked = <i>Nagekeken op { DAY($checked_on) }.</i>
service-status-note = ℹ️ { $text }
service-status-on = <i>Laatst gemeld: { DAY($status_on) }.</i>
service-recurrence = 🗓️ <b>Wanneer:</b> { $text }
service-booking = ✍️ <b>Inschrijven:</b> { $text }
service-hours-note = 🕑 <b>Uren:</b> { $text }
service-hidden = 🔒 Het adres blijft geheim. Bel eerst.
service-contact = 🙋 <b>Vraag naar:</b> { $text }
service-languages = 🗣️ <b>Ze spreken:</b> { $names }
service-checked-long-ago = ⚠️ <i>Lang niet nagekeken (op { DAY($checked_on) }). Bel best eerst.</i>
service-written-in = <i>Dit staat er alleen in het { $name }.</i>
service-button-call = 📞 Bellen
service-button-helped = 👍 Dit helpt
service-button-not-helped = 👎 Dit helpt niet
service-button-more = ➡️ Nog een mogelijkheid
service-button-instead = ↪️ Hier is nog plaats: { $name }
service-button-open-now = ↪️ Nu wel open: { $name }
service-button-interpreter = 🗣️ Een tolk: { $name }
service-button-status = 🚦 Hoeveel plaats is er?
service-button-map = 🗺️ Kaart
service-button-website = 🌐 Website
service-button-human = 🙋 Vraag het aan een mens

talk-hello = 👋 Dag! Waarmee kan ik je helpen? Zeg het gerust in je eigen woorden.
talk-thanks = 😊 Graag gedaan! Laat maar weten als er nog iets is.
talk-who = 🤖 Ik ben de buurtbot, geen mens. Ik weet waar je in de buurt terecht kunt.
    Wil je een mens spreken? Tik op /hulp.
talk-bye = 👋 Tot later! Ik ben hier als je iets nodig hebt.

holiday-new-year = Nieuwjaar
holiday-labour-day = de Dag van de Arbeid
holiday-national-day = de nationale feestdag
holiday-assumption = Onze-Lieve-Vrouw-Hemelvaart
holiday-all-saints = Allerheiligen
holiday-armistice = Wapenstilstand
holiday-christmas = Kerstmis
holiday-easter = Pasen
holiday-easter-monday = Paasmaandag
holiday-ascension = Hemelvaart
holiday-whit-monday = Pinkstermaandag
