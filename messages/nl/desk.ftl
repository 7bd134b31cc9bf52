### The desk of the buurtregisseur.

desk-card = 🙋 <b>{ $code }</b> · { $pseudonym }
desk-card-facts = 🕑 Gesteld: { AGE($opened_at) }, in het { $language }
desk-language-nl = Nederlands
desk-language-fr = Frans
desk-language-en = Engels
desk-new = 🆕 Nieuw: nog niemand heeft deze vraag.
desk-mine = ✋ Jij hebt deze vraag.
desk-colleague = 👥 Een andere buurtregisseur heeft deze vraag.
desk-promised = ⏳ Beloofd: gelezen ten laatste { $promised_at }
desk-overdue = ⏰ <b>Te laat.</b> Beloofd was { $promised_at }.
desk-their-turn = 💬 Beantwoord. Het is nu aan de bewoner.
desk-closed-solved = 🏁 Gesloten: opgelost.
desk-closed-referred = 🏁 Gesloten: doorverwezen.
desk-closed-silent = 🏁 Gesloten: geen antwoord meer.
desk-closed-withdrawn = 🏁 Gesloten: teruggetrokken.
desk-more-below = 📎 Er hoort nog meer bij: zie de berichten hieronder.
desk-lost = { $count ->
    [one] ⚠️ <b>Een antwoord kwam niet aan.</b> De bewoner is niet bereikbaar.
   *[other] ⚠️ <b>{ $count } antwoorden kwamen niet aan.</b> De bewoner is niet bereikbaar.
}
desk-unsure = { $count ->
    [one] ❔ Van een antwoord weten we niet of het aankwam.
   *[other] ❔ Van { $count } antwoorden weten we niet of ze aankwamen.
}
desk-how = ↩️ Antwoorden? Gebruik “Beantwoorden” van Telegram op dit bericht.
desk-button-take = ✋ Ik neem dit
desk-button-close = ✅ Sluiten
desk-taken-toast = Deze vraag is nu van jou.
desk-mine-toast = Je had deze vraag al.
desk-held = 👥 Een andere buurtregisseur heeft deze vraag. Je bericht ging nergens heen.
desk-request-closed = 🏁 Deze vraag is gesloten. Je bericht ging nergens heen.
desk-lost-reply = Dit bericht hoort niet bij een open vraag. Je antwoord ging nergens heen.
    Beantwoord de kaart van de vraag zelf. Je vindt ze met /vandaag.
desk-not-yours = 🔒 Deze vraag is niet voor jou te lezen.
desk-passed-on = ✅ Doorgegeven aan { $code }.
desk-wrote = 💬 <b>{ $code }</b> · { $pseudonym } schrijft:
desk-place = 📍 <b>{ $code }</b> · { $pseudonym } stuurt een plaats op de kaart:
desk-answered = ↩️ <b>{ $code }</b> · hierop antwoordde de buurtregisseur:
desk-place-sent = 📍 <b>{ $code }</b> · de buurtregisseur stuurde een plaats op de kaart:
desk-erased = 🗑️ { $code }: gewist door de bewoner.
desk-nudge = ⏳ <b>{ $code } wacht nog op een antwoord.</b>
    We beloofden het ten laatste { $promised_at }.
desk-nudge-late = ⏰ <b>{ $code } is te laat.</b>
    We beloofden een antwoord ten laatste { $promised_at }.
desk-nudge-done = ✅ { $code } heeft een antwoord gekregen.
desk-nobody = 🆘 <b>Niemand kan een hulpvraag lezen in { $neighbourhood }.</b>
    De code is { $code }. Geen enkele buurtregisseur is bereikbaar.
    Nodig iemand uit met /uitnodigen, of verwittig een buurtregisseur. Vragen zelf kun je niet lezen.
desk-close-why = Waarom sluit je { $code }? De bewoner hoort het een keer.
desk-button-solved = 👍 Opgelost
desk-button-referred = ➡️ Doorverwezen
desk-button-silent = 🔇 Geen antwoord
desk-button-withdrawn = ↩️ Teruggetrokken
desk-button-keep-open = ✖️ Toch niet sluiten
desk-kept-open = De vraag blijft open.
desk-left-open = { $code } blijft open.
desk-closed-toast = Gesloten.
desk-closed-already-toast = Deze vraag was al gesloten.
desk-closed-done = 🏁 { $code } is gesloten.

desk-today = <b>Open hulpvragen</b>
    ⏰ Te laat: { $overdue }
    🆕 Nieuw: { $fresh }
    ✋ Van jou: { $mine }
    👥 Bij collega's: { $colleagues }
desk-today-none = ☕ Er zijn nu geen open hulpvragen.
desk-label-overdue = ⏰ Te laat: { $code } · { $pseudonym }
desk-label-new = 🆕 Nieuw: { $code } · { $pseudonym }
desk-label-mine = ✋ Van jou: { $code } · { $pseudonym }
desk-button-show = 👀 Toon { $label }

desk-duty = { $count ->
    [one] 🧭 Nu heeft een buurtregisseur wacht.
   *[other] 🧭 Nu hebben { $count } buurtregisseurs wacht.
}
desk-duty-nobody = 🧭 Nu heeft niemand wacht. Nieuwe vragen gaan daarom naar iedereen.
desk-duty-you-on = Jij hebt wacht.
desk-duty-you-off = Jij hebt geen wacht.
desk-button-duty-on = 🧭 Ik heb wacht
desk-button-duty-off = 🏖️ Ik heb geen wacht
desk-duty-on-toast = Je hebt nu wacht.
desk-duty-off-toast = Je hebt nu geen wacht.
