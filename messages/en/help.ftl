### Asking a person for help: what the resident reads.

help-prompt = 🙋 <b>It is good that you ask.</b>
    Write in your own words how we can help. You can also speak, or send a photo.
    You do not have to give a name. I send nothing on without your yes.
help-button-cancel = ✖️ Never mind
help-offer = I cannot read this, because I am a bot. Shall I pass it on to a person?
help-button-offer = 🙋 Yes, to a person
help-added = I added it.
help-consent = <b>Shall I send this on?</b>
    The { $title } of { $organisation } reads it. I do not give your name.
    We erase it at most 90 days after the end.
    Telegram carries it, so it is not secret.
    Take it back with /mine.
help-button-yes = ✅ Yes, send it on
help-button-no = 🗑️ No, erase it
help-was-sent = ✅ You said yes. It was sent on.
help-sent-already = It was sent on before. Take it back with /mine.
help-discarded = 🗑️ All right, I send nothing on. What you wrote is erased.
    You can always ask later, with /help.
help-receipt = ✅ <b>Your request has arrived.</b> Its code is <b>{ $code }</b>.
    We do not see your name. Here you are { $pseudonym }.
help-receipt-promise = The { $title } of { $organisation } reads your request at the latest { $promised_at }.
help-receipt-nobody = To be honest: right now nobody is there to read it. We let the organisation know. Please call us.
help-receipt-more = Did you forget something? Reply to this message. Your requests are in /mine.
help-passed-on = ✅ Passed on, with your request { $code }.
    Anything else? Reply to this message.
help-from-desk = 💬 <b>{ $title }, { $organisation }</b>
help-place-from-desk = 📍 <b>{ $title } of { $organisation }</b> sends you a place on the map:
help-answer-back = ✍️ To answer, just write back.
help-closed = 🏁 <b>Your request { $code } is finished.</b>
help-closed-solved = We think it is all right now. Is it not? Ask again with /help.
help-closed-referred = Somebody else helps you from here. Does it go wrong? Ask again with /help.
help-closed-silent = We did not hear from you any more. That is fine: you are always welcome with /help.
help-closed-withdrawn = You took your request back. You are always welcome with /help.
help-late = ⏰ <b>Sorry, we did not keep our word.</b>
    We promised to read your request { $code } in time. The { $title } of { $organisation } has not done so yet.
    Your request stays with us. Call us if you do not want to wait.
help-nobody = ⚠️ <b>We cannot reach anybody to read you now.</b>
    What you wrote for { $code } is kept. We let the organisation know. Please call us.
help-erased = 🗑️ Erased: request { $code }.
help-take-back = 🗑️ <b>Do you want to erase request { $code }?</b>
    Then it stops, and all that is in it goes. What somebody has read, I cannot take back.
help-button-take-back = 🗑️ Yes, erase my request
help-button-keep = ↩️ No, leave it
help-kept = Your request stays.
help-taken-back = 🗑️ Your request { $code } is erased, also for the neighbourhood coordinator.
help-too-many = You have { $count } open requests already. See them in /mine, or call us.
help-request-closed = That request is finished. Your message went nowhere. Ask again with /help.
help-cannot-carry = I cannot pass this on. A text, a voice message, a photo, a file or a place will do.

mine-title = 🗂️ <b>Your requests</b>
mine-none = You have no requests with a person. Do you want to ask something? Tap /help.
mine-request = <b>{ $code }</b>: { $state }
mine-waits = waits for a person, at the latest { $promised_at }
mine-taken = somebody has your request, and reads it at the latest { $promised_at }
mine-late = our answer is late, sorry
mine-your-turn = we wrote back to you. Write whenever you like
mine-closed = finished { DAY($closed_at) }
mine-button-take-back = 🗑️ Erase { $code }
