### What is kept of a person, and how to see it and have it erased.

privacy-title = 🔒 <b>Ce que { $organisation } garde de vous</b>
privacy-kept = <b>Quoi, et combien de temps</b>
    • Le numéro de la conversation, votre langue, votre quartier, vos choix : jusqu'à ce que vous effaciez.
    • Ce que vous avez accepté, et quand : jusqu'à ce que vous effaciez.
    • Vos questions ordinaires : je réponds et je ne les garde pas.
    • Votre demande d'aide et les réponses : au plus 90 jours après la fin.
    • Quels messages j'ai envoyés, sans leur texte : 30 jours.
    Je ne garde ni nom, ni numéro de téléphone, ni photo.
privacy-readers = <b>Qui lit quoi</b>
    Seul le référent de quartier lit votre demande d'aide, sans votre nom. Ni volontaires, ni administrateurs.
    Un bot cherche la réponse aux questions ordinaires. Personne ne les lit.
privacy-telegram = <b>Telegram</b>
    Telegram transporte nos messages. Il peut donc aussi les voir et les garder. N'y mettez rien de vraiment secret.
privacy-rights = <b>C'est vous qui décidez</b>
    Voyez tout avec le bouton ci-dessous. Effacez tout avec /effacer. Plus de messages ? Touchez /arret.
    { $organisation } est responsable : n'hésitez pas à y poser vos questions.
    Pas satisfait ? Adressez-vous à l'<a href="https://www.autoriteprotectiondonnees.be">Autorité de protection des données</a>.
privacy-button-export = 📄 Montrer ce que vous gardez de moi
privacy-button-erase = 🗑️ Tout effacer

privacy-erase-ask = 🗑️ <b>Voulez-vous tout effacer ?</b>
    Tout ce que je sais de vous disparaît : vos choix, vos inscriptions et vos demandes d'aide.
    Une demande en cours s'arrête aussi. On ne peut pas revenir en arrière.
privacy-button-erase-yes = 🗑️ Oui, tout effacer
privacy-button-erase-no = ↩️ Non, ne rien effacer
privacy-erase-kept = D'accord, rien n'est effacé.
privacy-erased = ✅ <b>Tout est effacé.</b>
    Je ne sais plus qui vous êtes. Je ne vous envoie plus rien.

    Ce que quelqu'un a déjà lu, je ne peux pas le reprendre. Telegram garde encore cette conversation : supprimez-la vous-même.
    Vous êtes toujours bienvenu avec /start.

privacy-export-page = 📄 <b>Ce que je garde de vous</b> ({ $number } sur { $total })

    { $text }
privacy-button-export-more = ➡️ Montrer la suite
privacy-export-nothing = rien
privacy-value-yes = oui
privacy-value-no = non
privacy-value-moment = { MOMENT($value_at) }
privacy-purpose-use = utiliser le bot
privacy-purpose-news = recevoir des nouvelles du quartier
privacy-purpose-help = transmettre une demande d'aide

privacy-label-residents = Vous
privacy-label-telegram-number = Votre numéro chez Telegram
privacy-label-first-seen-at = Premier message
privacy-label-stopped-at = Messages arrêtés
privacy-label-neighbourhoods = Vos quartiers
privacy-label-neighbourhood = Quartier
privacy-label-joined-at = Depuis
privacy-label-consents = Ce que vous avez accepté
privacy-label-purpose = Pour
privacy-label-text-version = Version du texte
privacy-label-given-at = Donné
privacy-label-withdrawn-at = Retiré
privacy-label-follows = Ce que vous suivez
privacy-label-theme = Sujet
privacy-label-since-at = Suivi depuis
privacy-label-unanswered-question-asked-at = Une question de ma part, encore ouverte
privacy-label-volunteers = Fonctions
privacy-label-roles = Les rôles que vous avez reçus
privacy-label-role = Rôle
privacy-label-taken-back-at = Repris
privacy-label-away-since = Absence depuis
privacy-label-invitations-made = Les invitations que vous avez faites
privacy-label-created-at = Fait
privacy-label-used-at = Utilisé
privacy-label-floor = Cette conversation
privacy-label-language = Langue
privacy-label-reachable = Joignable
privacy-label-messages-noted = Messages que j'ai notés

privacy-label-help = Aide
privacy-label-requests = Vos demandes d'aide
privacy-label-code = Numéro
privacy-label-state = Où cela en est
privacy-label-opened-at = Demandé
privacy-label-closed-at = Clôturé
privacy-label-shown-name = Nom ou numéro que vous montrez
privacy-label-referrals = Texte pour une organisation
privacy-label-muted = Non transmis
privacy-label-muted-at = Depuis le
privacy-label-lifted-at = Jusqu’au
privacy-label-messages = Ce qui a été dit
privacy-label-author = De
privacy-label-written-at = Écrit
privacy-label-kind = Sorte
privacy-label-text = Texte
privacy-label-activities = Activités
privacy-label-reminders = Rappels
privacy-label-evening-before = La veille au soir
privacy-label-two-hours-before = Deux heures avant
privacy-label-weekly-message = Un message par semaine
privacy-label-posted = Ce que vous avez annoncé
privacy-label-texts = Textes
privacy-label-nl = En néerlandais
privacy-label-fr = En français
privacy-label-en = En anglais
privacy-label-title = Titre
privacy-label-what = Quoi
privacy-label-price = Prix
privacy-label-bring = À apporter
privacy-label-place = Lieu
privacy-label-starts-at = Commence
privacy-label-answers = Ce à quoi vous avez répondu
privacy-label-answer = Votre réponse
privacy-label-party = Nombre de personnes
privacy-label-said-at = Répondu
privacy-label-party-names = Avec qui ou pour qui
privacy-label-comes-in-person = Vous venez vous-même
privacy-label-needs-company = Vous venez si quelqu’un vous accompagne
privacy-label-needs-transport = Vous avez besoin d’un transport
privacy-label-decided = Ce qui s’est passé avec votre place
privacy-label-decided-at = Quand
privacy-label-decision = Quoi
privacy-label-free-places = Places libres
privacy-label-until = Jusqu’à
privacy-author-resident = vous
privacy-author-desk = le référent de quartier
privacy-state-draft = pas encore envoyé
privacy-state-open = en cours
privacy-state-closed = clôturé
privacy-state-leaving = part dans un instant
privacy-state-waiting = attend un collègue
privacy-state-published = annoncé
privacy-state-cancelled = annulé
privacy-kind-text = un texte
privacy-kind-photo = une photo
privacy-kind-voice = un message vocal
privacy-kind-audio = un son
privacy-kind-video = une vidéo
privacy-kind-document = un fichier
privacy-kind-location = un lieu sur la carte
privacy-answer-yes = oui
privacy-answer-maybe = peut-être
privacy-answer-no = non
privacy-place-seat = vous avez une place
privacy-place-waiting = vous êtes sur la liste d'attente
privacy-place-offered = une place est réservée pour vous
privacy-decision-seated = vous avez reçu une place
privacy-decision-waits = il manquait de la place, vous avez attendu
privacy-decision-waits_turn = d’autres attendaient déjà, vous avez attendu
privacy-decision-whole = vous avez attendu avec tout votre groupe
privacy-decision-offered = j’ai gardé une place pour vous
privacy-decision-accepted = vous avez dit oui
privacy-decision-passed = vous avez laissé la place
privacy-decision-expired = le délai était passé
privacy-decision-too_large = il manquait de la place pour votre groupe
privacy-decision-stopped = vous ne vouliez pas de messages
privacy-decision-too_late = cela commençait trop vite
