### Joining: with whom, the waiting list, and who comes.

# On the card.
joining-you-come-party = ✅ <b>Vous venez à { $count }.</b> À bientôt !
joining-you-signed-up = { $count ->
    [one] ✅ <b>Vous avez inscrit une personne.</b>
   *[other] ✅ <b>Vous avez inscrit { $count } personnes.</b>
}
joining-you-wait-party = ⏳ <b>Vous êtes { $count } sur la liste d’attente.</b> Je vous préviens dès qu’il y a de la place pour tout le groupe.
joining-position = Votre groupe a le numéro { $position } dans la file.
joining-too-late-line = Ça commence bientôt : je ne réserve plus de places. S’il en reste à l’entrée, vous êtes les bienvenus.
joining-offer = { $count ->
    [one] 🎁 <b>Une place est libre pour vous. Vous venez ?</b>
   *[other] 🎁 <b>{ $count } places sont libres pour vous. Vous venez ?</b>
}
joining-offer-until = Je { $count ->
    [one] la garde
   *[other] les garde
} jusqu’à <b>{ MOMENT($until_at) }</b>. Après, c’est au tour du groupe suivant.
joining-offer-ended = ⌛ <b>Le délai pour répondre est passé.</b> { $count ->
    [one] La place va
   *[other] Les places vont
} au groupe suivant. Envie de venir quand même ? Vous pouvez revenir en fin de file.
joining-offer-passed = ➡️ <b>Vous avez laissé votre place.</b> Merci, quelqu’un d’autre peut venir.
joining-company-said = 🤝 Vous venez si quelqu’un vous accompagne.
joining-transport-said = 🚗 Vous avez besoin d’un transport.
joining-closed-line = 🔒 Les inscriptions sont terminées.
joining-button-company = ➕ Je viens avec quelqu’un
joining-button-but = 🤝 Je viens, mais…
joining-button-why = ❓ Pourquoi j’attends ?
joining-button-accept = { $count ->
    [one] ✅ Oui, je viens
   *[other] ✅ Oui, nous venons
}
joining-button-pass = ➡️ Je laisse ma place

# The short line after a tap.
joining-toast-accepted = ✅ Super, à bientôt !
joining-toast-passed = ➡️ D’accord, vous laissez votre place.
joining-toast-over = ⌛ Trop tard : cette offre est passée. Vous pouvez revenir dans la file.
joining-toast-offered = 🎁 Une place est libre pour vous.
joining-toast-party = { $count ->
    [one] 👤 Noté : une personne.
   *[other] 👥 Noté : { $count } personnes.
}
joining-toast-said = ✅ Noté. Seul l’organisateur le voit.
joining-toast-taken-back = ✖️ Effacé.

# With whom.
joining-party-title = 👥 <b>Avec qui venez-vous ?</b>
joining-party-alone = Pour l’instant : vous seulement.
joining-party-with = Pour l’instant : { $count } personnes en tout.
joining-party-others = { $count ->
    [one] Pour l’instant : vous avez inscrit une personne. Vous-même ne venez pas.
   *[other] Pour l’instant : vous avez inscrit { $count } personnes. Vous-même ne venez pas.
}
joining-party-names = ✏️ { $names }
joining-party-own = 🏷️ L’organisateur vous attend sous le nom { $name }.
joining-party-private = 🙈 Seul l’organisateur voit ceci. Les noms ne sont pas obligatoires.
joining-button-plus = { $count ->
    [one] ➕ Une personne
   *[other] ➕ { $count } personnes
}
joining-button-more = ✏️ Plus, ou avec noms
joining-button-alone = 👤 Moi seulement
joining-button-others = 📝 Pour quelqu’un d’autre
joining-button-name = 🏷️ Montrer mon nom
joining-button-name-hide = 🙈 Cacher mon nom
joining-ask-company = ✏️ <b>Qui vous accompagne ?</b>
    Écrivez combien de personnes, ou leurs noms. Par exemple : 3, ou : avec Jef et Leen.
joining-ask-others = 📝 <b>Qui inscrivez-vous ?</b>
    Écrivez un nom, ou qui c’est. Par exemple : ma voisine, ou : Jef et Leen.
joining-ask-name = 🏷️ <b>Sous quel nom l’organisateur vous attend-il ?</b>
    Seul l’organisateur le lit.
joining-others-agreed = 📝 <b>Inscrire quelqu’un d’autre</b>
    Vous-même ne venez alors pas. Cette personne est-elle au courant ?
joining-button-agreed = ✅ Oui, elle le sait
joining-button-not-agreed = ✖️ Pas encore
joining-others-first = D’accord. Demandez-lui d’abord, puis revenez. Rien n’a changé.
joining-button-rather-not = ↩️ Finalement non
joining-nothing-changed = D’accord, rien n’a changé.
joining-no-room = 🪑 <b>Il n’y a pas de place pour { $heads } pour l’instant.</b>
    Vous gardez ce que vous aviez. Ou attendez avec tout le groupe : vous laissez votre place et passez en fin de file.
joining-button-wait-whole = ⏳ Attendre tous ensemble
joining-button-leave-it = ↩️ Laisser comme ça
joining-waiting-whole = ⏳ Vous êtes maintenant { $count } dans la file.
joining-again-company = Je n’ai pas compris. Écrivez combien de personnes vous accompagnent, ou leurs noms. Par exemple : 2, ou : Jef et Leen.
joining-again-name = Je n’ai pas compris. Écrivez seulement un nom.
joining-not-coming = Touchez d’abord « Je viens ». Ensuite, vous pouvez dire avec qui.
joining-too-large = Je ne peux pas inscrire autant de personnes à la fois. Au maximum { $most }. Pour un grand groupe, mieux vaut téléphoner.
joining-closed = 🔒 Les inscriptions sont terminées : on compte déjà sur les inscrits. Envie de venir quand même ? Demandez à une personne avec /aide.

# What only the organiser is told.
joining-needs-title = 🤝 <b>Je viens, mais…</b>
    Touchez ce qui vous concerne. Seul l’organisateur le voit.
joining-button-need-company = { $said ->
    [yes] ✅ Si quelqu’un m’accompagne
   *[no] 🤝 Si quelqu’un m’accompagne
}
joining-button-need-transport = { $said ->
    [yes] ✅ Il me faut un transport
   *[no] 🚗 Il me faut un transport
}

# Why.
joining-why-title = ❓ <b>Ce qui s’est passé avec votre place</b>
joining-why-nothing = Rien n’a encore été décidé pour votre place.
joining-why-line = <b>{ MOMENT($decided_at) }</b> : { $what }
joining-why-seated = Il y avait de la place. { $reader ->
    [you] Vous l’avez reçue tout de suite.
   *[organiser] Ce groupe l’a reçue tout de suite.
}
joining-why-waits = { $free ->
    [0] Aucune place n’était libre.
    [one] Une place était libre.
   *[other] { $free } places étaient libres.
} { $reader ->
    [you] Vous êtes { $heads } : vous êtes passé sur la liste d’attente.
   *[organiser] Ce groupe compte { $heads } et est passé sur la liste d’attente.
}
joining-why-waits-alone = Aucune place n’était libre. { $reader ->
    [you] Vous êtes passé sur la liste d’attente.
   *[organiser] Cette personne est passée sur la liste d’attente.
}
joining-why-waits-turn = Il y avait de la place, mais d’autres attendaient déjà. { $reader ->
    [you] Vous êtes passé derrière eux sur la liste d’attente.
   *[organiser] Ce groupe est passé derrière eux sur la liste d’attente.
}
joining-why-whole = { $reader ->
    [you] Vous vouliez venir à { $heads }. Vous avez laissé votre place pour attendre ensemble.
   *[organiser] Ce groupe voulait venir à { $heads } et a laissé sa place pour attendre ensemble.
}
joining-why-offered = De la place s’est libérée. J’ai gardé { $heads ->
    [one] une place
   *[other] { $heads } places
} jusqu’à { MOMENT($until_at) }.
joining-why-accepted = { $reader ->
    [you] Vous avez dit oui.
   *[organiser] Ce groupe a dit oui.
}
joining-why-passed = { $reader ->
    [you] Vous avez laissé la place.
   *[organiser] Ce groupe a laissé la place.
}
joining-why-expired = L’offre est passée. Aucune réponse n’est arrivée avant { MOMENT($until_at) }, donc c’était au tour du groupe suivant.
joining-why-too-large = { $free ->
    [one] Une place était libre.
   *[other] { $free } places étaient libres.
} { $reader ->
    [you] Vous êtes { $heads } : vous avez continué à attendre. Un groupe plus petit a pu passer.
   *[organiser] Ce groupe compte { $heads } et a continué à attendre. Un groupe plus petit a pu passer.
}
joining-why-stopped = Il y avait de la place, mais { $reader ->
    [you] vous ne vouliez plus de messages. Je ne pouvais donc rien vous demander.
   *[organiser] ce groupe ne veut plus de messages. Je ne pouvais donc rien lui demander.
}
joining-why-too-late = Il y avait de la place, mais ça commençait trop vite pour demander. À l’entrée : qui est là peut entrer tant qu’il y a de la place.

# For the organiser.
joining-button-list = 📋 Noms et liste d’attente
joining-list-title = 📋 <b>{ $title }</b>
    { MOMENT($starts_at) }
joining-list-seated = ✅ <b>Viennent : { $count }</b>
joining-list-offered = 🎁 <b>Places proposées : { $count }</b>
joining-list-waiting = ⏳ <b>Sur la liste d’attente : { $count }</b>
joining-list-maybe = 🤔 Peut-être : { $count }
joining-list-nobody = Personne n’a encore dit oui.
joining-list-private = 🙈 Qui ne montre pas son nom s’appelle ici « quelqu’un du quartier ».
joining-a-neighbour = quelqu’un du quartier
joining-line-alone = { $name }
joining-line-party = { $name }, à { $count }
joining-line-others = { $name } a inscrit { $count ->
    [one] une personne
   *[other] { $count } personnes
}
joining-line-names = ({ $names })
joining-line-company = 🤝 vient si quelqu’un l’accompagne
joining-line-transport = 🚗 a besoin d’un transport
joining-line-until = jusqu’à { MOMENT($until_at) }
joining-line-number = { $number }. { $line }
joining-line-dot = • { $line }
joining-button-list-previous = ◀️ Précédent
joining-button-list-next = ▶️ Suivant
joining-button-list-why = ❓ Pourquoi ?
joining-button-list-back = ↩️ Retour à la liste
joining-list-why = ❓ <b>Pourquoi cet ordre ?</b>
    Premier arrivé, premier servi. Un groupe reçoit de la place pour tous, ou attend tous ensemble.
