### What passes between a resident and the desk: changes, albums, and what did not arrive.

relay-video = 🎥 <b>{ $code }</b> · { $pseudonym } stuurt een videobericht:
relay-video-sent = 🎥 <b>{ $code }</b> · de buurtregisseur stuurde een videobericht:
relay-video-from-desk = 🎥 <b>{ $title } van { $organisation }</b> stuurt je een videobericht:
relay-edited = ✏️ Gewijzigd: { $edited_at }
relay-changed = ✏️ Een bericht van eerder is gewijzigd: { $edited_at }
relay-piece-dropped = ✏️ Dit stuk viel weg: de tekst hierboven is gewijzigd.
relay-edit-closed = 🏁 { $code } is afgerond. Je wijziging is niet doorgegeven.
relay-edit-held = 👥 Een andere buurtregisseur heeft { $code } nu. Je wijziging is niet doorgegeven.
relay-edit-not-yours = 🔒 Je wijziging aan { $code } is niet doorgegeven: die vraag is niet meer van jou.
relay-lost-blocked = { $count ->
    [one] ⚠️ <b>Een antwoord kwam niet aan.</b> De bewoner heeft de bot geblokkeerd.
   *[other] ⚠️ <b>{ $count } antwoorden kwamen niet aan.</b> De bewoner heeft de bot geblokkeerd.
}
relay-lost-gone = { $count ->
    [one] ⚠️ <b>Een antwoord kwam niet aan.</b> De bewoner is weg van Telegram.
   *[other] ⚠️ <b>{ $count } antwoorden kwamen niet aan.</b> De bewoner is weg van Telegram.
}
relay-lost-large = { $count ->
    [one] ⚠️ <b>Een antwoord kwam niet aan.</b> Het was te groot.
   *[other] ⚠️ <b>{ $count } antwoorden kwamen niet aan.</b> Ze waren te groot.
}
relay-lost-refused = { $count ->
    [one] ⚠️ <b>Een antwoord kwam niet aan.</b> Telegram weigerde het.
   *[other] ⚠️ <b>{ $count } antwoorden kwamen niet aan.</b> Telegram weigerde ze.
}
relay-lost-unsure = { $count ->
    [one] ❔ Van een antwoord weten we niet of het aankwam.
   *[other] ❔ Van { $count } antwoorden weten we niet of ze aankwamen.
}
relay-unseen = { $count ->
    [one] ⚠️ Een bericht van de bewoner konden we je niet tonen. De bewoner weet dat.
   *[other] ⚠️ { $count } berichten van de bewoner konden we je niet tonen. De bewoner weet dat.
}
relay-unseen-unsure = { $count ->
    [one] ❔ Misschien mis je een bericht van de bewoner. Toon de vraag opnieuw met /vandaag.
   *[other] ❔ Misschien mis je { $count } berichten van de bewoner. Toon de vraag opnieuw met /vandaag.
}
relay-failed-blocked = ⚠️ <b>Dit kwam niet aan ({ $code }).</b> De bewoner heeft de bot geblokkeerd.
relay-failed-gone = ⚠️ <b>Dit kwam niet aan ({ $code }).</b> De bewoner is weg van Telegram.
relay-failed-large = ⚠️ <b>Dit kwam niet aan ({ $code }).</b> Het is te groot.
relay-failed-refused = ⚠️ <b>Dit kwam niet aan ({ $code }).</b> Telegram weigerde het. Probeer het op een andere manier.
relay-failed-unsure = ❔ <b>We weten niet of dit aankwam ({ $code }).</b> Vraag de bewoner of het er staat.
relay-missed = ⚠️ <b>Dit kwam niet aan bij de buurtregisseur.</b> Stuur het op een andere manier, of bel ons. Je vraag { $code } blijft open.
relay-missed-unsure = ❔ <b>We weten niet of dit aankwam bij de buurtregisseur.</b> Je vraag { $code } blijft open.
privacy-kind-animation = een bewegend beeld
privacy-kind-video_note = een videobericht
