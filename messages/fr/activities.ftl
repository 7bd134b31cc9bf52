### Activities: posting one, hearing of one, coming along.

theme-food = manger ensemble
theme-meeting = se rencontrer
theme-moving = bouger
theme-children = enfants
theme-culture = culture et fête
theme-digital = GSM et ordinateur
theme-learning = apprendre et parler
theme-carers = prendre soin d’un proche
theme-nature = nature et rue

# The card.
activities-title = { $pictogram } <b>{ $title }</b>
activities-what = { $what }
activities-when = 🗓️ { MOMENT($starts_at) }
activities-how-long = ⏱️ dure { SPAN($minutes) }
activities-where = 📍 { $place }
activities-price = 💶 { $price }
activities-bring = 🎒 À apporter : { $bring }
activities-contact = 📞 Une question ? { $contact }
activities-coming = { $count ->
    [1] 👥 Une personne vient déjà.
   *[other] 👥 { $count } personnes viennent déjà.
}
activities-places-left = { $count ->
    [1] 🪑 Il reste une place.
   *[other] 🪑 Il reste { $count } places.
}
activities-full = 🪑 Toutes les places sont prises.
activities-full-queue = 🪑 Toutes les places sont prises. Mettez-vous sur la liste d’attente : je vous préviens si une place se libère.
activities-you-come = ✅ <b>Vous venez.</b> À bientôt !
activities-you-wait = ⏳ <b>Vous êtes sur la liste d’attente.</b> Je vous préviens si une place se libère.
activities-you-may-come = 🤔 <b>Vous venez peut-être.</b>
activities-you-decline = ✖️ <b>Vous ne venez pas.</b> Une autre fois !
activities-takes-no-place = 🚫 <b>C’est annulé.</b>
activities-button-join = ✅ Je viens
activities-button-queue = ⏳ Sur la liste d’attente
activities-button-maybe = 🤔 Peut-être
activities-button-decline = ✖️ Je ne peux pas
activities-button-venue = 🗺️ Voir sur la carte
activities-button-unfollow = 🔕 Plus rien sur : { $theme }

# What the bot says by itself.
activities-announced = 📣 <b>Du nouveau dans le quartier</b> · { $theme }
activities-reminder = 🔔 <b>N’oubliez pas : { MOMENT($starts_at) }</b>
activities-cancelled = 🚫 <b>{ $title } : c’est annulé.</b>
    C’était prévu { MOMENT($starts_at) }, { $place }.
    Dommage. Regardez dans l’/agenda ce qu’il y a d’autre.
activities-unfollowed = 🔕 D’accord. Je ne vous écris plus à ce sujet : { $theme }. Tout reste dans l’/agenda.

# The short line after a tap.
activities-toast-joined = ✅ Super, vous venez !
activities-toast-waiting = ⏳ Vous êtes sur la liste d’attente.
activities-toast-maybe = 🤔 C’est noté : peut-être.
activities-toast-declined = ✖️ C’est noté : vous ne venez pas.
activities-toast-unfollowed = 🔕 Plus de messages à ce sujet.

# What cannot be.
activities-is-cancelled = 🚫 C’est annulé. Regardez dans l’/agenda ce qu’il y a d’autre.
activities-has-begun = C’est déjà commencé ou terminé. Regardez dans l’/agenda ce qui vient.
activities-already-posted = C’est déjà dans l’agenda. Vous le retrouvez avec /mesactivites.
activities-moment-gone = Ce moment est déjà passé. Choisissez un jour et une heure à venir.
activities-rule-not-understood = Je n’ai pas compris quand cela revient.
activities-too-long = C’est un peu long : { $length } signes. Il y a de la place pour { $most }. Plus court, peut-être ?

# Posting: the questions.
activities-ask-title = 📝 <b>Qu’allez-vous faire ?</b>
    Écrivez un titre court, par exemple : Soupe du jour.
activities-ask-theme = <b>De quel genre est-ce ?</b>
    Les personnes qui suivent ce thème reçoivent un message.
activities-ask-day = 🗓️ <b>Quel jour ?</b>
    Choisissez un jour, ou écrivez-le : 28/11, vendredi, chaque vendredi.
activities-ask-hour = 🕑 <b>À quelle heure ?</b>
    Choisissez, ou écrivez : 14h30. De 14h à 16h, cela va aussi.
activities-ask-place = 📍 <b>Où est-ce ?</b>
    Écrivez le lieu et l’adresse. Ou partagez-le avec 📎.
activities-ask-seats = 🪑 <b>Combien de personnes peuvent venir ?</b>
    Choisissez, ou écrivez un nombre.
activities-ask-what = 💬 <b>Que voulez-vous en dire ?</b>
    Une ou deux phrases suffisent.
activities-ask-price = 💶 <b>Combien cela coûte-t-il ?</b>
    Par exemple : gratuit, ou 2 euros.
activities-which-hour = 🕑 <b>Le matin ou le soir ?</b>
activities-button-theme = { $pictogram } { $theme }
activities-button-day = { DAY($day) }
activities-button-hour = { CLOCK($starts_at) }
activities-button-place = 📍 { $place }
activities-button-seats = { $count } places
activities-button-no-limit = 👐 Tout le monde est bienvenu
activities-unfinished = 📝 Vous prépariez <b>{ $title }</b>. On continue ?
activities-unfinished-untitled = 📝 Vous prépariez une activité. On continue ?
activities-button-resume = ▶️ Continuer
activities-button-restart = 🆕 Autre chose
activities-button-throw-away = 🗑️ Jeter

# Posting: asked again.
activities-again-title = Je n’ai pas compris. Écrivez le titre en quelques mots.
activities-again-theme = Je n’ai pas compris. Touchez un des boutons ci-dessus.
activities-again-day = Je n’ai pas compris le jour. Écrivez par exemple 28/11, vendredi ou demain.
activities-again-hour = Je n’ai pas compris l’heure. Écrivez par exemple 14h ou 14h30.
activities-again-place = Je n’ai pas compris. Écrivez le lieu en quelques mots.
activities-again-seats = Je n’ai pas compris. Écrivez un seul nombre, par exemple 20. Ou bien : tout le monde.
activities-again-text = Je n’ai pas compris. Écrivez-le en quelques mots.
activities-again-preview = Je publie ? Touchez un bouton ci-dessus, ou écrivez oui ou non.

# Posting: the end.
activities-preview = 👀 <b>Vos voisins verront ceci.</b> Tout est juste ?
activities-button-post = ✅ Publier
activities-button-rather-not = ✖️ Finalement non
activities-is-posted = ✅ C’est dans l’agenda.
activities-not-posted = D’accord, rien n’est publié. Une autre fois ? Touchez /nouveau.
activities-set-aside = D’accord, rien n’est publié. Ce que vous avez écrit reste là : retrouvez-le avec /nouveau.
activities-posted = ✅ <b>{ $title } est dans l’agenda.</b> Merci beaucoup !
activities-nobody-follows = Personne ne suit encore ce thème. Vos voisins le trouveront dans l’agenda.
activities-hearers = { $count ->
    [1] 📣 Une personne reçoit un message.
   *[other] 📣 { $count } personnes reçoivent un message.
}
activities-hearers-later = 🌙 C’est l’heure calme. J’envoie { MOMENT($due_at) }.
activities-progress = ⏳ Envoyés : { $sent }. Encore à envoyer : { $waiting }.
activities-button-who-comes = 👥 Qui vient ?

# The poster's own activities.
activities-posted-title = 📋 <b>Vos activités</b>
activities-none-posted = Vous n’avez rien dans l’agenda pour le moment. Publier quelque chose ? Touchez /nouveau.
activities-numbers = 👥 Viennent : { $seated }. Peut-être : { $maybe }.
activities-numbers-of = 👥 Viennent : { $seated } sur { $seats }. Peut-être : { $maybe }.
activities-numbers-waiting = ⏳ Sur la liste d’attente : { $count }.
activities-button-cancel-yes = 🚫 Oui, annuler
activities-button-cancel-no = ↩️ Non, on maintient
activities-cancel-done = { $count ->
    [0] 🚫 C’est annulé. Personne n’avait répondu, je n’envoie donc rien.
    [1] 🚫 C’est annulé. Une personne sera prévenue.
   *[other] 🚫 C’est annulé. { $count } personnes seront prévenues.
}
activities-cancel-done-later = { $count ->
    [1] 🚫 C’est annulé. 🌙 La nuit, je n’envoie rien. Une personne sera prévenue { DATED($due_at) }.
   *[other] 🚫 C’est annulé. 🌙 La nuit, je n’envoie rien. { $count } personnes seront prévenues { DATED($due_at) }.
}
activities-cancel-not-told = { $count ->
    [1] ⚠️ Une personne ne veut plus de messages et ne sera pas prévenue.
   *[other] ⚠️ { $count } personnes ne veulent plus de messages et ne seront pas prévenues.
}
