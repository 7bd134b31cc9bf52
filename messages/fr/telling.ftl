### What the bot says of activities by itself: reminders, what it asks afterwards, the week in one message.

# When somebody is reminded.
reminders-title = 🔔 <b>Rappels</b>
    Vous avez dit oui ? Je vous le rappelle. Quand le voulez-vous ?
    La nuit, je n’envoie rien. Je vous le dis alors la veille au soir.
reminders-none = Pour l’instant, vous ne recevez aucun rappel.
reminders-stopped = 🔕 Vous avez arrêté mes messages avec STOP. Il n’y a donc pas de rappels non plus.
    Pour les remettre : /start.
reminders-button-open = 🔔 Rappels
reminders-button-other = 🔔 Autrement
reminders-button-day = 🌆 La veille au soir
reminders-button-day-on = ✔️ 🌆 La veille au soir
reminders-button-hours = ⏰ Deux heures avant
reminders-button-hours-on = ✔️ ⏰ Deux heures avant
reminders-button-done = 👍 C’est bon
reminders-done = 👍 Votre choix est noté. Vous pouvez toujours changer via /mes.

# Afterwards: how many came.
afterwards-count-ask = 👥 <b>{ $title } : combien de personnes étaient là ?</b>
    { $seated ->
        [0] Personne ne s’était inscrit.
        [one] Une personne s’était inscrite.
       *[other] { $seated } personnes s’étaient inscrites.
    }
    Touchez un nombre. Ou répondez à ce message avec un nombre.
afterwards-button-all = ✅ Comme inscrit : { $count }
afterwards-button-number = { $count ->
    [0] 👥 Personne n’est venu
    [one] 👥 1 personne
   *[other] 👥 { $count } personnes
}
afterwards-button-type = ✏️ Un autre nombre
afterwards-button-skip = ⏭️ Passer
afterwards-button-correct = ✏️ Corriger le nombre
afterwards-button-count = 👥 Combien sont venus ?
afterwards-button-posted = 📋 Voir l’activité
afterwards-count-type = ✏️ <b>Combien de personnes étaient là ?</b>
    Écrivez un seul nombre.
afterwards-count-again = Je n’ai pas compris ce nombre. Écrivez un seul nombre, par exemple 31.
afterwards-count-skipped = 👍 D’accord, pas de nombre cette fois.
afterwards-count-noted = ✅ <b>{ $title }</b>
    C’est noté : { $count ->
        [0] personne n’est venu.
        [one] une personne était là.
       *[other] { $count } personnes étaient là.
    }
afterwards-toast-noted = ✅ C’est noté, merci.
afterwards-not-yet = Ce n’est pas encore commencé. Vous pourrez dire après combien de personnes étaient là.

# Afterwards: thank you.
afterwards-thanks = 🙏 <b>{ $count ->
    [one] Une personne était là.
   *[other] { $count } personnes étaient là.
}</b>
    Merci, c’était votre idée.
afterwards-thanks-table = 🙏 <b>{ $count ->
    [one] Une personne à table.
   *[other] { $count } personnes à table.
}</b>
    Merci, c’était votre idée.
afterwards-thanks-nobody = 🙏 Personne n’est venu à { $title }. Cela arrive.
    Merci quand même : tout était prêt grâce à vous.
afterwards-thanks-uncounted = 🙏 <b>{ $title }</b>, c’est passé.
    Merci, c’était votre idée.

# Afterwards: how it was.
feedback-ask = 💬 <b>{ $title }</b>, { DAY($starts_at) }
    Vous y étiez ? C’était comment ? Je ne garde pas qui répond quoi.
feedback-button-liked = 👍 C’était bien
feedback-button-better = 👌 Peut mieux faire
feedback-button-human = 👤 Le dire à quelqu’un
feedback-thanks = 🙏 <b>Merci.</b>
    Je garde que vous avez répondu, pas ce que vous avez répondu.
feedback-toast = 🙏 Merci.
feedback-toast-again = 👍 Vous aviez déjà répondu. Merci.
feedback-tally = 💬 C’était comment : 👍 bien { $liked }, 👌 peut mieux faire { $better }.
feedback-too-few = 💬 C’était comment : trop peu de réponses pour les montrer.

# The week in one message.
digest-title = 📅 <b>Que se passe-t-il cette semaine ?</b>
    Du { DAY($first_on) } au { DAY($last_on) }.
digest-rest = { $count ->
    [one] ➕ Encore une autre dans l’/agenda.
   *[other] ➕ Encore { $count } autres dans l’/agenda.
}
digest-later = Quelque chose s’ajoute ? C’est toujours dans l’/agenda.
digest-button-on = ✔️ 📅 Un message par semaine
digest-button-off = 📅 Un message par semaine
digest-button-rather = 📅 Plutôt un message par semaine
digest-button-each = ↩️ Plutôt chacune à part
digest-button-stop = 🔕 Plus de message de la semaine
digest-chosen = 📅 <b>D’accord, un message par semaine.</b>
    Chaque dimanche à 17 h, je vous dis ce que la semaine apporte. Je n’envoie plus d’invitations séparées.
digest-stopped = 🔕 D’accord, plus de message de la semaine. Je n’envoie pas non plus d’invitations séparées.
    Pour choisir à nouveau : /start. L’/agenda reste ouvert.
digest-toast-weekly = 📅 Désormais un message par semaine.
digest-toast-each = 👍 Désormais chacune à part.
digest-toast-stopped = 🔕 Plus de message de la semaine.
