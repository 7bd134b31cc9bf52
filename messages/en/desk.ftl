### The desk of the buurtregisseur.

desk-card = 🙋 <b>{ $code }</b>, { $pseudonym }
desk-card-facts = 🕑 Asked: { AGE($opened_at) }, in { $language }
desk-language-nl = Dutch
desk-language-fr = French
desk-language-en = English
desk-new = 🆕 New: nobody has this request yet.
desk-mine = ✋ You have this request.
desk-colleague = 👥 Another neighbourhood coordinator has this request.
desk-promised = ⏳ Promised: read at the latest { $promised_at }
desk-overdue = ⏰ <b>Late.</b> We promised { $promised_at }.
desk-their-turn = 💬 Answered. It is the resident's turn now.
desk-closed-solved = 🏁 Closed: solved.
desk-closed-referred = 🏁 Closed: sent to somebody else.
desk-closed-silent = 🏁 Closed: no more answer.
desk-closed-withdrawn = 🏁 Closed: taken back.
desk-more-below = 📎 There is more: see the messages below.
desk-lost = { $count ->
    [one] ⚠️ <b>One answer did not arrive.</b> The resident cannot be reached.
   *[other] ⚠️ <b>{ $count } answers did not arrive.</b> The resident cannot be reached.
}
desk-unsure = { $count ->
    [one] ❔ We do not know if one answer arrived.
   *[other] ❔ We do not know if { $count } answers arrived.
}
desk-how = ↩️ To answer, use Telegram's “Reply” on this message.
desk-button-take = ✋ I take this
desk-button-close = ✅ Close
desk-taken-toast = This request is yours now.
desk-mine-toast = You had this request already.
desk-held = 👥 Another neighbourhood coordinator has this request. Your message went nowhere.
desk-request-closed = 🏁 This request is closed. Your message went nowhere.
desk-lost-reply = This message belongs to no open request. Your answer went nowhere.
    Reply to the card of the request itself. You find it with /today.
desk-not-yours = 🔒 You cannot read this request.
desk-passed-on = ✅ Passed on to { $code }.
desk-wrote = 💬 <b>{ $code }</b>, { $pseudonym } writes:
desk-place = 📍 <b>{ $code }</b>, { $pseudonym } sends a place on the map:
desk-answered = ↩️ <b>{ $code }</b>, the neighbourhood coordinator answered:
desk-place-sent = 📍 <b>{ $code }</b>, the neighbourhood coordinator sent a place on the map:
desk-erased = 🗑️ { $code }: erased by the resident.
desk-nudge = ⏳ <b>{ $code } still waits for an answer.</b>
    We promised it at the latest { $promised_at }.
desk-nudge-late = ⏰ <b>{ $code } is late.</b>
    We promised an answer at the latest { $promised_at }.
desk-nudge-done = ✅ { $code } has had an answer.
desk-nobody = 🆘 <b>Nobody can read a request for help in { $neighbourhood }.</b>
    Its code is { $code }. No neighbourhood coordinator can be reached.
    Invite somebody with /invite, or call a coordinator. You cannot read requests yourself.
desk-close-why = Why do you close { $code }? The resident hears it once.
desk-button-solved = 👍 Solved
desk-button-referred = ➡️ Sent to somebody else
desk-button-silent = 🔇 No answer
desk-button-withdrawn = ↩️ Taken back
desk-button-keep-open = ✖️ Do not close
desk-kept-open = The request stays open.
desk-left-open = { $code } stays open.
desk-closed-toast = Closed.
desk-closed-already-toast = This request was closed already.
desk-closed-done = 🏁 { $code } is closed.

desk-today = <b>Open requests</b>
    ⏰ Late: { $overdue }
    🆕 New: { $fresh }
    ✋ Yours: { $mine }
    👥 With colleagues: { $colleagues }
desk-today-none = ☕ There are no open requests now.
desk-label-overdue = ⏰ Late: { $code }, { $pseudonym }
desk-label-new = 🆕 New: { $code }, { $pseudonym }
desk-label-mine = ✋ Yours: { $code }, { $pseudonym }
desk-button-show = 👀 Show { $label }

desk-duty = { $count ->
    [one] 🧭 One neighbourhood coordinator has duty now.
   *[other] 🧭 { $count } neighbourhood coordinators have duty now.
}
desk-duty-nobody = 🧭 Nobody has duty now. So new requests go to everybody.
desk-duty-you-on = You have duty.
desk-duty-you-off = You do not have duty.
desk-button-duty-on = 🧭 I have duty
desk-button-duty-off = 🏖️ I do not have duty
desk-duty-on-toast = You have duty now.
desk-duty-off-toast = You no longer have duty.
