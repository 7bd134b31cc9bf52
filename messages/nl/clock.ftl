### What the clock says to the desk: urgent, late, and what waits today. No word of what a resident wrote.

alarms-urgent = 🚨 <b>DRINGEND: { $code }</b>
alarms-danger-suicide = De woorden kunnen gaan over doodgaan of zichzelf iets aandoen.
alarms-danger-medical = De woorden kunnen gaan over iemand die dringend een dokter of ambulance nodig heeft.
alarms-danger-fire = De woorden kunnen gaan over brand, gas of rook.
alarms-danger-child = De woorden kunnen gaan over een kind dat niet veilig is.
alarms-danger-violence = De woorden kunnen gaan over geweld.
alarms-repeats = Lees de vraag nu. Bij gevaar: bel 112. Dit bericht blijft komen tot iemand “Gezien” tikt.
alarms-seen = 👁 { $code }: iemand van jullie heeft dit gezien ({ $seen_at }).
alarms-over = 🏁 { $code } is niet meer dringend.
alarms-button-seen = 👁 Gezien
alarms-seen-toast = Genoteerd. Dit bericht komt niet meer terug.
alarms-seen-already-toast = Een collega had dit al gezien.
alarms-admin = 🚨 <b>Dringend in { $neighbourhood }.</b>
    Niemand keek al naar vraag { $code }. Bel nu een buurtregisseur. De vraag zelf kun je niet lezen.
alarms-deputy = 🛟 <b>{ $code } wacht nog op een antwoord.</b>
    We beloofden het ten laatste { $promised_at }. Je collega antwoordde nog niet: spring jij in?
alarms-late = ⏰ <b>{ $code } is te laat.</b>
    De bewoner hoorde dat ({ $late_at }) en kreeg ons telefoonnummer. Wie kan, antwoordt.
alarms-freed = ↩️ <b>{ $code } staat weer in de rij.</b>
    Er kwam geen antwoord op tijd. De bewoner weet dat ({ $late_at }). Iedereen kan de vraag nu nemen, jij ook.
alarms-back = ⏰ <b>{ $code } is weer aan de beurt.</b>
    Deze vraag stond uitgesteld. Vandaag zouden we erop terugkomen.
alarms-done = ✅ { $code }: intussen in orde.
alarms-still-late = 🆘 <b>Een vraag blijft liggen in { $neighbourhood }.</b>
    De code is { $code }. Ze is te laat sinds { $late_at }. Verwittig een buurtregisseur. De vraag zelf kun je niet lezen.

today-title = <b>Open hulpvragen</b>
today-morning = ☀️ <b>Goeiemorgen. Dit staat open.</b>
today-none = ☕ Er zijn nu geen open hulpvragen.
today-urgent = 🚨 Dringend: { $count }
today-overdue = ⏰ Te laat: { $count }
today-new = 🆕 Nieuw: { $count }
today-mine = ✋ Van jou: { $count }
today-later = 💤 Later: { $count }
today-colleagues = 👥 Bij collega's: { $count }
today-label-urgent = 🚨 Dringend: { $code } · { $pseudonym }
today-label-overdue = ⏰ Te laat: { $code } · { $pseudonym }
today-label-new = 🆕 Nieuw: { $code } · { $pseudonym }
today-label-mine = ✋ Van jou: { $code } · { $pseudonym }
today-label-later = 💤 Later: { $code } · { $pseudonym }
