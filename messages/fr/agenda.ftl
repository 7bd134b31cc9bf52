### The agenda of the neighbourhood.

agenda-line = { $number }. { $pictogram } <b>{ $title }</b>
    { MOMENT($starts_at) }
    { $place }
agenda-line-now = { $number }. { $pictogram } <b>{ $title }</b>
    🟢 En ce moment, depuis { CLOCK($starts_at) }
    { $place }
agenda-line-cancelled = { $number }. 🚫 <b>{ $title }</b> : annulé
    { MOMENT($starts_at) }
    { $place }
agenda-more = 🔁 + encore { $count } fois
agenda-title = 📅 <b>À faire dans le quartier : { $neighbourhood }</b>
agenda-title-today = 📅 <b>Aujourd’hui dans le quartier { $neighbourhood }</b>
agenda-title-week = 🗓️ <b>Cette semaine dans le quartier { $neighbourhood }</b>
agenda-title-theme = { $pictogram } <b>À faire : { $theme }</b>
agenda-title-day = 🗓️ <b>À faire dans le quartier { $neighbourhood }</b>
    { DAY($on) }
agenda-title-days = 🗓️ <b>À faire dans le quartier { $neighbourhood }</b>
    du { DAY($first_on) } au { DAY($last_on) }
agenda-title-series = { $pictogram } <b>{ $title } : toutes les dates</b>
agenda-series = 🔁 { $said }
agenda-empty = 📅 L’agenda du quartier { $neighbourhood } est vide pour le moment. Revenez voir plus tard.
agenda-none-today = 📅 Aujourd’hui, il n’y a plus rien dans le quartier { $neighbourhood }.
agenda-none-week = 🗓️ Cette semaine, il n’y a plus rien dans le quartier { $neighbourhood }.
agenda-none-theme = Pour le thème « { $theme } », l’agenda est vide pour le moment.
agenda-none-day = 🗓️ Il n’y a rien le { DAY($on) }.
agenda-none-days = 🗓️ Il n’y a rien du { DAY($first_on) } au { DAY($last_on) }.
agenda-none-series = Cette activité ne revient plus.
agenda-instead = Mais ceci arrive bientôt :
agenda-gone = 🙈 Je ne retrouve plus cette activité. Elle est peut-être passée ou annulée. Voici ce qu’il y a :
agenda-not-today = 🗓️ Pas aujourd’hui. La prochaine fois, c’est { MOMENT($starts_at) }.
agenda-off-today = 🚫 Aujourd’hui, c’est annulé. La prochaine fois, c’est { MOMENT($starts_at) }.
agenda-not-that-day = 🗓️ Pas { DAY($asked_at) }. La prochaine fois, c’est { MOMENT($starts_at) }.
agenda-off-that-day = 🚫 C’est annulé { DAY($asked_at) }. La prochaine fois, c’est { MOMENT($starts_at) }.
agenda-not-then = 🗓️ Pas à ce moment-là. La prochaine fois, c’est { MOMENT($starts_at) }.
agenda-off-then = 🚫 C’est annulé à ce moment-là. La prochaine fois, c’est { MOMENT($starts_at) }.
agenda-themes = 🏷️ <b>Qu’aimez-vous faire ?</b>
agenda-button-open = { $number } · { $pictogram } { $title }
agenda-button-previous = ⬅️ Précédent
agenda-button-next = Suivant ➡️
agenda-button-today = 📅 Aujourd’hui
agenda-button-week = 🗓️ Cette semaine
agenda-button-themes = 🏷️ Par thème
agenda-button-near = 📍 Près de chez moi
agenda-button-all = 📅 Tout l’agenda
agenda-button-theme = { $pictogram } { $theme }
agenda-mine = 📅 <b>Vous avez dit oui ou peut-être</b>
agenda-mine-none = 📅 Vous n’avez encore rien prévu. Regardez l’/agenda.
agenda-declined = ✖️ <b>Vous avez dit non.</b> Vous venez quand même ? Touchez une fois.
agenda-button-after-all = ✅ { $number } · Je viens quand même : { $title }

# Near me.
agenda-near-prompt = 📍 <b>Où êtes-vous ?</b>
    Touchez le bouton en bas, ou écrivez une rue. Je vous dis ce qui est tout près. Je ne garde votre position nulle part.
agenda-near-title = 📍 <b>À faire près de vous</b>
    Pendant les deux semaines qui viennent. Je ne garde votre position nulle part.
agenda-near-title-place = 📍 <b>À faire près de { $place }</b>
    Pendant les deux semaines qui viennent.
agenda-near-title-guessed = 📍 Je ne connais pas ce lieu. Voici ce qui est <b>près du centre du quartier { $neighbourhood }</b>.
agenda-near-here = 🚶 tout près
agenda-near-metres = 🚶 à { $metres } m, { SPAN($minutes) } à pied
agenda-near-kilometres = 🚶 à { $kilometres } km, { SPAN($minutes) } à pied
agenda-near-nothing = 📍 À moins de { $kilometres } km de ce lieu, il n’y a rien pendant les deux semaines qui viennent.
agenda-near-unknown = 📍 Je ne connais pas ce lieu. Partagez votre position, ou écrivez une rue du quartier.
agenda-near-forgotten = 📍 J’ai oublié où vous étiez, comme promis. Vous pouvez partager à nouveau votre position.
agenda-button-near-again = 📍 Un autre lieu
