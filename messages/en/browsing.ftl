### Looking around: the menu of pictograms, the lists of a theme, and what is near.

browse-menu = 👇 <b>What is it about?</b>
    Tap a picture. You need not type anything.
browse-menu-empty = There is nothing here yet. A person can surely help.
browse-button-theme = { $pictogram } { $name }
browse-button-nearby = 📍 Close to me
browse-button-menu = 🗂️ All themes
browse-left = 🔎 This fits your choice: { $left } of { $all }.
browse-nothing-left = Nothing fits this choice. Take a choice away again, or ask a person.
browse-nothing = There is nothing here yet. A person can surely help.
browse-open = 🟢 open now
browse-shut = ⚪ closed now
browse-busy = 🟡 busy
browse-full = 🔴 full
browse-waiting-list = 🟠 waiting list
browse-closed = ⛔ closed for some time
browse-button-entry = { $number } · { $pictogram } { $name }
browse-button-previous = ⬅️ Back
browse-button-next = More ➡️
browse-button-open-now = 🕑 Open now
browse-button-free = 💶 Free
browse-button-language = 🗣️ In English
browse-button-step-free = ♿ No steps
browse-button-home-visits = 🏠 Comes to your home
browse-button-on = ✔️ { $name }

category-food = Food
category-money = Money
category-housing = Housing
category-energy = Energy
category-health = Health
category-mind = Feeling better
category-disability = Disability
category-mobility = Transport
category-family = Family and children
category-school = School
category-elderly = Growing older
category-carers = Caring for someone
category-language = Language
category-digital = Phone, computer
category-work = Work
category-rights = Your rights
category-safety = Being safe
category-street = Street and waste
category-repair = Repairs and loans
category-meeting = Meeting people
category-sport = Sports
category-newcomers = New here
category-volunteering = Lend a hand
category-pets = Pets
category-papers = Papers
category-info = Information

nearby-prompt = 📍 <b>Where are you?</b>
    Share your place with the button below, or write a street or a place.
    I look once, and do not keep your place.
nearby-key-share = 📍 Share my place
nearby-key-cancel = ✖️ Never mind
nearby-looking = 👌 Let me look.
nearby-cancelled = 👌 All right. You can always write a question, or tap /menu.
nearby-title = 📍 <b>Close to you</b>
    Your place is not kept anywhere.
nearby-title-place = 📍 <b>Close to { $place }</b>
nearby-guessed = 📍 I do not know that place. This is <b>close to the middle of { $neighbourhood }</b>.
nearby-here = very close
nearby-metres = { $metres } m away
nearby-kilometres = { $kilometres } km away
nearby-comes-home = 🏠 comes to your home
nearby-nothing = 📍 Within { $kilometres } km of that place I know of nothing. A person can look with you.
nearby-unknown = 📍 I do not know that place. Share your place, or write a street in the area.
nearby-forgotten = 📍 I forgot where you were, as promised. You can share your place again.
nearby-button-again = 📍 Another place
