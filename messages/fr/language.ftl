### Languages. Each names itself, so that everybody finds their own.

language-nl = 💬 Nederlands
language-fr = 💬 Français
language-en = 💬 English
language-which = Dans quelle langue parlons-nous ?
language-changed = 💬 D'accord, nous parlons français. Pour une autre langue, touchez /langue.
