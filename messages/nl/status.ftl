### How the bot is, for admins: counts alone.

status-counts = 📊 <b>Hoe het met de bot gaat</b>

    <b>Binnengekomen</b>
    Wacht nog: { $waiting }
    Behandeld: { $done }
    Opzijgelegd na een fout: { $set_aside }

    <b>Te versturen</b>
    Staat klaar: { $queued }
    Misschien aangekomen: { $unknown }
    Niet aangekomen: { $dead }

    Onbereikbare gesprekken: { $unreachable }
    Noodnummers om opnieuw na te kijken: { $unconfirmed }
