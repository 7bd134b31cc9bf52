### From "post it" to the neighbours: the minute to take it back, the colleague who reads along, how far the news has come.

# The minute in which it can still be taken back.
publishing-leaves = { $count ->
    [0] ⏳ <b>In { SPAN($minutes) } { $title } is in the agenda.</b> Nobody follows this theme yet.
    [one] ⏳ <b>In { SPAN($minutes) } { $title } goes to one neighbour.</b>
   *[other] ⏳ <b>In { SPAN($minutes) } { $title } goes to { $count } neighbours.</b>
}
publishing-leaves-now = { $count ->
    [0] ⏳ <b>In a moment { $title } is in the agenda.</b> Nobody follows this theme yet.
    [one] ⏳ <b>In a moment { $title } goes to one neighbour.</b>
   *[other] ⏳ <b>In a moment { $title } goes to { $count } neighbours.</b>
}
publishing-leaves-at-night = { $count ->
    [0] ⏳ <b>In a moment { $title } is in the agenda.</b> Nobody follows this theme yet.
    [one] ⏳ <b>In a moment { $title } is in the agenda.</b>
        🌙 I send nothing at night. One neighbour hears it { MOMENT($told_at) }.
   *[other] ⏳ <b>In a moment { $title } is in the agenda.</b>
        🌙 I send nothing at night. { $count } neighbours hear it { MOMENT($told_at) }.
}
publishing-leaves-too-late = ⏳ <b>In a moment { $title } is in the agenda.</b>
    🌙 I send nothing at night, and by the time I may, it has begun. Neighbours will find it in the agenda.
publishing-still-time = Forgot something? You can still take it back.
publishing-button-take-back = ↩️ Rather not
publishing-taken-back-toast = ↩️ Fine, nothing was sent.
publishing-is-draft = 📝 <b>{ $title } is not in the agenda.</b> To go on, tap /new.
publishing-refused-leaves-soon = ⏳ This goes to your neighbours in a moment. To change it, tap “Rather not” first.
publishing-refused-waits = 👀 A colleague is reading this. To change it, tap “Rather not” first.
publishing-refused-too-late = This was sent already. To change it or call it off, tap /myactivities.
publishing-moment-gone = 🗓️ <b>{ $title } is not in the agenda.</b>
    Its hour had passed already. Your text is kept: just choose another day.
publishing-button-go-on = ▶️ Go on

# How it went.
publishing-report = { $count ->
    [0] 📭 Done. I could not reach anybody.
    [one] ✅ Done: one neighbour got it.
   *[other] ✅ Done: { $count } neighbours got it.
}
publishing-nobody-told = 🌙 Nobody gets a message about this any more. Neighbours will find it in the agenda.
publishing-not-reached = { $count ->
    [one] ⚠️ One neighbour I could not reach.
   *[other] ⚠️ { $count } neighbours I could not reach.
}
publishing-perhaps-reached = { $count ->
    [one] ❔ Of one neighbour I do not know whether it arrived.
   *[other] ❔ Of { $count } neighbours I do not know whether it arrived.
}

# To look at once more, on the preview.
warning-head = ⚠️ <b>Will you check this once more?</b>
warning-starts-later = The first time is { MOMENT($at) }.
warning-far = { DAY($at) } is more than nine months away.
warning-public-holiday = { DAY($at) } is a public holiday: { $holiday }.
warning-school-holiday = Schools are on holiday then: { $holiday }.
warning-also-on-holidays = It also falls on a public holiday: { $days }.
warning-also-in-school-holidays = It goes on in the school holidays: { $holidays }.
warning-same-place = At that place there is also { $title }, { MOMENT($at) }.
warning-early = { CLOCK($at) } is very early. Is that right?
warning-late = { CLOCK($at) } is very late. Is that right?
warning-told-too-late = Nobody hears of this in time: I send nothing at night. Neighbours will find it in the agenda.
warning-hour-skipped = On { DAY($at) } the clock goes an hour forward. So it begins at { CLOCK($at) }.
warning-hour-twice = On { DAY($at) } there are two times { CLOCK($at) }. It begins the first time.
warning-button-leave-out = 🗓️ Leave the holidays out
warning-left-out-toast = 🗓️ Fine, those days are left out.
warning-nothing-left-out-toast = There is nothing (more) to leave out.
school-holiday-autumn = autumn break
school-holiday-christmas = Christmas holidays
school-holiday-carnival = carnival break
school-holiday-easter = Easter holidays
school-holiday-spring = spring holidays
school-holiday-summer = summer holidays

# The first posts of a new volunteer. To the volunteer:
first-posts-waits = 👀 <b>Nearly there: a colleague reads { $title } first.</b>
    We do that for every new volunteer. After that it goes to your neighbours at once.
first-posts-waits-until = 🌙 I send nothing at night. Your colleague gets it { MOMENT($told_at) }.
first-posts-waits-for-nobody = 😕 There is nobody now who can do that.
first-posts-whom-to-ask = Does it take long? Call { $organisation }: { $phone }.
first-posts-whom-to-ask-without-phone = Does it take long? Ask { $organisation }.
first-posts-said-yes = 🎉 <b>{ $title } is in the agenda.</b> A colleague has read it. Thank you!
first-posts-said-question = 💬 <b>A colleague has a question about { $title }:</b>
    { $question }

    Change your text and post it again. Nothing is lost.
first-posts-said-no = 🤝 <b>{ $title } does not go into the agenda now.</b>
    Thank you for wanting to do something. Your text is kept. Would you like to know why?
first-posts-ask-why = Feel free to call { $organisation }: { $phone }.
first-posts-ask-why-without-phone = Feel free to ask { $organisation }.

# To the colleague:
first-posts-ask = 👀 <b>A new volunteer wants to post this.</b> May it go into the agenda?
first-posts-ask-again = 🔔 <b>This still waits for an answer.</b> May it go into the agenda?
first-posts-button-yes = ✅ Let it in
first-posts-button-question = ✏️ Back with a question
first-posts-button-no = ✖️ Do not post it
first-posts-decided-yes = ✅ <b>{ $title } is in the agenda.</b> One of you has read it.
first-posts-decided = ↩️ <b>{ $title } is with the volunteer again.</b> You do not have to do anything.
first-posts-gone = This is no longer there. You do not have to do anything.
first-posts-already-decided = This has been decided already.
first-posts-toast-yes = ✅ It is in the agenda.
first-posts-toast-no = ✖️ The volunteer gets a kind message.
first-posts-moment-gone-toast = Its hour has passed. The volunteer chooses another day.
first-posts-which-question = ✏️ <b>What would you like to ask about { $title }?</b>
    Write one message. The volunteer gets it, without your name.
first-posts-button-no-question = ✖️ Rather not
first-posts-no-question = Fine, nothing was sent. The volunteer still waits for an answer.
first-posts-question-sent = 💬 Your question is with the volunteer.
first-posts-question-late = I did not expect that any more. Nothing was sent. Tap “Back with a question” again.
first-posts-again-question = I did not understand that. Write your question in a few words.
first-posts-question-too-long = That is rather long: { $length } characters. There is room for { $most }. Can it be shorter?

# Something of before once more.
copy-button-list = 📋 Something of before again
copy-button-again = 📋 Once more
copy-button-this = { $pictogram } { $title }
copy-list = 📋 <b>What will you do once more?</b>
    I copy everything, except when it is.
copy-list-empty = There is nothing of before yet. Begin with /new.
copy-made = 📋 I copied everything of <b>{ $title }</b>, except when it is.
