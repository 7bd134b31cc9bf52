### Looking around: the menu of pictograms, the lists of a theme, and what is near.

browse-menu = 👇 <b>Waarover gaat het?</b>
    Tik op een prentje. Je hoeft niets te typen.
browse-menu-empty = Hier staat nog niets. Een mens weet vast raad.
browse-button-theme = { $pictogram } { $name }
browse-button-nearby = 📍 Dicht bij mij
browse-button-menu = 🗂️ Alle thema's
browse-left = 🔎 Dit past bij je keuze: { $left } van { $all }.
browse-nothing-left = Met deze keuze blijft er niets over. Tik een keuze weer uit, of vraag het aan een mens.
browse-nothing = Hier staat nog niets. Een mens weet vast raad.
browse-open = 🟢 nu open
browse-shut = ⚪ nu gesloten
browse-busy = 🟡 druk
browse-full = 🔴 volzet
browse-waiting-list = 🟠 wachtlijst
browse-closed = ⛔ tijdelijk gesloten
browse-button-entry = { $number } · { $pictogram } { $name }
browse-button-previous = ⬅️ Terug
browse-button-next = Meer ➡️
browse-button-open-now = 🕑 Nu open
browse-button-free = 💶 Gratis
browse-button-language = 🗣️ In het Nederlands
browse-button-step-free = ♿ Zonder trap
browse-button-home-visits = 🏠 Komt bij je thuis
browse-button-on = ✔️ { $name }

category-food = Eten
category-money = Geld
category-housing = Wonen
category-energy = Energie
category-health = Gezondheid
category-mind = Je goed voelen
category-disability = Handicap
category-mobility = Vervoer
category-family = Gezin en kind
category-school = Naar school
category-elderly = Ouder worden
category-carers = Mantelzorg
category-language = Taal en tolk
category-digital = Gsm en computer
category-work = Werk
category-rights = Je rechten
category-safety = Veilig zijn
category-street = Straat en afval
category-repair = Klusjes en lenen
category-meeting = Mensen ontmoeten
category-sport = Bewegen
category-newcomers = Nieuw hier
category-volunteering = Zelf helpen
category-pets = Huisdieren
category-papers = Papieren
category-info = Info en raad

nearby-prompt = 📍 <b>Waar ben je?</b>
    Deel je plaats met de knop hieronder, of schrijf een straat of een plek.
    Ik kijk één keer, en bewaar je plaats niet.
nearby-key-share = 📍 Deel mijn plaats
nearby-key-cancel = ✖️ Toch niet
nearby-looking = 👌 Ik kijk even.
nearby-cancelled = 👌 Goed. Je kunt altijd een vraag schrijven, of op /menu tikken.
nearby-title = 📍 <b>Dicht bij jou</b>
    Je plaats bewaar ik nergens.
nearby-title-place = 📍 <b>Dicht bij { $place }</b>
nearby-guessed = 📍 Die plek ken ik niet. Dit is <b>dicht bij het midden van { $neighbourhood }</b>.
nearby-here = vlakbij
nearby-metres = op { $metres } m
nearby-kilometres = op { $kilometres } km
nearby-comes-home = 🏠 komt bij je thuis
nearby-nothing = 📍 Binnen { $kilometres } km van die plek ken ik niets. Een mens kan met je meezoeken.
nearby-unknown = 📍 Die plek ken ik niet. Deel je plaats, of schrijf een straat in de buurt.
nearby-forgotten = 📍 Waar je was, ben ik vergeten, zoals beloofd. Deel je plaats gerust opnieuw.
nearby-button-again = 📍 Een andere plek
