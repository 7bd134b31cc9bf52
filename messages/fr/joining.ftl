### Joining: with whom, the waiting list, and who comes.

# On the card.
joining-you-come-party = ✅ <b>Vous venez à { $count }.</b> À bientôt !
joining-you-signed-up = { $count ->
    [one] ✅ <b>Vous avez inscrit une personne.</b>
   *[other] ✅ <b>Vous avez inscrit { $count } personnes.</b>
}
joining-you-wait-party = ⏳ <b>Vous êtes { $count } sur la liste d’attente.</b> Je vous préviens dès qu’il y a de la place pour tout le groupe.
joining-you-wait-in-vain = ⏳ <b>Vous êtes { $count } sur la liste d’attente.</b> C’est plus que toutes les places ensemble : je ne peux rien vous proposer. À moins nombreux, c’est peut-être possible.
joining-position = Vous avez le numéro { $position } dans la file.
joining-too-late-line = Ça commence bientôt : je ne réserve plus de places. S’il en reste à l’entrée, vous êtes les bienvenus.
joining-offer = { $count ->
    [one] 🎁 <b>Une place est libre pour vous. Vous venez ?</b>
   *[other] 🎁 <b>{ $count } places sont libres pour vous. Vous venez ?</b>
}
joining-offer-until = Je { $count ->
    [one] la garde
   *[other] les garde
} jusqu’à <b>{ MOMENT($until_at) }</b>.
joining-offer-after = Après, quelqu’un d’autre peut venir.
joining-offer-ended = ⌛ <b>Le délai pour répondre est passé.</b> { $count ->
    [one] La place va à la personne suivante
   *[other] Les places vont au suivant
} dans la file.
joining-offer-back = Envie de venir quand même ? Vous pouvez revenir en fin de file.
joining-offer-unanswered = ⌛ <b>Le délai pour répondre est passé : ça a commencé.</b> S’il reste de la place à l’entrée, venez tout de même.
joining-offer-passed = ➡️ <b>Vous avez laissé votre place.</b> Merci, quelqu’un d’autre peut venir.
joining-brief-waits = { $count ->
    [one] ⏳ Vous êtes sur la liste d’attente : vous n’avez pas encore de place.
   *[other] ⏳ Vous êtes { $count } sur la liste d’attente : il n’y a pas encore de place.
}
joining-brief-offer = 🎁 Il y a de la place pour vous. Répondez avant <b>{ MOMENT($until_at) }</b>.
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
joining-toast-over-closed = ⌛ Trop tard : cette offre est passée.
joining-toast-comes = ✅ Vous venez déjà. À bientôt !
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
joining-party-waits = ⏳ Pas encore de place : sur la liste d’attente.
joining-party-names = ✏️ { $names }
joining-party-own = 🏷️ L’organisateur vous attend sous le nom { $name }.
joining-party-private = 🙈 Seul l’organisateur voit ceci. Les noms ne sont pas obligatoires.
joining-button-with = 👥 À { $heads }
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
joining-others-first-you-come = D’accord. Demandez-lui d’abord, puis revenez. Vous-même êtes toujours sur la liste. Vous ne venez pas ? Touchez « Je ne peux pas ».
joining-button-rather-not = ↩️ Finalement non
joining-nothing-changed = D’accord, rien n’a changé.
joining-no-room = 🪑 <b>Il n’y a pas de place pour { $heads } pour l’instant.</b>
    Vous gardez ce que vous aviez. Ou attendez avec tout le groupe : vous laissez votre place et passez en fin de file.
joining-button-wait-whole = ⏳ Attendre tous ensemble
joining-button-leave-it = ↩️ Laisser comme ça
joining-waiting-whole = ⏳ Vous êtes maintenant { $count } dans la file.
joining-again-company = Je n’ai pas compris. Écrivez combien de personnes vous accompagnent, ou leurs noms. Par exemple : 2, ou : Jef et Leen.
joining-again-how-many = Combien sont-ils ? Réécrivez-le avec le nombre. Par exemple : mon mari et 2 enfants.
joining-again-others = Écrivez seulement qui vous inscrivez, sans vous-même. Vous venez aussi ? Touchez « Finalement non », puis « Je viens avec quelqu’un ».
joining-again-name = Je n’ai pas compris. Écrivez seulement un nom.
joining-not-coming = Touchez d’abord « Je viens ». Ensuite, vous pouvez dire avec qui.
joining-too-large = Je ne peux pas inscrire autant de personnes à la fois. Au maximum { $most } en tout, en vous comptant. Pour un plus grand groupe, mieux vaut téléphoner.
joining-too-large-call = 📞 { $organisation } : { $phone }
joining-leave-sure = ✖️ <b>Vous ne pouvez pas ?</b>
    Les inscriptions sont terminées. Si vous dites non, vous perdez votre place, même si vous pouvez finalement venir.
joining-button-leave = ✖️ C’est sûr, je ne viens pas
joining-larger-than-all = 🪑 Venir à { $heads }, ce n’est pas possible : il { $seats ->
    [one] n’y a qu’une place
   *[other] n’y a que { $seats } places
} en tout. Rien n’a changé.
joining-closed = 🔒 Les inscriptions sont terminées : on compte déjà sur les inscrits. Envie de venir quand même ? Demandez à une personne avec /aide.

# What only the organiser is told.
joining-needs-title = 🤝 <b>Je viens, mais…</b>
    Touchez ce qui vous concerne. Seul l’organisateur le voit.
joining-needs-unknown = L’organisateur ne sait pas encore qui vous êtes. Montrez votre nom, ou demandez à une personne.
joining-needs-known = L’organisateur le lit à côté de votre nom : { $name }. Envie d’en parler ? Demandez à une personne.
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
   *[organiser] { $heads ->
        [one] Cette personne
       *[other] Ce groupe
    } l’a reçue tout de suite.
}
joining-why-waits = { $free ->
    [0] Aucune place n’était libre.
    [one] Une place était libre.
   *[other] { $free } places étaient libres.
} { $reader ->
    [you] Vous êtes { $heads } : vous voilà sur la liste d’attente.
   *[organiser] Ce groupe compte { $heads } et est passé sur la liste d’attente.
}
joining-why-waits-alone = Aucune place n’était libre. { $reader ->
    [you] Vous voilà sur la liste d’attente.
   *[organiser] Cette personne est passée sur la liste d’attente.
}
joining-why-waits-turn = Il y avait de la place, mais d’autres attendaient déjà. { $reader ->
    [you] Vous voilà derrière eux sur la liste d’attente.
   *[organiser] { $heads ->
        [one] Cette personne est passée
       *[other] Ce groupe est passé
    } derrière eux sur la liste d’attente.
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
   *[organiser] { $heads ->
        [one] Cette personne
       *[other] Ce groupe
    } a dit oui.
}
joining-why-passed = { $reader ->
    [you] Vous avez laissé la place.
   *[organiser] { $heads ->
        [one] Cette personne
       *[other] Ce groupe
    } a laissé la place.
}
joining-why-expired = L’offre est passée. Aucune réponse n’est arrivée avant { MOMENT($until_at) }, donc c’était au tour du suivant.
joining-why-unanswered = L’offre est passée. Aucune réponse n’est arrivée avant { MOMENT($until_at) }, et entre-temps ça a commencé.
joining-why-shortened = L’activité a changé de moment. J’ai donc gardé { $heads ->
    [one] la place
   *[other] les { $heads } places
} jusqu’à { MOMENT($until_at) }.
joining-why-withdrawn = L’activité a changé de moment et commençait trop vite pour attendre une réponse. { $reader ->
    [you] Vous voilà de nouveau sur la liste d’attente.
   *[organiser] { $heads ->
        [one] Cette personne
       *[other] Ce groupe
    } est de nouveau sur la liste d’attente.
}
joining-why-too-large = { $free ->
    [one] Une place était libre.
   *[other] { $free } places étaient libres.
} { $reader ->
    [you] Vous êtes { $heads } : vous avez continué à attendre. Un groupe plus petit a pu passer.
   *[organiser] Ce groupe compte { $heads } et a continué à attendre. Un groupe plus petit a pu passer.
}
joining-why-larger-than-all = { $reader ->
    [you] Vous êtes { $heads }. C’est plus que toutes les places ensemble : je ne peux rien vous proposer. À moins nombreux, c’est peut-être possible.
   *[organiser] Ce groupe compte { $heads }. C’est plus que toutes les places ensemble : je n’ai rien pu proposer.
}
joining-why-unreachable = Il y avait de la place, mais { $reader ->
    [you] mes messages ne vous arrivaient pas. Je ne pouvais donc rien vous demander.
   *[organiser] je n’ai pas pu joindre { $heads ->
        [one] cette personne
       *[other] ce groupe
    }. Qui me laisse de nouveau écrire garde son tour.
}
joining-why-stopped = Il y avait de la place, mais { $reader ->
    [you] vous ne vouliez plus de messages. Je ne pouvais donc rien vous demander.
   *[organiser] { $heads ->
        [one] cette personne
       *[other] ce groupe
    } ne veut plus de messages. Je ne pouvais donc rien lui demander.
}
joining-why-too-late = Il y avait de la place, mais ça commençait trop vite pour demander. À l’entrée : qui est là peut entrer tant qu’il y a de la place.

# For the organiser.
joining-organiser-transport = { $count ->
    [one] 🚗 Une personne a besoin d’un transport.
   *[other] 🚗 { $count } personnes ont besoin d’un transport.
}
joining-organiser-company = { $count ->
    [one] 🤝 Une personne vient si quelqu’un l’accompagne.
   *[other] 🤝 { $count } personnes viennent si quelqu’un les accompagne.
}
joining-button-list = 📋 Noms et liste d’attente
joining-list-title = 📋 <b>{ $title }</b>
    { MOMENT($starts_at) }
joining-list-seated = ✅ <b>Viennent : { $count }</b>
joining-list-had-said-yes = ✅ <b>Avaient dit oui : { $count }</b>
joining-list-offered = 🎁 <b>Places proposées : { $count }</b>
joining-list-waiting = ⏳ <b>Sur la liste d’attente : { $count }</b>
joining-list-maybe = 🤔 Peut-être : { $count }
joining-list-nobody = Personne n’a encore dit oui.
joining-list-private = 🙈 Les personnes qui ne montrent pas leur nom s’appellent ici « quelqu’un du quartier ».
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
