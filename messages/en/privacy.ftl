### What is kept of a person, and how to see it and have it erased.

privacy-title = 🔒 <b>What { $organisation } keeps about you</b>
privacy-kept = <b>What, and for how long</b>
    • Your chat number, language, neighbourhood and choices: until you erase them.
    • What you said yes to, and when: until you erase it.
    • Your ordinary questions: I answer and do not keep them.
    • Your request for help and the answers: at most 90 days after the end.
    • Which messages I sent, without their text: 30 days.
    I keep no name, no phone number and no photo.
privacy-readers = <b>Who reads what</b>
    Only the neighbourhood worker reads your request for help, without your name. Volunteers and admins do not.
    A bot looks up the answer to ordinary questions. No person reads those.
privacy-telegram = <b>Telegram</b>
    Telegram carries our messages. So Telegram can see and keep them too. Write nothing that is really secret.
privacy-rights = <b>You decide</b>
    See everything with the button below. Erase everything with /erase. No more messages? Tap /stop.
    { $organisation } is responsible: you can always ask there.
    Not happy? You can complain to the <a href="https://www.dataprotectionauthority.be">Data Protection Authority</a>.
privacy-button-export = 📄 Show what you keep about me
privacy-button-erase = 🗑️ Erase everything

privacy-erase-ask = 🗑️ <b>Do you want to erase everything?</b>
    All I know about you will go: your choices, what you joined and your requests for help.
    An open request stops too. This cannot be undone.
privacy-button-erase-yes = 🗑️ Yes, erase everything
privacy-button-erase-no = ↩️ No, leave it
privacy-erase-kept = All right, nothing was erased.
privacy-erased = ✅ <b>Everything has been erased.</b>
    I no longer know who you are. I will not write to you again.

    What somebody has read already, I cannot take back. Telegram still keeps this chat: delete it there yourself.
    You are always welcome again with /start.

privacy-export-page = 📄 <b>What I keep about you</b> ({ $number } of { $total })

    { $text }
privacy-button-export-more = ➡️ Show the rest
privacy-export-nothing = nothing
privacy-value-yes = yes
privacy-value-no = no
privacy-value-moment = { MOMENT($value_at) }
privacy-purpose-use = using the bot
privacy-purpose-news = getting news of the neighbourhood
privacy-purpose-help = passing on a request for help

privacy-label-residents = You
privacy-label-telegram-number = Your number at Telegram
privacy-label-first-seen-at = First message
privacy-label-stopped-at = Messages stopped
privacy-label-neighbourhoods = Your neighbourhoods
privacy-label-neighbourhood = Neighbourhood
privacy-label-joined-at = Here since
privacy-label-consents = What you said yes to
privacy-label-purpose = What for
privacy-label-text-version = Version of the text
privacy-label-given-at = Given
privacy-label-withdrawn-at = Withdrawn
privacy-label-follows = What you follow
privacy-label-theme = Topic
privacy-label-since-at = Since
privacy-label-unanswered-question-asked-at = A question of mine that is still open
privacy-label-volunteers = Your tasks
privacy-label-roles = Roles you were given
privacy-label-role = Role
privacy-label-taken-back-at = Taken back
privacy-label-away-since = Away since
privacy-label-invitations-made = Invitations you made
privacy-label-created-at = Made
privacy-label-used-at = Used
privacy-label-floor = This chat
privacy-label-language = Language
privacy-label-reachable = Can be reached
privacy-label-messages-noted = Messages I noted

privacy-label-help = Help
privacy-label-requests = Your requests for help
privacy-label-code = Number
privacy-label-state = How it stands
privacy-label-opened-at = Asked
privacy-label-closed-at = Closed
privacy-label-shown-name = Name or number you show
privacy-label-referrals = Text for an organisation
privacy-label-muted = Not passed on
privacy-label-muted-at = Since
privacy-label-lifted-at = Until
privacy-label-messages = What was said
privacy-label-author = From
privacy-label-written-at = Written
privacy-label-kind = Sort
privacy-label-text = Words
privacy-label-activities = Activities
privacy-label-reminders = Reminders
privacy-label-evening-before = The evening before
privacy-label-two-hours-before = Two hours before
privacy-label-weekly-message = One message a week
privacy-label-posted = What you announced
privacy-label-texts = Descriptions
privacy-label-nl = In Dutch
privacy-label-fr = In French
privacy-label-en = In English
privacy-label-title = Title
privacy-label-what = What
privacy-label-price = Price
privacy-label-bring = To bring
privacy-label-place = Place
privacy-label-starts-at = Starts
privacy-label-answers = What you answered to
privacy-label-answer = Your answer
privacy-label-party = Number of people
privacy-label-said-at = Answered
privacy-label-party-names = With whom or for whom
privacy-label-comes-in-person = You come yourself
privacy-label-needs-company = You come if somebody goes along
privacy-label-needs-transport = You need a ride
privacy-label-decided = What happened with your place
privacy-label-decided-at = When
privacy-label-decision = What
privacy-label-free-places = Free places
privacy-label-until = Until
privacy-author-resident = you
privacy-author-desk = the neighbourhood worker
privacy-state-draft = not sent yet
privacy-state-open = still open
privacy-state-closed = closed
privacy-state-leaving = leaves in a moment
privacy-state-waiting = waits for a colleague
privacy-state-published = announced
privacy-state-cancelled = cancelled
privacy-kind-text = words
privacy-kind-photo = a photo
privacy-kind-voice = a voice message
privacy-kind-audio = a sound
privacy-kind-video = a film
privacy-kind-document = a file
privacy-kind-location = a place on the map
privacy-answer-yes = yes
privacy-answer-maybe = maybe
privacy-answer-no = no
privacy-place-seat = you have a seat
privacy-place-waiting = you are on the waiting list
privacy-place-offered = a place is kept for you
privacy-decision-seated = you got a place
privacy-decision-waits = there was not enough room, you waited
privacy-decision-waits_turn = others waited already, you waited
privacy-decision-whole = you waited with your whole group
privacy-decision-offered = I kept a place for you
privacy-decision-accepted = you said yes
privacy-decision-passed = you left the place to others
privacy-decision-expired = the time was up
privacy-decision-too_large = there was not enough room for your group
privacy-decision-stopped = you wanted no messages
privacy-decision-too_late = it began too soon
