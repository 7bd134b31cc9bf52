### Asking a person for help: what the resident reads.

help-prompt = 🙋 <b>Vous faites bien de demander.</b>
    Écrivez avec vos mots comment nous pouvons vous aider. Un message vocal ou une photo, c'est bien aussi.
    Pas besoin de donner votre nom. Je ne transmets rien sans votre oui.
help-button-cancel = ✖️ Finalement, non
help-offer = Je ne sais pas lire ceci, car je suis un robot. Je le transmets à une personne ?
help-offer-album = De cette série, je ne prends que le premier. Renvoyez les autres ensuite.
help-button-offer = 🙋 Oui, à une personne
help-added = C'est ajouté.
help-consent = <b>Je transmets ceci ?</b>
    Qui le lit : { $title }, { $organisation }.
    Votre nom reste caché : vous êtes { $pseudonym }, avec un code.
    Effacé au plus tard { $days } jours après la fin.
    Telegram le transporte : pas secret.
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
help-receipt-try = Nous essayons quand même de la lire d'ici { $promised_at }.
help-receipt-go-on = Encore quelque chose ? Envoyez-le, cela part avec votre demande. Fini ? Touchez « C'est tout ».
help-receipt-more = Vous avez oublié quelque chose ? Répondez à ce message. Vos demandes sont dans /mes.
help-passed-on = ✅ Transmis, avec votre demande { $code }.
    Encore quelque chose ? Répondez à ce message.
help-kept-with = 🗂️ Gardé avec votre demande { $code }. Pour le moment, personne ne peut le lire.
help-joined = { $count ->
    [one] ✅ Transmis aussi, avec { $code } : un message.
   *[other] ✅ Transmis aussi, avec { $code } : { $count } messages.
}
help-joined-kept = { $count ->
    [one] 🗂️ Gardé aussi, avec { $code } : un message. Pour le moment, personne ne peut le lire.
   *[other] 🗂️ Gardé aussi, avec { $code } : { $count } messages. Pour le moment, personne ne peut les lire.
}
help-button-all-said = ✅ C'est tout
help-all-said = 👍 Bien, c'est tout pour { $code }. Ce que vous écrivez maintenant est de nouveau une question pour moi.
help-all-said-toast = 👍 Bien. Maintenant, vos messages sont de nouveau pour moi.
help-add = ➕ <b>Que voulez-vous ajouter à { $code } ?</b>
    Écrivez, parlez ou envoyez une photo. Cela part tout de suite.
help-button-name-show = 🪪 Montrer mon nom ou numéro
help-button-name-hide = 🙈 Ne plus montrer mon nom
help-button-name-cancel = ✖️ Finalement, non
help-name-prompt = 🪪 <b>Quel nom ou numéro pouvons-nous voir avec { $code } ?</b>
    Écrivez-le en bref. Qui le lit : { $title }, { $organisation }.
    Ce n'est pas obligatoire. Sans nom, nous vous aidons tout aussi bien.
help-name-cancelled = D'accord, je ne montre rien. Sans nom, nous vous aidons tout aussi bien.
help-name-shown = 🪪 Avec { $code }, { $organisation } ({ $title }) voit maintenant :
help-name-hidden = 🙈 Avec { $code }, { $organisation } ({ $title }) ne voit pas de nom. Là, vous êtes { $pseudonym }.
help-name-hidden-toast = 🙈 Votre nom n'est plus montré.
help-name-too-long = C'est trop long pour un nom ou un numéro : { $count } signes au plus. Je n'ai rien montré.
help-muted = Je ne peux pas transmettre ce que vous écrivez ici pour le moment. Appelez-nous : quelqu'un vous écoute.
help-from-desk = 💬 <b>{ $title }, { $organisation }</b>
help-place-from-desk = 📍 <b>{ $title }, { $organisation }</b> vous envoie un lieu sur la carte :
help-answer-back = ✍️ Pour répondre, écrivez simplement ici.
help-closed = 🏁 <b>Votre demande { $code } est terminée.</b>
help-closed-solved = Nous pensons que c'est réglé. Ce n'est pas le cas ? Appuyez ci-dessous ou répondez simplement.
help-closed-referred = Quelqu'un d'autre vous aide maintenant. Cela ne va pas ? Appuyez ci-dessous ou répondez simplement.
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
