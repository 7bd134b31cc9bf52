"""What cannot be taken in at a question of a draft; each is said in its own words, and the question stands."""

from community.activities.models import NotUnderstood
from core.errors import DomainError, NotYours


class DraftGone(NotYours):
    """The draft was thrown away; its old buttons are still there."""

    key = "drafting-gone"


class HourSkipped(DomainError):
    """In that night the clock goes from two to three: the hour between is never there."""

    key = "drafting-hour-skipped"


class RepeatNotUnderstood(NotUnderstood):
    """No recurrence, or one that could be two things."""

    key = "drafting-again-repeat"


class LengthNotUnderstood(NotUnderstood):
    """No end and no duration."""

    key = "drafting-again-long"


class MomentForPlace(NotUnderstood):
    """A day or an hour, where a place was asked."""

    key = "drafting-again-place"


class LinkNotUnderstood(NotUnderstood):
    """No address on the web, or one that is not encrypted."""

    key = "drafting-again-online"


class DeadlineNotUnderstood(NotUnderstood):
    """No number of days before, or a day that is not before it."""

    key = "drafting-again-closes"


class DeadlineGone(DomainError):
    """That day lies behind us already."""

    key = "drafting-deadline-gone"


class PhotoNotUnderstood(NotUnderstood):
    """Something else than a photo."""

    key = "drafting-again-photo"


class OnlyWords(NotUnderstood):
    """A voice note, a sticker, a file: it cannot be read here."""

    key = "drafting-only-words"
