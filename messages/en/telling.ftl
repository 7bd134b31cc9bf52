### What the bot says of activities by itself: reminders, what it asks afterwards, the week in one message.

# When somebody is reminded.
reminders-title = 🔔 <b>Reminders</b>
    Did you say yes to something? Then I remind you. When do you want that?
    I send nothing at night. Then I tell you the evening before.
reminders-none = Now you get no reminders.
reminders-stopped = 🔕 You switched my messages off with STOP. So there are no reminders either.
    You can switch them on again with /start.
reminders-button-open = 🔔 Reminders
reminders-button-other = 🔔 Change this
reminders-button-day = 🌆 The evening before
reminders-button-day-on = ✔️ 🌆 The evening before
reminders-button-hours = ⏰ Two hours before
reminders-button-hours-on = ✔️ ⏰ Two hours before
reminders-button-done = 👍 Done
reminders-done = 👍 Your choice is saved. You can always change it with /mine.

# Afterwards: how many came.
afterwards-count-ask = 👥 <b>{ $title }: how many people were there?</b>
    { $seated ->
        [0] Nobody had signed up.
        [one] One person had signed up.
       *[other] { $seated } people had signed up.
    }
    Tap a number. Or reply to this message with a number.
afterwards-button-all = ✅ As signed up: { $count }
afterwards-button-number = { $count ->
    [0] 👥 Nobody came
    [one] 👥 1 person
   *[other] 👥 { $count } people
}
afterwards-button-type = ✏️ Another number
afterwards-button-skip = ⏭️ Skip
afterwards-button-correct = ✏️ Correct the number
afterwards-button-count = 👥 How many came?
afterwards-button-posted = 📋 See the activity
afterwards-count-type = ✏️ <b>How many people were there?</b>
    Write one number.
afterwards-count-again = I did not understand that number. Write one number, for example 31.
afterwards-count-skipped = 👍 Fine, no number this time.
afterwards-count-noted = ✅ <b>{ $title }</b>
    Noted: { $count ->
        [0] nobody came.
        [one] one person was there.
       *[other] { $count } people were there.
    }
afterwards-toast-noted = ✅ Noted, thank you.
afterwards-not-yet = This has not begun yet. Afterwards you can say how many people were there.

# Afterwards: thank you.
afterwards-thanks = 🙏 <b>{ $count ->
    [one] One person was there.
   *[other] { $count } people were there.
}</b>
    Thank you, that was your idea.
afterwards-thanks-table = 🙏 <b>{ $count ->
    [one] One person at the table.
   *[other] { $count } people at the table.
}</b>
    Thank you, that was your idea.
afterwards-thanks-nobody = 🙏 Nobody came to { $title }. That happens.
    Thank you all the same: you made it ready.
afterwards-thanks-uncounted = 🙏 <b>{ $title }</b> is over.
    Thank you, that was your idea.

# Afterwards: how it was.
feedback-ask = 💬 <b>{ $title }</b>, { DAY($starts_at) }
    Were you there? How was it? I do not keep who answers what.
feedback-button-liked = 👍 It was nice
feedback-button-better = 👌 It can be better
feedback-button-human = 👤 Tell a person something
feedback-thanks = 🙏 <b>Thank you.</b>
    I keep that you answered, not what.
feedback-toast = 🙏 Thank you.
feedback-toast-again = 👍 You answered already. Thank you.
feedback-tally = 💬 How it was: 👍 nice { $liked }, 👌 can be better { $better }.
feedback-too-few = 💬 How it was: too few answers to show.

# The week in one message.
digest-title = 📅 <b>What does the week bring?</b>
    From { DAY($first_on) } to { DAY($last_on) }.
digest-rest = { $count ->
    [one] ➕ One more is in the /agenda.
   *[other] ➕ { $count } more are in the /agenda.
}
digest-later = Is something added? It is always in the /agenda.
digest-button-on = ✔️ 📅 One message a week
digest-button-off = 📅 One message a week
digest-button-rather = 📅 Rather one message a week
digest-button-each = ↩️ Each one separately after all
digest-button-stop = 🔕 No weekly message any more
digest-chosen = 📅 <b>Fine, one message a week.</b>
    Every Sunday at 5 pm you hear what the week brings. I send no separate invitations any more.
digest-stopped = 🔕 Fine, you get no weekly message any more. I send no separate invitations either.
    You can choose again with /start. The /agenda stays open.
digest-toast-weekly = 📅 From now on one message a week.
digest-toast-each = 👍 From now on each one separately.
digest-toast-stopped = 🔕 You get no weekly message any more.
