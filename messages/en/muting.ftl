### Somebody who floods the desk is muted there.

mute-button-ask-on = 🔇 Mute this resident
mute-button-ask-off = 🔊 Hear this resident again
mute-ask = 🔇 <b>Do you want to mute { $pseudonym } ({ $code })?</b>
    New requests and messages do not come in any more. The resident reads whom to call.
    Emergency numbers always work. That you do this is noted.
mute-is-on = 🔇 <b>{ $pseudonym } ({ $code }) is muted.</b> New messages do not come in.
mute-button-on = 🔇 Yes, mute
mute-button-off = 🔊 Hear again
mute-on-toast = Muted.
mute-off-toast = Not muted any more.
mute-nobody = 🔊 Nobody is muted.
mute-list = { $count ->
    [one] 🔇 <b>One resident is muted.</b> Tap to hear them again.
   *[other] 🔇 <b>{ $count } residents are muted.</b> Tap to hear one again.
}
mute-button-lift = 🔊 Muted: { DAY($muted_at) }
