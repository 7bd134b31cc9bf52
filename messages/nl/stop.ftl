### No more messages the bot starts itself.

stop-done = 🔕 <b>Goed, ik stuur je niets meer uit mezelf.</b>
    Geen nieuws en geen herinneringen. Schrijf je mij, dan antwoord ik wel.
    Op een hulpvraag van jou komt ook nog antwoord.

    Wil je ook alles wissen? Tik op /wis.
stop-button-resume = 🔔 Stuur me toch weer nieuws
