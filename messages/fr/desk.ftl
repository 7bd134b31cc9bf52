### The desk of the buurtregisseur.

desk-card = 🙋 <b>{ $code }</b> – { $pseudonym }
desk-card-facts = 🕑 Posée : { AGE($opened_at) }, en { $language }
desk-language-nl = néerlandais
desk-language-fr = français
desk-language-en = anglais
desk-new = 🆕 Nouveau : personne n'a encore pris cette demande.
desk-mine = ✋ C'est vous qui avez cette demande.
desk-colleague = 👥 Un autre coordinateur de quartier a cette demande.
desk-colleague-called = 👥 { $name } a cette demande.
desk-colleague-numbered = collègue { $number }
desk-colleague-unknown = un collègue
desk-danger = 🚨 <b>URGENT.</b> { $what }
desk-danger-suicide = Quelqu'un pense peut-être à la mort.
desk-danger-medical = Quelqu'un est peut-être malade ou blessé.
desk-danger-fire = Il y a peut-être le feu ou du gaz.
desk-danger-child = Un enfant n'est peut-être pas en sécurité.
desk-danger-violence = Il y a peut-être de la violence.
desk-danger-other = Quelqu'un est peut-être en danger.
desk-danger-unseen = 👁️ Personne n'a encore touché « Vu ».
desk-danger-seen = 👁️ Vu : { $seen_at }.
desk-topic = { $pictogram } Peut-être à propos de : { $topic }
desk-concern-knows = 👤 Un habitant signale. Il s'agit de quelqu'un d'autre. Au courant : oui.
desk-concern-knows-not = 👤 Un habitant signale. Il s'agit de quelqu'un d'autre. Au courant : non.
desk-concern-not-said = 👤 Un habitant signale. Il s'agit de quelqu'un d'autre. Au courant : pas dit.
desk-on-behalf = 🤝 Transmis par un volontaire, qui dit avoir l'accord. Votre réponse va à ce volontaire.
desk-agreed = 🤲 Accord pour transmettre : { $agreed_at }.
desk-name-hidden = 🪪 Ne montre pas de nom.
desk-name-shown = 🪪 Montre : { $name }
desk-later = 💤 Reporté : { DAY($later_until) }. L'habitant le sait.
desk-notes = { $count ->
    [one] 📝 Une note de l'équipe. Lisez-la avec « Plus ».
   *[other] 📝 { $count } notes de l'équipe. Lisez-les avec « Plus ».
}
desk-muted = 🔇 En sourdine : les nouveaux messages de cet habitant n'arrivent plus.
desk-button-ask-back = 💬 Demander plus
desk-button-more = ⋯ Plus
desk-button-show-all = 👀 Tout montrer
desk-more = Que voulez-vous faire de { $code } ?
desk-ask-back = 💬 <b>Que voulez-vous demander à { $code } – { $pseudonym } ?</b>
    Votre prochain message ira à l'habitant.
desk-button-never-mind = ✖️ Finalement non
desk-never-mind = Bien. Rien n'a été envoyé.
desk-not-awaited = ⌛ Je n'attendais plus votre message. Il n'est allé nulle part. Touchez encore le bouton.
desk-went-nowhere = Votre message n'est allé nulle part.
desk-held-toast = Un collègue a cette demande.
desk-reason-unfit = L'habitant attend encore votre réponse. Choisissez une autre raison, ou répondez d'abord.
desk-promised = ⏳ Promis : lue au plus tard { $promised_at }
desk-overdue = ⏰ <b>En retard</b> depuis : { $late_at }.
desk-their-turn = 💬 Répondu. C'est maintenant à l'habitant.
desk-closed-solved = 🏁 Terminée : réglée.
desk-closed-referred = 🏁 Terminée : orientée ailleurs.
desk-closed-silent = 🏁 Terminée : plus de réponse.
desk-closed-withdrawn = 🏁 Terminée : reprise par l'habitant.
desk-more-below = 📎 Il y a encore une suite : voyez les messages plus bas.
desk-how = ↩️ Pour répondre, utilisez « Répondre » de Telegram sur ce message.
desk-button-take = ✋ Je m'en occupe
desk-button-close = ✅ Terminer
desk-taken-toast = Cette demande est maintenant à vous.
desk-mine-toast = Vous aviez déjà cette demande.
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

desk-button-show = 👀 Voir { $label }
