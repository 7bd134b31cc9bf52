### Who may do what: invitations, roles given and taken back, and what is said to somebody without the role.

role-name-resident = 🏘️ Habitant
role-name-volunteer = 🙋 Volontaire
role-name-regisseur = 🧭 Référent de quartier
role-name-admin = 🔑 Administrateur

role-needed-resident = Ce n'est pas possible ici.
role-needed-volunteer = C'est pour les volontaires du quartier. Cela vous tente ? Parlez-en à l'équipe du quartier.
role-needed-regisseur = C'est pour le référent de quartier. Vous cherchez de l'aide ? Touchez /aide.
role-needed-admin = C'est pour les administrateurs. Écrivez ce que vous cherchez, je regarde avec vous.
role-needed-toast = Ce n'est pas pour vous.

role-invite-whom = <b>Qui voulez-vous inviter à { $neighbourhood } ?</b>
    Choisissez un rôle. Je fais un lien pour une seule personne.
role-invite-link = <b>Un lien pour { $role } à { $neighbourhood }</b>
    Donnez-le à une personne que vous connaissez. Qui l'ouvre reçoit le rôle.
    Le lien sert une fois, pendant 48 heures. Touchez-le pour le copier.
role-invite-share = Vous êtes le bienvenu à { $neighbourhood }. Ouvrez ce lien dans Telegram.
role-button-share = 📤 Transmettre le lien
role-invite-not-valid = Ce lien ne marche pas, ou plus. Un lien sert une seule fois, pendant 48 heures.
    Demandez-en un nouveau à la personne qui l'a envoyé.
role-already-held = Vous avez déjà ce rôle. Le lien reste bon pour quelqu'un d'autre.

role-given = 🎉 <b>Bienvenue ! Votre rôle à { $neighbourhood } : { $role }.</b>
    Votre rôle porte le numéro { $number }. Voici ce que vous pouvez faire :
role-given-notice = 🔑 Quelqu'un a reçu un rôle à { $neighbourhood } : { $role }, numéro { $number }.
    Ce n'est pas normal ? Retirez alors ce rôle.
role-taken = Votre rôle à { $neighbourhood } est terminé : { $role }. Merci pour ce que vous avez fait !
    Comme habitant, vous restez toujours bienvenu ici.
role-taken-notice = 🔑 Un rôle a pris fin à { $neighbourhood } : { $role }, numéro { $number }.

role-list = <b>Les rôles à { $neighbourhood }</b>
role-count = { $role } : { $count }
role-line = Numéro { $number } – { $role }, depuis { DAY($given_at) }
role-list-configured = Administrateurs dans la configuration : { $count }. Ils ne sont pas dans cette liste.
role-button-take-back = ✋ Retirer : { $role }, numéro { $number }
role-button-more = ➡️ En voir plus
role-take-back-ask = <b>Retirer ce rôle : { $role }, numéro { $number } ?</b>
    Cette personne est prévenue tout de suite. Les autres administrateurs aussi.
role-button-take-back-yes = ✋ Oui, retirer
role-button-take-back-no = ↩️ Non, ne rien changer
role-taken-back = ✅ Le rôle est retiré.
role-set-by-configuration = Cet administrateur est dans la configuration du bot. On ne peut le changer que là.
