### What each command does, for the menu: at most 60 characters, no markup.

command-start = Recommencer, ou choisir vos nouvelles
command-help = Demander un coup de main à une personne
command-concern = Dites que vous êtes inquiet pour quelqu'un
command-menu = Tout ce qu'il y a, avec des images
command-nearby = Qu'y a-t-il près de vous ?
command-agenda = Que se passe-t-il dans le quartier ?
command-mine = Vos inscriptions et vos demandes
command-language = Choisir une autre langue
command-stop = Ne plus rien recevoir sans demander
command-privacy = Ce que nous gardons de vous, et pourquoi
command-erase = Effacer tout ce que nous gardons de vous
command-emergency = Numéros d'urgence : appelez en cas de danger
command-new = Annoncer une nouvelle activité
command-posted = Les activités que vous avez annoncées
command-organised = Toutes les activités du quartier : modifier, annuler
command-why = Pourquoi cette réponse à une question ?
command-pass_on = Transmettez pour quelqu'un qui a dit oui
command-today = Les demandes ouvertes aujourd'hui
command-duty = Prendre la garde, ou s'absenter
command-keep = Garder une demande clôturée (en réponse à sa fiche)
command-wordings = Les mots des habitants : ajouter ou laisser
command-invite = Inviter un volontaire ou un collègue
command-roles = Qui a quel rôle ? En retirer un
command-status = Comment va le bot ? Des chiffres seulement
command-note = Notez quelque chose pour l'équipe
command-muted = Qui est en sourdine ? Entendez à nouveau
