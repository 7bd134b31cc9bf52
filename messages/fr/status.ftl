### How the bot is, for admins: counts alone.

status-counts = 📊 <b>Comment va le bot</b>

    <b>Messages reçus</b>
    En attente : { $waiting }
    Traités : { $done }
    Mis de côté après une erreur : { $set_aside }

    <b>Messages à envoyer</b>
    Prêts : { $queued }
    Peut-être arrivés : { $unknown }
    Pas arrivés : { $dead }

    Conversations injoignables : { $unreachable }
    Numéros d'urgence à vérifier de nouveau : { $unconfirmed }
