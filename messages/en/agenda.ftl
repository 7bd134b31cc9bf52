### The agenda of the neighbourhood.

agenda-line = { $number }. { $pictogram } <b>{ $title }</b>
    { MOMENT($starts_at) }
    { $place }
agenda-line-cancelled = { $number }. 🚫 <b>{ $title }</b>: cancelled
    { MOMENT($starts_at) }
    { $place }
agenda-title = 📅 <b>What is on in { $neighbourhood }</b>
agenda-empty = 📅 There is nothing in the agenda of { $neighbourhood } now. Look again later.
agenda-button-open = { $number } · { $pictogram } { $title }
agenda-button-previous = ⬅️ Previous
agenda-button-next = Next ➡️
agenda-mine = 📅 <b>You are going to</b>
agenda-mine-none = 📅 You have not signed up for anything yet. Have a look at the /agenda.
