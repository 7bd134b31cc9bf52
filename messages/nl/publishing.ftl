### From "post it" to the neighbours: the minute to take it back, the colleague who reads along, how far the news has come.

# The minute in which it can still be taken back.
publishing-leaves = { $count ->
    [0] ⏳ <b>Over { SPAN($minutes) } staat { $title } in de agenda.</b> Nog niemand volgt dit thema.
    [one] ⏳ <b>Over { SPAN($minutes) } gaat { $title } naar één buur.</b>
   *[other] ⏳ <b>Over { SPAN($minutes) } gaat { $title } naar { $count } buren.</b>
}
publishing-leaves-now = { $count ->
    [0] ⏳ <b>Zo meteen staat { $title } in de agenda.</b> Nog niemand volgt dit thema.
    [one] ⏳ <b>Zo meteen gaat { $title } naar één buur.</b>
   *[other] ⏳ <b>Zo meteen gaat { $title } naar { $count } buren.</b>
}
publishing-leaves-at-night = { $count ->
    [0] ⏳ <b>Zo meteen staat { $title } in de agenda.</b> Nog niemand volgt dit thema.
    [one] ⏳ <b>Zo meteen staat { $title } in de agenda.</b>
        🌙 Nu is het stil. Eén buur hoort het { MOMENT($told_at) }.
   *[other] ⏳ <b>Zo meteen staat { $title } in de agenda.</b>
        🌙 Nu is het stil. { $count } buren horen het { MOMENT($told_at) }.
}
publishing-leaves-too-late = ⏳ <b>Zo meteen staat { $title } in de agenda.</b>
    🌙 Nu is het stil, en voor ik het aan je buren vertel, is het al begonnen. Ze vinden het wel in de agenda.
publishing-still-time = Iets vergeten? Haal het gerust terug.
publishing-button-take-back = ↩️ Toch niet
publishing-taken-back-toast = ↩️ Goed, er is niets verstuurd.
publishing-is-draft = 📝 <b>{ $title } staat niet in de agenda.</b> Verder doen? Tik op /nieuw.
publishing-refused-leaves-soon = ⏳ Dit gaat zo meteen naar je buren. Iets veranderen? Tik eerst op ‘Toch niet’.
publishing-refused-waits = 👀 Een collega leest dit nu na. Iets veranderen? Tik eerst op ‘Toch niet’.
publishing-refused-too-late = Dit is al verstuurd. Iets veranderen of afzeggen? Dat kan met /mijnactiviteiten.
publishing-moment-gone = 🗓️ <b>{ $title } staat niet in de agenda.</b>
    Het uur was al voorbij. Je tekst is bewaard: kies gewoon een andere dag.
publishing-button-go-on = ▶️ Verder doen

# How it went.
publishing-report = { $count ->
    [0] 📭 Klaar. Ik kon niemand bereiken.
    [one] ✅ Klaar: één buur kreeg het.
   *[other] ✅ Klaar: { $count } buren kregen het.
}
publishing-nobody-told = 🌙 Niemand krijgt hier nog een bericht over. Je buren vinden het in de agenda.
publishing-not-reached = { $count ->
    [one] ⚠️ Eén buur bereikte ik niet.
   *[other] ⚠️ { $count } buren bereikte ik niet.
}
publishing-perhaps-reached = { $count ->
    [one] ❔ Van één buur weet ik niet of het aankwam.
   *[other] ❔ Van { $count } buren weet ik niet of het aankwam.
}

# To look at once more, on the preview.
warning-head = ⚠️ <b>Kijk je nog eens na?</b>
warning-starts-later = De eerste keer is { MOMENT($at) }.
warning-far = { DAY($at) } is nog meer dan negen maanden ver.
warning-public-holiday = { DAY($at) } is een feestdag: { $holiday }.
warning-school-holiday = Dan is het { $holiday }.
warning-also-on-holidays = Het valt ook op een feestdag: { $days }.
warning-also-in-school-holidays = Het gaat ook door in de { $holidays }.
warning-same-place = Op die plek is er dan ook { $title }, { MOMENT($at) }.
warning-early = { CLOCK($at) } is erg vroeg. Klopt dat?
warning-late = { CLOCK($at) } is erg laat. Klopt dat?
warning-told-too-late = Niemand hoort dit nog op tijd: nu is het stil. Je buren vinden het wel in de agenda.
warning-hour-skipped = Op { DAY($at) } gaat de klok een uur vooruit. Het begint dan om { CLOCK($at) }.
warning-hour-twice = Op { DAY($at) } komt { CLOCK($at) } twee keer. Het begint de eerste keer.
warning-button-leave-out = 🗓️ Laat de feestdagen weg
warning-left-out-toast = 🗓️ Goed, die dagen vallen weg.
warning-nothing-left-out-toast = Er valt niets (meer) weg te laten.
school-holiday-autumn = herfstvakantie
school-holiday-christmas = kerstvakantie
school-holiday-carnival = krokusvakantie
school-holiday-easter = paasvakantie
school-holiday-spring = lentevakantie
school-holiday-summer = zomervakantie

# The first posts of a new volunteer. To the volunteer:
first-posts-waits = 👀 <b>Bijna: een collega leest { $title } even na.</b>
    Dat doen we bij elke nieuwe vrijwilliger. Daarna gaat het meteen naar je buren.
first-posts-waits-until = 🌙 Nu is het stil. De collega krijgt het { MOMENT($told_at) }.
first-posts-waits-for-nobody = 😕 Er is nu niemand die dat kan doen.
first-posts-whom-to-ask = Duurt het lang? Bel { $organisation }: { $phone }.
first-posts-whom-to-ask-without-phone = Duurt het lang? Vraag het aan { $organisation }.
first-posts-said-yes = 🎉 <b>{ $title } staat in de agenda.</b> Een collega las het na. Dank je wel!
first-posts-said-question = 💬 <b>Een collega heeft een vraag over { $title }:</b>
    { $question }

    Pas je tekst aan en plaats hem opnieuw. Er is niets verloren.
first-posts-said-no = 🤝 <b>{ $title } komt nu niet in de agenda.</b>
    Dank je dat je iets wou doen. Je tekst is bewaard. Wil je weten waarom?
first-posts-ask-why = Bel gerust { $organisation }: { $phone }.
first-posts-ask-why-without-phone = Vraag het gerust aan { $organisation }.

# To the colleague:
first-posts-ask = 👀 <b>Een nieuwe vrijwilliger wil dit plaatsen.</b> Mag het in de agenda?
first-posts-ask-again = 🔔 <b>Dit wacht nog altijd op een antwoord.</b> Mag het in de agenda?
first-posts-button-yes = ✅ Mag erin
first-posts-button-question = ✏️ Terug met een vraag
first-posts-button-no = ✖️ Niet plaatsen
first-posts-decided-yes = ✅ <b>{ $title } staat in de agenda.</b> Iemand van jullie las het na.
first-posts-decided = ↩️ <b>{ $title } is terug bij de vrijwilliger.</b> Jullie hoeven niets te doen.
first-posts-gone = Dit is er niet meer. Je hoeft niets te doen.
first-posts-already-decided = Hierover is al beslist.
first-posts-toast-yes = ✅ Het staat in de agenda.
first-posts-toast-no = ✖️ De vrijwilliger krijgt een vriendelijk bericht.
first-posts-moment-gone-toast = Het uur is al voorbij. De vrijwilliger kiest een andere dag.
first-posts-which-question = ✏️ <b>Wat wil je vragen over { $title }?</b>
    Schrijf één bericht. De vrijwilliger krijgt het, zonder je naam.
first-posts-button-no-question = ✖️ Toch niet
first-posts-no-question = Goed, er is niets verstuurd. De vrijwilliger wacht nog op een antwoord.
first-posts-question-sent = 💬 Je vraag is bij de vrijwilliger.
first-posts-question-late = Daar wachtte ik niet meer op. Er is niets verstuurd. Tik opnieuw op ‘Terug met een vraag’.
first-posts-again-question = Dat begreep ik niet. Schrijf je vraag met een paar woorden.
first-posts-question-too-long = Dat is wat lang: { $length } tekens. Er is plaats voor { $most }. Kan het korter?

# Something of before once more.
copy-button-list = 📋 Iets van vroeger opnieuw
copy-button-again = 📋 Nog eens
copy-button-this = { $pictogram } { $title }
copy-list = 📋 <b>Wat doe je nog eens?</b>
    Ik neem alles over, behalve wanneer het is.
copy-list-empty = Er is nog niets van vroeger. Begin met /nieuw.
copy-made = 📋 Ik nam alles over van <b>{ $title }</b>, behalve wanneer het is.
