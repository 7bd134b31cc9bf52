### A request is put off to a day.

later-button = ⏰ Put off
later-asked = ⏰ <b>When do you come back to { $code }?</b>
    Choose a day, or write one. The resident hears that day.
later-button-day = 🗓️ { DAY($on) }
later-day-unfit = Choose a day after today, at most { $count } days ahead.
later-day-unclear = I do not understand that day. Write for example: Tuesday, or 8 December.
later-toast = Put off. The resident hears it.
later-already-toast = It was so already.
later-done = 💤 { $code } comes back: { DAY($later_until) }. The resident hears that.
later-over = { $code } is not put off any more.
help-later = 💤 <b>Your request { $code } will take a little longer.</b>
    We come back to it { DAY($on) }.
    Do you want to add something meanwhile? Reply to this message.
