### The agenda of the neighbourhood.

agenda-line = { $number }. { $pictogram } <b>{ $title }</b>
    { MOMENT($starts_at) }
    { $place }
agenda-line-cancelled = { $number }. 🚫 <b>{ $title }</b>: gaat niet door
    { MOMENT($starts_at) }
    { $place }
agenda-title = 📅 <b>Te doen in { $neighbourhood }</b>
agenda-empty = 📅 Er staat nu niets in de agenda van { $neighbourhood }. Kijk later nog eens.
agenda-button-open = { $number } · { $pictogram } { $title }
agenda-button-previous = ⬅️ Vorige
agenda-button-next = Volgende ➡️
agenda-mine = 📅 <b>Hier ga je naartoe</b>
agenda-mine-none = 📅 Je schreef je nog nergens voor in. Kijk eens in de /agenda.
