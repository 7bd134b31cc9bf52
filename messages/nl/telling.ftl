### What the bot says of activities by itself: reminders, what it asks afterwards, the week in one message.

# When somebody is reminded.
reminders-title = 🔔 <b>Herinneringen</b>
    Zei je ja op iets? Dan herinner ik je eraan. Wanneer wil je dat?
    ’s Nachts stuur ik niets. Dan hoor je het de avond ervoor.
reminders-none = Nu krijg je geen herinneringen.
reminders-stopped = 🔕 Je zette mijn berichten uit met STOP. Dan komen er ook geen herinneringen.
    Weer aanzetten kan via /start.
reminders-button-open = 🔔 Herinneringen
reminders-button-other = 🔔 Anders
reminders-button-day = 🌆 De avond ervoor
reminders-button-day-on = ✔️ 🌆 De avond ervoor
reminders-button-hours = ⏰ Twee uur ervoor
reminders-button-hours-on = ✔️ ⏰ Twee uur ervoor
reminders-button-done = 👍 Klaar
reminders-done = 👍 Je keuze is bewaard. Veranderen kan altijd via /mijn.

# Afterwards: how many came.
afterwards-count-ask = 👥 <b>{ $title }: hoeveel mensen waren er?</b>
    { $seated ->
        [0] Niemand had zich ingeschreven.
        [one] Eén mens had zich ingeschreven.
       *[other] { $seated } mensen hadden zich ingeschreven.
    }
    Tik op een getal. Of beantwoord dit bericht met een getal.
afterwards-button-all = ✅ Zoals ingeschreven: { $count }
afterwards-button-number = { $count ->
    [0] 👥 Er kwam niemand
    [one] 👥 1 mens
   *[other] 👥 { $count } mensen
}
afterwards-button-type = ✏️ Ander getal
afterwards-button-skip = ⏭️ Sla over
afterwards-button-correct = ✏️ Verbeter het getal
afterwards-button-count = 👥 Hoeveel kwamen er?
afterwards-button-posted = 📋 Bekijk de activiteit
afterwards-count-type = ✏️ <b>Hoeveel mensen waren er?</b>
    Schrijf één getal.
afterwards-count-again = Dat getal begreep ik niet. Schrijf één getal, bijvoorbeeld 31.
afterwards-count-skipped = 👍 Goed, geen getal deze keer.
afterwards-count-noted = ✅ <b>{ $title }</b>
    Genoteerd: { $count ->
        [0] er kwam niemand.
        [one] er was één mens.
       *[other] er waren { $count } mensen.
    }
afterwards-toast-noted = ✅ Genoteerd, dank je.
afterwards-not-yet = Dit moet nog beginnen. Achteraf kun je zeggen hoeveel mensen er waren.

# Afterwards: thank you.
afterwards-thanks = 🙏 <b>{ $count ->
    [one] Eén mens was erbij.
   *[other] { $count } mensen waren erbij.
}</b>
    Dank je wel, dat was jouw idee.
afterwards-thanks-table = 🙏 <b>{ $count ->
    [one] Eén mens aan tafel.
   *[other] { $count } mensen aan tafel.
}</b>
    Dank je wel, dat was jouw idee.
afterwards-thanks-nobody = 🙏 Er kwam niemand naar { $title }. Dat gebeurt.
    Toch bedankt: jij zette het klaar.
afterwards-thanks-uncounted = 🙏 <b>{ $title }</b> is voorbij.
    Dank je wel, dat was jouw idee.

# Afterwards: how it was.
feedback-ask = 💬 <b>{ $title }</b>, { DAY($starts_at) }
    Was je erbij? Hoe was het? Ik bewaar niet wie wat antwoordt.
feedback-button-liked = 👍 Het was fijn
feedback-button-better = 👌 Het kan beter
feedback-button-human = 👤 Iets zeggen aan een mens
feedback-thanks = 🙏 <b>Dank je wel.</b>
    Ik bewaar dat je antwoordde, niet wat.
feedback-toast = 🙏 Dank je wel.
feedback-toast-again = 👍 Je antwoordde al. Dank je wel.
feedback-tally = 💬 Hoe het was: 👍 fijn { $liked }, 👌 kan beter { $better }.
feedback-too-few = 💬 Hoe het was: te weinig antwoorden om te tonen.

# The week in one message.
digest-title = 📅 <b>Wat brengt de week?</b>
    Van { DAY($first_on) } tot { DAY($last_on) }.
digest-rest = { $count ->
    [one] ➕ Nog één andere vind je in de /agenda.
   *[other] ➕ Nog { $count } andere vind je in de /agenda.
}
digest-later = Komt er nog iets bij? Dat staat altijd in de /agenda.
digest-button-on = ✔️ 📅 Eén bericht per week
digest-button-off = 📅 Eén bericht per week
digest-button-rather = 📅 Liever één bericht per week
digest-button-each = ↩️ Toch elk apart
digest-button-stop = 🔕 Geen weekbericht meer
digest-chosen = 📅 <b>Goed, één bericht per week.</b>
    Elke zondag om 17 u hoor je wat de week brengt. Losse uitnodigingen stuur ik niet meer.
digest-stopped = 🔕 Goed, je krijgt geen weekbericht meer. Ook losse uitnodigingen stuur ik niet.
    Opnieuw kiezen kan via /start. De /agenda blijft open.
digest-toast-weekly = 📅 Voortaan één bericht per week.
digest-toast-each = 👍 Voortaan elk apart.
digest-toast-stopped = 🔕 Je krijgt geen weekbericht meer.
