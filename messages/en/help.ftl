### Asking a person for help: what the resident reads.

help-prompt = 🙋 <b>It is good that you ask.</b>
    Write in your own words how we can help. You can also speak, or send a photo.
    You do not have to give a name. I send nothing on without your yes.
help-button-cancel = ✖️ Never mind
help-offer = I cannot read this, because I am a bot. Shall I pass it on to a person?
help-offer-album = Of this series I take only the first along. Send the others again afterwards.
help-button-offer = 🙋 Yes, to a person
help-added = I added it.
help-consent = <b>Shall I send this on?</b>
    The { $title } of { $organisation } reads it.
    Your name stays hidden: you are { $pseudonym }, with a code.
    Erased at most { $days } days after the end.
    Telegram carries it: not secret.
    Take it back: /mine.
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
help-receipt-try = We still try to read it by { $promised_at }.
help-receipt-go-on = Anything else? Just send it: it goes with your request. Finished? Tap “That's all”.
help-receipt-more = Did you forget something? Reply to this message. Your requests are in /mine.
help-passed-on = ✅ Passed on, with your request { $code }.
    Anything else? Reply to this message.
help-kept-with = 🗂️ Kept with your request { $code }. Right now nobody is there to read it.
help-joined = { $count ->
    [one] ✅ Passed on too, with { $code }: one message.
   *[other] ✅ Passed on too, with { $code }: { $count } messages.
}
help-joined-kept = { $count ->
    [one] 🗂️ Kept too, with { $code }: one message. Right now nobody is there to read it.
   *[other] 🗂️ Kept too, with { $code }: { $count } messages. Right now nobody is there to read them.
}
help-button-all-said = ✅ That's all
help-all-said = 👍 Good, that is all for { $code }. What you write now is a question to me again.
help-all-said-toast = 👍 Good. What you write now is a question to me again.
help-add = ➕ <b>What do you want to add to { $code }?</b>
    Write it, speak it, or send a photo. It goes at once.
help-button-name-show = 🪪 Show my name or number
help-button-name-hide = 🙈 Stop showing my name
help-button-name-cancel = ✖️ Never mind
help-name-prompt = 🪪 <b>Which name or number may we see with { $code }?</b>
    Keep it short. The { $title } of { $organisation } reads it.
    You do not have to. Without a name we help you just as well.
help-name-cancelled = All right, I show nothing. Without a name we help you just as well.
help-name-shown = 🪪 With { $code }, the { $title } of { $organisation } now sees:
help-name-hidden = 🙈 With { $code }, the { $title } of { $organisation } sees no name. There you are { $pseudonym }.
help-name-hidden-toast = 🙈 Your name is no longer shown.
help-name-too-long = That is too long for a name or number: { $count } characters at most. I showed nothing.
help-muted = I cannot pass on what you write here at the moment. Please call us: somebody will listen to you.
help-from-desk = 💬 <b>{ $title }, { $organisation }</b>
help-place-from-desk = 📍 <b>{ $title } of { $organisation }</b> sends you a place on the map:
help-answer-back = ✍️ To answer, just write back.
help-closed = 🏁 <b>Your request { $code } is finished.</b>
help-closed-solved = We think it is all right now. Is it not? Tap below, or simply reply.
help-closed-referred = Somebody else helps you from here. Does it go wrong? Tap below, or simply reply.
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
