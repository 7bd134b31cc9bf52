### Keeping an activity in one's own agenda, and passing it on.

sharing-button = 📤 Partager et garder
sharing-title = 📤 <b>{ $title }</b>
    { MOMENT($starts_at) }
    Que voulez-vous faire ?
sharing-button-calendar = 🗓️ Dans mon agenda
sharing-button-this-time = 🗓️ Cette date dans mon agenda
sharing-button-whole = 🗓️ Toutes les dates
sharing-button-forward = 💬 Texte à transférer
sharing-button-poster = 🔗 Lien pour une affiche
sharing-button-times = 🔁 Voir toutes les dates
sharing-file = 🗓️ <b>{ $title }</b>, { MOMENT($starts_at) }. Ouvrez ce fichier, et c’est dans votre agenda.
sharing-file-whole = 🗓️ <b>{ $title }</b>, toutes les dates. Ouvrez ce fichier, et elles sont dans votre agenda.
    Quelque chose change ? Votre agenda ne le sait pas de lui-même : redemandez alors le fichier.
sharing-join = 👉 Vous venez ? Dites-le ici : { $link }
sharing-phone = 📞 Vous préférez téléphoner ? { $organisation } : { $phone }
sharing-poster = 🔗 <b>Mettez ce lien sur l’affiche</b>, ou faites-en un code QR. Il mène toujours à la prochaine date.

    { $link }
