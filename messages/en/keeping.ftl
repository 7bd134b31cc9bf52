### Keeping a request longer, and bringing up a forgotten one.

keeping-button-more = 🗄️ Keep longer
keeping-how = Reply with /keep to the card of a closed request.
keeping-how-long = 🗄️ <b>Keep { $code } longer?</b>
    The resident hears how long and why, and may refuse.
keeping-button-days = 🗓️ { $days } days
keeping-button-not = ✖️ Never mind
keeping-why = 🗄️ <b>Why does { $code } stay { $days } days more?</b>
    The resident reads your reason.
keeping-button-follow-up = 🔁 Something is still going on
keeping-button-complaint = ⚖️ Complaint or dispute
keeping-button-asked = 🙋 The resident asked for it
keeping-button-law = 📜 The law asks for it
keeping-not = The request is not kept longer.
keeping-done = 🗄️ Kept until { DAY($until_at) }. The resident is told.
keeping-still-open = An open request is always kept. This can be done after closing.
keeping-kept-already = This request is kept longer already. Only in the last 30 days can you add more.
keeping-cannot-be-told = The resident cannot be reached, so cannot refuse. It cannot be kept longer.
keeping-told = 🗄️ <b>We keep your request { $code } longer, until { DAY($until_at) }.</b>
keeping-told-follow-up = Reason: something about it is still going on.
keeping-told-complaint = Reason: there is a complaint or a dispute about it.
keeping-told-asked = Reason: you asked for it.
keeping-told-law = Reason: the law asks for it.
keeping-told-refuse = Do you not agree? Then erase it now.
keeping-button-refuse = 🗑️ No, erase my request
keeping-forgotten = 🕸️ <b>Silent for long: { $code } is still open.</b> Answer it, or close it.
keeping-desk-until = 🗄️ Kept longer, until { DAY($keep_until) }.
