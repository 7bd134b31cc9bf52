### Warm referral. First what the regisseur reads, then what the resident reads.

refer-button = 🧭 Orienter ailleurs
refer-list = 🧭 <b>{ $code } : qui peut aider plus loin ?</b>
    Tous les services qui conviennent, même sans place. Cochez ceux que vous proposez. L'habitant choisit.
refer-list-none = 🧭 <b>{ $code } : qui peut aider plus loin ?</b>
    Je n'ai pas trouvé de mots pour chercher. Cherchez vous-même par nom.
refer-room = 🟢 il y a de la place
refer-picked = ☑️ <b>Cochés :</b> { $names }
refer-button-pick = ⬜ { $number } : { $name }
refer-button-picked = ☑️ { $number } : { $name }
refer-button-search = 🔎 Chercher par nom
refer-button-search-again = 🔎 Chercher encore
refer-button-list = 🧭 Vers la liste
refer-button-propose = { $count ->
    [one] 📨 Proposer celui-ci
   *[other] 📨 Proposer ces { $count }
}
refer-button-show = 👁️ Voir { $name }
refer-seek = 🔎 Quel nom cherchez-vous ? Écrivez-le maintenant, un morceau suffit.
refer-found = 🔎 Voici ce que j'ai trouvé. Cochez ce que vous proposez.
refer-found-none = 🔎 Je n'ai rien trouvé à ce nom. Essayez un autre mot.
refer-too-many = Vous pouvez proposer { $count } services à la fois, pas plus. Décochez-en un d'abord.
refer-none-picked = Cochez d'abord un service.
refer-proposed-toast = Proposé. L'habitant choisit.
refer-proposed-already-toast = C'était déjà proposé.
refer-state-proposed = 📨 { $name } : proposé, l'habitant choisit
refer-state-chosen = 👉 { $name } : choisi par l'habitant
refer-state-asked = ⏳ { $name } : l'habitant lit votre texte
refer-state-approved = ✅ { $name } : l'habitant a dit oui
refer-state-refused = ❌ { $name } : l'habitant ne le souhaite pas
refer-state-informed = 📞 { $name } : prévenu
refer-none-wanted = ❌ L'habitant ne choisit aucun de ces services.
refer-status = 🧭 <b>Orientation pour { $code }</b>
refer-hint-write = Écrivez maintenant exactement ce que l'organisation peut savoir. L'habitant le lit d'abord.
refer-hint-check = Relisez ceci. L'habitant le verra mot pour mot, et décidera.
refer-hint-pass-on = Appelez-les ou écrivez-leur, avec exactement le texte ci-dessous. Moi, je n'écris à aucune organisation.
refer-hint-no-number = ℹ️ L'habitant n'a montré ni nom ni numéro. Je le demande dès que vous les avez prévenus.
refer-button-write = ✍️ Écrire le texte
refer-button-rewrite = ✍️ Réécrire
refer-button-put = 📨 Montrer à l'habitant
refer-button-told = 📞 Je les ai prévenus
refer-button-another = 🧭 Proposer autre chose
refer-write = ✍️ <b>Écrivez maintenant le texte pour l'organisation.</b>
    N'y mettez que le nécessaire. L'habitant lit exactement ces mots, et dit oui ou non.
refer-asked-toast = L'habitant le lit maintenant.
refer-asked-already-toast = C'est déjà chez l'habitant.
refer-told-toast = C'est noté. L'habitant en est averti.
refer-told-already-toast = C'était déjà noté.
refer-letter = 📨 <b>Pour { $name }</b>
refer-letter-withdrawn = 🚫 Ne transmettez pas ceci : l'habitant ne le veut plus.
refer-lost = ⚠️ <b>{ $code } : votre proposition n'est pas arrivée.</b> L'habitant n'est pas joignable.
refer-unsure = ❔ { $code } : je ne sais pas si votre proposition est arrivée chez l'habitant.
refer-over = 🏁 { $code } est terminée. Il n'y a plus rien à orienter.
refer-colleague = 👥 { $code } : un collègue a cette demande maintenant.

refer-choices = 🧭 <b>Qui peut vous aider ?</b>
    Pour votre demande { $code }, { $organisation } ({ $title }) vous propose :
refer-choices-how = C'est vous qui choisissez. Rien sur vous ne leur est encore transmis.
refer-button-this = 👉 Celui-ci : { $name }
refer-button-none = ✖️ Aucun de ceux-ci
refer-wanted-toast = Bien choisi. Je transmets.
refer-none-toast = D'accord. Je transmets.
refer-chosen = 👉 Vous avez choisi { $name }.
    On écrit maintenant ce qu'ils vont entendre ({ $title }). Vous le lisez d'abord.
refer-none-chosen = ✖️ Vous n'avez choisi aucun de ceux-ci. Votre demande reste ouverte.
refer-request-over = 🏁 Votre demande { $code } est terminée. Plus rien n'est transmis à ce sujet.
refer-ask = 📨 <b>{ $name } peut-il savoir exactement ceci ?</b>
refer-ask-how = Sans votre oui, rien n'est transmis.
refer-button-yes = ✅ Oui, comme cela
refer-button-own = ✏️ Autrement, avec mes mots
refer-button-no = ❌ Non
refer-button-after-all = ❌ Finalement, non
refer-approved = ✅ <b>Vous avez dit oui.</b> Voici exactement ce qui est dit à { $name } ({ $title }) :
refer-refused = ❌ D'accord, { $name } n'entend rien. Votre demande reste ouverte.
refer-told = 📞 Voici exactement ce que { $name } a entendu :
refer-rewriting = ✍️ Le texte pour { $name } est réécrit. Vous le lirez de nouveau bientôt.
refer-own = ✏️ <b>Écrivez vous-même ce qu'ils peuvent savoir.</b>
    Ce que vous envoyez maintenant est approuvé tout de suite. Ensuite, vous pouvez encore dire non.
refer-button-stop = ✖️ Ne rien écrire
refer-stopped = D'accord, rien n'a changé.
refer-approved-toast = Merci. Je transmets.
refer-refused-toast = D'accord. Rien n'est transmis.
refer-they-call = 📞 <b>J'ai prévenu { $name }, ils vous appellent.</b>
refer-how-reached = 📞 <b>J'ai prévenu { $name }.</b> Comment peuvent-ils vous joindre ?
    Écrivez ici un nom ou un numéro, seulement si vous le voulez. Je transmets.
refer-call-them = Vous pouvez aussi les appeler : { $phone }
refer-button-call = 📞 J'appelle moi-même
refer-gone-name = ce service
refer-gone-line = ❔ Un service qui n'est plus dans notre liste.
refer-text-changed = Le texte a changé entre-temps. Lisez le nouveau, puis choisissez.
refer-moved-on = Ce n'est plus possible : les choses ont avancé. Regardez le message le plus récent.
refer-too-long = C'est trop long. { $count } signes au plus, pour tenir dans un message.
refer-only-text = Ici, j'ai besoin de mots. Écrivez en bref, ou touchez « Ne rien écrire ».
refer-too-late = Cela a duré longtemps, je n'ai rien fait de votre message. Touchez de nouveau le bouton, puis écrivez.
