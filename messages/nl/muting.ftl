### Somebody who floods the desk is muted there.

mute-button-ask-on = 🔇 Demp deze bewoner
mute-button-ask-off = 🔊 Hoor deze bewoner weer
mute-ask = 🔇 <b>Wil je { $pseudonym } ({ $code }) dempen?</b>
    Nieuwe hulpvragen en berichten komen dan niet meer binnen. De bewoner leest wie te bellen.
    Noodnummers blijven altijd werken. Dat je dit doet, wordt genoteerd.
mute-is-on = 🔇 <b>{ $pseudonym } ({ $code }) is gedempt.</b> Nieuwe berichten komen niet binnen.
mute-button-on = 🔇 Ja, demp
mute-button-off = 🔊 Hoor weer
mute-on-toast = Gedempt.
mute-off-toast = Niet meer gedempt.
mute-nobody = 🔊 Niemand is gedempt.
mute-list = { $count ->
    [one] 🔇 <b>Een bewoner is gedempt.</b> Tik om die weer te horen.
   *[other] 🔇 <b>{ $count } bewoners zijn gedempt.</b> Tik om iemand weer te horen.
}
mute-button-lift = 🔊 Gedempt: { DAY($muted_at) }
