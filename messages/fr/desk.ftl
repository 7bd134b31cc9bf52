### The desk of the buurtregisseur.

desk-card = 🙋 <b>{ $code }</b> – { $pseudonym }
desk-card-facts = 🕑 Posée : { AGE($opened_at) }, en { $language }
desk-language-nl = néerlandais
desk-language-fr = français
desk-language-en = anglais
desk-new = 🆕 Nouveau : personne n'a encore pris cette demande.
desk-mine = ✋ C'est vous qui avez cette demande.
desk-colleague = 👥 Un autre coordinateur de quartier a cette demande.
desk-promised = ⏳ Promis : lue au plus tard { $promised_at }
desk-overdue = ⏰ <b>En retard.</b> Nous avions promis : { $promised_at }.
desk-their-turn = 💬 Répondu. C'est maintenant à l'habitant.
desk-closed-solved = 🏁 Terminée : réglée.
desk-closed-referred = 🏁 Terminée : orientée ailleurs.
desk-closed-silent = 🏁 Terminée : plus de réponse.
desk-closed-withdrawn = 🏁 Terminée : reprise par l'habitant.
desk-more-below = 📎 Il y a encore une suite : voyez les messages plus bas.
desk-lost = { $count ->
    [one] ⚠️ <b>Une réponse n'est pas arrivée.</b> L'habitant n'est pas joignable.
   *[other] ⚠️ <b>{ $count } réponses ne sont pas arrivées.</b> L'habitant n'est pas joignable.
}
desk-unsure = { $count ->
    [one] ❔ Nous ne savons pas si une réponse est arrivée.
   *[other] ❔ Nous ne savons pas si { $count } réponses sont arrivées.
}
desk-how = ↩️ Pour répondre, utilisez « Répondre » de Telegram sur ce message.
desk-button-take = ✋ Je m'en occupe
desk-button-close = ✅ Terminer
desk-taken-toast = Cette demande est maintenant à vous.
desk-mine-toast = Vous aviez déjà cette demande.
desk-held = 👥 Un autre coordinateur de quartier a cette demande. Votre message n'est allé nulle part.
desk-request-closed = 🏁 Cette demande est terminée. Votre message n'est allé nulle part.
desk-lost-reply = Ce message ne fait partie d'aucune demande ouverte. Votre réponse n'est allée nulle part.
    Répondez à la carte de la demande. Vous la trouvez avec /aujourdhui.
desk-not-yours = 🔒 Vous ne pouvez pas lire cette demande.
desk-passed-on = ✅ Transmis à { $code }.
desk-wrote = 💬 <b>{ $code }</b> – { $pseudonym } écrit :
desk-place = 📍 <b>{ $code }</b> – { $pseudonym } envoie un lieu sur la carte :
desk-answered = ↩️ <b>{ $code }</b> – le coordinateur de quartier a répondu :
desk-place-sent = 📍 <b>{ $code }</b> – le coordinateur de quartier a envoyé un lieu sur la carte :
desk-erased = 🗑️ { $code } : effacé par l'habitant.
desk-nudge = ⏳ <b>{ $code } attend encore une réponse.</b>
    Nous l'avons promise au plus tard { $promised_at }.
desk-nudge-late = ⏰ <b>{ $code } est en retard.</b>
    Nous avions promis une réponse au plus tard { $promised_at }.
desk-nudge-done = ✅ { $code } a reçu une réponse.
desk-nobody = 🆘 <b>Personne ne peut lire une demande d'aide à { $neighbourhood }.</b>
    Son code : { $code }. Aucun coordinateur de quartier n'est joignable.
    Invitez quelqu'un avec /inviter, ou prévenez un coordinateur. Vous ne pouvez pas lire les demandes vous-même.
desk-close-why = Pourquoi terminer { $code } ? L'habitant l'apprend une fois.
desk-button-solved = 👍 C'est réglé
desk-button-referred = ➡️ Orientée ailleurs
desk-button-silent = 🔇 Plus de réponse
desk-button-withdrawn = ↩️ Reprise
desk-button-keep-open = ✖️ Ne pas terminer
desk-kept-open = La demande reste ouverte.
desk-left-open = { $code } reste ouverte.
desk-closed-toast = C'est terminé.
desk-closed-already-toast = Cette demande était déjà terminée.
desk-closed-done = 🏁 { $code } est terminée.

desk-today = <b>Demandes ouvertes</b>
    ⏰ En retard : { $overdue }
    🆕 Nouvelles : { $fresh }
    ✋ À vous : { $mine }
    👥 Chez des collègues : { $colleagues }
desk-today-none = ☕ Il n'y a pas de demande ouverte pour le moment.
desk-label-overdue = ⏰ En retard : { $code } – { $pseudonym }
desk-label-new = 🆕 Nouvelle : { $code } – { $pseudonym }
desk-label-mine = ✋ À vous : { $code } – { $pseudonym }
desk-button-show = 👀 Voir { $label }

desk-duty = { $count ->
    [one] 🧭 Un coordinateur de quartier est de garde.
   *[other] 🧭 { $count } coordinateurs de quartier sont de garde.
}
desk-duty-nobody = 🧭 Personne n'est de garde. Les nouvelles demandes vont donc à tous.
desk-duty-you-on = Vous êtes de garde.
desk-duty-you-off = Vous n'êtes pas de garde.
desk-button-duty-on = 🧭 Je suis de garde
desk-button-duty-off = 🏖️ Je ne suis pas de garde
desk-duty-on-toast = Vous êtes maintenant de garde.
desk-duty-off-toast = Vous n'êtes plus de garde.
