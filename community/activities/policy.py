"""What an operator decides about activities."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class ActivityPolicy:
    """``undo``: so long a posted activity can be taken back before anything goes out.

    ``first_posts``: so many posts of a new volunteer wait for a colleague's yes; 0 is none. ``offer`` and
    ``offer_on_the_day``: so long a free place is held for who is offered it; the clock sleeps in the quiet hours.
    """

    undo: timedelta = timedelta(seconds=60)
    first_posts: int = 1
    offer: timedelta = timedelta(hours=12)
    offer_on_the_day: timedelta = timedelta(hours=1)
