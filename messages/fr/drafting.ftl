### Posting an activity: one sentence or step by step, what was understood, and everything that can be told about it.

drafting-start = 📝 <b>Qu’allez-vous faire ?</b>
    Écrivez-le en une phrase. Par exemple : soupe vendredi à 12h à la maison de quartier, gratuit.
    Ou touchez « Pas à pas ».
drafting-button-steps = 🪜 Pas à pas

# What a card tells besides.
drafting-card-online = 💻 Aussi en ligne : { $url }
drafting-card-audience = 🙋 Pour qui : { $audience }
drafting-card-access = ♿ Accessibilité : { $access }
drafting-card-languages = 🗣️ Langues : { $languages }
drafting-card-closes = ✍️ Inscription jusqu’au { DAY($last_on) } inclus

# What was understood so far.
drafting-head = 🧩 <b>Voici ce que je sais :</b>
drafting-theme = 🏷️ { $theme }
drafting-day = 🗓️ { DAY($day) }
drafting-hour = 🕑 { CLOCK($starts_at) }
drafting-seats = { $count ->
    [1] 🪑 De la place pour une personne
   *[other] 🪑 De la place pour { $count } personnes
}
drafting-no-limit = 👐 Tout le monde est bienvenu
drafting-pin = 🗺️ Le lieu est sur la carte.
drafting-photo = 📷 Avec une photo
drafting-photo-left-out = 📷 Le texte est trop long pour aller sous la photo. Vos voisins reçoivent le texte sans la photo.
drafting-repeats = 🔁 { $said }
drafting-next-times = 📆 Les premières fois : { $days }
drafting-assumed = { $line } <i>(🤔 c’est ce que j’ai compris)</i>
drafting-for-you = ✂️ <i>Ce qui suit n’est que pour vous.</i>
drafting-assumed-head = 🤔 <b>J’ai complété ceci moi-même. C’est juste ?</b>
drafting-assumed-title = nom : { $title }
drafting-assumed-day = le jour : { DAY($day) }
drafting-assumed-hour = l’heure : { CLOCK($starts_at) }
drafting-assumed-theme = le thème : { $theme }
drafting-assumed-place = lieu : { $place }
drafting-assumed-seats = pas de limite : tout le monde est bienvenu
drafting-assumed-repeat = le rythme : { $said }
drafting-assumed-long = la durée : { SPAN($minutes) }

# The questions.
drafting-ask-repeat = 🔁 <b>Est-ce que cela revient ?</b>
    Touchez, ou écrivez : chaque vendredi, chaque troisième dimanche.
    Ou aussi : jusque fin juin, 6 fois, pas pendant les vacances scolaires.
drafting-ask-long = ⏱️ <b>Combien de temps cela dure-t-il ?</b>
    Par exemple : 2 heures. Ou bien : jusqu’à 16h.
drafting-ask-pin-name = 📍 <b>Comment s’appelle ce lieu ?</b>
    Je le mets sur la carte. Écrivez son nom et son adresse.
drafting-ask-photo = 📷 <b>Envoyez une photo ou une affiche.</b>
    Demandez d’abord l’accord des personnes qu’on y voit.
drafting-ask-bring = 🎒 <b>Que faut-il apporter ?</b>
    Par exemple : un bol et une cuillère.
drafting-ask-audience = 🙋 <b>C’est pour qui ?</b>
    Par exemple : pour les enfants de 6 à 10 ans.
drafting-ask-access = ♿ <b>Tout le monde peut-il entrer ?</b>
    Par exemple : pas d’escalier, une toilette pour fauteuils roulants.
drafting-ask-languages = 🗣️ <b>Quelles langues parlez-vous ?</b>
    Par exemple : le français, et un peu de turc.
drafting-ask-contact = 📞 <b>Qui peut répondre aux questions ?</b>
    Tout le monde peut le lire. N’indiquez votre propre numéro que si vous le voulez.
drafting-ask-online = 💻 <b>Est-ce aussi en ligne ?</b>
    Envoyez le lien. Il commence par https://
drafting-ask-closes = ✍️ <b>Jusqu’à quand peut-on s’inscrire ?</b>
    Touchez, ou écrivez un jour. Ce jour compte encore.
drafting-button-once = ☝️ Une seule fois
drafting-button-repeat = 🔁 { $said }
drafting-button-skip-school = 🏫 Pas pendant les vacances
drafting-button-with-school = 🏫 Aussi pendant les vacances
drafting-button-lasts = ⏱️ { SPAN($minutes) }
drafting-button-free = 💶 Gratuit
drafting-button-closes-never = ☝️ Jusqu’au jour même
drafting-button-closes = { $count ->
    [1] ✍️ Un jour avant
   *[other] ✍️ { $count } jours avant
}
drafting-button-leave-out = 🗑️ Ne pas mettre
drafting-button-back = ↩️ Retour

# Changing.
drafting-fields = ✏️ <b>Que voulez-vous changer ?</b>
drafting-fields-more = ➕ <b>Que voulez-vous encore dire ?</b>
    Tout est permis, rien n’est obligatoire.
drafting-button-fields = ✏️ Changer
drafting-button-more = ➕ En dire plus
drafting-button-still-more = ➕ Encore plus
drafting-field-title = ✏️ Le titre
drafting-field-theme = 🏷️ Le thème
drafting-field-day = 🗓️ Le jour
drafting-field-hour = 🕑 L’heure
drafting-field-place = 📍 Le lieu
drafting-field-seats = 🪑 Les places
drafting-field-repeat = 🔁 Le rythme
drafting-field-long = ⏱️ La durée
drafting-field-what = 💬 Explication
drafting-field-price = 💶 Le prix
drafting-field-photo = 📷 Une photo
drafting-field-bring = 🎒 À apporter
drafting-field-audience = 🙋 Pour qui
drafting-field-access = ♿ Accessibilité
drafting-field-languages = 🗣️ Les langues
drafting-field-contact = 📞 Le contact
drafting-field-online = 💻 En ligne
drafting-field-closes = ✍️ S’inscrire jusqu’au

# What could not be taken in.
drafting-gone = Cette activité n’est plus en préparation. Une nouvelle ? Touchez /nouveau.
drafting-hour-skipped = Cette nuit-là, l’horloge avance d’une heure. Cette heure n’existe donc pas. Choisissez-en une autre.
drafting-again-repeat = Je n’ai pas compris. Écrivez par exemple : chaque vendredi, ou chaque troisième dimanche.
drafting-again-place = Cela ressemble à un jour ou à une heure. Écrivez ici le lieu. Le jour et l’heure se changent ensuite.
drafting-again-long = Je n’ai pas compris. Écrivez par exemple : 2 heures, ou : jusqu’à 16h.
drafting-again-online = Je n’ai pas compris ce lien. Un bon lien commence par https://
drafting-again-closes = Je n’ai pas compris. Écrivez par exemple : 2 jours avant, ou un jour comme mercredi.
drafting-deadline-gone = Ce jour est déjà passé. Choisissez un jour plus tard, ou ne mettez rien.
drafting-again-photo = Ce n’est pas une photo. Envoyez une photo, ou touchez « Retour ».
drafting-only-words = Je ne peux pas lire cela ici. Écrivez-le en mots, ou touchez un bouton.
drafting-photo-kept = 📷 La photo est ajoutée.
drafting-is-on-its-way = ⏳ C’est en route.
drafting-thrown-away = 🗑️ Cette activité a été jetée.
