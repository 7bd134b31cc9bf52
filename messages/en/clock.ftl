### What the clock says to the desk: urgent, late, and what waits today. No word of what a resident wrote.

alarms-urgent = 🚨 <b>URGENT: { $code }</b>
alarms-danger-suicide = The words may be about dying or hurting oneself.
alarms-danger-medical = The words may be about somebody who needs a doctor or an ambulance at once.
alarms-danger-fire = The words may be about fire, gas or smoke.
alarms-danger-child = The words may be about a child who is not safe.
alarms-danger-violence = The words may be about violence.
alarms-repeats = Read the request now. In danger, call 112. This message keeps coming until somebody taps “Seen”.
alarms-seen = 👁 { $code }: one of you has seen this ({ $seen_at }).
alarms-over = 🏁 { $code } is no longer urgent.
alarms-button-seen = 👁 Seen
alarms-seen-toast = Noted. This message will not come again.
alarms-seen-already-toast = A colleague had seen this already.
alarms-admin = 🚨 <b>Something is urgent in { $neighbourhood }.</b>
    Nobody has looked at request { $code } yet. Call a neighbourhood coordinator now. You cannot read the request itself.
alarms-deputy = 🛟 <b>{ $code } still waits for an answer.</b>
    We promised it by { $promised_at }. Your colleague has not answered yet: can you step in?
alarms-late = ⏰ <b>{ $code } is late.</b>
    The resident heard so ({ $late_at }), with our telephone number. Whoever can, please answer.
alarms-freed = ↩️ <b>{ $code } is in the queue again.</b>
    No answer came in time. The resident knows ({ $late_at }). Anybody can take the request now, you too.
alarms-back = ⏰ <b>It is { $code }'s turn again.</b>
    This request was put off. We were to come back to it today.
alarms-done = ✅ { $code }: sorted out meanwhile.
alarms-still-late = 🆘 <b>A request is left lying in { $neighbourhood }.</b>
    Its code is { $code }. It has been late since { $late_at }. Tell a neighbourhood coordinator. You cannot read the request itself.

today-title = <b>Open requests for help</b>
today-morning = ☀️ <b>Good morning. This is open.</b>
today-none = ☕ There are no open requests for help now.
today-urgent = 🚨 Urgent: { $count }
today-overdue = ⏰ Late: { $count }
today-new = 🆕 New: { $count }
today-mine = ✋ Yours: { $count }
today-later = 💤 Put off: { $count }
today-colleagues = 👥 With colleagues: { $count }
today-label-urgent = 🚨 Urgent: { $code } · { $pseudonym }
today-label-overdue = ⏰ Late: { $code } · { $pseudonym }
today-label-new = 🆕 New: { $code } · { $pseudonym }
today-label-mine = ✋ Yours: { $code } · { $pseudonym }
today-label-later = 💤 Put off: { $code } · { $pseudonym }
