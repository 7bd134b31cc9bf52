### What a closed request teaches the room of answers.

teach-button = 📚 Hoort bij een dienst
teach-ask = 📚 <b>Bij welke dienst hoort { $code }?</b>
    De eerste woorden blijven over zonder namen en nummers. Wie de woorden nakijkt, beslist. Zie /woorden.
teach-none = 📚 Bij deze woorden vind ik geen dienst van jullie buurt.
teach-nothing = 📚 Er bleef niets over om te leren: te kort, te persoonlijk, of al bekend.
teach-done = 📚 Genoteerd. Kijk het na met /woorden.
