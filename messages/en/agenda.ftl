### The agenda of the neighbourhood.

agenda-line = { $number }. { $pictogram } <b>{ $title }</b>
    { MOMENT($starts_at) }
    { $place }
agenda-line-now = { $number }. { $pictogram } <b>{ $title }</b>
    🟢 Going on now, since { CLOCK($starts_at) }
    { $place }
agenda-line-cancelled = { $number }. 🚫 <b>{ $title }</b>: cancelled
    { MOMENT($starts_at) }
    { $place }
agenda-more = 🔁 + { $count ->
    [one] once more
   *[other] { $count } more times
}
agenda-title = 📅 <b>What is on in { $neighbourhood }</b>
agenda-title-today = 📅 <b>Today in { $neighbourhood }</b>
agenda-title-week = 🗓️ <b>This week in { $neighbourhood }</b>
agenda-title-theme = { $pictogram } <b>What is on: { $theme }</b>
agenda-title-day = 🗓️ <b>What is on in { $neighbourhood }</b>
    { DAY($on) }
agenda-title-days = 🗓️ <b>What is on in { $neighbourhood }</b>
    { DAY($first_on) } to { DAY($last_on) }
agenda-title-series = { $pictogram } <b>{ $title }: all dates</b>
agenda-series = 🔁 { $said }
agenda-empty = 📅 There is nothing in the agenda of { $neighbourhood } now. Look again later.
agenda-none-today = 📅 There is nothing more today in { $neighbourhood }.
agenda-none-week = 🗓️ There is nothing more this week in { $neighbourhood }.
agenda-none-theme = There is nothing about { $theme } in the agenda now.
agenda-none-day = 🗓️ There is nothing on { DAY($on) }.
agenda-none-days = 🗓️ There is nothing from { DAY($first_on) } to { DAY($last_on) }.
agenda-none-series = This does not come back any more.
agenda-instead = But this is coming up:
agenda-gone = 🙈 I cannot find that any more. It may be over, or cancelled. This is what there is:
agenda-not-today = 🗓️ Not today. The next time is { MOMENT($starts_at) }.
agenda-off-today = 🚫 Today it is cancelled. The next time is { MOMENT($starts_at) }.
agenda-not-that-day = 🗓️ Not { DAY($asked_at) }. The next time is { MOMENT($starts_at) }.
agenda-off-that-day = 🚫 It is cancelled { DAY($asked_at) }. The next time is { MOMENT($starts_at) }.
agenda-not-then = 🗓️ Not then. The next time is { MOMENT($starts_at) }.
agenda-off-then = 🚫 Then it is cancelled. The next time is { MOMENT($starts_at) }.
agenda-themes = 🏷️ <b>What do you like to do?</b>
agenda-button-open = { $number } · { $pictogram } { $title }
agenda-button-previous = ⬅️ Previous
agenda-button-next = Next ➡️
agenda-button-today = 📅 Today
agenda-button-week = 🗓️ This week
agenda-button-themes = 🏷️ By theme
agenda-button-near = 📍 Near me
agenda-button-all = 📅 Whole agenda
agenda-button-theme = { $pictogram } { $theme }
agenda-mine = 📅 <b>You said yes or perhaps</b>
agenda-mine-none = 📅 You have not signed up for anything yet. Have a look at the /agenda.
agenda-declined = ✖️ <b>You said no.</b> Coming after all? One tap is enough.
agenda-button-after-all = ✅ { $number } · I will come: { $title }

# Near me.
agenda-near-prompt = 📍 <b>Where are you?</b>
    Tap the button below, or write a street. I will tell you what is close. I keep your place nowhere.
agenda-near-title = 📍 <b>What is on near you</b>
    From now until two weeks from now. I keep your place nowhere.
agenda-near-title-place = 📍 <b>What is on near { $place }</b>
    From now until two weeks from now.
agenda-near-title-guessed = 📍 I do not know that place. This is <b>close to the middle of { $neighbourhood }</b>.
agenda-near-here = 🚶 very close
agenda-near-metres = 🚶 { $metres } m away, { SPAN($minutes) } on foot
agenda-near-kilometres = 🚶 { $kilometres } km away, { SPAN($minutes) } on foot
agenda-near-nothing = 📍 Within { $kilometres } km of that place there is nothing in the next two weeks.
agenda-near-unknown = 📍 I do not know that place. Share your place, or write a street in the area.
agenda-near-forgotten = 📍 I forgot where you were, as promised. You can share your place again.
agenda-button-near-again = 📍 Another place
