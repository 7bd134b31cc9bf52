### The desk of the buurtregisseur.

desk-card = 🙋 <b>{ $code }</b> · { $pseudonym }
desk-card-facts = 🕑 Gesteld: { AGE($opened_at) }, in het { $language }
desk-language-nl = Nederlands
desk-language-fr = Frans
desk-language-en = Engels
desk-new = 🆕 Nieuw: nog niemand heeft deze vraag.
desk-mine = ✋ Jij hebt deze vraag.
desk-colleague = 👥 Een andere buurtregisseur heeft deze vraag.
desk-colleague-called = 👥 { $name } heeft deze vraag.
desk-colleague-numbered = collega { $number }
desk-colleague-unknown = een collega
desk-danger = 🚨 <b>DRINGEND.</b> { $what }
desk-danger-suicide = Misschien denkt iemand aan de dood.
desk-danger-medical = Misschien is iemand ziek of gewond.
desk-danger-fire = Misschien is er brand of gas.
desk-danger-child = Misschien is een kind niet veilig.
desk-danger-violence = Misschien is er geweld.
desk-danger-other = Misschien is iemand in gevaar.
desk-danger-unseen = 👁️ Nog niemand tikte op “Gezien”.
desk-danger-seen = 👁️ Gezien: { $seen_at }.
desk-topic = { $pictogram } Gaat misschien over: { $topic }
desk-concern-knows = 👤 Melder is een bewoner. Gaat over iemand anders. Weet ervan: ja.
desk-concern-knows-not = 👤 Melder is een bewoner. Gaat over iemand anders. Weet ervan: nee.
desk-concern-not-said = 👤 Melder is een bewoner. Gaat over iemand anders. Weet ervan: niet gezegd.
desk-on-behalf = 🤝 Doorgegeven door een vrijwilliger, die zegt dat het mag. Je antwoord gaat naar die vrijwilliger.
desk-agreed = 🤲 Ja op doorgeven: { $agreed_at }.
desk-name-hidden = 🪪 Toont geen naam.
desk-name-shown = 🪪 Toont: { $name }
desk-later = 💤 Uitgesteld tot { DAY($later_until) }. De bewoner weet dat.
desk-notes = { $count ->
    [one] 📝 Een notitie van het team. Lees ze met “Meer”.
   *[other] 📝 { $count } notities van het team. Lees ze met “Meer”.
}
desk-muted = 🔇 Gedempt: nieuwe berichten van deze bewoner komen niet binnen.
desk-button-ask-back = 💬 Vraag iets terug
desk-button-more = ⋯ Meer
desk-button-show-all = 👀 Toon alles
desk-more = Wat wil je doen met { $code }?
desk-ask-back = 💬 <b>Wat wil je vragen aan { $code } · { $pseudonym }?</b>
    Je volgende bericht gaat naar de bewoner.
desk-button-never-mind = ✖️ Toch niet
desk-never-mind = Goed. Er is niets verstuurd.
desk-not-awaited = ⌛ Ik wachtte niet meer op je bericht. Het ging nergens heen. Tik de knop nog eens aan.
desk-went-nowhere = Je bericht ging nergens heen.
desk-held-toast = Een collega heeft deze vraag.
desk-reason-unfit = De bewoner wacht nog op jou. Kies een andere reden, of antwoord eerst.
desk-promised = ⏳ Beloofd: gelezen ten laatste { $promised_at }
desk-overdue = ⏰ <b>Over tijd</b> sinds { $late_at }.
desk-their-turn = 💬 Beantwoord. Het is nu aan de bewoner.
desk-closed-solved = 🏁 Gesloten: opgelost.
desk-closed-referred = 🏁 Gesloten: doorverwezen.
desk-closed-silent = 🏁 Gesloten: geen antwoord meer.
desk-closed-withdrawn = 🏁 Gesloten: teruggetrokken.
desk-more-below = 📎 Er hoort nog meer bij: zie de berichten hieronder.
desk-how = ↩️ Antwoorden? Gebruik “Beantwoorden” van Telegram op dit bericht.
desk-button-take = ✋ Ik neem dit
desk-button-close = ✅ Sluiten
desk-taken-toast = Deze vraag is nu van jou.
desk-mine-toast = Je had deze vraag al.
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

desk-button-show = 👀 Toon { $label }
