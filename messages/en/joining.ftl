### Joining: with whom, the waiting list, and who comes.

# On the card.
joining-you-come-party = ✅ <b>You are coming with { $count } in all.</b> See you then!
joining-you-signed-up = { $count ->
    [one] ✅ <b>You signed up one person.</b>
   *[other] ✅ <b>You signed up { $count } people.</b>
}
joining-you-wait-party = ⏳ <b>You are on the waiting list, { $count } in all.</b> I will tell you when there is room for the whole group.
joining-position = Your group is number { $position } in the line.
joining-too-late-line = It starts soon, so I no longer keep places. If there is still room at the door, you are welcome.
joining-offer = { $count ->
    [one] 🎁 <b>A place is free for you. Are you coming?</b>
   *[other] 🎁 <b>{ $count } places are free for you. Are you all coming?</b>
}
joining-offer-until = I keep { $count ->
    [one] it
   *[other] them
} for you until <b>{ MOMENT($until_at) }</b>. Then it is the next group’s turn.
joining-offer-ended = ⌛ <b>The time to answer is over.</b> { $count ->
    [one] The place goes
   *[other] The places go
} to the next group. Still want to come? You can join the end of the line again.
joining-offer-passed = ➡️ <b>You left your place to others.</b> Thank you, now somebody else can come.
joining-company-said = 🤝 You come if somebody goes along.
joining-transport-said = 🚗 You need a ride.
joining-closed-line = 🔒 Signing up is closed.
joining-button-company = ➕ I bring somebody
joining-button-but = 🤝 I come, but…
joining-button-why = ❓ Why do I wait?
joining-button-accept = { $count ->
    [one] ✅ Yes, I come
   *[other] ✅ Yes, we come
}
joining-button-pass = ➡️ Leave it to others

# The short line after a tap.
joining-toast-accepted = ✅ Great, see you then!
joining-toast-passed = ➡️ Fine, you left your place to others.
joining-toast-over = ⌛ Too late: this offer is over. You can join the line again.
joining-toast-offered = 🎁 A place is free for you now.
joining-toast-party = { $count ->
    [one] 👤 Noted: one person.
   *[other] 👥 Noted: { $count } people.
}
joining-toast-said = ✅ Noted. Only the organiser sees this.
joining-toast-taken-back = ✖️ Taken away.

# With whom.
joining-party-title = 👥 <b>Who comes with you?</b>
joining-party-alone = Now: only you.
joining-party-with = Now: { $count } people in all.
joining-party-others = { $count ->
    [one] Now: you signed up one person. You do not come yourself.
   *[other] Now: you signed up { $count } people. You do not come yourself.
}
joining-party-names = ✏️ { $names }
joining-party-own = 🏷️ The organiser expects you as { $name }.
joining-party-private = 🙈 Only the organiser sees this. You do not have to give names.
joining-button-plus = { $count ->
    [one] ➕ One more person
   *[other] ➕ { $count } more people
}
joining-button-more = ✏️ More, or with names
joining-button-alone = 👤 Only me
joining-button-others = 📝 For somebody else
joining-button-name = 🏷️ Show my name
joining-button-name-hide = 🙈 Hide my name
joining-ask-company = ✏️ <b>Who comes with you?</b>
    Write how many people, or their names. For example: 3, or: with Jef and Leen.
joining-ask-others = 📝 <b>Who do you sign up?</b>
    Write a name, or who it is. For example: my neighbour, or: Jef and Leen.
joining-ask-name = 🏷️ <b>Under which name does the organiser expect you?</b>
    Only the organiser reads this.
joining-others-agreed = 📝 <b>Sign up somebody else</b>
    You do not come yourself then. Does that person know you do this?
joining-button-agreed = ✅ Yes, they know
joining-button-not-agreed = ✖️ Not yet
joining-others-first = Fine. Ask first, then come back. Nothing has changed.
joining-button-rather-not = ↩️ Rather not
joining-nothing-changed = Fine, nothing has changed.
joining-no-room = 🪑 <b>There is no room for { $heads } now.</b>
    You keep what you had. Or wait with the whole group: then you give up your place and join the end of the line.
joining-button-wait-whole = ⏳ Wait all together
joining-button-leave-it = ↩️ Leave it as it is
joining-waiting-whole = ⏳ You are now in the line, { $count } in all.
joining-again-company = I did not understand. Write how many people come with you, or their names. For example: 2, or: Jef and Leen.
joining-again-name = I did not understand. Write only a name.
joining-not-coming = First tap “I come”. Then you can say with whom.
joining-too-large = I cannot sign up that many people at once. At most { $most }. For a big group it is better to call.
joining-closed = 🔒 Signing up is closed: they already count on those who come. Do you still want to come? Ask a person with /help.

# What only the organiser is told.
joining-needs-title = 🤝 <b>I come, but…</b>
    Tap what is true for you. Only the organiser sees this.
joining-button-need-company = { $said ->
    [yes] ✅ If somebody goes along
   *[no] 🤝 If somebody goes along
}
joining-button-need-transport = { $said ->
    [yes] ✅ I need a ride
   *[no] 🚗 I need a ride
}

# Why.
joining-why-title = ❓ <b>What happened with your place</b>
joining-why-nothing = Nothing was decided about your place yet.
joining-why-line = <b>{ MOMENT($decided_at) }</b>: { $what }
joining-why-seated = There was room. { $reader ->
    [you] You got it at once.
   *[organiser] This group got it at once.
}
joining-why-waits = { $free ->
    [0] No place was free.
    [one] One place was free.
   *[other] { $free } places were free.
} { $reader ->
    [you] Your group has { $heads }: you came on the waiting list.
   *[organiser] This group has { $heads } and came on the waiting list.
}
joining-why-waits-alone = No place was free. { $reader ->
    [you] You came on the waiting list.
   *[organiser] This neighbour came on the waiting list.
}
joining-why-waits-turn = There was room, but others waited already. { $reader ->
    [you] You came behind them on the waiting list.
   *[organiser] This group came behind them on the waiting list.
}
joining-why-whole = { $reader ->
    [you] You wanted to come with { $heads } in all. You gave up your place to wait together.
   *[organiser] This group wanted to come with { $heads } and gave up its place to wait together.
}
joining-why-offered = A place came free. I kept { $heads ->
    [one] one place
   *[other] { $heads } places
} until { MOMENT($until_at) }.
joining-why-accepted = { $reader ->
    [you] You said yes.
   *[organiser] This group said yes.
}
joining-why-passed = { $reader ->
    [you] You left the place to others.
   *[organiser] This group left the place to others.
}
joining-why-expired = The offer ended. No answer came before { MOMENT($until_at) }, so it was the next group’s turn.
joining-why-too-large = { $free ->
    [one] One place was free.
   *[other] { $free } places were free.
} { $reader ->
    [you] Your group has { $heads }: you still waited. A smaller group could go first.
   *[organiser] This group has { $heads } and still waited. A smaller group could go first.
}
joining-why-stopped = There was room, but { $reader ->
    [you] you wanted no more messages. So I could not ask you.
   *[organiser] this group wants no more messages. So I could not ask.
}
joining-why-too-late = There was room, but it began too soon to ask. At the door: who is there may come in as long as there is room.

# For the organiser.
joining-button-list = 📋 Names and waiting list
joining-list-title = 📋 <b>{ $title }</b>
    { MOMENT($starts_at) }
joining-list-seated = ✅ <b>Coming: { $count }</b>
joining-list-offered = 🎁 <b>Places offered: { $count }</b>
joining-list-waiting = ⏳ <b>On the waiting list: { $count }</b>
joining-list-maybe = 🤔 Perhaps: { $count }
joining-list-nobody = Nobody said yes yet.
joining-list-private = 🙈 Who shows no name is called “a neighbour” here.
joining-a-neighbour = a neighbour
joining-line-alone = { $name }
joining-line-party = { $name }, { $count } in all
joining-line-others = { $name } signed up { $count ->
    [one] one person
   *[other] { $count } people
}
joining-line-names = ({ $names })
joining-line-company = 🤝 comes if somebody goes along
joining-line-transport = 🚗 needs a ride
joining-line-until = until { MOMENT($until_at) }
joining-line-number = { $number }. { $line }
joining-line-dot = • { $line }
joining-button-list-previous = ◀️ Previous
joining-button-list-next = ▶️ Next
joining-button-list-why = ❓ Why?
joining-button-list-back = ↩️ Back to the list
joining-list-why = ❓ <b>Why this order?</b>
    Who comes first, goes first. A group gets room for everybody, or waits with everybody.
