### The desk of the buurtregisseur.

desk-card = 🙋 <b>{ $code }</b>, { $pseudonym }
desk-card-facts = 🕑 Asked: { AGE($opened_at) }, in { $language }
desk-language-nl = Dutch
desk-language-fr = French
desk-language-en = English
desk-new = 🆕 New: nobody has this request yet.
desk-mine = ✋ You have this request.
desk-colleague = 👥 Another neighbourhood coordinator has this request.
desk-colleague-called = 👥 { $name } has this request.
desk-colleague-numbered = colleague { $number }
desk-colleague-unknown = a colleague
desk-danger = 🚨 <b>URGENT</b>: { $what }
desk-danger-suicide = Somebody may be thinking of death.
desk-danger-medical = Somebody may be ill or hurt.
desk-danger-fire = There may be a fire or gas.
desk-danger-child = A child may not be safe.
desk-danger-violence = There may be violence.
desk-danger-other = Somebody may be in danger.
desk-danger-unseen = 👁️ Nobody has tapped “Seen” yet.
desk-danger-seen = 👁️ Seen: { $seen_at }.
desk-topic = { $pictogram } Perhaps about: { $topic }
desk-concern-knows = 👤 A resident tells this about somebody else. That person knows: yes.
desk-concern-knows-not = 👤 A resident tells this about somebody else. That person knows: no.
desk-concern-not-said = 👤 A resident tells this about somebody else. That person knows: not said.
desk-on-behalf = 🤝 Passed on by a volunteer, who says that this is allowed. Your answer goes to that volunteer.
desk-agreed = 🤲 Said yes to passing this on: { $agreed_at }.
desk-name-hidden = 🪪 Shows no name.
desk-name-shown = 🪪 Shows: { $name }
desk-later = 💤 Put off until { DAY($later_until) }. The resident knows.
desk-notes = { $count ->
    [one] 📝 One note of the team. Read it with “More”.
   *[other] 📝 { $count } notes of the team. Read them with “More”.
}
desk-muted = 🔇 Muted: new messages of this resident do not come in.
desk-button-ask-back = 💬 Ask back
desk-button-more = ⋯ More
desk-button-show-all = 👀 Show everything
desk-more = What do you want to do with { $code }?
desk-ask-back = 💬 <b>What do you want to ask { $code }, { $pseudonym }?</b>
    Your next message goes to the resident.
desk-button-never-mind = ✖️ Never mind
desk-never-mind = Fine. Nothing was sent.
desk-not-awaited = ⌛ I was no longer waiting for your message. It went nowhere. Tap the button again.
desk-went-nowhere = Your message went nowhere.
desk-held-toast = A colleague has this request.
desk-reason-unfit = The resident still waits for you. Choose another reason, or answer first.
desk-promised = ⏳ Promised: read at the latest { $promised_at }
desk-overdue = ⏰ <b>Late</b> since { $late_at }.
desk-their-turn = 💬 Answered. It is the resident's turn now.
desk-closed-solved = 🏁 Closed: solved.
desk-closed-referred = 🏁 Closed: sent to somebody else.
desk-closed-silent = 🏁 Closed: no more answer.
desk-closed-withdrawn = 🏁 Closed: taken back.
desk-more-below = 📎 There is more: see the messages below.
desk-how = ↩️ To answer, use Telegram's “Reply” on this message.
desk-button-take = ✋ I take this
desk-button-close = ✅ Close
desk-taken-toast = This request is yours now.
desk-mine-toast = You had this request already.
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

desk-button-show = 👀 Show { $label }
