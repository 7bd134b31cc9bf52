"""What an activity is, in lines: the same for the preview, the invitation, the card and the reminder; and its photo."""

from dataclasses import replace
from datetime import datetime, timedelta

from community.activities.models import Occurrence, Texts
from community.activities.posting.timing import closes_on
from handlers.cards.activities.series import said_series
from handlers.cards.card import Media, caption_units
from handlers.scene import Words

MOST_UNDER_A_PHOTO = 900
"""UTF-16 units, as Telegram counts a caption; below what ``bot.rendering`` allows, for a head may come before it."""


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
    if said := said_series(words, activity):
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


def _said_in_texts(words: Words, texts: Texts) -> list[str]:
    said = {
        "activities-price": {"price": texts.price},
        "activities-bring": {"bring": texts.bring},
        "drafting-card-audience": {"audience": texts.audience},
        "drafting-card-access": {"access": texts.access},
        "drafting-card-languages": {"languages": texts.languages},
    }
    return [words.text(key, **variables) for key, variables in said.items() if any(variables.values())]


def in_brief(occurrence: Occurrence) -> Occurrence:
    """The same without the long "what": what stands under a photo has little room."""
    texts = occurrence.activity.texts
    short = {language: {**one, "what": ""} for language, one in texts.items()}
    return replace(occurrence, activity=replace(occurrence.activity, texts=short))


def photo_of(occurrence: Occurrence) -> Media | None:
    """The photo that was given with an activity (of one time, if that has its own)."""
    return Media("photo", occurrence.activity.photo) if occurrence.activity.photo else None


def under_a_photo(photo: Media | None, full: str, brief: str) -> tuple[str, Media | None]:
    """The words for a card, and the photo they fit under: all of them, else the brief ones, else without the photo."""
    if photo is None:
        return full, None
    fitting = next((text for text in (full, brief) if fits_under_a_photo(text)), None)
    return (full, None) if fitting is None else (fitting, photo)


def fits_under_a_photo(text: str) -> bool:
    """Whether it can stand there, as Telegram counts it: without the tags."""
    return caption_units(text) <= MOST_UNDER_A_PHOTO


def lasting(words: Words, starts_at: datetime) -> Words:
    """Words that name the day itself: a card is read again tomorrow, when "morgen" would be wrong."""
    return replace(words, now=min(words.now, starts_at - timedelta(days=3)))
