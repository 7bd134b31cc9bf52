### When something does not work, or is not meant for this place.

set-aside = 😕 Er ging bij ons iets mis met je bericht. Het is niet behandeld (nummer { $number }).
    Stuur het gerust nog eens, of bel ons. Dringend? Tik op /112.
not-yours = Dat vind ik niet terug. Misschien is het al weg.
old-button = Die knop is van vroeger en werkt niet meer. Stel je vraag gerust opnieuw, of tik op /start.
old-button-toast = Die knop werkt niet meer.
unknown-command = Dat commando ken ik niet. Schrijf gewoon wat je zoekt, of tik op /start.
possible-double = 🔁 Misschien kreeg je dit bericht al.
group-write-privately = 👋 Hier antwoord ik niet, want iedereen leest mee. Schrijf me gerust apart.
group-button-private = 💬 Schrijf me apart
