### What is kept of a person, and how to see it and have it erased.

privacy-title = 🔒 <b>Wat { $organisation } van je bewaart</b>
privacy-kept = <b>Wat, en hoe lang</b>
    • Je chatnummer, taal, buurt en wat je koos: tot je het wist.
    • Waar je ja op zei, en wanneer: tot je het wist.
    • Je gewone vragen: ik antwoord en bewaar ze niet.
    • Je hulpvraag en de antwoorden: tot hoogstens 90 dagen na het einde.
    • Welke berichten ik stuurde, zonder de tekst: 30 dagen.
    Je naam, telefoonnummer en foto bewaar ik niet.
privacy-readers = <b>Wie leest wat</b>
    Je hulpvraag leest alleen de buurtregisseur, zonder je naam. Vrijwilligers en beheerders lezen ze niet.
    Een bot zoekt het antwoord op gewone vragen. Daar kijkt geen mens mee.
privacy-telegram = <b>Telegram</b>
    Telegram brengt onze berichten over. Telegram kan ze dus ook zien en bewaren. Zet er niets in wat echt geheim is.
privacy-rights = <b>Jij beslist</b>
    Zie alles met de knop hieronder. Wis alles met /wis. Geen berichten meer? Tik op /stop.
    { $organisation } is verantwoordelijk: vraag het daar gerust.
    Niet tevreden? Klagen kan bij de <a href="https://www.gegevensbeschermingsautoriteit.be">Gegevensbeschermingsautoriteit</a>.
privacy-button-export = 📄 Toon wat je van mij bewaart
privacy-button-erase = 🗑️ Wis alles

privacy-erase-ask = 🗑️ <b>Wil je alles wissen?</b>
    Dan verdwijnt alles wat ik van je weet: je keuzes, je inschrijvingen en je hulpvragen.
    Ook een open hulpvraag stopt. Dit kan niet terug.
privacy-button-erase-yes = 🗑️ Ja, wis alles
privacy-button-erase-no = ↩️ Nee, laat staan
privacy-erase-kept = Goed, er is niets gewist.
privacy-erased = ✅ <b>Alles is gewist.</b>
    Ik weet niet meer wie je bent. Ik stuur je niets meer.

    Wat iemand al las, kan ik niet terugnemen. Telegram bewaart dit gesprek nog: verwijder het daar zelf.
    Je bent altijd weer welkom met /start.

privacy-export-page = 📄 <b>Wat ik van je bewaar</b> ({ $number } van { $total })

    { $text }
privacy-button-export-more = ➡️ Toon de rest
privacy-export-nothing = niets
privacy-value-yes = ja
privacy-value-no = nee
privacy-value-moment = { MOMENT($value_at) }
privacy-purpose-use = de bot gebruiken
privacy-purpose-news = nieuws van de buurt krijgen
privacy-purpose-help = een hulpvraag doorgeven

privacy-label-residents = Jij
privacy-label-telegram-number = Je nummer bij Telegram
privacy-label-first-seen-at = Eerste bericht
privacy-label-stopped-at = Berichten gestopt
privacy-label-neighbourhoods = Je buurten
privacy-label-neighbourhood = Buurt
privacy-label-joined-at = Erbij sinds
privacy-label-consents = Waar je ja op zei
privacy-label-purpose = Waarvoor
privacy-label-text-version = Versie van de tekst
privacy-label-given-at = Gegeven
privacy-label-withdrawn-at = Weer ingetrokken
privacy-label-follows = Wat je volgt
privacy-label-theme = Thema
privacy-label-since-at = Sinds
privacy-label-unanswered-question-asked-at = Een vraag van mij die nog openstaat
privacy-label-volunteers = Rollen
privacy-label-roles = Rollen die je kreeg
privacy-label-role = Rol
privacy-label-taken-back-at = Teruggenomen
privacy-label-away-since = Afwezig sinds
privacy-label-invitations-made = Uitnodigingen die je maakte
privacy-label-created-at = Gemaakt
privacy-label-used-at = Gebruikt
privacy-label-floor = Dit gesprek
privacy-label-language = Taal
privacy-label-reachable = Bereikbaar
privacy-label-messages-noted = Berichten die ik noteerde

privacy-label-help = Hulp
privacy-label-requests = Je hulpvragen
privacy-label-code = Nummer
privacy-label-state = Hoe het ermee staat
privacy-label-opened-at = Gevraagd
privacy-label-closed-at = Gesloten
privacy-label-shown-name = Naam of nummer dat je toont
privacy-label-referrals = Tekst voor een organisatie
privacy-label-muted = Niet doorgegeven
privacy-label-muted-at = Sinds
privacy-label-lifted-at = Tot
privacy-label-messages = Wat er gezegd werd
privacy-label-author = Van
privacy-label-written-at = Geschreven
privacy-label-kind = Soort
privacy-label-text = Tekst
privacy-label-activities = Activiteiten
privacy-label-reminders = Herinneringen
privacy-label-evening-before = De avond ervoor
privacy-label-two-hours-before = Twee uur ervoor
privacy-label-weekly-message = Eén bericht per week
privacy-label-posted = Wat je aankondigde
privacy-label-texts = Teksten
privacy-label-nl = In het Nederlands
privacy-label-fr = In het Frans
privacy-label-en = In het Engels
privacy-label-title = Titel
privacy-label-what = Wat
privacy-label-price = Prijs
privacy-label-bring = Meebrengen
privacy-label-place = Plaats
privacy-label-starts-at = Begint
privacy-label-answers = Waar je op antwoordde
privacy-label-answer = Je antwoord
privacy-label-party = Aantal mensen
privacy-label-said-at = Geantwoord
privacy-label-party-names = Met wie of voor wie
privacy-label-comes-in-person = Je komt zelf
privacy-label-needs-company = Je komt als iemand meegaat
privacy-label-needs-transport = Je hebt vervoer nodig
privacy-label-decided = Wat er met je plaats gebeurde
privacy-label-decided-at = Wanneer
privacy-label-decision = Wat
privacy-label-free-places = Vrije plaatsen
privacy-label-until = Tot
privacy-author-resident = jou
privacy-author-desk = de buurtregisseur
privacy-state-draft = nog niet verstuurd
privacy-state-open = open
privacy-state-closed = gesloten
privacy-state-leaving = vertrekt zo meteen
privacy-state-waiting = wacht op een collega
privacy-state-published = aangekondigd
privacy-state-cancelled = afgelast
privacy-kind-text = tekst
privacy-kind-photo = een foto
privacy-kind-voice = een spraakbericht
privacy-kind-audio = een geluid
privacy-kind-video = een filmpje
privacy-kind-document = een bestand
privacy-kind-location = een plek op de kaart
privacy-answer-yes = ja
privacy-answer-maybe = misschien
privacy-answer-no = nee
privacy-place-seat = je hebt een plaats
privacy-place-waiting = je staat op de wachtlijst
privacy-place-offered = er is een plaats voor je vrijgehouden
privacy-decision-seated = je kreeg een plaats
privacy-decision-waits = er was te weinig plaats, je wachtte
privacy-decision-waits_turn = anderen wachtten al, je wachtte
privacy-decision-whole = je wachtte met je hele groep
privacy-decision-offered = ik hield een plaats voor je vrij
privacy-decision-accepted = je zei ja
privacy-decision-passed = je gaf de plaats door
privacy-decision-expired = de tijd was om
privacy-decision-too_large = er was te weinig plaats voor je groep
privacy-decision-stopped = je wou geen berichten
privacy-decision-too_late = het begon te snel
