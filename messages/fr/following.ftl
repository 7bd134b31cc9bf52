### After a request was closed.

following-button-still = ✋ Encore quelque chose
following-still = ✋ <b>Il reste donc quelque chose pour { $code }.</b>
    Écrivez-le ici, ou envoyez un message vocal. Une personne le lira.
following-button-nothing = ✖️ Non, plus rien
following-nothing-left = Très bien. Vous êtes toujours le bienvenu, la bienvenue.
following-thanked = 🧡 Avec plaisir ! Revenez quand vous voulez.
following-open-again = 🔄 <b>Votre demande { $code } est à nouveau ouverte.</b>
following-promise = La personne qui la lira : { $title }, { $organisation }. Au plus tard { $promised_at }.
following-open-already = Votre demande était déjà rouverte.
following-helped = 👋 Votre demande { $code } a été clôturée { DAY($closed_at) }.
    <b>Cela vous a-t-il aidé ?</b> Je ne le demande qu'une fois.
following-button-yes = 👍 Oui
following-button-no = 👎 Non
following-button-rather-not = 🤐 Je préfère ne pas le dire
following-helped-yes = 🧡 Cela fait plaisir. Revenez quand vous voulez.
following-helped-rather-not = C'est votre droit. Revenez quand vous voulez.
following-helped-no = C'est dommage. Nous regardons encore avec vous.
    Vous voulez dire ce qui manque ? Répondez au message ci-dessous.
following-desk-again = 🔄 Rouverte { $reopened_at }.
