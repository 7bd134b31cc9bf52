### The first screens: agreement, neighbourhood, welcome.

start-consent = 👋 <b>Bonjour ! Je suis le bot de quartier de { $organisation }.</b>
    Je vous dis où aller et ce qui se passe dans le quartier.

    Je retiens seulement le numéro de cette conversation et votre langue. Pas votre nom.
    Telegram voit aussi nos messages. Avec /effacer, tout disparaît, quand vous voulez.

    Cela vous convient ?
start-organisation = votre quartier
start-button-yes = ✅ Oui, ça me va
start-button-no = ✖️ Non, plutôt pas
start-agreed = ✅ C'est noté. Vous pouvez relire tout cela avec /vieprivee.
start-no = Très bien. Je ne garde rien de ce que vous écrivez.
    Vous pouvez toujours téléphoner ou passer. Vous changez d'avis ? Touchez /start.
start-which-neighbourhood = Dans quel quartier habitez-vous ?
start-button-neighbourhood = 🏘️ { $name }
start-welcome = <b>Bienvenue à { $neighbourhood } !</b>
    Posez votre question avec vos mots à vous. Par exemple : « où manger pour pas cher ? »

    Pour savoir ce qui se passe, touchez /agenda.
    Vous préférez parler à quelqu'un ? Je transmets votre question.
start-welcome-volunteer = 🙌 Volontaire ? Publiez une activité avec /nouveau. Qui vient, vous le voyez dans /mesactivites.
start-welcome-regisseur = 🤝 Référent du quartier ? Les demandes sont dans /aujourdhui. Pour répondre, utilisez « répondre » sur le message.
start-welcome-admin = 🔑 Pour gérer : invitez avec /inviter. L'état du bot est dans /statut.
start-button-human = 🙋 Je demande à une personne
start-button-news = 🔔 Dites-moi ce qui se passe dans le quartier

news-ask = 🔔 <b>Nouvelles du quartier</b>
    Puis-je vous prévenir quand il y a quelque chose à faire ? Cela vient de { $organisation } et de volontaires.
    Vous choisissez les sujets. Avec /arret, je ne vous envoie plus rien.
news-button-yes = ✅ Oui, volontiers
news-button-no = ✖️ Non, merci
news-themes = <b>De quoi voulez-vous être au courant ?</b>
    Touchez ce qui vous plaît. Touchez encore une fois pour l'enlever.
news-button-follow = { $pictogram } { $theme }
news-button-followed = ✔️ { $pictogram } { $theme }
news-button-done = 👍 C'est bon
news-no = D'accord, je ne vous envoie rien. Vous pouvez toujours regarder l'/agenda.
news-done = 👍 Votre choix est enregistré. Pour le changer, touchez /start.
