### Answers to a question: a service, a choice, or an honest "I don't know".

question-which = Vous pensez à l'un de ceux-ci ?
question-this = C'est à cela que vous pensez ?
question-button-choice = { $pictogram } { $name }
question-button-none = ✖️ Rien de tout cela
question-unknown = Je n'en suis pas sûr, et je ne veux pas mal vous orienter.
    Je pose la question à quelqu'un ? Ou dites-le avec d'autres mots.
question-person-too = 🤝 Vous voulez que quelqu'un y réfléchisse avec vous ? C'est possible, sans donner votre nom.
question-person-first = Ce que vous racontez mérite une vraie personne.
    Vous voulez que quelqu'un y réfléchisse avec vous ? C'est possible, sans donner votre nom.
question-no-more = Je ne trouve rien d'autre. Une personne connaît le quartier encore mieux que moi.
question-button-switch = 🗣️ Continuer en français

service-title = { $pictogram } <b>{ $name }</b>
service-summary = { $summary }
service-busy = 🟡 <b>Il y a du monde.</b> L'attente peut être longue.
service-full = 🔴 <b>C'est complet pour le moment.</b>
service-waiting-list = 🟠 <b>Il y a une liste d'attente.</b>
service-closed = ⛔ <b>Fermé pour un temps.</b>
service-who = 👥 { $text }
service-cost = 💶 <b>Prix :</b> { $text }
service-bring = 🎒 <b>À apporter :</b> { $text }
service-start = 🚪 <b>Pour commencer :</b> { $text }
service-address = 📍 <b>Où :</b> { $address }
service-phone = 📞 <b>Téléphone :</b> { $phone }
service-open = 🕑 <b>Ouvert maintenant</b>, ferme à { CLOCK($changes_at) }
service-open-soon = 🕑 <b>Ferme bientôt :</b> à { CLOCK($changes_at) }
service-open-till = 🕑 <b>Ouvert maintenant</b>, jusqu'à : { MOMENT($changes_at) }
service-open-no-end = 🕑 <b>Toujours ouvert</b>
service-shut = 🕑 <b>Fermé maintenant.</b> Ouvre { MOMENT($changes_at) }
service-shut-holiday = 🕑 <b>Fermé aujourd'hui : c'est { $holiday }.</b> Ouvre { MOMENT($changes_at) }
service-shut-no-end = 🕑 <b>Fermé maintenant</b>
service-checked = <i>Vérifié le { DAY($checked_on) }.</i>
service-status-note = ℹ️ { $text }
service-status-on = <i>Dernier signalement : { DAY($status_on) }.</i>
service-recurrence = 🗓️ <b>Quand :</b> { $text }
service-booking = ✍️ <b>Inscription :</b> { $text }
service-hours-note = 🕑 <b>Horaire :</b> { $text }
service-hidden = 🔒 L'adresse reste secrète. Téléphonez d'abord.
service-contact = 🙋 <b>Demandez :</b> { $text }
service-languages = 🗣️ <b>On y parle :</b> { $names }
service-checked-long-ago = ⚠️ <i>Pas vérifié depuis longtemps (le { DAY($checked_on) }). Téléphonez d'abord.</i>
service-written-in = <i>Ceci n'est écrit qu'en { $name }.</i>
service-button-call = 📞 Appeler
service-button-helped = 👍 Ça m'aide
service-button-not-helped = 👎 Ça ne m'aide pas
service-button-more = ➡️ Une autre possibilité
service-button-instead = ↪️ Ici il y a de la place : { $name }
service-button-open-now = ↪️ Ouvert maintenant : { $name }
service-button-interpreter = 🗣️ Un interprète : { $name }
service-button-status = 🚦 Combien de place ?
service-button-map = 🗺️ Carte
service-button-website = 🌐 Site web
service-button-human = 🙋 Demander à une personne

talk-hello = 👋 Bonjour ! De quoi avez-vous besoin ? Dites-le simplement, avec vos mots.
talk-thanks = 😊 Avec plaisir ! Revenez quand vous voulez.
talk-who = 🤖 Je suis le bot du quartier, pas une personne. Je sais où l'on peut aller près d'ici.
    Vous voulez parler à quelqu'un ? Touchez /aide.
talk-bye = 👋 À bientôt ! Je suis là si vous avez besoin de quelque chose.

holiday-new-year = le Nouvel An
holiday-labour-day = la fête du Travail
holiday-national-day = la fête nationale
holiday-assumption = l'Assomption
holiday-all-saints = la Toussaint
holiday-armistice = l'Armistice
holiday-christmas = Noël
holiday-easter = Pâques
holiday-easter-monday = le lundi de Pâques
holiday-ascension = l'Ascension
holiday-whit-monday = le lundi de Pentecôte
