### Changing what is in the agenda: one time or the rest, and everybody who comes hears it.

# The organiser's list and card.
changing-all-title = 📋 <b>Activités du quartier</b>
changing-none-at-all = L’agenda du quartier est vide pour le moment. Publier quelque chose ? Touchez /nouveau.
changing-uncounted = 👥 <b>Combien de personnes sont venues ?</b> Touchez l’activité.
changing-button-uncounted = 👥 { $title }, { DAY($starts_at) }
changing-line = <b>{ $number } · { $title }</b>
    { MOMENT($starts_at) }, { $place }
changing-button-open = { $number } · { $pictogram } { $title }
changing-numbers-were = 👥 Avaient dit oui : { $seated }. Peut-être : { $maybe }.
changing-numbers-held = { $count ->
    [one] 🤝 Une place est proposée.
   *[other] 🤝 { $count } places sont proposées.
}
changing-came = { $count ->
    [one] 🙌 Une personne est venue.
   *[other] 🙌 { $count } personnes sont venues.
}
changing-because = 💬 { $because }
changing-by-team = ℹ️ <b>Quelqu’un de l’équipe a modifié votre activité.</b> Elle est maintenant ainsi dans l’agenda :
changing-button-edit = ✏️ Modifier
changing-button-move-it = 🗓️ Déplacer
changing-button-place = 📍 Autre lieu
changing-button-cancel = 🚫 Annuler
changing-button-extra = ➕ Date en plus

# Who heard it.
changing-reached = { $sent ->
    [one] 📬 { $sent } prévenu sur { $concerned }.
   *[other] 📬 { $sent } prévenus sur { $concerned }.
}
changing-reached-waiting = { $count ->
    [one] ⏳ Un message est encore en route.
   *[other] ⏳ { $count } messages sont encore en route.
}
changing-reached-later = { $count ->
    [one] 🌙 Un message part { MOMENT($due_at) }.
   *[other] 🌙 { $count } messages partent { MOMENT($due_at) }.
}
changing-reached-blocked = { $count ->
    [one] ⚠️ Une personne ne l’a pas reçu : elle a bloqué le bot.
   *[other] ⚠️ { $count } personnes ne l’ont pas reçu : elles ont bloqué le bot.
}
changing-reached-stopped = { $count ->
    [one] 🔕 Une personne ne l’a pas reçu : elle ne veut pas de messages.
   *[other] 🔕 { $count } personnes ne l’ont pas reçu : elles ne veulent pas de messages.
}
changing-reached-unsure = { $count ->
    [one] ❔ Une personne ne l’a peut-être pas reçu : Telegram n’a pas répondu.
   *[other] ❔ { $count } personnes ne l’ont peut-être pas reçu : Telegram n’a pas répondu.
}

# One time, or the rest?
changing-scope-edit = ✏️ <b>Modifier { $title }.</b> Seulement { MOMENT($starts_at) }, ou aussi toutes les fois suivantes ?
changing-scope-move = 🗓️ <b>Déplacer { $title }.</b> Seulement { MOMENT($starts_at) }, ou aussi toutes les fois suivantes ?
changing-scope-place = 📍 <b>{ $title } dans un autre lieu.</b> Seulement { MOMENT($starts_at) }, ou aussi toutes les fois suivantes ?
changing-scope-cancel = 🚫 <b>Annuler { $title }.</b> Seulement { MOMENT($starts_at) }, ou aussi toutes les fois suivantes ?
changing-button-one = ☝️ Cette fois seulement
changing-button-rest = 🔁 Celle-ci et les suivantes
changing-button-stop = ✖️ Non merci
changing-button-done = ↩️ Terminé
changing-stopped = Bien, rien n’a changé.

# Editing.
changing-parts = ✏️ <b>Que voulez-vous modifier ?</b>
    { $title }, { MOMENT($starts_at) }.
changing-parts-rest = ✏️ <b>Que voulez-vous modifier ?</b>
    { $title }, à partir de { MOMENT($starts_at) }.
changing-part-title = 📝 Titre
changing-part-what = 💬 Explication
changing-part-price = 💶 Prix
changing-part-seats = 🪑 Places
changing-part-minutes = ⏱️ Durée
changing-part-photo = 📷 Image
changing-part-bring = 🎒 À apporter
changing-part-audience = 👥 Pour qui
changing-part-access = ♿ Accès
changing-part-languages = 🗣️ Langues
changing-part-contact = 📞 Pour les questions
changing-part-online = 💻 Aussi en ligne
changing-part-deadline = 📅 Inscription jusqu’au
changing-button-more = ➕ Plus
changing-button-back = ↩️ Retour
changing-button-drop = 🗑️ Retirer
changing-now-is = Maintenant : <i>{ $value }</i>
changing-moment = { MOMENT($starts_at) }
changing-length = { SPAN($minutes) }
changing-days-before = { $count ->
    [0] jusqu’au jour même
    [one] jusqu’à un jour avant
   *[other] jusqu’à { $count } jours avant
}
changing-photo-there = il y a une photo
changing-ask-title = 📝 <b>Quel est le nouveau titre ?</b>
changing-ask-what = 💬 <b>Que voulez-vous en dire ?</b>
changing-ask-price = 💶 <b>Combien cela coûte-t-il ?</b> Ceux qui viennent seront prévenus.
changing-ask-bring = 🎒 <b>Que faut-il apporter ?</b>
changing-ask-audience = 👥 <b>Pour qui est-ce ?</b>
changing-ask-access = ♿ <b>Est-ce accessible ?</b> Par exemple : accès en fauteuil roulant, toilettes adaptées.
changing-ask-languages = 🗣️ <b>Quelles langues y parle-t-on ?</b>
changing-ask-contact = 📞 <b>À qui poser des questions ?</b> Tout le monde voit ceci. Évitez un numéro privé.
changing-ask-seats = 🪑 <b>Combien de personnes peuvent venir ?</b> Écrivez un nombre, ou : tout le monde.
changing-ask-minutes = ⏱️ <b>Combien de temps cela dure-t-il ?</b> Par exemple : 2 heures. Ou : jusqu’à 16h.
changing-ask-online = 💻 <b>Quel est le lien ?</b> Il commence par https://.
changing-ask-deadline = 📅 <b>Jusqu’à quand peut-on s’inscrire ?</b> Écrivez un jour, ou : 2 jours avant. Ce jour-là compte encore.
changing-ask-photo = 📷 <b>Envoyez la nouvelle photo.</b>
changing-ask-move = 🗓️ <b>À quel moment ?</b>
    Écrivez un jour, une heure, ou les deux : jeudi 15h.
changing-ask-place = 📍 <b>Où est-ce alors ?</b>
    Écrivez le lieu. Ou partagez votre position : 📎 puis Position.
changing-ask-name = 📍 <b>Votre lieu est sur la carte.</b>
    Comment s’appelle-t-il ? Quelques mots suffisent.
changing-ask-extra = ➕ <b>Quel jour s’ajoute ?</b>
    Écrivez un jour, et une heure si elle change.
changing-ask-why = ✍️ <b>Pourquoi est-ce annulé ?</b>
    Écrivez-le en bref. Ceux qui venaient le liront.
changing-button-no-name = ↩️ C’est bien ainsi
changing-on-the-map = le lieu sur la carte

# Edited.
changing-done = ✅ Modifié : { $part }.
changing-done-quietly = Je n’envoie rien. Les cartes de vos voisins sont à jour.
changing-button-tell = 📣 Prévenir tout le monde
changing-button-another = ✏️ Autre chose
changing-told = { $count ->
    [0] Personne n’avait encore répondu, je n’envoie donc rien.
    [one] 📣 Un voisin sera prévenu.
   *[other] 📣 { $count } voisins seront prévenus.
}
changing-told-later = { $count ->
    [one] 🌙 La nuit, je n’envoie rien. Un voisin sera prévenu { DATED($due_at) }.
   *[other] 🌙 La nuit, je n’envoie rien. { $count } voisins seront prévenus { DATED($due_at) }.
}
changing-toast-told-already = 📣 C’est déjà fait.
changing-too-many = { $count ->
    [one] 🪑 Il manque maintenant une place. Personne ne perd la sienne, mais personne ne s’ajoute.
   *[other] 🪑 Il manque maintenant { $count } places. Personne ne perd la sienne, mais personne ne s’ajoute.
}
changing-is-moved = 🗓️ C’est déplacé.
changing-is-added = ➕ Ce jour est ajouté dans l’agenda.
changing-is-placed = 📍 Le lieu est maintenant : { $place }.

# Are you sure?
changing-move-sure = 🗓️ <b>Déplacer { $title } ?</b>
changing-moved-meanwhile = ⚠️ Quelqu’un l’a déplacé entre-temps. Vérifiez si cela convient encore.
changing-from = De : { MOMENT($starts_at) }
changing-to = À : <b>{ MOMENT($starts_at) }</b>
changing-hour-twice = 🕑 Cette heure revient deux fois cette nuit-là. Je prends la première.
changing-move-rest = { $count ->
    [one] 🔁 Il reste une fois dans la série.
   *[other] 🔁 Cela vaut pour { $count } fois, et pour la suite.
}
changing-hearers = { $count ->
    [0] Personne n’avait encore répondu.
    [one] Un voisin sera prévenu.
   *[other] { $count } voisins seront prévenus.
}
changing-button-move = ✅ Oui, déplacer
changing-cancel-one = 🚫 <b>Annuler { $title } ?</b>
    Il s’agit de { MOMENT($starts_at) }.
changing-cancel-rest = 🚫 <b>Arrêter { $title } ?</b>
    La série s’arrête : { MOMENT($starts_at) } et toutes les fois suivantes sont annulées.
changing-button-why = ✍️ Dire aussi pourquoi
changing-why-goes-along = 💬 Ce que vous avez écrit ci-dessus sera envoyé aussi.

# What cannot be.
changing-nothing-new = C’est déjà ainsi dans l’agenda. Rien n’a changé.
changing-same-time = Une autre fois de cette série a lieu à ce moment. Choisissez-en un autre.
changing-does-not-shift = Je ne peux pas décaler la série ainsi. Déplacez cette fois seulement. Ou annulez la suite et créez une série avec /nouveau.
changing-hour-skipped = Cette nuit-là, on avance d’une heure : celle-ci n’existe pas. Voulez-vous dire { MOMENT($instead_at) } ? Alors, écrivez-le ainsi.
changing-too-far = C’est dans plus d’un an. Choisissez un jour plus proche.
changing-no-series = Cela n’a lieu qu’une fois. Touchez 📋 pour le publier à nouveau.
changing-again-moment = Je n’ai pas compris ce moment. Écrivez par exemple : jeudi 15h, ou 28/11 à 14h30.
changing-which-half = Le matin ou le soir ? Ajoutez-le : 7h du soir.

# What people who come are told.
changing-moved = 🗓️ <b>{ $title } : c’est déplacé.</b>
changing-changed = 🔄 <b>{ $title } : quelque chose a changé.</b>
changing-was-at = C’était : { MOMENT($starts_at) }
changing-now-at = C’est maintenant : <b>{ MOMENT($starts_at) }</b>
changing-was-in = C’était ici : { $place }
changing-now-in = 📍 C’est maintenant ici : <b>{ $place }</b>
changing-other-pin = 📍 { $place } est maintenant à un autre endroit sur la carte.
changing-was-price = Le prix était : { $price }
changing-now-price = 💶 Le prix est maintenant : <b>{ $price }</b>
changing-no-price = 💶 Il n’y a plus de prix indiqué.
changing-as-it-was = Finalement, rien ne change : { MOMENT($starts_at) }, { $place }.
changing-also = 🔁 <b>Cela vaut aussi pour :</b>
changing-also-cancelled = 🚫 <b>Ces fois sont annulées aussi :</b>
changing-also-line = • { MOMENT($starts_at) }
changing-also-more = { $count ->
    [one] • et encore une fois
   *[other] • et encore { $count } fois
}
changing-cannot-come = Vous ne pouvez pas venir ? Touchez ci-dessous, l’organisateur le saura.
changing-meanwhile-cancelled = 🚫 <b>{ $title } : c’est annulé.</b>
changing-new-title = 📝 Le nouveau titre : { $value }
changing-new-what = 💬 { $value }
changing-new-bring = 🎒 À apporter : { $value }
changing-new-audience = 👥 Pour qui : { $value }
changing-new-access = ♿ Accès : { $value }
changing-new-languages = 🗣️ Langues : { $value }
changing-new-contact = 📞 Des questions ? { $value }
changing-new-seats = 🪑 Il y a de la place pour { $value } personnes.
changing-new-minutes = ⏱️ Durée maintenant : { SPAN($value) }.
changing-new-online = 💻 Aussi en ligne : { $value }
changing-new-deadline = { $value ->
    [0] 📅 On peut s’inscrire jusqu’au jour même.
    [one] 📅 On peut s’inscrire jusqu’à un jour avant.
   *[other] 📅 On peut s’inscrire jusqu’à { $value } jours avant.
}
changing-new-photo = 📷 Il y a une nouvelle photo.
changing-no-what = 💬 L’explication a été retirée.
changing-no-bring = 🎒 Vous ne devez plus rien apporter.
changing-no-audience = 👥 C’est maintenant pour tout le monde.
changing-no-access = ♿ L’accès n’est plus indiqué.
changing-no-languages = 🗣️ Les langues ne sont plus indiquées.
changing-no-contact = 📞 Il n’y a plus de contact indiqué.
changing-no-seats = 👐 Tout le monde peut venir maintenant.
changing-no-minutes = ⏱️ La durée n’est plus indiquée.
changing-no-online = 💻 Ce n’est plus possible en ligne.
changing-no-deadline = 📅 On peut maintenant s’inscrire jusqu’au début.
changing-no-photo = 📷 La photo a été retirée.
