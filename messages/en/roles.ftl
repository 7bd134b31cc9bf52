### Who may do what: invitations, roles given and taken back, and what is said to somebody without the role.

role-name-resident = 🏘️ Resident
role-name-volunteer = 🙋 Volunteer
role-name-regisseur = 🧭 Neighbourhood worker
role-name-admin = 🔑 Admin

role-needed-resident = That is not possible here.
role-needed-volunteer = This is for volunteers of the neighbourhood. Would you like to be one? Ask the local team.
role-needed-regisseur = This is for the neighbourhood worker. Are you looking for help? Tap /help.
role-needed-admin = This is for admins. Just write what you are looking for, and I will have a look.
role-needed-toast = This is not meant for you.

role-invite-whom = <b>Whom do you want to invite to { $neighbourhood }?</b>
    Choose a role. I will make a link for one person.
role-invite-link = <b>A link for { $role } in { $neighbourhood }</b>
    Give it to one person you know. Whoever opens it gets the role.
    The link works once, for 48 hours. Tap it to copy it.
role-invite-share = You are welcome in { $neighbourhood }. Open this link in Telegram.
role-button-share = 📤 Pass the link on
role-invite-not-valid = This link does not work, or not any more. A link works once, for 48 hours.
    Ask the person who sent it for a new one.
role-already-held = You have that role already. The link is still good for somebody else.

role-given = 🎉 <b>Welcome! Your role in { $neighbourhood }: { $role }.</b>
    Your role has number { $number }. This is what you can do now:
role-given-notice = 🔑 Somebody got a role in { $neighbourhood }: { $role }, number { $number }.
    Is that wrong? Then take the role back.
role-taken = Your role in { $neighbourhood } has ended: { $role }. Thank you for what you did!
    As a resident you are always welcome here.
role-taken-notice = 🔑 A role ended in { $neighbourhood }: { $role }, number { $number }.

role-list = <b>Roles in { $neighbourhood }</b>
role-count = { $role }: { $count }
role-line = Number { $number } – { $role }, since { DAY($given_at) }
role-list-configured = Admins in the configuration: { $count }. They are not in this list.
role-button-take-back = ✋ Take back: { $role }, number { $number }
role-button-more = ➡️ Show more
role-take-back-ask = <b>Take this role back: { $role }, number { $number }?</b>
    That person hears it at once. The other admins too.
role-button-take-back-yes = ✋ Yes, take it back
role-button-take-back-no = ↩️ No, leave it
role-taken-back = ✅ The role has been taken back.
role-set-by-configuration = This admin is named in the bot's configuration. It can only change there.
