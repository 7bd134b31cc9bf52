### What somebody asked a person: how it stands, and who read it.

mine-title = 🗂️ <b>Jouw vragen</b>
mine-none = Je hebt geen vragen bij een mens. Wil je iets vragen? Tik op /hulp.
mine-request = <b>{ $code }</b>: { $state }
mine-waits = wacht op een mens, ten laatste { $promised_at }
mine-taken = iemand heeft je vraag vast, en leest ze ten laatste { $promised_at }
mine-late = we zijn te laat met ons antwoord, sorry
mine-later = we komen hier { $later_at } op terug
mine-your-turn = we schreven je iets terug. Schrijf gerust verder
mine-closed = afgerond { DAY($closed_at) }
mine-button-open = 🔎 Bekijk { $code }
mine-button-take-back = 🗑️ Wis { $code }
mine-button-add = ➕ Iets toevoegen
mine-button-readers = 👀 Wie las mijn vraag?
mine-button-all = 🗂️ Al mijn vragen
mine-one = 🔎 <b>Je vraag { $code }</b>
    Nu: { $state }.
mine-one-alias = Je naam zien we niet. Hier heet je { $pseudonym }.
mine-one-named = Je toont zelf een naam of nummer. Verder heet je { $pseudonym }.
mine-readers = 👀 <b>Wie las je vraag { $code }?</b>
mine-readers-none = Nog niemand.
mine-readers-earlier = { $count ->
    [one] En één keer eerder.
   *[other] En { $count } keer eerder.
}
mine-read-shown = • { $title }, { $at }: kreeg je vraag
mine-read-opened = • { $title }, { $at }: las je vraag
mine-read-taken = • { $title }, { $at }: nam je vraag op zich
mine-read-answered = • { $title }, { $at }: schreef je terug
mine-read-noted = • { $title }, { $at }: schreef een notitie voor het team
mine-read-handed-over = • { $title }, { $at }: gaf je vraag aan een collega
mine-read-put-off = • { $title }, { $at }: koos een later moment
mine-read-seen = • { $title }, { $at }: zag dat het dringend is
mine-read-referred = • { $title }, { $at }: zocht een organisatie voor je
mine-read-closed = • { $title }, { $at }: rondde je vraag af
