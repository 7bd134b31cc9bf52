### The first screens: agreement, neighbourhood, welcome.

start-consent = 👋 <b>Hello! I am the neighbourhood bot of { $organisation }.</b>
    I tell you where you can go and what happens near you.

    I only remember the number of this chat and your language. Not your name.
    Telegram sees our messages too. With /erase everything is gone, whenever you want.

    Is that all right with you?
start-organisation = your neighbourhood
start-button-yes = ✅ Yes, that is fine
start-button-no = ✖️ No, I'd rather not
start-agreed = ✅ Thank you. You can read it again with /privacy.
start-no = That is fine. I keep nothing of what you write.
    You can always call or come by. Did you change your mind? Tap /start.
start-which-neighbourhood = Which neighbourhood do you live in?
start-button-neighbourhood = 🏘️ { $name }
start-welcome = <b>Welcome to { $neighbourhood }!</b>
    Just ask, in your own words. For example: “where can I eat for little money?”

    To see what is going on, tap /agenda.
    Would you rather talk to a person? I will pass your question on.
start-welcome-volunteer = 🙌 As a volunteer you post an activity with /new. See who comes in /myactivities.
start-welcome-regisseur = 🤝 As neighbourhood worker you find the questions in /today. To answer, use “reply” on the message.
start-welcome-admin = 🔑 As administrator you invite people with /invite. How things go is in /status.
start-button-human = 🙋 I'd like to ask a person
start-button-news = 🔔 Tell me what happens near me

news-ask = 🔔 <b>News from the neighbourhood</b>
    May I write to you when there is something to do? It comes from { $organisation } and from volunteers.
    You choose what about. With /stop you hear nothing more.
news-button-yes = ✅ Yes, please
news-button-no = ✖️ No, thank you
news-themes = <b>What would you like to hear about?</b>
    Tap what you like. Tap again to switch it off.
news-button-follow = { $pictogram } { $theme }
news-button-followed = ✔️ { $pictogram } { $theme }
news-button-done = 👍 Done
news-no = All right, I will not send you anything. You can always look at the /agenda yourself.
news-done = 👍 Your choice is saved. To change it, tap /start.
