### The agenda of the neighbourhood.

agenda-line = { $number }. { $pictogram } <b>{ $title }</b>
    { MOMENT($starts_at) }
    { $place }
agenda-line-cancelled = { $number }. 🚫 <b>{ $title }</b> : annulé
    { MOMENT($starts_at) }
    { $place }
agenda-title = 📅 <b>À faire dans le quartier : { $neighbourhood }</b>
agenda-empty = 📅 L’agenda de { $neighbourhood } est vide pour le moment. Revenez voir plus tard.
agenda-button-open = { $number } · { $pictogram } { $title }
agenda-button-previous = ⬅️ Précédent
agenda-button-next = Suivant ➡️
agenda-mine = 📅 <b>Vous avez prévu d’y aller</b>
agenda-mine-none = 📅 Vous n’êtes encore inscrit nulle part. Regardez l’/agenda.
