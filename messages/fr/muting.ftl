### Somebody who floods the desk is muted there.

mute-button-ask-on = 🔇 Mettre en sourdine
mute-button-ask-off = 🔊 Entendre à nouveau
mute-ask = 🔇 <b>Voulez-vous mettre { $pseudonym } ({ $code }) en sourdine ?</b>
    Ses nouvelles demandes et ses messages n'arrivent plus. L'habitant lit qui appeler.
    Les numéros d'urgence marchent toujours. Votre geste est noté.
mute-is-on = 🔇 <b>{ $pseudonym } ({ $code }) est en sourdine.</b> Ses nouveaux messages n'arrivent pas.
mute-button-on = 🔇 Oui, en sourdine
mute-button-off = 🔊 Entendre
mute-on-toast = En sourdine.
mute-off-toast = Plus en sourdine.
mute-nobody = 🔊 Personne n'est en sourdine.
mute-list = { $count ->
    [one] 🔇 <b>Un habitant est en sourdine.</b> Touchez pour l'entendre à nouveau.
   *[other] 🔇 <b>{ $count } habitants sont en sourdine.</b> Touchez pour en entendre un à nouveau.
}
mute-button-lift = 🔊 En sourdine : { DAY($muted_at) }
