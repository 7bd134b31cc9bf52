### Languages. Each names itself, so that everybody finds their own.

language-nl = 💬 Nederlands
language-fr = 💬 Français
language-en = 💬 English
language-which = Which language shall we speak?
language-changed = 💬 Good, we speak English from now on. Another language? Tap /language.
