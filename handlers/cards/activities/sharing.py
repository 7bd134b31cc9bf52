"""Keeping an activity and passing it on: a file for an agenda, a text for other apps, a link for a poster."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape, unescape

from community.activities import service as activities
from community.activities.agenda import Kind, View
from community.activities.calendar.file import CalendarEntry, calendar_file
from community.activities.models import Occurrence
from community.activities.series.exporting import changed_times, extra_starts, left_out_starts, sequence_of, uid_of
from community.residents.quiet_hours import BRUSSELS
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.activity import seen_by
from handlers.cards.activities.agenda import AgendaTapped, written
from handlers.cards.activities.description import described, lasting
from handlers.cards.activities.series import said_series
from handlers.cards.card import Button, Card, Document, Gone
from handlers.scene import Scene, Words

SHARE = MessageKind("activity_share", Lane.REPLY)
CALENDAR_FILE = MessageKind("activity_calendar_file", Lane.REPLY)
FORWARD = MessageKind("activity_forward", Lane.REPLY)
POSTER_LINK = MessageKind("activity_poster_link", Lane.REPLY)
ACTIVITY_PREFIX = "a_"
"""What a link to an activity begins with, behind ``?start=``."""
_TAG = re.compile("<[^<>]*>")
_LONGEST_FILE_NAME = 40


@dataclass(frozen=True)
class CalendarTapped(CallbackData, name="ics"):
    """A file for my agenda: of this time, or (``whole`` is 1) of all of them."""

    occurrence_id: int
    whole: int


@dataclass(frozen=True)
class ForwardTapped(CallbackData, name="fwd"):
    """A text that I can forward."""

    occurrence_id: int


@dataclass(frozen=True)
class PosterTapped(CallbackData, name="poster"):
    """A link to print."""

    occurrence_id: int


async def share(scene: Scene, *, occurrence_id: int) -> Card:
    """The ways to keep it and to pass it on."""
    occurrence = await _shared(scene, occurrence_id)
    words, activity = scene.words, occurrence.activity
    comes_back = _comes_back(occurrence)
    this = words.plain("sharing-button-this-time" if comes_back else "sharing-button-calendar")
    rows = [[Button(this, tap=CalendarTapped(occurrence_id, 0))]]
    if comes_back:
        rows.append([Button(words.plain("sharing-button-whole"), tap=CalendarTapped(occurrence_id, 1))])
    rows.append([Button(words.plain("sharing-button-forward"), tap=ForwardTapped(occurrence_id))])
    rows.append([Button(words.plain("sharing-button-poster"), tap=PosterTapped(occurrence_id))])
    if comes_back:
        times = written(View(Kind.SERIES, activity_id=activity.id))
        tap = AgendaTapped(activity.neighbourhood_id, times, 0)
        rows.append([Button(words.plain("sharing-button-times"), tap=tap)])
    title = activity.in_language(words.language).title
    return Card(
        lasting(words, occurrence.starts_at).text("sharing-title", title=title, starts_at=occurrence.starts_at),
        rows=rows,
    )


def _comes_back(occurrence: Occurrence) -> bool:
    return occurrence.activity.rrule is not None or bool(occurrence.activity.extra_on)


async def _shared(scene: Scene, occurrence_id: int) -> Occurrence:
    """What is shared; what was called off meanwhile is not."""
    occurrence = (await seen_by(scene, occurrence_id)).occurrence
    if occurrence.cancelled_at is not None:
        raise Gone
    return occurrence


async def calendar_document(scene: Scene, *, occurrence_id: int, whole: bool) -> Card:
    """The file, with a word on what to do with it."""
    occurrence = (await seen_by(scene, occurrence_id)).occurrence
    if whole:
        entry = await _series_entry(scene, occurrence)
    else:
        entry = _entry(scene, occurrence, uid_of(scene.rooms.bot_id, occurrence, whole=not _comes_back(occurrence)))
    content = calendar_file(entry, now=scene.now)
    title = occurrence.activity.in_language(scene.words.language).title
    key = "sharing-file-whole" if whole else "sharing-file"
    text = lasting(scene.words, occurrence.starts_at).text(key, title=title, starts_at=occurrence.starts_at)
    name = file_name(title, None if whole else f"{occurrence.starts_at.astimezone(BRUSSELS):%Y-%m-%d}")
    return Card(text, document=Document(name, content, "text/calendar"))


def _entry(scene: Scene, occurrence: Occurrence, uid: str) -> CalendarEntry:
    """One time by itself."""
    activity = occurrence.activity
    return CalendarEntry(
        uid=uid,
        sequence=sequence_of(activity, [occurrence]),
        title=_plain_title(scene.words, occurrence),
        starts_at=occurrence.starts_at,
        description=_description(scene, occurrence),
        place=occurrence.place,
        latitude=occurrence.latitude,
        longitude=occurrence.longitude,
        minutes=activity.minutes,
        cancelled=occurrence.cancelled_at is not None,
        contact=activity.contact or "",
        url=link_to(scene, activity.id),
    )


async def _series_entry(scene: Scene, occurrence: Occurrence) -> CalendarEntry:
    """All of them, with what is out of the ordinary."""
    tx = await scene.read()
    series, times = await activities.whole_series(tx, occurrence.activity.id)
    if series is None or series.starts_at is None:
        raise Gone
    plain = Occurrence(
        id=0,
        activity=series,
        starts_at=series.starts_at,
        place=series.place or "",
        latitude=series.latitude,
        longitude=series.longitude,
        version=1,
        cancelled_at=None,
    )
    sequence = sequence_of(series, times)
    return replace(
        _entry(scene, plain, uid_of(scene.rooms.bot_id, plain, whole=True)),
        sequence=sequence,
        rrule=series.rrule,
        extra_dates=extra_starts(series),
        left_out=left_out_starts(series, now=scene.now),
        changed=changed_times(
            series,
            times,
            sequence,
            title=lambda one: _plain_title(scene.words, one),
            description=lambda one: _description(scene, one),
        ),
    )


def _plain_title(words: Words, occurrence: Occurrence) -> str:
    return occurrence.activity.in_language(words.language).title


def _description(scene: Scene, occurrence: Occurrence) -> str:
    """What the card says beside title, day and place, and how to let it be known that one comes."""
    lines = [*_told(scene.words, occurrence), "", *_how_to_join(scene, occurrence)]
    return "\n".join(lines).strip()


def _told(words: Words, occurrence: Occurrence) -> list[str]:
    """The lines of the card below day and place, plain; what nobody said leaves no line."""
    lines = [_plain(one) for one in described(words, occurrence)]
    when = _plain(lasting(words, occurrence.starts_at).text("activities-when", starts_at=occurrence.starts_at))
    where = _plain(words.text("activities-where", place=occurrence.place))
    repeats = words.plain("drafting-repeats", said=said_series(words, occurrence.activity))
    return [one for one in lines[1:] if one and one not in (when, where, repeats)]


def _plain(marked: str) -> str:
    return unescape(_TAG.sub("", marked))


def _how_to_join(scene: Scene, occurrence: Occurrence) -> list[str]:
    words = scene.words
    where = scene.rooms.neighbourhoods.get(occurrence.activity.neighbourhood_id)
    return [
        words.plain("sharing-join", link=link_to(scene, occurrence.activity.id)),
        words.plain("sharing-phone", organisation=where.organisation, phone=where.phone),
    ]


def link_to(scene: Scene, activity_id: int) -> str:
    """A link that opens the activity in the bot, on any phone with Telegram."""
    return f"https://t.me/{scene.rooms.bot_username}?start={ACTIVITY_PREFIX}{activity_id}"


async def forward(scene: Scene, *, occurrence_id: int) -> Card:
    """A plain text, without anything that only Telegram understands: it is pasted elsewhere."""
    occurrence = await _shared(scene, occurrence_id)
    return Card(escape(forward_text(scene, occurrence), quote=False))


def forward_text(scene: Scene, occurrence: Occurrence) -> str:
    """What, when, where and how to join, for people who do not have this bot."""
    words, activity = lasting(scene.words, occurrence.starts_at), occurrence.activity
    title = _plain_title(words, occurrence)
    when = words.plain("activities-when", starts_at=occurrence.starts_at)
    lines = [f"{activity.pictogram} {title}".strip(), when]
    if said := said_series(scene.words, activity):
        lines.append(words.plain("drafting-repeats", said=said))
    lines.append(words.plain("activities-where", place=occurrence.place))
    return "\n".join([*lines, *_told(scene.words, occurrence), "", *_how_to_join(scene, occurrence)])


async def poster_link(scene: Scene, *, occurrence_id: int) -> Card:
    """The link, on a line of its own."""
    occurrence = await _shared(scene, occurrence_id)
    return Card(scene.words.text("sharing-poster", link=link_to(scene, occurrence.activity.id)))


def file_name(title: str, day: str | None) -> str:
    """How the file is called on a phone: the title in plain letters, and the day of a single time."""
    spread = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words: Sequence[str] = re.findall("[a-z0-9]+", spread)
    name = "-".join(words)[:_LONGEST_FILE_NAME].strip("-") or "agenda"
    return f"{name}-{day}.ics" if day else f"{name}.ics"
