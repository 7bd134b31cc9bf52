### Notes of the team about a request. Never sent to anybody else.

note-button = 📝 Note
note-card = 📝 <b>For the team only</b>, { $code }, { $author }, { $written_at }
note-own = you
note-asked = 📝 <b>What should the team know about { $code }?</b>
    Your next message becomes a note. The resident never reads it.
note-how = 📝 Reply with /note to the card of a request, with your words behind it.
note-does-not-fit = A note is text, and fits in one message. This was not kept.
note-not-sent = 📝 A note is not sent. Your message went nowhere. Reply to the card of the request.
note-or-answer = 📝 I waited for a note, and you replied to a request. Your message went nowhere.
    Was it for the resident? Send it again. Was it for the team? Tap “Note” again.
note-looks-like = 📝 This looks like a note, so it went nowhere.
    For the team: begin with /note. For the resident: begin with another word.
