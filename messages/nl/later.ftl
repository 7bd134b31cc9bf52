### A request is put off to a day.

later-button = ⏰ Later
later-asked = ⏰ <b>Wanneer kom je terug op { $code }?</b>
    Kies een dag, of schrijf er een. De bewoner hoort die dag.
later-button-day = 🗓️ { DAY($on) }
later-day-unfit = Kies een dag na vandaag, hoogstens { $count } dagen verder.
later-day-unclear = Die dag begrijp ik niet. Schrijf bijvoorbeeld: dinsdag, of 8 december.
later-toast = Uitgesteld. De bewoner hoort het.
later-already-toast = Dat stond al zo.
later-done = 💤 { $code } komt terug: { DAY($later_until) }. De bewoner hoort dat.
later-over = { $code } is niet meer uitgesteld.
help-later = 💤 <b>Je vraag { $code } komt wat later.</b>
    Wij komen hier { DAY($on) } op terug.
    Wil je intussen iets toevoegen? Antwoord op dit bericht.
