### When something does not work, or is not meant for this place.

set-aside = 😕 Something went wrong on our side. Your message was not handled (number { $number }).
    Please send it again, or call us. Urgent? Tap /112.
not-yours = I cannot find that. Perhaps it is gone already.
old-button = That button is old and no longer works. Please ask again, or tap /start.
old-button-toast = That button no longer works.
unknown-command = I do not know that command. Just write what you are looking for, or tap /start.
possible-double = 🔁 You may have had this message already.
group-write-privately = 👋 I do not answer here, because everybody reads along. Write to me in private.
group-button-private = 💬 Write to me in private
