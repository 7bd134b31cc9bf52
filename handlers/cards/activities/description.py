"""What an activity is, in lines: the same for the preview, the invitation, the card and the reminder; and its photo."""

from dataclasses import replace
from datetime import datetime, timedelta

from community.activities.models import Occurrence, Texts
from community.activities.posting.timing import closes_on
from community.activities.series.times import next_times
from handlers.cards.activities.series import said_series
from handlers.cards.card import Media
from handlers.scene import Words

GROWS = 200
"""How much the words under a photo grow by: how many come, where the reader stands, that it is called off."""


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
    if said := _repeats(words, occurrence):
        lines.append(words.text("drafting-repeats", said=said))
    lines.append(words.text("activities-where", place=occurrence.place))
    if activity.online_url:
        lines.append(words.text("drafting-card-online", url=activity.online_url))
    lines += _said_in_texts(words, texts)
    if activity.closes_days:
        last_day = closes_on(occurrence.starts_at, activity.closes_days)
        that_day = lasting(words, occurrence.starts_at - timedelta(days=activity.closes_days))
        lines.append(that_day.text("drafting-card-closes", last_on=last_day))
    if activity.contact:
        lines.append(words.text("activities-contact", contact=activity.contact))
    return lines


def _repeats(words: Words, occurrence: Occurrence) -> str:
    """How often it comes back; not under what was called off together with all that would have followed."""
    activity = occurrence.activity
    if occurrence.cancelled_at is not None and not (
        activity.starts_at and next_times(activity, occurrence.starts_at, 1)
    ):
        return ""
    return said_series(words, activity)


def _said_in_texts(words: Words, texts: Texts) -> list[str]:
    said = {
        "activities-price": {"price": texts.price},
        "activities-bring": {"bring": texts.bring},
        "drafting-card-audience": {"audience": texts.audience},
        "drafting-card-access": {"access": texts.access},
        "drafting-card-languages": {"languages": texts.languages},
    }
    return [words.text(key, **variables) for key, variables in said.items() if any(variables.values())]


def photo_of(occurrence: Occurrence) -> Media | None:
    """The photo that was given with an activity (of one time, if that has its own)."""
    return Media("photo", occurrence.activity.photo) if occurrence.activity.photo else None


def lasting(words: Words, starts_at: datetime) -> Words:
    """Words that name the day itself: a card is read again tomorrow, when "morgen" would be wrong."""
    return replace(words, now=min(words.now, starts_at - timedelta(days=3)))
