### What passes between a resident and the desk: changes, albums, and what did not arrive.

relay-video = 🎥 <b>{ $code }</b> · { $pseudonym } envoie un message vidéo :
relay-video-sent = 🎥 <b>{ $code }</b> · la référente a envoyé un message vidéo :
relay-video-from-desk = 🎥 <b>{ $title }, { $organisation }</b> vous envoie un message vidéo :
relay-edited = ✏️ Modifié : { $edited_at }
relay-changed = ✏️ Un message d'avant a été modifié : { $edited_at }
relay-piece-dropped = ✏️ Cette partie n'existe plus : le texte ci-dessus a été modifié.
relay-edit-closed = 🏁 { $code } est terminée. Votre modification n'a pas été transmise.
relay-edit-held = 👥 Une autre référente s'occupe de { $code }. Votre modification n'a pas été transmise.
relay-edit-not-yours = 🔒 Votre modification de { $code } n'a pas été transmise : cette demande n'est plus à vous.
relay-lost-blocked = { $count ->
    [one] ⚠️ <b>Une réponse n'est pas arrivée.</b> L'habitant a bloqué le bot.
   *[other] ⚠️ <b>{ $count } réponses ne sont pas arrivées.</b> L'habitant a bloqué le bot.
}
relay-lost-gone = { $count ->
    [one] ⚠️ <b>Une réponse n'est pas arrivée.</b> L'habitant a quitté Telegram.
   *[other] ⚠️ <b>{ $count } réponses ne sont pas arrivées.</b> L'habitant a quitté Telegram.
}
relay-lost-large = { $count ->
    [one] ⚠️ <b>Une réponse n'est pas arrivée.</b> Elle était trop grande.
   *[other] ⚠️ <b>{ $count } réponses ne sont pas arrivées.</b> Elles étaient trop grandes.
}
relay-lost-refused = { $count ->
    [one] ⚠️ <b>Une réponse n'est pas arrivée.</b> Telegram l'a refusée.
   *[other] ⚠️ <b>{ $count } réponses ne sont pas arrivées.</b> Telegram les a refusées.
}
relay-lost-unsure = { $count ->
    [one] ❔ Une réponse est peut-être arrivée, peut-être pas.
   *[other] ❔ { $count } réponses sont peut-être arrivées, peut-être pas.
}
relay-unseen = { $count ->
    [one] ⚠️ Nous n'avons pas pu vous montrer un message de l'habitant. Il le sait.
   *[other] ⚠️ Nous n'avons pas pu vous montrer { $count } messages de l'habitant. Il le sait.
}
relay-unseen-unsure = { $count ->
    [one] ❔ Il vous manque peut-être un message de l'habitant. Rouvrez la demande avec /aujourdhui.
   *[other] ❔ Il vous manque peut-être { $count } messages de l'habitant. Rouvrez la demande avec /aujourdhui.
}
relay-failed-blocked = ⚠️ <b>Ceci n'est pas arrivé ({ $code }).</b> L'habitant a bloqué le bot.
relay-failed-gone = ⚠️ <b>Ceci n'est pas arrivé ({ $code }).</b> L'habitant a quitté Telegram.
relay-failed-large = ⚠️ <b>Ceci n'est pas arrivé ({ $code }).</b> C'est trop grand.
relay-failed-refused = ⚠️ <b>Ceci n'est pas arrivé ({ $code }).</b> Telegram l'a refusé. Essayez autrement.
relay-failed-unsure = ❔ <b>Nous ne savons pas si ceci est arrivé ({ $code }).</b> Demandez à l'habitant.
relay-missed = ⚠️ <b>Ceci n'est pas arrivé chez la référente.</b> Envoyez-le autrement, ou appelez-nous. Votre demande { $code } reste ouverte.
relay-missed-unsure = ❔ <b>Nous ne savons pas si ceci est arrivé chez la référente.</b> Votre demande { $code } reste ouverte.
privacy-kind-animation = une image animée
privacy-kind-video_note = un message vidéo
