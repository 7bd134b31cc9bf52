### Languages. Each names itself, so that everybody finds their own.

language-nl = 💬 Nederlands
language-fr = 💬 Français
language-en = 💬 English
language-which = In welke taal praten we?
language-changed = 💬 Goed, vanaf nu praten we Nederlands. Terug naar een andere taal? Tik op /taal.
