### What a closed request teaches the room of answers.

teach-button = 📚 Va avec un service
teach-ask = 📚 <b>Avec quel service va { $code } ?</b>
    Les premiers mots restent, sans noms ni numéros. Qui relit les mots décide. Voyez /mots.
teach-none = 📚 Avec ces mots, je ne trouve aucun service de votre quartier.
teach-nothing = 📚 Il ne reste rien à apprendre : trop court, trop personnel, ou déjà connu.
teach-done = 📚 Noté. Relisez-le avec /mots.
