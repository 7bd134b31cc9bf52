### Keeping an activity in one's own agenda, and passing it on.

sharing-button = 📤 Delen en bewaren
sharing-title = 📤 <b>{ $title }</b>
    { MOMENT($starts_at) }
    Wat wil je doen?
sharing-button-calendar = 🗓️ In mijn agenda
sharing-button-this-time = 🗓️ Deze keer in mijn agenda
sharing-button-whole = 🗓️ Alle keren in mijn agenda
sharing-button-forward = 💬 Tekst om door te sturen
sharing-button-poster = 🔗 Link voor een affiche
sharing-button-times = 🔁 Toon alle keren
sharing-file = 🗓️ <b>{ $title }</b>, { MOMENT($starts_at) }. Open dit bestand, dan staat het in je agenda.
sharing-file-whole = 🗓️ <b>{ $title }</b>, alle keren. Open dit bestand, dan staan ze in je agenda.
    Verandert er iets? Je agenda weet dat niet vanzelf: haal dan een nieuw bestand.
sharing-join = 👉 Kom je? Laat het weten via { $link }
sharing-phone = 📞 Liever bellen? { $organisation }: { $phone }
sharing-poster = 🔗 <b>Zet deze link op de affiche</b>, of maak er een QR-code van. Wie hem opent, ziet altijd de volgende keer.

    { $link }
