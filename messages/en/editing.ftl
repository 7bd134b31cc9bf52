### For the team: wordings that helped, how much room there is, and why a question finds what it finds.

helped-toast = 🙏 Good to hear. Thank you!
helped-not-toast = Thank you for saying so. Let us look further.

wording-title = 💬 <b>Somebody asked it like this</b>
wording-words = In { $language }: “{ $wording }”
wording-heard-choice = 👉 Somebody chose this from a few possibilities.
wording-heard-helped = 👍 Somebody said that this helped.
wording-heard-again = ↩️ These words were added before, and taken out again.
wording-check = Do you still see something about a person? Then let it go.
wording-added = ✅ <b>Added.</b> Who asks like this now finds it sooner.
wording-dropped = 🗑️ Gone. These words are erased.
wording-waiting =
    { $count ->
        [0] Nothing else is waiting.
        [one] One phrase is waiting.
       *[other] { $count } phrases are waiting.
    }
wording-none = ✨ No words of residents are waiting. Look again later.
wording-button-add = ✅ Add
wording-button-drop = 🗑️ Let go
wording-button-back = ↩️ Take it back
wording-button-next = ➡️ Next
wording-added-toast = ✅ Added
wording-back-toast = ↩️ Taken out again
wording-dropped-toast = 🗑️ Erased

room-ask = 🚦 <b>How much room is there at { $name }?</b>
room-now = Now it says: { $status }
room-now-since = Now it says: { $status }, from { DAY($status_on) }
room-button-open = 🟢 There is room
room-button-busy = 🟡 Busy
room-button-full = 🔴 Full
room-button-waiting-list = 🟠 Waiting list
room-button-closed = ⛔ Closed for now
room-button-keep = ↩️ Leave it as it is
room-toast = ✅ Noted, with the date of today.

why-how = Write a question behind the command: /why my fridge is empty
    Or send /why as a reply to a question that you asked here.
why-title = 🔎 <b>This is how I looked</b>
why-would-show = I show the first one at once.
why-would-ask = I let people choose from the best ones.
why-would-not-know = I say openly that I am not sure.
why-would-talk = I hear a greeting or thanks, not a question.
why-would-call-a-person = I offer a person.
why-needs = <b>I hear this in it:</b>
why-need = { $pictogram } { $label }: { $percent } out of 100
why-no-needs = I hear no need in it that I know.
why-hits = <b>I find this:</b>
why-hit = { $pictogram } { $name }: { $chance }, { $percent } out of 100
why-no-hits = I find nothing.
why-chance-likely = very likely
why-chance-perhaps = perhaps
why-chance-little = not likely
why-known = <b>I know these words:</b> { $words }
why-unknown = <b>I do not know:</b> { $words }
why-forgotten = I forgot this: I do not keep questions. Please ask it once more.
