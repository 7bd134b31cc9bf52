### A worry about somebody else, and what a volunteer passes on for somebody.

concern-prompt = 🕯️ <b>What makes you worry?</b>
    Write in your own words what you see or hear. It may be about a neighbour, or somebody in your shop.
    No name is needed, and you need not know what is wrong. I send nothing on without your yes.
concern-known = Does that person know that you pass this on?
    There is no wrong answer. Did you forget something? Just write it too.
concern-button-knows = 👍 Yes, they know
concern-button-knows-not = 🤫 No, they do not know
concern-button-not-said = 🤷 I would rather not say
concern-other-draft = Something you did not send is still waiting. First choose there: send it or erase it.
pass-on-agreed = 🤝 <b>Passing something on for somebody else</b>
    Did that person say yes?
pass-on-button-yes = ✅ Yes, I may pass it on
pass-on-button-no = ⏸️ No, not yet
pass-on-not-yet = ⏸️ Then please ask that person first. I keep nothing.
    Do they say yes? Tap /passon again. They can also ask themselves, with /help.
    Are you worried? For that there is /concern.
pass-on-prompt = 🤝 <b>What does that person want to say?</b>
    Write only what you may pass on. A name or number is fine, if that person wants it.
    What the neighbourhood worker answers comes to you. I send nothing on without your yes.
pass-on-picked-up = 🙋 Somebody of the neighbourhood team has taken up { $code }. Thank you.
