### Activities: posting one, hearing of one, coming along.

theme-food = samen eten
theme-meeting = ontmoeten
theme-moving = bewegen
theme-children = kinderen
theme-culture = cultuur en feest
theme-digital = gsm en computer
theme-learning = leren en praten
theme-carers = zorgen voor iemand
theme-nature = natuur en straat

# The card.
activities-title = { $pictogram } <b>{ $title }</b>
activities-what = { $what }
activities-when = 🗓️ { MOMENT($starts_at) }
activities-how-long = ⏱️ duurt { SPAN($minutes) }
activities-where = 📍 { $place }
activities-price = 💶 { $price }
activities-bring = 🎒 Meebrengen: { $bring }
activities-contact = 📞 Vragen? { $contact }
activities-coming = { $count ->
    [one] 👥 Er komt al één buur.
   *[other] 👥 Er komen al { $count } mensen.
}
activities-places-left = { $count ->
    [one] 🪑 Nog één plaats vrij.
   *[other] 🪑 Nog { $count } plaatsen vrij.
}
activities-full = 🪑 Alle plaatsen zijn bezet.
activities-full-queue = 🪑 Alle plaatsen zijn bezet. Zet je op de wachtlijst, dan laat ik het weten als er een vrijkomt.
activities-you-come = ✅ <b>Je komt.</b> Tot dan!
activities-you-wait = ⏳ <b>Je staat op de wachtlijst.</b> Ik laat het weten als er een plaats vrijkomt.
activities-you-may-come = 🤔 <b>Je komt misschien.</b>
activities-you-decline = ✖️ <b>Je komt niet.</b> Tot een andere keer.
activities-takes-no-place = 🚫 <b>Dit gaat niet door.</b>
activities-button-join = ✅ Ik kom
activities-button-queue = ⏳ Zet me op de wachtlijst
activities-button-maybe = 🤔 Misschien
activities-button-decline = ✖️ Ik kan niet
activities-button-venue = 🗺️ Toon op de kaart
activities-button-unfollow = 🔕 Niets meer over { $theme }

# What the bot says by itself.
activities-announced = 📣 <b>Nieuw in de buurt</b> · { $theme }
activities-reminder = 🔔 <b>Niet vergeten: { MOMENT($starts_at) }</b>
activities-cancelled = 🚫 <b>{ $title } gaat niet door.</b>
    Het was { MOMENT($starts_at) }, { $place }.
    Jammer. Kijk in de /agenda wat er nog te doen is.
activities-unfollowed = 🔕 Goed. Je hoort niets meer over { $theme }. Alles blijft wel in de /agenda staan.

# The short line after a tap.
activities-toast-joined = ✅ Tof, je komt!
activities-toast-waiting = ⏳ Je staat op de wachtlijst.
activities-toast-maybe = 🤔 Genoteerd: misschien.
activities-toast-declined = ✖️ Genoteerd: je komt niet.
activities-toast-unfollowed = 🔕 Je hoort hier niets meer over.

# What cannot be.
activities-is-cancelled = 🚫 Dit gaat niet door. Kijk in de /agenda wat er nog te doen is.
activities-has-begun = Dit is al begonnen of voorbij. Kijk in de /agenda wat er nog komt.
activities-already-posted = Dit staat al in de agenda. Je vindt het terug met /mijnactiviteiten.
activities-moment-gone = Dat moment is al voorbij. Kies een dag en een uur die nog komen.
activities-rule-not-understood = Hoe vaak het terugkomt, begreep ik niet.
activities-too-long = Dat is wat lang: { $length } tekens. Er is plaats voor { $most }. Kan het korter?

# Posting: the questions.
activities-ask-title = 📝 <b>Wat ga je doen?</b>
    Schrijf een korte titel, bijvoorbeeld: Soepdag.
activities-ask-theme = <b>Waar past dit bij?</b>
    Wie dit volgt, krijgt een bericht.
activities-ask-day = 🗓️ <b>Welke dag?</b>
    Tik op een dag, of schrijf er een: 28/11, vrijdag, elke vrijdag.
activities-ask-hour = 🕑 <b>Hoe laat begint het?</b>
    Tik op een uur, of schrijf het: 14u30. Van 14u tot 16u mag ook.
activities-ask-place = 📍 <b>Waar is het?</b>
    Schrijf de plaats en het adres. Of deel de plek met 📎.
activities-ask-seats = 🪑 <b>Hoeveel mensen kunnen er komen?</b>
    Tik, of schrijf een getal.
activities-ask-what = 💬 <b>Wat wil je erover vertellen?</b>
    Eén of twee zinnen is genoeg.
activities-ask-price = 💶 <b>Wat kost het?</b>
    Bijvoorbeeld: gratis, of 2 euro.
activities-which-hour = 🕑 <b>’s Morgens of ’s avonds?</b>
activities-button-theme = { $pictogram } { $theme }
activities-button-day = { DAY($day) }
activities-button-hour = { CLOCK($starts_at) }
activities-button-place = 📍 { $place }
activities-button-seats = { $count } plaatsen
activities-button-no-limit = 👐 Iedereen is welkom
activities-unfinished = 📝 Je was bezig met <b>{ $title }</b>. Doe je verder?
activities-unfinished-untitled = 📝 Je was een activiteit aan het maken. Doe je verder?
activities-button-resume = ▶️ Verder doen
activities-button-restart = 🆕 Iets anders
activities-button-throw-away = 🗑️ Weggooien

# Posting: asked again.
activities-again-title = Dat begreep ik niet. Schrijf de titel met een paar woorden.
activities-again-theme = Dat begreep ik niet. Tik op een van de knoppen hierboven.
activities-again-day = Die dag begreep ik niet. Schrijf bijvoorbeeld 28/11, vrijdag of morgen.
activities-again-hour = Dat uur begreep ik niet. Schrijf bijvoorbeeld 14u of 14u30.
activities-again-place = Dat begreep ik niet. Schrijf de plaats met een paar woorden.
activities-again-seats = Dat begreep ik niet. Schrijf één getal, bijvoorbeeld 20. Of schrijf: iedereen.
activities-again-text = Dat begreep ik niet. Schrijf het met een paar woorden.
activities-again-preview = Zal ik dit plaatsen? Tik op een knop hierboven, of schrijf ja of nee.

# Posting: the end.
activities-preview = 👀 <b>Zo zien je buren het.</b> Klopt alles?
activities-button-post = ✅ Plaats het
activities-button-rather-not = ✖️ Toch niet
activities-is-posted = ✅ Dit staat in de agenda.
activities-not-posted = Goed, er is niets geplaatst. Later opnieuw? Tik op /nieuw.
activities-set-aside = Goed, er is niets geplaatst. Wat je al schreef, blijft staan: met /nieuw vind je het terug.
activities-posted = ✅ <b>{ $title } staat in de agenda.</b> Dank je wel!
activities-nobody-follows = Nog niemand volgt dit thema. Buren vinden het wel in de agenda.
activities-hearers = { $count ->
    [one] 📣 Eén buur krijgt een bericht.
   *[other] 📣 { $count } buren krijgen een bericht.
}
activities-hearers-later = 🌙 Nu is het stil. Ik verstuur het { MOMENT($due_at) }.
activities-progress = ⏳ Verstuurd: { $sent }. Nog te gaan: { $waiting }.
activities-button-who-comes = 👥 Wie komt er?

# The poster's own activities.
activities-posted-title = 📋 <b>Jouw activiteiten</b>
activities-none-posted = Je hebt nu niets in de agenda. Iets plaatsen? Tik op /nieuw.
activities-numbers = 👥 Komen: { $seated }. Misschien: { $maybe }.
activities-numbers-of = 👥 Komen: { $seated } van { $seats }. Misschien: { $maybe }.
activities-numbers-waiting = ⏳ Op de wachtlijst: { $count }.
activities-button-cancel-yes = 🚫 Ja, zeg af
activities-button-cancel-no = ↩️ Nee, het gaat door
activities-cancel-done = { $count ->
    [0] 🚫 Afgezegd. Nog niemand had geantwoord, dus ik stuur niets.
    [one] 🚫 Afgezegd. Eén buur krijgt bericht.
   *[other] 🚫 Afgezegd. { $count } buren krijgen bericht.
}
activities-cancel-done-later = { $count ->
    [one] 🚫 Afgezegd. 🌙 Nu is het stil. Eén buur krijgt bericht { DATED($due_at) }.
   *[other] 🚫 Afgezegd. 🌙 Nu is het stil. { $count } buren krijgen bericht { DATED($due_at) }.
}
activities-cancel-not-told = { $count ->
    [one] ⚠️ Eén buur wil geen berichten meer en hoort dit dus niet.
   *[other] ⚠️ { $count } buren willen geen berichten meer en horen dit dus niet.
}
