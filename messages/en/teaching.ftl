### What a closed request teaches the room of answers.

teach-button = 📚 Belongs to a service
teach-ask = 📚 <b>To which service does { $code } belong?</b>
    The first words are kept without names and numbers. Who looks through the words decides. See /words.
teach-none = 📚 With these words I find no service of your neighbourhood.
teach-nothing = 📚 Nothing was left to learn: too short, too personal, or known already.
teach-done = 📚 Noted. Look at it with /words.
