### No more messages the bot starts itself.

stop-done = 🔕 <b>All right, I will not write first any more.</b>
    No news and no reminders. If you write to me, I still answer.
    An answer to your request for help still comes.

    Do you also want everything erased? Tap /erase.
stop-button-resume = 🔔 Send me news again
