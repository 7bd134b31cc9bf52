### What somebody asked a person: how it stands, and who read it.

mine-title = 🗂️ <b>Your requests</b>
mine-none = You have no requests with a person. Do you want to ask something? Tap /help.
mine-request = <b>{ $code }</b>: { $state }
mine-waits = waits for a person, at the latest { $promised_at }
mine-taken = somebody has your request, and reads it at the latest { $promised_at }
mine-late = our answer is late, sorry
mine-later = we come back to this { $later_at }
mine-your-turn = we wrote back to you. Write whenever you like
mine-closed = finished { DAY($closed_at) }
mine-button-open = 🔎 See { $code }
mine-button-take-back = 🗑️ Erase { $code }
mine-button-add = ➕ Add something
mine-button-readers = 👀 Who read my request?
mine-button-all = 🗂️ All my requests
mine-one = 🔎 <b>Your request { $code }</b>
    Now: { $state }.
mine-one-alias = We do not see your name. Here you are { $pseudonym }.
mine-one-named = You show a name or number yourself. Otherwise you are { $pseudonym }.
mine-readers = 👀 <b>Who read your request { $code }?</b>
mine-readers-none = Nobody yet.
mine-readers-earlier = { $count ->
    [one] And once before.
   *[other] And { $count } times before.
}
mine-read-shown = • { $title }, { $at }: received your request
mine-read-opened = • { $title }, { $at }: read your request
mine-read-taken = • { $title }, { $at }: took it on
mine-read-answered = • { $title }, { $at }: wrote back to you
mine-read-noted = • { $title }, { $at }: wrote a note for the team
mine-read-handed-over = • { $title }, { $at }: gave it to a colleague
mine-read-put-off = • { $title }, { $at }: chose a later moment
mine-read-seen = • { $title }, { $at }: saw that it is urgent
mine-read-referred = • { $title }, { $at }: looked for an organisation for you
mine-read-closed = • { $title }, { $at }: finished it
