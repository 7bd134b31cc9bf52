### What the clock says to the desk: urgent, late, and what waits today. No word of what a resident wrote.

alarms-urgent = 🚨 <b>URGENT : { $code }</b>
alarms-danger-suicide = Les mots parlent peut-être de mourir ou de se faire du mal.
alarms-danger-medical = Les mots parlent peut-être de quelqu'un qui a besoin d'urgence d'un médecin ou d'une ambulance.
alarms-danger-fire = Les mots parlent peut-être de feu, de gaz ou de fumée.
alarms-danger-child = Les mots parlent peut-être d'un enfant qui n'est pas en sécurité.
alarms-danger-violence = Les mots parlent peut-être de violence.
alarms-repeats = Lisez la demande maintenant. En cas de danger, appelez le 112. Ce message revient tant que personne ne touche « Vu ».
alarms-seen = 👁 { $code } : l'un de vous a vu ceci ({ $seen_at }).
alarms-over = 🏁 { $code } n'est plus urgent.
alarms-button-seen = 👁 Vu
alarms-seen-toast = C'est noté. Ce message ne revient plus.
alarms-seen-already-toast = Un collègue l'avait déjà vu.
alarms-admin = 🚨 <b>C'est urgent à { $neighbourhood }.</b>
    Personne n'a encore regardé la demande { $code }. Appelez maintenant un coordinateur de quartier. Vous ne pouvez pas lire la demande.
alarms-deputy = 🛟 <b>{ $code } attend encore une réponse.</b>
    Nous l'avons promise au plus tard { $promised_at }. Votre collègue n'a pas encore répondu : pouvez-vous le faire ?
alarms-late = ⏰ <b>{ $code } est en retard.</b>
    L'habitant l'a appris ({ $late_at }), avec notre numéro de téléphone. Qui peut répondre ?
alarms-freed = ↩️ <b>{ $code } est de nouveau dans la file.</b>
    La réponse n'est pas venue à temps. L'habitant le sait ({ $late_at }). Chacun peut maintenant prendre la demande, vous aussi.
alarms-back = ⏰ <b>C'est de nouveau le tour de { $code }.</b>
    Cette demande était remise à plus tard. Nous devions y revenir aujourd'hui.
alarms-done = ✅ { $code } : c'est en ordre entre-temps.
alarms-still-late = 🆘 <b>Une demande reste sans réponse à { $neighbourhood }.</b>
    Son code : { $code }. Elle est en retard depuis { $late_at }. Prévenez un coordinateur de quartier. Vous ne pouvez pas lire la demande.

today-title = <b>Demandes ouvertes</b>
today-morning = ☀️ <b>Bonjour. Voici ce qui est ouvert.</b>
today-none = ☕ Il n'y a pas de demande ouverte en ce moment.
today-urgent = 🚨 Urgentes : { $count }
today-overdue = ⏰ En retard : { $count }
today-new = 🆕 Nouvelles : { $count }
today-mine = ✋ À vous : { $count }
today-later = 💤 Plus tard : { $count }
today-colleagues = 👥 Chez vos collègues : { $count }
today-label-urgent = 🚨 Urgent : { $code } – { $pseudonym }
today-label-overdue = ⏰ En retard : { $code } – { $pseudonym }
today-label-new = 🆕 Nouveau : { $code } – { $pseudonym }
today-label-mine = ✋ À vous : { $code } – { $pseudonym }
today-label-later = 💤 Plus tard : { $code } – { $pseudonym }
