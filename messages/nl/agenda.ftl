### The agenda of the neighbourhood.

agenda-line = { $number }. { $pictogram } <b>{ $title }</b>
    { MOMENT($starts_at) }
    { $place }
agenda-line-now = { $number }. { $pictogram } <b>{ $title }</b>
    🟢 Nu bezig, sinds { CLOCK($starts_at) }
    { $place }
agenda-line-cancelled = { $number }. 🚫 <b>{ $title }</b>: gaat niet door
    { MOMENT($starts_at) }
    { $place }
agenda-more = 🔁 + nog { $count } keer
agenda-title = 📅 <b>Te doen in { $neighbourhood }</b>
agenda-title-today = 📅 <b>Vandaag in { $neighbourhood }</b>
agenda-title-week = 🗓️ <b>Deze week in { $neighbourhood }</b>
agenda-title-theme = { $pictogram } <b>Te doen: { $theme }</b>
agenda-title-day = 🗓️ <b>Te doen in { $neighbourhood }</b>
    { DAY($on) }
agenda-title-days = 🗓️ <b>Te doen in { $neighbourhood }</b>
    { DAY($first_on) } tot en met { DAY($last_on) }
agenda-title-series = { $pictogram } <b>{ $title }: alle keren</b>
agenda-series = 🔁 { $said }
agenda-empty = 📅 Er staat nu niets in de agenda van { $neighbourhood }. Kijk later nog eens.
agenda-none-today = 📅 Vandaag is er niets meer in { $neighbourhood }.
agenda-none-week = 🗓️ Deze week is er niets meer in { $neighbourhood }.
agenda-none-theme = Over { $theme } staat er nu niets in de agenda.
agenda-none-day = 🗓️ Er is niets op { DAY($on) }.
agenda-none-days = 🗓️ Er is niets van { DAY($first_on) } tot en met { DAY($last_on) }.
agenda-none-series = Dit komt niet meer terug.
agenda-instead = Dit komt er wel aan:
agenda-gone = 🙈 Dat vind ik niet meer. Misschien is het voorbij, of gaat het niet door. Dit is er wel:
agenda-not-today = 🗓️ Vandaag niet. De volgende keer is { MOMENT($starts_at) }.
agenda-off-today = 🚫 Vandaag gaat het niet door. De volgende keer is { MOMENT($starts_at) }.
agenda-not-that-day = 🗓️ Niet { DAY($asked_at) }. De volgende keer is { MOMENT($starts_at) }.
agenda-off-that-day = 🚫 Het gaat { DAY($asked_at) } niet door. De volgende keer is { MOMENT($starts_at) }.
agenda-not-then = 🗓️ Dan niet. De volgende keer is { MOMENT($starts_at) }.
agenda-off-then = 🚫 Dan gaat het niet door. De volgende keer is { MOMENT($starts_at) }.
agenda-themes = 🏷️ <b>Wat doe je graag?</b>
agenda-button-open = { $number } · { $pictogram } { $title }
agenda-button-previous = ⬅️ Vorige
agenda-button-next = Volgende ➡️
agenda-button-today = 📅 Vandaag
agenda-button-week = 🗓️ Deze week
agenda-button-themes = 🏷️ Per thema
agenda-button-near = 📍 Bij mij in de buurt
agenda-button-all = 📅 Hele agenda
agenda-button-theme = { $pictogram } { $theme }
agenda-mine = 📅 <b>Je zei ja of misschien</b>
agenda-mine-none = 📅 Je schreef je nog nergens voor in. Kijk eens in de /agenda.
agenda-declined = ✖️ <b>Je zei nee.</b> Toch komen? Eén tik is genoeg.
agenda-button-after-all = ✅ { $number } · Toch komen: { $title }

# Near me.
agenda-near-prompt = 📍 <b>Waar ben je?</b>
    Tik op de knop onderaan, of schrijf een straat. Ik zeg dan wat dichtbij is. Je plaats bewaar ik nergens.
agenda-near-title = 📍 <b>Te doen dicht bij jou</b>
    Van nu tot over twee weken. Je plaats bewaar ik nergens.
agenda-near-title-place = 📍 <b>Te doen dicht bij { $place }</b>
    Van nu tot over twee weken.
agenda-near-title-guessed = 📍 Die plek ken ik niet. Dit is <b>dicht bij het midden van { $neighbourhood }</b>.
agenda-near-here = 🚶 vlakbij
agenda-near-metres = 🚶 op { $metres } m, { SPAN($minutes) } te voet
agenda-near-kilometres = 🚶 op { $kilometres } km, { SPAN($minutes) } te voet
agenda-near-nothing = 📍 Binnen { $kilometres } km van die plek is er de komende twee weken niets.
agenda-near-unknown = 📍 Die plek ken ik niet. Deel je plaats, of schrijf een straat in de buurt.
agenda-near-forgotten = 📍 Waar je was, ben ik vergeten, zoals beloofd. Deel je plaats gerust opnieuw.
agenda-button-near-again = 📍 Een andere plek
