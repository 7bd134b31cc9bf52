### From "post it" to the neighbours: the minute to take it back, the colleague who reads along, how far the news has come.

# The minute in which it can still be taken back.
publishing-leaves = { $count ->
    [0] ⏳ <b>Dans { SPAN($minutes) }, { $title } sera dans l’agenda.</b> Personne ne suit encore ce thème.
    [one] ⏳ <b>Dans { SPAN($minutes) }, { $title } part chez un voisin.</b>
   *[other] ⏳ <b>Dans { SPAN($minutes) }, { $title } part chez { $count } voisins.</b>
}
publishing-leaves-now = { $count ->
    [0] ⏳ <b>Dans un instant, { $title } sera dans l’agenda.</b> Personne ne suit encore ce thème.
    [one] ⏳ <b>Dans un instant, { $title } part chez un voisin.</b>
   *[other] ⏳ <b>Dans un instant, { $title } part chez { $count } voisins.</b>
}
publishing-leaves-at-night = { $count ->
    [0] ⏳ <b>Dans un instant, { $title } sera dans l’agenda.</b> Personne ne suit encore ce thème.
    [one] ⏳ <b>Dans un instant, { $title } sera dans l’agenda.</b>
        🌙 La nuit, je n’envoie rien. Un voisin le recevra { MOMENT($told_at) }.
   *[other] ⏳ <b>Dans un instant, { $title } sera dans l’agenda.</b>
        🌙 La nuit, je n’envoie rien. { $count } voisins le recevront { MOMENT($told_at) }.
}
publishing-leaves-too-late = ⏳ <b>Dans un instant, { $title } sera dans l’agenda.</b>
    🌙 La nuit, je n’envoie rien, et quand je pourrai, ce sera déjà commencé. Vos voisins le trouveront dans l’agenda.
publishing-still-time = Un oubli ? Vous pouvez encore revenir en arrière.
publishing-button-take-back = ↩️ Finalement non
publishing-taken-back-toast = ↩️ D’accord, rien n’est parti.
publishing-is-draft = 📝 <b>{ $title } n’est pas dans l’agenda.</b> Pour continuer, touchez /nouveau.
publishing-refused-leaves-soon = ⏳ Ceci part chez vos voisins dans un instant. Pour le modifier, touchez d’abord « Finalement non ».
publishing-refused-waits = 👀 Un collègue relit ceci. Pour le modifier, touchez d’abord « Finalement non ».
publishing-refused-too-late = C’est déjà parti. Pour modifier ou annuler, touchez /mesactivites.
publishing-moment-gone = 🗓️ <b>{ $title } n’est pas dans l’agenda.</b>
    L’heure était déjà passée. Votre texte est gardé : choisissez un autre jour.
publishing-button-go-on = ▶️ Continuer

# How it went.
publishing-report = { $count ->
    [0] 📭 C’est fini. Je n’ai pu atteindre personne.
    [one] ✅ C’est fini : un voisin l’a reçu.
   *[other] ✅ C’est fini : { $count } voisins l’ont reçu.
}
publishing-nobody-told = 🌙 Plus personne ne recevra de message. Vos voisins le trouveront dans l’agenda.
publishing-not-reached = { $count ->
    [one] ⚠️ Je n’ai pas pu atteindre un voisin.
   *[other] ⚠️ Je n’ai pas pu atteindre { $count } voisins.
}
publishing-perhaps-reached = { $count ->
    [one] ❔ Pour un voisin, je ne sais pas si c’est arrivé.
   *[other] ❔ Pour { $count } voisins, je ne sais pas si c’est arrivé.
}

# To look at once more, on the preview.
warning-head = ⚠️ <b>Pouvez-vous vérifier ceci ?</b>
warning-starts-later = La première fois, c’est { MOMENT($at) }.
warning-far = { DAY($at) }, c’est dans plus de neuf mois.
warning-public-holiday = { DAY($at) } est un jour férié : { $holiday }.
warning-school-holiday = Ce jour-là, ce sont les vacances scolaires : { $holiday }.
warning-also-on-holidays = Cela tombe aussi un jour férié : { $days }.
warning-also-in-school-holidays = Cela continue pendant les vacances scolaires : { $holidays }.
warning-same-place = Au même endroit, il y a aussi { $title }, { MOMENT($at) }.
warning-early = { CLOCK($at) }, c’est très tôt. C’est bien cela ?
warning-late = { CLOCK($at) }, c’est très tard. C’est bien cela ?
warning-told-too-late = Personne ne sera prévenu à temps : la nuit, je n’envoie rien. Vos voisins le trouveront dans l’agenda.
warning-hour-skipped = { DAY($at) }, l’heure avance d’une heure. Cela commence donc à { CLOCK($at) }.
warning-hour-twice = { DAY($at) }, { CLOCK($at) } vient deux fois. Cela commence la première fois.
warning-button-leave-out = 🗓️ Sans les jours fériés
warning-left-out-toast = 🗓️ D’accord, ces jours sont enlevés.
warning-nothing-left-out-toast = Il n’y a (plus) rien à enlever.
school-holiday-autumn = congé d’automne
school-holiday-christmas = vacances d’hiver
school-holiday-carnival = congé de détente
school-holiday-easter = vacances de Pâques
school-holiday-spring = vacances de printemps
school-holiday-summer = vacances d’été

# The first posts of a new volunteer. To the volunteer:
first-posts-waits = 👀 <b>Presque : un collègue relit { $title }.</b>
    Nous le faisons pour chaque nouveau volontaire. Ensuite, cela part tout de suite chez vos voisins.
first-posts-waits-until = 🌙 La nuit, je n’envoie rien. Le collègue le recevra { MOMENT($told_at) }.
first-posts-waits-for-nobody = 😕 Pour le moment, personne ne peut le faire.
first-posts-whom-to-ask = C’est long ? Appelez { $organisation } : { $phone }.
first-posts-whom-to-ask-without-phone = C’est long ? Demandez à { $organisation }.
first-posts-said-yes = 🎉 <b>{ $title } est dans l’agenda.</b> Un collègue l’a relu. Merci !
first-posts-said-question = 💬 <b>Un collègue a une question sur { $title } :</b>
    { $question }

    Adaptez votre texte et publiez-le à nouveau. Rien n’est perdu.
first-posts-said-no = 🤝 <b>{ $title } n’ira pas dans l’agenda pour le moment.</b>
    Merci d’avoir voulu faire quelque chose. Votre texte est gardé. Vous voulez savoir pourquoi ?
first-posts-ask-why = Appelez sans hésiter { $organisation } : { $phone }.
first-posts-ask-why-without-phone = Demandez-le sans hésiter à { $organisation }.

# To the colleague:
first-posts-ask = 👀 <b>Un nouveau volontaire veut publier ceci.</b> D’accord pour l’agenda ?
first-posts-ask-again = 🔔 <b>Ceci attend toujours une réponse.</b> D’accord pour l’agenda ?
first-posts-button-yes = ✅ D’accord
first-posts-button-question = ✏️ Renvoyer avec une question
first-posts-button-no = ✖️ Ne pas publier
first-posts-decided-yes = ✅ <b>{ $title } est dans l’agenda.</b> L’un de vous l’a relu.
first-posts-decided = ↩️ <b>{ $title } est de retour chez le volontaire.</b> Vous n’avez rien à faire.
first-posts-gone = Ceci n’existe plus. Vous n’avez rien à faire.
first-posts-already-decided = C’est déjà décidé.
first-posts-toast-yes = ✅ C’est dans l’agenda.
first-posts-toast-no = ✖️ Le volontaire reçoit un message aimable.
first-posts-moment-gone-toast = L’heure est déjà passée. Le volontaire choisit un autre jour.
first-posts-which-question = ✏️ <b>Que voulez-vous demander sur { $title } ?</b>
    Écrivez un message. Le volontaire le reçoit, sans votre nom.
first-posts-button-no-question = ✖️ Finalement non
first-posts-no-question = D’accord, rien n’est parti. Le volontaire attend encore une réponse.
first-posts-question-sent = 💬 Votre question est chez le volontaire.
first-posts-question-late = Je n’attendais plus cela. Rien n’est parti. Touchez encore « Renvoyer avec une question ».
first-posts-again-question = Je n’ai pas compris. Écrivez votre question en quelques mots.
first-posts-question-too-long = C’est un peu long : { $length } caractères. Il y a de la place pour { $most }. Plus court ?

# Something of before once more.
copy-button-list = 📋 Refaire quelque chose d’avant
copy-button-again = 📋 Encore une fois
copy-button-this = { $pictogram } { $title }
copy-list = 📋 <b>Que voulez-vous refaire ?</b>
    Je reprends tout, sauf le jour.
copy-list-empty = Il n’y a encore rien d’avant. Commencez avec /nouveau.
copy-made = 📋 J’ai tout repris de <b>{ $title }</b>, sauf le jour.
