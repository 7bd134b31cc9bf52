### What each command does, for the menu: at most 60 characters, no markup.

command-start = Begin opnieuw, of kies waarover je nieuws krijgt
command-help = Vraag hulp aan een mens uit je buurt
command-concern = Geef door dat je ongerust bent over iemand
command-menu = Alles op een rij, met prentjes
command-nearby = Wat is er dicht bij jou?
command-agenda = Wat is er te doen in de buurt?
command-mine = Waar je aan meedoet, en je hulpvragen
command-language = Kies een andere taal
command-stop = Stuur me niets meer uit jezelf
command-privacy = Wat we van je bewaren, en waarom
command-erase = Wis alles wat we van je bewaren
command-emergency = Noodnummers: bel bij gevaar
command-new = Kondig een nieuwe activiteit aan
command-posted = De activiteiten die jij aankondigde
command-organised = Alle activiteiten van de buurt: pas aan of zeg af
command-why = Waarom vind ik dit bij een vraag?
command-pass_on = Geef iets door voor iemand die ja zei
command-today = De open hulpvragen van vandaag
command-duty = Meld je van wacht, of even afwezig
command-keep = Bewaar een gesloten vraag langer (antwoord op haar kaart)
command-wordings = Woorden van bewoners: voeg toe of laat weg
command-invite = Nodig een vrijwilliger of collega uit
command-roles = Wie heeft welke rol? Neem er een terug
command-status = Hoe gaat het met de bot? Alleen aantallen
command-note = Noteer iets voor het team, bij een vraag
command-muted = Wie is gedempt? Hoor iemand weer
