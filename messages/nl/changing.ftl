### Changing what is in the agenda: one time or the rest, and everybody who comes hears it.

# The organiser's list and card.
changing-all-title = 📋 <b>Activiteiten in de buurt</b>
changing-none-at-all = De agenda van de buurt is nu leeg. Iets plaatsen? Tik op /nieuw.
changing-uncounted = 👥 <b>Hoeveel mensen kwamen er?</b> Tik op de activiteit.
changing-button-uncounted = 👥 { $title }, { DAY($starts_at) }
changing-line = <b>{ $number } · { $title }</b>
    { MOMENT($starts_at) }, { $place }
changing-button-open = { $number } · { $pictogram } { $title }
changing-numbers-were = 👥 Zeiden ja: { $seated }. Misschien: { $maybe }.
changing-numbers-held = { $count ->
    [one] 🤝 Eén plaats is aangeboden.
   *[other] 🤝 { $count } plaatsen zijn aangeboden.
}
changing-came = { $count ->
    [one] 🙌 Er kwam één iemand.
   *[other] 🙌 Er kwamen { $count } mensen.
}
changing-because = 💬 { $because }
changing-by-team = ℹ️ <b>Iemand van het team paste je activiteit aan.</b> Zo staat ze nu in de agenda:
changing-button-edit = ✏️ Aanpassen
changing-button-move-it = 🗓️ Verplaatsen
changing-button-place = 📍 Andere plek
changing-button-cancel = 🚫 Afzeggen
changing-button-extra = ➕ Extra datum

# Who heard it.
changing-reached = 📬 { $sent } van { $concerned } bereikt.
changing-reached-waiting = { $count ->
    [one] ⏳ Eén bericht is nog onderweg.
   *[other] ⏳ { $count } berichten zijn nog onderweg.
}
changing-reached-later = { $count ->
    [one] 🌙 Eén bericht vertrekt { MOMENT($due_at) }.
   *[other] 🌙 { $count } berichten vertrekken { MOMENT($due_at) }.
}
changing-reached-blocked = { $count ->
    [one] ⚠️ Eén buur kreeg het niet: blokkeerde de bot.
   *[other] ⚠️ { $count } buren kregen het niet: blokkeerden de bot.
}
changing-reached-stopped = { $count ->
    [one] 🔕 Eén buur kreeg het niet: wil geen berichten.
   *[other] 🔕 { $count } buren kregen het niet: willen geen berichten.
}
changing-reached-unsure = { $count ->
    [one] ❔ Eén buur kreeg het misschien niet: geen antwoord van Telegram.
   *[other] ❔ { $count } buren kregen het misschien niet: geen antwoord van Telegram.
}

# One time, or the rest?
changing-scope-edit = ✏️ <b>{ $title } aanpassen.</b> Alleen { MOMENT($starts_at) }, of ook alle keren daarna?
changing-scope-move = 🗓️ <b>{ $title } verplaatsen.</b> Alleen { MOMENT($starts_at) }, of ook alle keren daarna?
changing-scope-place = 📍 <b>{ $title } op een andere plek.</b> Alleen { MOMENT($starts_at) }, of ook alle keren daarna?
changing-scope-cancel = 🚫 <b>{ $title } afzeggen.</b> Alleen { MOMENT($starts_at) }, of ook alle keren daarna?
changing-button-one = ☝️ Alleen deze keer
changing-button-rest = 🔁 Deze en alle volgende
changing-button-stop = ✖️ Toch niet
changing-button-done = ↩️ Klaar
changing-stopped = Goed, er is niets veranderd.

# Editing.
changing-parts = ✏️ <b>Wat pas je aan?</b>
    { $title }, { MOMENT($starts_at) }.
changing-parts-rest = ✏️ <b>Wat pas je aan?</b>
    { $title }, vanaf { MOMENT($starts_at) }.
changing-part-title = 📝 Titel
changing-part-what = 💬 Uitleg
changing-part-price = 💶 Prijs
changing-part-seats = 🪑 Plaatsen
changing-part-minutes = ⏱️ Hoe lang
changing-part-photo = 📷 Foto
changing-part-bring = 🎒 Meebrengen
changing-part-audience = 👥 Voor wie
changing-part-access = ♿ Toegankelijk
changing-part-languages = 🗣️ Talen
changing-part-contact = 📞 Contact
changing-part-online = 💻 Ook online
changing-part-deadline = 📅 Inschrijven tot
changing-button-more = ➕ Meer
changing-button-back = ↩️ Terug
changing-button-drop = 🗑️ Weglaten
changing-now-is = Nu: <i>{ $value }</i>
changing-moment = { MOMENT($starts_at) }
changing-length = { SPAN($minutes) }
changing-days-before = { $count ->
    [0] tot en met de dag zelf
    [one] tot één dag ervoor
   *[other] tot { $count } dagen ervoor
}
changing-photo-there = er is een foto
changing-ask-title = 📝 <b>Wat wordt de titel?</b>
changing-ask-what = 💬 <b>Wat wil je erover vertellen?</b>
changing-ask-price = 💶 <b>Wat kost het?</b> Wie komt, krijgt hiervan bericht.
changing-ask-bring = 🎒 <b>Wat brengen mensen mee?</b>
changing-ask-audience = 👥 <b>Voor wie is het?</b>
changing-ask-access = ♿ <b>Hoe toegankelijk is het?</b> Bijvoorbeeld: rolstoel kan binnen, aangepast toilet.
changing-ask-languages = 🗣️ <b>Welke talen worden er gesproken?</b>
changing-ask-contact = 📞 <b>Bij wie kan men vragen stellen?</b> Iedereen ziet dit. Liever geen privénummer.
changing-ask-seats = 🪑 <b>Hoeveel mensen kunnen er komen?</b> Schrijf een getal, of: iedereen.
changing-ask-minutes = ⏱️ <b>Hoe lang duurt het?</b> Bijvoorbeeld: 2 uur. Of: tot 16u.
changing-ask-online = 💻 <b>Wat is de link?</b> Die begint met https://.
changing-ask-deadline = 📅 <b>Tot wanneer kunnen mensen inschrijven?</b> Schrijf een dag, of: 2 dagen vooraf. Die dag telt nog mee.
changing-ask-photo = 📷 <b>Stuur de nieuwe foto.</b>
changing-ask-move = 🗓️ <b>Naar wanneer?</b>
    Schrijf een dag, een uur, of allebei: donderdag 15u.
changing-ask-place = 📍 <b>Waar is het dan?</b>
    Schrijf de plaats. Of deel je locatie: 📎 en dan Locatie.
changing-ask-name = 📍 <b>Je plek staat op de kaart.</b>
    Hoe heet ze? Schrijf het in een paar woorden.
changing-ask-extra = ➕ <b>Welke dag komt erbij?</b>
    Schrijf een dag, en een uur als dat anders is.
changing-ask-why = ✍️ <b>Waarom gaat het niet door?</b>
    Schrijf het kort. Wie zou komen, leest dit.
changing-button-no-name = ↩️ Laat het zo
changing-on-the-map = de plek op de kaart

# Edited.
changing-done = ✅ Aangepast: { $part }.
changing-done-quietly = Ik stuur niets. De kaarten van je buren zijn wel aangepast.
changing-button-tell = 📣 Laat het weten
changing-button-another = ✏️ Nog iets
changing-told = { $count ->
    [0] Nog niemand had geantwoord, dus ik stuur niets.
    [one] 📣 Eén buur krijgt bericht.
   *[other] 📣 { $count } buren krijgen bericht.
}
changing-told-later = { $count ->
    [one] 🌙 Nu is het stil. Eén buur krijgt bericht { DATED($due_at) }.
   *[other] 🌙 Nu is het stil. { $count } buren krijgen bericht { DATED($due_at) }.
}
changing-toast-told-already = 📣 Dit is al verteld.
changing-too-many = { $count ->
    [one] 🪑 Er is nu één plaats te weinig. Niemand verliest zijn plaats, maar er komt niemand meer bij.
   *[other] 🪑 Er zijn nu { $count } plaatsen te weinig. Niemand verliest zijn plaats, maar er komt niemand meer bij.
}
changing-is-moved = 🗓️ Verplaatst.
changing-is-added = ➕ Die dag staat erbij in de agenda.
changing-is-placed = 📍 De plek is nu: { $place }.

# Are you sure?
changing-move-sure = 🗓️ <b>{ $title } verplaatsen?</b>
changing-moved-meanwhile = ⚠️ Iemand verplaatste dit intussen. Kijk of het zo nog klopt.
changing-from = Van: { MOMENT($starts_at) }
changing-to = Naar: <b>{ MOMENT($starts_at) }</b>
changing-hour-twice = 🕑 Dat uur komt die nacht twee keer. Ik neem het eerste.
changing-move-rest = { $count ->
    [one] 🔁 Er is nog één keer in de reeks.
   *[other] 🔁 Dit geldt voor { $count } keren, en voor wat nog volgt.
}
changing-hearers = { $count ->
    [0] Nog niemand had geantwoord.
    [one] Eén buur krijgt bericht.
   *[other] { $count } buren krijgen bericht.
}
changing-button-move = ✅ Ja, verplaats
changing-cancel-one = 🚫 <b>{ $title } afzeggen?</b>
    Het gaat om { MOMENT($starts_at) }.
changing-cancel-rest = 🚫 <b>{ $title } stoppen?</b>
    De reeks stopt: { MOMENT($starts_at) } en alle keren daarna vervallen.
changing-button-why = ✍️ Zeg ook waarom
changing-why-goes-along = 💬 Wat je hierboven schreef, gaat mee.

# What cannot be.
changing-nothing-new = Zo staat het al in de agenda. Er is niets veranderd.
changing-same-time = Dan is er al een keer van deze reeks. Kies een ander moment.
changing-does-not-shift = Zo kan ik de reeks niet verschuiven. Verplaats alleen deze keer. Of zeg de rest af en maak met /nieuw een nieuwe reeks.
changing-hour-skipped = Die nacht gaat de klok vooruit: dat uur bestaat niet. Bedoel je { MOMENT($instead_at) }? Schrijf het dan zo.
changing-too-far = Dat is meer dan een jaar ver. Kies een dag die dichterbij is.
changing-no-series = Dit is één keer. Tik op 📋 om het nog eens te plaatsen.
changing-again-moment = Dat moment begreep ik niet. Schrijf bijvoorbeeld: donderdag 15u, of 28/11 om 14u30.
changing-which-half = ’s Morgens of ’s avonds? Schrijf het erbij: 7u ’s avonds.

# What people who come are told.
changing-moved = 🗓️ <b>{ $title } is verplaatst.</b>
changing-changed = 🔄 <b>{ $title }: er is iets veranderd.</b>
changing-was-at = Het was: { MOMENT($starts_at) }
changing-now-at = Het is nu: <b>{ MOMENT($starts_at) }</b>
changing-was-in = Het was in: { $place }
changing-now-in = 📍 Het is nu in: <b>{ $place }</b>
changing-other-pin = 📍 { $place } staat nu op een andere plek op de kaart.
changing-was-price = De prijs was: { $price }
changing-now-price = 💶 De prijs is nu: <b>{ $price }</b>
changing-no-price = 💶 Er staat geen prijs meer bij.
changing-as-it-was = Het blijft toch zoals het was: { MOMENT($starts_at) }, { $place }.
changing-also = 🔁 <b>Het geldt ook voor:</b>
changing-also-cancelled = 🚫 <b>Ook deze keren gaan niet door:</b>
changing-also-line = • { MOMENT($starts_at) }
changing-also-more = { $count ->
    [one] • en nog één keer
   *[other] • en nog { $count } keren
}
changing-cannot-come = Kun je dan niet? Tik hieronder, dan weet de organisator het.
changing-meanwhile-cancelled = 🚫 <b>{ $title } gaat niet door.</b>
changing-new-title = 📝 Het heet nu: { $value }
changing-new-what = 💬 { $value }
changing-new-bring = 🎒 Meebrengen: { $value }
changing-new-audience = 👥 Voor wie: { $value }
changing-new-access = ♿ Toegankelijk: { $value }
changing-new-languages = 🗣️ Talen: { $value }
changing-new-contact = 📞 Vragen? { $value }
changing-new-seats = 🪑 Er is plaats voor { $value } mensen.
changing-new-minutes = ⏱️ Het duurt nu { SPAN($value) }.
changing-new-online = 💻 Ook online: { $value }
changing-new-deadline = { $value ->
    [0] 📅 Inschrijven kan tot en met de dag zelf.
    [one] 📅 Inschrijven kan tot één dag vooraf.
   *[other] 📅 Inschrijven kan tot { $value } dagen vooraf.
}
changing-new-photo = 📷 Er is een nieuwe foto.
changing-no-what = 💬 De uitleg is weg.
changing-no-bring = 🎒 Je hoeft niets meer mee te brengen.
changing-no-audience = 👥 Het is nu voor iedereen.
changing-no-access = ♿ Er staat niets meer over toegankelijkheid.
changing-no-languages = 🗣️ Er staan geen talen meer bij.
changing-no-contact = 📞 Er staat geen contact meer bij.
changing-no-seats = 👐 Iedereen kan nu komen.
changing-no-minutes = ⏱️ Er staat niet meer hoe lang het duurt.
changing-no-online = 💻 Het is niet meer online te volgen.
changing-no-deadline = 📅 Inschrijven kan nu tot het begint.
changing-no-photo = 📷 De foto is weg.
