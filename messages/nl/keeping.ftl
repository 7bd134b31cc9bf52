### Keeping a request longer, and bringing up a forgotten one.

keeping-button-more = 🗄️ Langer bewaren
keeping-how = Antwoord met /bewaar op de kaart van een gesloten vraag.
keeping-how-long = 🗄️ <b>{ $code } langer bewaren?</b>
    De bewoner hoort hoelang en waarom, en mag weigeren.
keeping-button-days = 🗓️ { $days } dagen
keeping-button-not = ✖️ Toch niet
keeping-why = 🗄️ <b>Waarom blijft { $code } nog { $days } dagen?</b>
    De bewoner leest je reden.
keeping-button-follow-up = 🔁 Er loopt nog iets
keeping-button-complaint = ⚖️ Klacht of geschil
keeping-button-asked = 🙋 De bewoner vroeg het
keeping-button-law = 📜 De wet vraagt het
keeping-not = De vraag wordt niet langer bewaard.
keeping-done = 🗄️ Bewaard tot { DAY($until_at) }. De bewoner hoort het.
keeping-still-open = Een open vraag blijft altijd bewaard. Dit kan pas na het sluiten.
keeping-kept-already = Deze vraag wordt al langer bewaard. Verlengen kan pas in de laatste 30 dagen.
keeping-cannot-be-told = De bewoner is niet bereikbaar en kan dus niet weigeren. Langer bewaren gaat niet.
keeping-told = 🗄️ <b>We bewaren je vraag { $code } langer, tot { DAY($until_at) }.</b>
keeping-told-follow-up = Reden: er loopt nog iets dat erbij hoort.
keeping-told-complaint = Reden: er is een klacht of een geschil over.
keeping-told-asked = Reden: je vroeg het zelf.
keeping-told-law = Reden: de wet vraagt het.
keeping-told-refuse = Niet akkoord? Dan wis je ze nu meteen.
keeping-button-refuse = 🗑️ Nee, wis mijn vraag
keeping-forgotten = 🕸️ <b>Al lang stil: { $code } staat nog open.</b> Antwoord, of sluit ze.
keeping-desk-until = 🗄️ Langer bewaard, tot { DAY($keep_until) }.
