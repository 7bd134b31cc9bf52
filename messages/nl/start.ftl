### The first screens: agreement, neighbourhood, welcome.

start-consent = 👋 <b>Dag! Ik ben de buurtbot van { $organisation }.</b>
    Ik zeg waar je terecht kunt en wat er in de buurt te doen is.

    Ik onthoud alleen je chatnummer en je taal. Je naam bewaar ik niet.
    Telegram ziet onze berichten ook. Met /wis wis je alles, wanneer je wilt.

    Is dat goed voor jou?
start-organisation = de buurt
start-button-yes = ✅ Ja, dat is goed
start-button-no = ✖️ Nee, liever niet
start-agreed = ✅ Afgesproken. Lees het later nog eens na met /privacy.
start-no = Dat is goed. Ik bewaar niets van wat je schrijft.
    Je mag altijd bellen of langskomen. Kom je later terug? Tik dan op /start.
start-which-neighbourhood = In welke buurt woon je?
start-button-neighbourhood = 🏘️ { $name }
start-welcome = <b>Welkom in { $neighbourhood }!</b>
    Stel gerust je vraag, in je eigen woorden. Bijvoorbeeld: “waar kan ik goedkoop eten?”

    Wil je weten wat er te doen is? Tik op /agenda.
    Praat je liever met een mens? Ik geef je vraag door.
start-welcome-volunteer = 🙌 Als vrijwilliger plaats je een activiteit met /nieuw. Wie komt, zie je in /mijnactiviteiten.
start-welcome-regisseur = 🤝 Als buurtregisseur vind je de vragen in /vandaag. Antwoorden doe je met “beantwoorden” op het bericht.
start-welcome-admin = 🔑 Als beheerder nodig je mensen uit met /uitnodigen. Hoe het gaat, staat in /status.
start-button-human = 🙋 Ik vraag het aan een mens
start-button-news = 🔔 Vertel me wat er in de buurt gebeurt

news-ask = 🔔 <b>Nieuws uit de buurt</b>
    Mag ik je iets laten weten als er iets te doen is? Het komt van { $organisation } en van vrijwilligers.
    Jij kiest waarover. Met /stop hoor je niets meer.
news-button-yes = ✅ Ja, graag
news-button-no = ✖️ Nee, dank je
news-themes = <b>Waarover wil je iets horen?</b>
    Tik aan wat je leuk vindt. Nog eens tikken zet het uit.
news-button-follow = { $pictogram } { $theme }
news-button-followed = ✔️ { $pictogram } { $theme }
news-button-done = 👍 Klaar
news-no = Goed, dan stuur ik je niets. De /agenda kun je altijd zelf bekijken.
news-done = 👍 Je keuze is bewaard. Veranderen kan altijd via /start.
