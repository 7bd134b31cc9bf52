### Warm referral. First what the regisseur reads, then what the resident reads.

refer-button = 🧭 Verwijs
refer-list = 🧭 <b>{ $code }: wie kan verder helpen?</b>
    Alle diensten die passen, ook zonder plaats. Vink aan wat je wilt voorstellen. De bewoner kiest.
refer-list-none = 🧭 <b>{ $code }: wie kan verder helpen?</b>
    In de vraag vond ik geen woorden om mee te zoeken. Zoek zelf op naam.
refer-room = 🟢 er is plaats
refer-picked = ☑️ <b>Aangevinkt:</b> { $names }
refer-button-pick = ⬜ { $number }. { $name }
refer-button-picked = ☑️ { $number }. { $name }
refer-button-search = 🔎 Zoek zelf op naam
refer-button-search-again = 🔎 Zoek opnieuw
refer-button-list = 🧭 Naar de lijst
refer-button-propose = { $count ->
    [one] 📨 Stel deze voor
   *[other] 📨 Stel deze { $count } voor
}
refer-button-show = 👁️ Bekijk { $name }
refer-seek = 🔎 Welke naam zoek je? Schrijf die nu, een stuk is genoeg.
refer-found = 🔎 Dit vond ik. Vink aan wat je wilt voorstellen.
refer-found-none = 🔎 Met die naam vond ik niets. Probeer een ander woord.
refer-too-many = Je kunt hoogstens { $count } diensten samen voorstellen. Vink er eerst een uit.
refer-none-picked = Vink eerst een dienst aan.
refer-proposed-toast = Voorgesteld. De bewoner kiest.
refer-proposed-already-toast = Dit was al voorgesteld.
refer-state-proposed = 📨 { $name }: voorgesteld, de bewoner kiest
refer-state-chosen = 👉 { $name }: gekozen door de bewoner
refer-state-asked = ⏳ { $name }: de bewoner leest je tekst
refer-state-approved = ✅ { $name }: de bewoner zei ja
refer-state-refused = ❌ { $name }: de bewoner wil dit niet
refer-state-informed = 📞 { $name }: verwittigd
refer-none-wanted = ❌ De bewoner kiest geen van deze diensten.
refer-status = 🧭 <b>Verwijzing bij { $code }</b>
refer-hint-write = Schrijf nu precies wat de organisatie mag weten. De bewoner leest het eerst.
refer-hint-check = Lees dit nog eens na. De bewoner ziet het woord voor woord, en beslist.
refer-hint-pass-on = Bel of mail hen, met precies de tekst hieronder. Ik schrijf zelf naar geen enkele organisatie.
refer-hint-no-number = ℹ️ De bewoner toonde geen naam of nummer. Ik vraag ernaar zodra je hen verwittigd hebt.
refer-button-write = ✍️ Schrijf de tekst
refer-button-rewrite = ✍️ Herschrijf
refer-button-put = 📨 Leg voor aan de bewoner
refer-button-told = 📞 Ik heb ze verwittigd
refer-button-another = 🧭 Stel iets anders voor
refer-write = ✍️ <b>Schrijf nu de tekst voor de organisatie.</b>
    Zet er alleen in wat nodig is. De bewoner leest precies deze woorden, en zegt ja of nee.
refer-asked-toast = De bewoner leest het nu.
refer-asked-already-toast = Dit ligt al bij de bewoner.
refer-told-toast = Genoteerd. De bewoner hoort het.
refer-told-already-toast = Dit was al genoteerd.
refer-letter = 📨 <b>Voor { $name }</b>
refer-letter-withdrawn = 🚫 Geef dit niet door: de bewoner wil het niet meer.
refer-lost = ⚠️ <b>{ $code }: je voorstel kwam niet aan.</b> De bewoner is niet bereikbaar.
refer-unsure = ❔ { $code }: ik weet niet of je voorstel bij de bewoner aankwam.
refer-over = 🏁 { $code } is gesloten. Er valt niets meer te verwijzen.
refer-colleague = 👥 { $code }: een collega heeft deze vraag nu.

refer-choices = 🧭 <b>Wie kan jou helpen?</b>
    Dit stelt de { $title } van { $organisation } voor bij je vraag { $code }:
refer-choices-how = Jij kiest. Er gaat nog niets over jou naar hen.
refer-button-this = 👉 Deze: { $name }
refer-button-none = ✖️ Geen van deze
refer-wanted-toast = Goed gekozen. Ik geef het door.
refer-none-toast = Goed. Ik geef het door.
refer-chosen = 👉 Je koos { $name }.
    De { $title } schrijft nu wat zij te horen krijgen. Jij leest het eerst.
refer-none-chosen = ✖️ Je koos geen van deze. Je vraag blijft open.
refer-request-over = 🏁 Je vraag { $code } is afgerond. Er gaat hierover niets meer weg.
refer-ask = 📨 <b>Mag { $name } precies dit weten?</b>
refer-ask-how = Zonder je ja gaat er niets weg.
refer-button-yes = ✅ Ja, zo mag het
refer-button-own = ✏️ Anders, met mijn woorden
refer-button-no = ❌ Nee
refer-button-after-all = ❌ Toch niet
refer-approved = ✅ <b>Je zei ja.</b> De { $title } geeft aan { $name } precies dit door:
refer-refused = ❌ Goed, { $name } krijgt niets te horen. Je vraag blijft open.
refer-told = 📞 Dit is precies wat { $name } te horen kreeg:
refer-rewriting = ✍️ De tekst voor { $name } wordt herschreven. Je krijgt ze straks opnieuw te lezen.
refer-own = ✏️ <b>Schrijf zelf wat zij mogen weten.</b>
    Wat je nu stuurt, is meteen goedgekeurd. Daarna kun je nog nee zeggen.
refer-button-stop = ✖️ Toch niet schrijven
refer-stopped = Goed, er is niets veranderd.
refer-approved-toast = Dank je. Ik geef het door.
refer-refused-toast = Goed. Er gaat niets weg.
refer-they-call = 📞 <b>Ik heb { $name } verwittigd, zij bellen jou.</b>
refer-how-reached = 📞 <b>Ik heb { $name } verwittigd.</b> Hoe kunnen zij je bereiken?
    Schrijf hier een naam of nummer, alleen als je dat wilt. Ik geef het door.
refer-call-them = Zelf bellen is ook goed: { $phone }
refer-button-call = 📞 Ik bel zelf
refer-gone-name = deze dienst
refer-gone-line = ❔ Een dienst die niet meer in onze lijst staat.
refer-text-changed = De tekst is intussen veranderd. Lees de nieuwe, en kies dan.
refer-moved-on = Dat kan nu niet meer: de verwijzing is al verder. Kijk naar het nieuwste bericht.
refer-too-long = Dat is te lang. Hoogstens { $count } tekens, dan past het in een bericht.
refer-only-text = Hier heb ik woorden nodig. Schrijf het gerust in het kort, of tik op “Toch niet schrijven”.
refer-too-late = Dat duurde lang, dus ik deed niets met je bericht. Tik opnieuw op de knop en schrijf het dan.
