### What passes between a resident and the desk: changes, albums, and what did not arrive.

relay-video = 🎥 <b>{ $code }</b> · { $pseudonym } sends a video message:
relay-video-sent = 🎥 <b>{ $code }</b> · the neighbourhood worker sent a video message:
relay-video-from-desk = 🎥 <b>{ $title } of { $organisation }</b> sends you a video message:
relay-edited = ✏️ Changed: { $edited_at }
relay-changed = ✏️ An earlier message was changed: { $edited_at }
relay-piece-dropped = ✏️ This part is no longer there: the text above was changed.
relay-edit-closed = 🏁 { $code } is closed. Your change was not passed on.
relay-edit-held = 👥 A colleague has { $code } now. Your change was not passed on.
relay-edit-not-yours = 🔒 Your change to { $code } was not passed on: that request is no longer yours.
relay-lost-blocked = { $count ->
    [one] ⚠️ <b>One answer did not arrive.</b> The resident has blocked the bot.
   *[other] ⚠️ <b>{ $count } answers did not arrive.</b> The resident has blocked the bot.
}
relay-lost-gone = { $count ->
    [one] ⚠️ <b>One answer did not arrive.</b> The resident has left Telegram.
   *[other] ⚠️ <b>{ $count } answers did not arrive.</b> The resident has left Telegram.
}
relay-lost-large = { $count ->
    [one] ⚠️ <b>One answer did not arrive.</b> It was too large.
   *[other] ⚠️ <b>{ $count } answers did not arrive.</b> They were too large.
}
relay-lost-refused = { $count ->
    [one] ⚠️ <b>One answer did not arrive.</b> Telegram refused it.
   *[other] ⚠️ <b>{ $count } answers did not arrive.</b> Telegram refused them.
}
relay-lost-unsure = { $count ->
    [one] ❔ We do not know whether one answer arrived.
   *[other] ❔ We do not know whether { $count } answers arrived.
}
relay-unseen = { $count ->
    [one] ⚠️ We could not show you one message of the resident. They know.
   *[other] ⚠️ We could not show you { $count } messages of the resident. They know.
}
relay-unseen-unsure = { $count ->
    [one] ❔ You may be missing a message of the resident. Open the request again with /today.
   *[other] ❔ You may be missing { $count } messages of the resident. Open the request again with /today.
}
relay-failed-blocked = ⚠️ <b>This did not arrive ({ $code }).</b> The resident has blocked the bot.
relay-failed-gone = ⚠️ <b>This did not arrive ({ $code }).</b> The resident has left Telegram.
relay-failed-large = ⚠️ <b>This did not arrive ({ $code }).</b> It is too large.
relay-failed-refused = ⚠️ <b>This did not arrive ({ $code }).</b> Telegram refused it. Try another way.
relay-failed-unsure = ❔ <b>We do not know whether this arrived ({ $code }).</b> Ask the resident.
relay-missed = ⚠️ <b>This did not reach the neighbourhood worker.</b> Send it another way, or call us. Your request { $code } stays open.
relay-missed-unsure = ❔ <b>We do not know whether this reached the neighbourhood worker.</b> Your request { $code } stays open.
privacy-kind-animation = a moving picture
privacy-kind-video_note = a video message
