### A request goes from one at the desk to a colleague.

handing-button = ➡️ Pass on
handing-whom = ➡️ <b>Whom do you pass { $code } on to?</b>
    Do you want to add something? Write it now. It becomes a note for the team.
handing-whom-noted = 📝 Your note goes with it. <b>Whom do you pass { $code } on to?</b>
handing-button-colleague = 👤 { $name }
handing-button-away = 🏖️ { $name } (away)
handing-nobody = There is no colleague now to pass this on to.
handing-done = ➡️ { $code } is with { $name } now.
handing-done-away = That colleague is away. Whoever is there can still take the request.
handing-done-toast = Passed on.
handing-given = ➡️ <b>{ $name } passes { $code }, { $pseudonym } on to you.</b>
    All that belongs to it stands below. Reply to the card itself.
handing-button-refuse = 🙅 Rather not
handing-back = 🙅 <b>{ $name } gives { $code } back.</b> The request is yours again.
handing-back-toast = Given back to your colleague.
handing-free-toast = The request is free for everybody again.
handing-not-yours = You cannot give this back any more: you took it yourself, or a colleague has it now.
handing-reply = This message came from a colleague. Your reply went nowhere. For the resident: reply to the card.
