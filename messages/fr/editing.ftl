### For the team: wordings that helped, how much room there is, and why a question finds what it finds.

helped-toast = 🙏 Ravis de l'apprendre. Merci !
helped-not-toast = Merci de nous le dire. Cherchons encore.

wording-title = 💬 <b>Voilà comment on l'a demandé</b>
wording-words = En { $language } : « { $wording } »
wording-heard-choice = 👉 Une personne a choisi ceci parmi les possibilités.
wording-heard-helped = 👍 Une personne a dit que cela l'aidait.
wording-heard-again = ↩️ Ces mots y étaient déjà, puis ont été retirés.
wording-check = Quelque chose y parle encore d'une personne ? Alors ne les gardez pas.
wording-added = ✅ <b>Ajouté.</b> Qui demande ainsi trouve maintenant plus vite.
wording-dropped = 🗑️ C'est parti. Ces mots sont effacés.
wording-waiting =
    { $count ->
        [0] Plus rien n'attend.
        [one] Une phrase attend.
       *[other] { $count } phrases attendent.
    }
wording-none = ✨ Aucun mot d'habitant n'attend. Revenez voir quand vous voulez.
wording-button-add = ✅ Ajouter
wording-button-drop = 🗑️ Laisser
wording-button-back = ↩️ Finalement non
wording-button-next = ➡️ Suivant
wording-added-toast = ✅ Ajouté
wording-back-toast = ↩️ Retiré
wording-dropped-toast = 🗑️ Effacé

room-ask = 🚦 <b>Combien de place y a-t-il chez { $name } ?</b>
room-now = Pour le moment : { $status }
room-now-since = Pour le moment : { $status }, noté { DAY($status_on) }
room-button-open = 🟢 Il y a de la place
room-button-busy = 🟡 Du monde
room-button-full = 🔴 Complet
room-button-waiting-list = 🟠 Liste d'attente
room-button-closed = ⛔ Fermé temporairement
room-button-keep = ↩️ Ne rien changer
room-toast = ✅ C'est noté, à la date d'aujourd'hui.

why-how = Écrivez une question après la commande : /pourquoi mon frigo est vide
    Ou envoyez /pourquoi en réponse à une question que vous avez posée ici.
why-title = 🔎 <b>Voici comment j'ai cherché</b>
why-would-show = Je montre tout de suite le premier.
why-would-ask = Je laisse choisir parmi les meilleurs.
why-would-not-know = Je dis franchement que je ne suis pas sûr.
why-would-talk = J'entends un bonjour ou un merci, pas une question.
why-would-call-a-person = Je propose une personne.
why-needs = <b>Voici ce que j'entends :</b>
why-need = { $pictogram } { $label } : { $percent } sur 100
why-no-needs = Je n'y entends aucun besoin que je connais.
why-hits = <b>Voici ce que je trouve :</b>
why-hit = { $pictogram } { $name } : { $chance }, { $percent } sur 100
why-no-hits = Je ne trouve rien.
why-chance-likely = très probable
why-chance-perhaps = peut-être
why-chance-little = peu de chances
why-known = <b>Je connais ces mots :</b> { $words }
why-unknown = <b>Je ne connais pas :</b> { $words }
why-forgotten = Je l'ai oublié : je ne garde pas les questions. Posez-la encore une fois.
