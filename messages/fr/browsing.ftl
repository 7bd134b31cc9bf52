### Looking around: the menu of pictograms, the lists of a theme, and what is near.

browse-menu = 👇 <b>De quoi s'agit-il ?</b>
    Touchez une image. Pas besoin d'écrire.
browse-menu-empty = Il n'y a encore rien ici. Une personne saura vous aider.
browse-button-theme = { $pictogram } { $name }
browse-button-nearby = 📍 Près de moi
browse-button-menu = 🗂️ Tous les thèmes
browse-left = 🔎 Voici ce qui correspond à votre choix : { $left } sur { $all }.
browse-nothing-left = Rien ne correspond à ce choix. Retirez un choix, ou demandez à une personne.
browse-nothing = Il n'y a encore rien ici. Une personne saura vous aider.
browse-open = 🟢 ouvert maintenant
browse-shut = ⚪ fermé maintenant
browse-busy = 🟡 du monde
browse-full = 🔴 complet
browse-waiting-list = 🟠 liste d'attente
browse-closed = ⛔ fermé pour un temps
browse-button-entry = { $number } · { $pictogram } { $name }
browse-button-previous = ⬅️ Retour
browse-button-next = Suite ➡️
browse-button-open-now = 🕑 Ouvert maintenant
browse-button-free = 💶 Gratuit
browse-button-language = 🗣️ En français
browse-button-step-free = ♿ Sans marches
browse-button-home-visits = 🏠 Vient chez vous
browse-button-on = ✔️ { $name }

category-food = Manger
category-money = Argent
category-housing = Se loger
category-energy = Énergie
category-health = Santé
category-mind = Aller mieux
category-disability = Avec un handicap
category-mobility = Déplacements
category-family = Famille
category-school = École
category-elderly = Avancer en âge
category-carers = Aidants proches
category-language = Langues
category-digital = GSM et ordinateur
category-work = Travail
category-rights = Vos droits
category-safety = Sécurité
category-street = Rue et déchets
category-repair = Réparer, emprunter
category-meeting = Se rencontrer
category-sport = Bouger
category-newcomers = Nouveau ici
category-volunteering = Aider à son tour
category-pets = Animaux
category-papers = Papiers
category-info = Infos et conseils

nearby-prompt = 📍 <b>Où êtes-vous ?</b>
    Partagez votre position avec le bouton ci-dessous, ou écrivez une rue ou un lieu.
    Je regarde une fois, et je ne garde pas votre position.
nearby-key-share = 📍 Partager ma position
nearby-key-cancel = ✖️ Non, merci
nearby-looking = 👌 Je regarde.
nearby-cancelled = 👌 D'accord. Vous pouvez toujours poser une question, ou toucher /menu.
nearby-title = 📍 <b>Près de vous</b>
    Votre position n'est gardée nulle part.
nearby-title-place = 📍 <b>Près de { $place }</b>
nearby-guessed = 📍 Je ne connais pas ce lieu. Voici ce qui est <b>près du centre du quartier { $neighbourhood }</b>.
nearby-here = tout près
nearby-metres = à { $metres } m
nearby-kilometres = à { $kilometres } km
nearby-comes-home = 🏠 vient chez vous
nearby-nothing = 📍 À moins de { $kilometres } km de ce lieu, je ne connais rien. Une personne peut chercher avec vous.
nearby-unknown = 📍 Je ne connais pas ce lieu. Partagez votre position, ou écrivez une rue du quartier.
nearby-forgotten = 📍 J'ai oublié où vous étiez, comme promis. Vous pouvez partager à nouveau votre position.
nearby-button-again = 📍 Un autre lieu
