### A request is put off to a day.

later-button = ⏰ Plus tard
later-asked = ⏰ <b>Quand revenez-vous à { $code } ?</b>
    Choisissez un jour, ou écrivez-en un. L'habitant apprend ce jour.
later-button-day = 🗓️ { DAY($on) }
later-day-unfit = Choisissez un jour après aujourd'hui, dans { $count } jours au plus.
later-day-unclear = Je ne comprends pas ce jour. Écrivez par exemple : mardi, ou 8 décembre.
later-toast = Reporté. L'habitant l'apprend.
later-already-toast = C'était déjà le cas.
later-done = 💤 { $code } revient : { DAY($later_until) }. L'habitant l'apprend.
later-over = { $code } n'est plus reporté.
help-later = 💤 <b>Votre demande { $code } attendra un peu.</b>
    Nous y revenons { DAY($on) }.
    Vous voulez ajouter quelque chose ? Répondez à ce message.
