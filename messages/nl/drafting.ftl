### Posting an activity: one sentence or step by step, what was understood, and everything that can be told about it.

drafting-start = 📝 <b>Wat ga je doen?</b>
    Schrijf het in één zin. Bijvoorbeeld: soepdag vrijdag om 12u in het buurthuis, gratis.
    Of tik op ‘Stap voor stap’.
drafting-button-steps = 🪜 Stap voor stap

# What a card tells besides.
drafting-card-online = 💻 Ook online: { $url }
drafting-card-audience = 🙋 Voor wie: { $audience }
drafting-card-access = ♿ Toegankelijkheid: { $access }
drafting-card-languages = 🗣️ Talen: { $languages }
drafting-card-closes = ✍️ Inschrijven tot en met { DAY($last_on) }

# What was understood so far.
drafting-head = 🧩 <b>Dit weet ik al:</b>
drafting-theme = 🏷️ { $theme }
drafting-day = 🗓️ { DAY($day) }
drafting-hour = 🕑 { CLOCK($starts_at) }
drafting-seats = { $count ->
    [one] 🪑 Plaats voor één persoon
   *[other] 🪑 Plaats voor { $count } mensen
}
drafting-no-limit = 👐 Iedereen is welkom
drafting-pin = 🗺️ De plek staat op de kaart.
drafting-photo = 📷 Met een foto
drafting-photo-left-out = 📷 Zoveel tekst past niet onder de foto. Je buren krijgen de tekst zonder de foto.
drafting-repeats = 🔁 { $said }
drafting-next-times = 📆 Eerst op { $days }
drafting-assumed = { $line } <i>(🤔 zo begreep ik het)</i>
drafting-for-you = ✂️ <i>Wat hieronder staat, zie jij alleen.</i>
drafting-assumed-head = 🤔 <b>Dit vulde ik zelf in. Klopt het?</b>
drafting-assumed-title = naam: { $title }
drafting-assumed-day = dag: { DAY($day) }
drafting-assumed-hour = uur: { CLOCK($starts_at) }
drafting-assumed-theme = thema: { $theme }
drafting-assumed-place = plek: { $place }
drafting-assumed-seats = geen limiet: iedereen is welkom
drafting-assumed-repeat = hoe vaak: { $said }
drafting-assumed-long = duur: { SPAN($minutes) }

# The questions.
drafting-ask-repeat = 🔁 <b>Komt het terug?</b>
    Tik, of schrijf het: elke vrijdag, om de week, elke derde zondag.
    Ook zo: tot eind juni, 6 keer, niet in de schoolvakantie.
drafting-ask-long = ⏱️ <b>Hoe lang duurt het?</b>
    Bijvoorbeeld: 2 uur. Of: tot 16u.
drafting-ask-pin-name = 📍 <b>Hoe heet die plek?</b>
    Ik zet ze op de kaart. Schrijf de naam en het adres.
drafting-ask-photo = 📷 <b>Stuur een foto of een affiche.</b>
    Vraag eerst of wie erop staat dat goed vindt.
drafting-ask-bring = 🎒 <b>Wat brengen mensen mee?</b>
    Bijvoorbeeld: een kom en een lepel.
drafting-ask-audience = 🙋 <b>Voor wie is het?</b>
    Bijvoorbeeld: voor kinderen van 6 tot 10 jaar.
drafting-ask-access = ♿ <b>Kan iedereen erbij?</b>
    Bijvoorbeeld: geen trappen, een toilet voor rolstoelen.
drafting-ask-languages = 🗣️ <b>Welke talen spreken jullie?</b>
    Bijvoorbeeld: Nederlands, en een beetje Turks.
drafting-ask-contact = 📞 <b>Wie kan vragen beantwoorden?</b>
    Iedereen kan dit lezen. Zet je eigen nummer er alleen bij als je dat wilt.
drafting-ask-online = 💻 <b>Kan het ook online?</b>
    Stuur de link. Die begint met https://
drafting-ask-closes = ✍️ <b>Tot wanneer kunnen mensen inschrijven?</b>
    Tik, of schrijf een dag. Die dag telt nog mee.
drafting-button-once = ☝️ Eén keer
drafting-button-repeat = 🔁 { $said }
drafting-button-skip-school = 🏫 Niet in de schoolvakantie
drafting-button-with-school = 🏫 Ook in de schoolvakantie
drafting-button-lasts = ⏱️ { SPAN($minutes) }
drafting-button-free = 💶 Gratis
drafting-button-closes-never = ☝️ Tot de dag zelf
drafting-button-closes = { $count ->
    [one] ✍️ Eén dag vooraf
   *[other] ✍️ { $count } dagen vooraf
}
drafting-button-leave-out = 🗑️ Laat weg
drafting-button-back = ↩️ Terug

# Changing.
drafting-fields = ✏️ <b>Wat wil je aanpassen?</b>
drafting-fields-more = ➕ <b>Wat wil je nog vertellen?</b>
    Alles hier mag, niets moet.
drafting-button-fields = ✏️ Aanpassen
drafting-button-more = ➕ Meer vertellen
drafting-button-still-more = ➕ Nog meer
drafting-field-title = ✏️ Titel
drafting-field-theme = 🏷️ Thema
drafting-field-day = 🗓️ Dag
drafting-field-hour = 🕑 Uur
drafting-field-place = 📍 Waar
drafting-field-seats = 🪑 Hoeveel mensen
drafting-field-repeat = 🔁 Hoe vaak
drafting-field-long = ⏱️ Hoe lang
drafting-field-what = 💬 Uitleg
drafting-field-price = 💶 Prijs
drafting-field-photo = 📷 Foto
drafting-field-bring = 🎒 Meebrengen
drafting-field-audience = 🙋 Voor wie
drafting-field-access = ♿ Toegankelijk
drafting-field-languages = 🗣️ Talen
drafting-field-contact = 📞 Contact
drafting-field-online = 💻 Ook online
drafting-field-closes = ✍️ Inschrijven tot en met

# What could not be taken in.
drafting-gone = Die activiteit is niet meer in de maak. Een nieuwe? Tik op /nieuw.
drafting-hour-skipped = Die nacht gaat de klok een uur vooruit. Dat uur bestaat dan niet. Kies een ander uur.
drafting-again-repeat = Dat begreep ik niet. Schrijf bijvoorbeeld: elke vrijdag, om de week, of elke derde zondag.
drafting-again-place = Dat lijkt een dag of een uur. Schrijf hier waar het is. De dag en het uur pas je daarna aan.
drafting-again-long = Dat begreep ik niet. Schrijf bijvoorbeeld: 2 uur, of: tot 16u.
drafting-again-online = Die link begreep ik niet. Een goede link begint met https://
drafting-again-closes = Dat begreep ik niet. Schrijf bijvoorbeeld: 2 dagen vooraf, of een dag ervoor zoals woensdag.
drafting-deadline-gone = Die dag is al voorbij. Kies een latere dag, of laat het weg.
drafting-again-photo = Dat is geen foto. Stuur een foto, of tik op ‘Terug’.
drafting-only-words = Dat kan ik hier niet lezen. Schrijf het in woorden, of tik op een knop.
drafting-photo-kept = 📷 De foto staat erbij.
drafting-is-on-its-way = ⏳ Dit is onderweg.
drafting-thrown-away = 🗑️ Deze activiteit is weggegooid.
