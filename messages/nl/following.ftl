### After a request was closed.

following-button-still = ✋ Toch nog iets
following-still = ✋ <b>Er is dus nog iets met { $code }.</b>
    Schrijf het hier, of spreek het in. Je bericht gaat naar een mens.
following-button-nothing = ✖️ Nee, niets meer
following-nothing-left = Goed. Je bent altijd welkom.
following-thanked = 🧡 Graag gedaan! Je bent altijd welkom.
following-open-again = 🔄 <b>Je vraag { $code } is opnieuw open.</b>
following-promise = De { $title } van { $organisation } leest ze ten laatste { $promised_at }.
following-open-already = Je vraag was al opnieuw open.
following-helped = 👋 { DAY($closed_at) } rondden we je vraag { $code } af.
    <b>Heeft het geholpen?</b> Ik vraag het maar een keer.
following-button-yes = 👍 Ja
following-button-no = 👎 Nee
following-button-rather-not = 🤐 Liever niet zeggen
following-helped-yes = 🧡 Fijn om te horen. Je bent altijd welkom.
following-helped-rather-not = Dat mag. Je bent altijd welkom.
following-helped-no = Jammer. We kijken opnieuw met je mee.
    Wil je vertellen wat er nog is? Antwoord dan op het bericht hieronder.
following-desk-again = 🔄 Opnieuw open sinds { $reopened_at }.
