### How the bot is, for admins: counts alone.

status-counts = 📊 <b>How the bot is doing</b>

    <b>Came in</b>
    Waiting: { $waiting }
    Done: { $done }
    Set aside after a fault: { $set_aside }

    <b>Going out</b>
    Ready: { $queued }
    Perhaps arrived: { $unknown }
    Did not arrive: { $dead }

    Chats we cannot reach: { $unreachable }
    Emergency numbers to check again: { $unconfirmed }
