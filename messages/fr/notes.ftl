### Notes of the team about a request. Never sent to anybody else.

note-button = 📝 Noter
note-card = 📝 <b>Pour l'équipe seulement</b> – { $code } – { $author }, { $written_at }
note-own = vous
note-asked = 📝 <b>Que doit savoir l'équipe sur { $code } ?</b>
    Votre prochain message devient une note. L'habitant ne la lit jamais.
note-how = 📝 Répondez avec /note à la carte d'une demande, suivi de vos mots.
note-does-not-fit = Une note est un texte, et tient en un message. Ceci n'est pas gardé.
note-not-sent = 📝 Une note ne s'envoie pas. Votre message n'est allé nulle part. Répondez à la carte de la demande.
note-or-answer = 📝 J'attendais une note, et vous avez répondu à une demande. Votre message n'est allé nulle part.
    C'était pour l'habitant ? Renvoyez-le. C'était pour l'équipe ? Touchez encore « Noter ».
note-looks-like = 📝 Cela ressemble à une note. Le message n'est donc allé nulle part.
    Pour l'équipe : commencez par /note. Pour l'habitant : commencez par un autre mot.
