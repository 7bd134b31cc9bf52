"""What an activity is, in lines: the same for the preview, the invitation, the card and the reminder."""

from dataclasses import replace
from datetime import datetime, timedelta

from community.activities.models import Occurrence
from handlers.scene import Words


def described(words: Words, occurrence: Occurrence) -> list[str]:
    """Title, what, when, where and all that was said about it."""
    words = lasting(words, occurrence.starts_at)
    activity = occurrence.activity
    texts = activity.in_language(words.language)
    lines: list[str] = [words.text("activities-title", pictogram=activity.pictogram, title=texts.title)]
    if texts.what:
        lines.append(words.text("activities-what", what=texts.what))
    lines.append("")
    if occurrence.cancelled_at is not None:
        lines.append(words.text("activities-takes-no-place"))
    lines.append(words.text("activities-when", starts_at=occurrence.starts_at))
    if activity.minutes:
        lines.append(words.text("activities-how-long", minutes=activity.minutes))
    lines.append(words.text("activities-where", place=occurrence.place))
    if texts.price:
        lines.append(words.text("activities-price", price=texts.price))
    if texts.bring:
        lines.append(words.text("activities-bring", bring=texts.bring))
    if activity.contact:
        lines.append(words.text("activities-contact", contact=activity.contact))
    return lines


def lasting(words: Words, starts_at: datetime) -> Words:
    """Words that name the day itself: a card is read again tomorrow, when "morgen" would be wrong."""
    return replace(words, now=min(words.now, starts_at - timedelta(days=3)))
