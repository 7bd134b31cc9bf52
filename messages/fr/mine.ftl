### What somebody asked a person: how it stands, and who read it.

mine-title = 🗂️ <b>Vos demandes</b>
mine-none = Vous n'avez pas de demande chez une personne. Vous voulez en faire une ? Touchez /aide.
mine-request = <b>{ $code }</b> : { $state }
mine-waits = attend une personne, au plus tard { $promised_at }
mine-taken = quelqu'un s'en occupe, et la lit au plus tard { $promised_at }
mine-late = notre réponse est en retard, pardon
mine-later = nous y revenons { $later_at }
mine-your-turn = nous vous avons répondu. Écrivez quand vous voulez
mine-closed = terminée { DAY($closed_at) }
mine-button-open = 🔎 Voir { $code }
mine-button-take-back = 🗑️ Effacer { $code }
mine-button-add = ➕ Ajouter quelque chose
mine-button-readers = 👀 Qui a lu ma demande ?
mine-button-all = 🗂️ Toutes mes demandes
mine-one = 🔎 <b>Votre demande { $code }</b>
    Maintenant : { $state }.
mine-one-alias = Nous ne voyons pas votre nom. Ici, vous êtes { $pseudonym }.
mine-one-named = Vous montrez vous-même un nom ou un numéro. Sinon, vous êtes { $pseudonym }.
mine-readers = 👀 <b>Qui a lu votre demande { $code } ?</b>
mine-readers-none = Personne pour le moment.
mine-readers-earlier = { $count ->
    [one] Et une fois avant.
   *[other] Et { $count } fois avant.
}
mine-read-shown = • { $title }, { $at } : a reçu votre demande
mine-read-opened = • { $title }, { $at } : a lu votre demande
mine-read-taken = • { $title }, { $at } : s'en occupe
mine-read-answered = • { $title }, { $at } : vous a répondu
mine-read-noted = • { $title }, { $at } : a noté quelque chose pour l'équipe
mine-read-handed-over = • { $title }, { $at } : l'a passée à un ou une collègue
mine-read-put-off = • { $title }, { $at } : a choisi un moment plus tard
mine-read-seen = • { $title }, { $at } : a vu que c'est urgent
mine-read-referred = • { $title }, { $at } : a cherché une organisation pour vous
mine-read-closed = • { $title }, { $at } : l'a terminée
