### Who may do what: invitations, roles given and taken back, and what is said to somebody without the role.

role-name-resident = 🏘️ Bewoner
role-name-volunteer = 🙋 Vrijwilliger
role-name-regisseur = 🧭 Buurtregisseur
role-name-admin = 🔑 Beheerder

role-needed-resident = Dat kan hier niet.
role-needed-volunteer = Dit is voor vrijwilligers van de buurt. Wil je er een worden? Vraag het aan de buurtwerking.
role-needed-regisseur = Dit is voor de buurtregisseur. Zoek je hulp? Tik op /hulp.
role-needed-admin = Dit is voor beheerders. Schrijf gerust wat je zoekt, dan kijk ik mee.
role-needed-toast = Dit is niet voor jou bedoeld.

role-invite-whom = <b>Wie wil je uitnodigen in { $neighbourhood }?</b>
    Kies een rol. Ik maak dan een link voor één persoon.
role-invite-link = <b>Een link voor { $role } in { $neighbourhood }</b>
    Geef hem aan één persoon die je kent. Wie hem opent, krijgt de rol.
    De link werkt één keer, en nog 48 uur. Tik erop om hem te kopiëren.
role-invite-share = Je bent welkom in { $neighbourhood }. Open deze link in Telegram.
role-button-share = 📤 Stuur de link door
role-invite-not-valid = Deze link werkt niet, of niet meer. Een link werkt één keer en 48 uur.
    Vraag een nieuwe aan wie hem stuurde.
role-already-held = Die rol heb je al. De link blijft goed voor iemand anders.

role-given = 🎉 <b>Welkom! Je rol in { $neighbourhood }: { $role }.</b>
    Je rol heeft nummer { $number }. Dit kun je nu doen:
role-given-notice = 🔑 Iemand kreeg een rol in { $neighbourhood }: { $role }, nummer { $number }.
    Klopt dat niet? Neem de rol dan terug.
role-taken = Je rol in { $neighbourhood } is gestopt: { $role }. Bedankt voor wat je deed!
    Als bewoner blijf je hier altijd welkom.
role-taken-notice = 🔑 Er stopte een rol in { $neighbourhood }: { $role }, nummer { $number }.

role-list = <b>Rollen in { $neighbourhood }</b>
role-count = { $role }: { $count }
role-line = Nummer { $number } – { $role }, sinds { DAY($given_at) }
role-list-configured = Beheerders uit de instellingen: { $count }. Die staan hier niet bij.
role-button-take-back = ✋ Neem terug: { $role }, nummer { $number }
role-button-more = ➡️ Toon er meer
role-take-back-ask = <b>Neem je deze rol terug: { $role }, nummer { $number }?</b>
    Die persoon krijgt meteen bericht. De andere beheerders ook.
role-button-take-back-yes = ✋ Ja, neem terug
role-button-take-back-no = ↩️ Nee, laat zo
role-taken-back = ✅ De rol is teruggenomen.
role-set-by-configuration = Deze beheerder staat in de instellingen van de bot. Alleen daar kan dat veranderen.
