### Joining: with whom, the waiting list, and who comes.

# On the card.
joining-you-come-party = ✅ <b>You are coming with { $count } in all.</b> See you then!
joining-you-signed-up = { $count ->
    [one] ✅ <b>You signed up one person.</b>
   *[other] ✅ <b>You signed up { $count } people.</b>
}
joining-you-wait-party = ⏳ <b>You are on the waiting list, { $count } in all.</b> I will tell you when there is room for the whole group.
joining-you-wait-in-vain = ⏳ <b>You are on the waiting list, { $count } in all.</b> That is more than all the places together, so I cannot offer you any. With fewer it may be possible.
joining-position = You are number { $position } in the line.
joining-too-late-line = It starts soon, so I no longer keep places. If there is still room at the door, you are welcome.
joining-offer = { $count ->
    [one] 🎁 <b>A place is free for you. Are you coming?</b>
   *[other] 🎁 <b>{ $count } places are free for you. Are you all coming?</b>
}
joining-offer-until = I keep { $count ->
    [one] it
   *[other] them
} for you until <b>{ MOMENT($until_at) }</b>.
joining-offer-after = After that, somebody else may come.
joining-offer-ended = ⌛ <b>The time to answer is over.</b> { $count ->
    [one] The place goes
   *[other] The places go
} to the next in the line.
joining-offer-back = Still want to come? You can join the end of the line again.
joining-offer-unanswered = ⌛ <b>The time to answer is over: it has begun.</b> If there is still room at the door, you are welcome.
joining-offer-passed = ➡️ <b>You left your place to others.</b> Thank you, now somebody else can come.
joining-brief-waits = { $count ->
    [one] ⏳ You are on the waiting list: you have no place yet.
   *[other] ⏳ You are on the waiting list, { $count } in all: there is no place yet.
}
joining-brief-offer = 🎁 There is room for you. Answer before <b>{ MOMENT($until_at) }</b>.
joining-company-said = 🤝 You are coming if somebody goes along.
joining-transport-said = 🚗 You need a ride.
joining-closed-line = 🔒 Signing up is closed.
joining-button-company = ➕ I’m bringing someone
joining-button-but = 🤝 I’m coming, but…
joining-button-why = ❓ Why am I waiting?
joining-button-accept = { $count ->
    [one] ✅ Yes, I’m coming
   *[other] ✅ Yes, we’re coming
}
joining-button-pass = ➡️ Leave it to others

# The short line after a tap.
joining-toast-accepted = ✅ Great, see you then!
joining-toast-passed = ➡️ Fine, you left your place to others.
joining-toast-over = ⌛ Too late: this offer is over. You can join the line again.
joining-toast-over-closed = ⌛ Too late: this offer is over.
joining-toast-comes = ✅ You are coming already. See you then!
joining-toast-offered = 🎁 A place is free for you now.
joining-toast-party = { $count ->
    [one] 👤 Noted: one person.
   *[other] 👥 Noted: { $count } people.
}
joining-toast-said = ✅ Noted. Only the organiser sees this.
joining-toast-taken-back = ✖️ Taken away.

# With whom.
joining-party-title = 👥 <b>Who is coming with you?</b>
joining-party-alone = Now: only you.
joining-party-with = Now: { $count } people in all.
joining-party-others = { $count ->
    [one] Now: you signed up one person. You are not coming yourself.
   *[other] Now: you signed up { $count } people. You are not coming yourself.
}
joining-party-waits = ⏳ No place yet: on the waiting list.
joining-party-names = ✏️ { $names }
joining-party-own = 🏷️ The organiser expects you as { $name }.
joining-party-private = 🙈 Only the organiser sees this. You do not have to give names.
joining-button-with = 👥 { $heads } of us
joining-button-more = ✏️ More, or with names
joining-button-alone = 👤 Only me
joining-button-others = 📝 For somebody else
joining-button-name = 🏷️ Show my name
joining-button-name-hide = 🙈 Hide my name
joining-ask-company = ✏️ <b>Who is coming with you?</b>
    Write how many people, or their names. For example: 3, or: with Jef and Leen.
joining-ask-others = 📝 <b>Who do you sign up?</b>
    Write a name, or who it is. For example: my neighbour, or: Jef and Leen.
joining-ask-name = 🏷️ <b>Under which name does the organiser expect you?</b>
    Only the organiser reads this.
joining-others-agreed = 📝 <b>Sign up somebody else</b>
    Then you are not coming yourself. Does that person know you do this?
joining-button-agreed = ✅ Yes, they know
joining-button-not-agreed = ✖️ Not yet
joining-others-first = Fine. Ask first, then come back. Nothing has changed.
joining-others-first-you-come = Fine. Ask first, then come back. You are still on the list yourself. Not coming? Tap “I cannot come”.
joining-button-rather-not = ↩️ Rather not
joining-nothing-changed = Fine, nothing has changed.
joining-no-room = 🪑 <b>There is no room for { $heads } now.</b>
    You keep what you had. Or wait with the whole group: then you give up your place and join the end of the line.
joining-button-wait-whole = ⏳ Wait all together
joining-button-leave-it = ↩️ Leave it as it is
joining-waiting-whole = ⏳ You are now in the line, { $count } in all.
joining-again-company = I did not understand. Write how many people come with you, or their names. For example: 2, or: Jef and Leen.
joining-again-how-many = How many are they? Write it again with the number. For example: my husband and 2 children.
joining-again-others = Write only who you sign up, without yourself. Are you coming too? Tap “Rather not”, and then “I’m bringing someone”.
joining-again-name = I did not understand. Write only a name.
joining-not-coming = First tap “I will come”. Then you can say with whom.
joining-too-large = I cannot sign up that many people at once. At most { $most } in all, counting yourself. For a bigger group it is better to call.
joining-too-large-call = 📞 { $organisation }: { $phone }
joining-leave-sure = ✖️ <b>You cannot come?</b>
    Signing up is closed. If you say no, you lose your place, even if you can come after all.
joining-button-leave = ✖️ Yes, I cannot come
joining-larger-than-all = 🪑 With { $heads } in all it is not possible: there { $seats ->
    [one] is only one place
   *[other] are only { $seats } places
} in total. Nothing has changed.
joining-closed = 🔒 Signing up is closed: they already count on those who come. Do you still want to come? Ask a person with /help.

# What only the organiser is told.
joining-needs-title = 🤝 <b>I’m coming, but…</b>
    Tap what is true for you. Only the organiser sees this.
joining-needs-unknown = The organiser does not know yet who you are. Show your name, or ask a person.
joining-needs-known = The organiser reads this with your name: { $name }. Want to talk about it? Ask a person.
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
   *[organiser] { $heads ->
        [one] This neighbour
       *[other] This group
    } got it at once.
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
   *[organiser] { $heads ->
        [one] This neighbour
       *[other] This group
    } came behind them on the waiting list.
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
   *[organiser] { $heads ->
        [one] This neighbour
       *[other] This group
    } said yes.
}
joining-why-passed = { $reader ->
    [you] You left the place to others.
   *[organiser] { $heads ->
        [one] This neighbour
       *[other] This group
    } left the place to others.
}
joining-why-expired = The offer ended. No answer came before { MOMENT($until_at) }, so it was the next one’s turn.
joining-why-unanswered = The offer ended. No answer came before { MOMENT($until_at) }, and meanwhile it had begun.
joining-why-shortened = The activity was moved. So I kept { $heads ->
    [one] the place
   *[other] the { $heads } places
} until { MOMENT($until_at) }.
joining-why-withdrawn = The activity was moved and began too soon to wait for an answer. { $reader ->
    [you] You are on the waiting list again.
   *[organiser] { $heads ->
        [one] This neighbour
       *[other] This group
    } is on the waiting list again.
}
joining-why-too-large = { $free ->
    [one] One place was free.
   *[other] { $free } places were free.
} { $reader ->
    [you] Your group has { $heads }: you still waited. A smaller group could go first.
   *[organiser] This group has { $heads } and still waited. A smaller group could go first.
}
joining-why-larger-than-all = { $reader ->
    [you] You are { $heads } in all. That is more than all the places together, so I cannot offer you any. With fewer it may be possible.
   *[organiser] This group has { $heads }. That is more than all the places together, so I could not offer any.
}
joining-why-unreachable = There was room, but { $reader ->
    [you] my messages did not reach you. So I could not ask you.
   *[organiser] I could not reach { $heads ->
        [one] this neighbour
       *[other] this group
    }. Who lets me write again keeps the turn.
}
joining-why-stopped = There was room, but { $reader ->
    [you] you wanted no more messages. So I could not ask you.
   *[organiser] { $heads ->
        [one] this neighbour
       *[other] this group
    } wants no more messages. So I could not ask.
}
joining-why-too-late = There was room, but it began too soon to ask. At the door: who is there may come in as long as there is room.

# For the organiser.
joining-organiser-transport = { $count ->
    [one] 🚗 One neighbour needs a ride.
   *[other] 🚗 { $count } neighbours need a ride.
}
joining-organiser-company = { $count ->
    [one] 🤝 One neighbour comes if somebody goes along.
   *[other] 🤝 { $count } neighbours come if somebody goes along.
}
joining-button-list = 📋 Names and waiting list
joining-list-title = 📋 <b>{ $title }</b>
    { MOMENT($starts_at) }
joining-list-seated = ✅ <b>Coming: { $count }</b>
joining-list-had-said-yes = ✅ <b>Had said yes: { $count }</b>
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
