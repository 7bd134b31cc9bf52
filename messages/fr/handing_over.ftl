### A request goes from one at the desk to a colleague.

handing-button = ➡️ Passer
handing-whom = ➡️ <b>À qui passez-vous { $code } ?</b>
    Voulez-vous y ajouter un mot ? Écrivez-le maintenant. Il devient une note pour l'équipe.
handing-whom-noted = 📝 Votre note suit. <b>À qui passez-vous { $code } ?</b>
handing-button-colleague = 👤 { $name }
handing-button-away = 🏖️ { $name } (absent)
handing-nobody = Il n'y a maintenant aucun collègue à qui passer ceci.
handing-done = ➡️ { $code } est maintenant chez { $name }.
handing-done-away = Ce collègue est absent. Qui est là peut encore prendre la demande.
handing-done-toast = C'est passé.
handing-given = ➡️ <b>{ $name } vous passe { $code } – { $pseudonym }.</b>
    Tout ce qui va avec est plus bas. Répondez à la carte elle-même.
handing-button-refuse = 🙅 Plutôt pas
handing-back = 🙅 <b>{ $name } vous rend { $code }.</b> La demande est de nouveau à vous.
handing-back-toast = Rendu à votre collègue.
handing-free-toast = La demande est de nouveau libre pour tous.
handing-not-yours = Vous ne pouvez plus rendre ceci : vous l'avez pris vous-même, ou un collègue l'a maintenant.
handing-reply = Ce message venait d'un collègue. Votre réponse n'est allée nulle part. Pour l'habitant : répondez à la carte.
