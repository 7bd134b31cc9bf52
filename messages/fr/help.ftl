### Asking a person for help: what the resident reads.

help-prompt = 🙋 <b>Vous faites bien de demander.</b>
    Écrivez avec vos mots comment nous pouvons vous aider. Un message vocal ou une photo, c'est bien aussi.
    Pas besoin de donner votre nom. Je ne transmets rien sans votre oui.
help-button-cancel = ✖️ Finalement, non
help-offer = Je ne sais pas lire ceci, car je suis un robot. Je le transmets à une personne ?
help-button-offer = 🙋 Oui, à une personne
help-added = C'est ajouté.
help-consent = <b>Je transmets ceci ?</b>
    Qui le lit : { $title }, { $organisation }. Je ne donne pas votre nom.
    Nous l'effaçons au plus tard 90 jours après la fin.
    Telegram le transporte : ce n'est pas secret.
    Pour le reprendre : /mes.
help-button-yes = ✅ Oui, transmettez
help-button-no = 🗑️ Non, effacez
help-was-sent = ✅ Vous avez dit oui. C'est transmis.
help-sent-already = C'était déjà transmis. Pour le reprendre : /mes.
help-discarded = 🗑️ D'accord, je ne transmets rien. Ce que vous avez écrit est effacé.
    Vous pouvez demander plus tard, avec /aide.
help-receipt = ✅ <b>Votre demande est arrivée.</b> Son code : <b>{ $code }</b>.
    Nous ne voyons pas votre nom. Ici, vous êtes { $pseudonym }.
help-receipt-promise = Qui la lit : { $title }, { $organisation }. Au plus tard { $promised_at }.
help-receipt-nobody = Soyons honnêtes : pour le moment, personne ne peut la lire. Nous prévenons l'organisation. Appelez-nous sans hésiter.
help-receipt-more = Vous avez oublié quelque chose ? Répondez à ce message. Vos demandes sont dans /mes.
help-passed-on = ✅ Transmis, avec votre demande { $code }.
    Encore quelque chose ? Répondez à ce message.
help-from-desk = 💬 <b>{ $title }, { $organisation }</b>
help-place-from-desk = 📍 <b>{ $title }, { $organisation }</b> vous envoie un lieu sur la carte :
help-answer-back = ✍️ Pour répondre, écrivez simplement ici.
help-closed = 🏁 <b>Votre demande { $code } est terminée.</b>
help-closed-solved = Nous pensons que c'est réglé. Ce n'est pas le cas ? Redemandez avec /aide.
help-closed-referred = Quelqu'un d'autre vous aide maintenant. Cela ne va pas ? Redemandez avec /aide.
help-closed-silent = Nous n'avons plus eu de vos nouvelles. Ce n'est pas grave : /aide reste ouvert pour vous.
help-closed-withdrawn = Vous avez repris votre demande. Vous êtes toujours bienvenu avec /aide.
help-late = ⏰ <b>Pardon, nous n'avons pas tenu parole.</b>
    Votre demande { $code } devait être lue à temps. { $organisation } ({ $title }) ne l'a pas encore fait.
    Votre demande reste chez nous. Appelez-nous si vous ne voulez pas attendre.
help-nobody = ⚠️ <b>Nous n'arrivons à joindre personne pour vous lire.</b>
    Ce que vous avez écrit pour { $code } est gardé. Nous prévenons l'organisation. Appelez-nous sans hésiter.
help-erased = 🗑️ Effacé : demande { $code }.
help-take-back = 🗑️ <b>Effacer votre demande { $code } ?</b>
    Elle s'arrête et tout ce qu'elle contient disparaît. Ce que quelqu'un a déjà lu, je ne peux pas le reprendre.
help-button-take-back = 🗑️ Oui, effacez-la
help-button-keep = ↩️ Non, gardez-la
help-kept = Votre demande reste là.
help-taken-back = 🗑️ Votre demande { $code } est effacée, aussi chez le coordinateur de quartier.
help-too-many = Vous avez déjà { $count } demandes ouvertes. Regardez-les dans /mes, ou appelez-nous.
help-request-closed = Cette demande est terminée. Votre message n'est allé nulle part. Redemandez avec /aide.
help-cannot-carry = Je ne sais pas transmettre ceci. Un texte, un message vocal, une photo, un fichier ou un lieu, oui.

mine-title = 🗂️ <b>Vos demandes</b>
mine-none = Vous n'avez pas de demande chez une personne. Vous voulez en faire une ? Touchez /aide.
mine-request = <b>{ $code }</b> : { $state }
mine-waits = attend une personne, au plus tard { $promised_at }
mine-taken = quelqu'un s'en occupe, et la lit au plus tard { $promised_at }
mine-late = notre réponse est en retard, pardon
mine-your-turn = nous vous avons répondu. Écrivez quand vous voulez
mine-closed = terminée { DAY($closed_at) }
mine-button-take-back = 🗑️ Effacer { $code }
