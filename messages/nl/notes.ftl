### Notes of the team about a request. Never sent to anybody else.

note-button = 📝 Notitie
note-card = 📝 <b>Alleen voor het team</b> · { $code } · { $author }, { $written_at }
note-own = jij
note-asked = 📝 <b>Wat moet het team weten over { $code }?</b>
    Je volgende bericht wordt een notitie. De bewoner leest ze nooit.
note-how = 📝 Antwoord met /notitie op de kaart van een vraag, met je woorden erachter.
note-does-not-fit = Een notitie is tekst, en past in één bericht. Dit is niet bewaard.
note-not-sent = 📝 Een notitie wordt niet verstuurd. Je bericht ging nergens heen. Antwoord op de kaart van de vraag.
note-or-answer = 📝 Ik wachtte op een notitie, en jij antwoordde op een vraag. Je bericht ging nergens heen.
    Was het voor de bewoner? Stuur het nog eens. Was het voor het team? Tik opnieuw op “Notitie”.
note-looks-like = 📝 Dit lijkt een notitie, dus het ging nergens heen.
    Voor het team: begin met /notitie. Voor de bewoner: begin met een ander woord.
