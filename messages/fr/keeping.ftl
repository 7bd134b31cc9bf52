### Keeping a request longer, and bringing up a forgotten one.

keeping-button-more = 🗄️ Garder plus longtemps
keeping-how = Répondez /conserver à la fiche d'une demande clôturée.
keeping-how-long = 🗄️ <b>Garder { $code } plus longtemps ?</b>
    La personne apprend la durée et la raison, et peut refuser.
keeping-button-days = 🗓️ { $days } jours
keeping-button-not = ✖️ Finalement non
keeping-why = 🗄️ <b>Pourquoi garder { $code } encore { $days } jours ?</b>
    La personne lira votre raison.
keeping-button-follow-up = 🔁 Un suivi est en cours
keeping-button-complaint = ⚖️ Plainte ou litige
keeping-button-asked = 🙋 La personne l'a demandé
keeping-button-law = 📜 La loi l'exige
keeping-not = La demande n'est pas gardée plus longtemps.
keeping-done = 🗄️ Gardée jusqu'au { DAY($until_at) }. La personne en est avertie.
keeping-still-open = Une demande ouverte reste toujours. C'est possible après la clôture.
keeping-kept-already = Cette demande est déjà gardée plus longtemps. Prolonger n'est possible que dans les 30 derniers jours.
keeping-cannot-be-told = La personne n'est pas joignable et ne peut donc pas refuser. Impossible de garder plus longtemps.
keeping-told = 🗄️ <b>Nous gardons votre demande { $code } plus longtemps, jusqu'au { DAY($until_at) }.</b>
keeping-told-follow-up = Raison : un suivi est encore en cours.
keeping-told-complaint = Raison : il y a une plainte ou un litige.
keeping-told-asked = Raison : vous l'avez demandé.
keeping-told-law = Raison : la loi l'exige.
keeping-told-refuse = Pas d'accord ? Effacez-la tout de suite.
keeping-button-refuse = 🗑️ Non, effacez ma demande
keeping-forgotten = 🕸️ <b>Silence depuis longtemps : { $code } est encore ouverte.</b> Répondez, ou clôturez.
keeping-desk-until = 🗄️ Gardée plus longtemps, jusqu'au { DAY($keep_until) }.
