"""The questions of a draft, one a screen, each to be typed or tapped; and the preview, as neighbours will see it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from community.activities.models import Activity, ActivityState, Glance
from community.activities.posting import drafts
from community.activities.themes import THEMES
from community.residents.quiet_hours import BRUSSELS
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.activity import THEME_NAMES, activity_text
from handlers.cards.card import Button, Card, Gone
from handlers.scene import Scene, Words

DRAFT_QUESTION = MessageKind("draft_question", Lane.REPLY)
DRAFT_WHICH_HOUR = MessageKind("draft_which_hour", Lane.REPLY)
DRAFT_UNFINISHED = MessageKind("draft_unfinished", Lane.REPLY)
DRAFT_PREVIEW = MessageKind("draft_preview", Lane.REPLY)

DAYS_OFFERED = 8
HOURS_OFFERED = (10, 12, 14, 16, 18, 19)
SEATS_OFFERED = (10, 20, 40)
PLACES_OFFERED = 4
NO_LIMIT = 0
"""In a button, for "as many as like"."""

QUESTIONS = {
    "title": "activities-ask-title",
    "theme": "activities-ask-theme",
    "day": "activities-ask-day",
    "hour": "activities-ask-hour",
    "place": "activities-ask-place",
    "seats": "activities-ask-seats",
    "what": "activities-ask-what",
    "price": "activities-ask-price",
}
"""Step of a draft to the key of its question."""
_CHANGES = {
    "title": "activities-button-change-title",
    "theme": "activities-button-change-theme",
    "day": "activities-button-change-day",
    "hour": "activities-button-change-hour",
    "place": "activities-button-change-place",
    "seats": "activities-button-change-seats",
    "what": "activities-button-change-what",
    "price": "activities-button-change-price",
}


@dataclass(frozen=True)
class DraftStopTapped(CallbackData, name="dstop"):
    """Throw this draft away."""

    draft_id: int


@dataclass(frozen=True)
class DraftResumeTapped(CallbackData, name="dresume"):
    """Go on where I was."""

    draft_id: int


@dataclass(frozen=True)
class DraftRestartTapped(CallbackData, name="dnew"):
    """Begin anew."""

    draft_id: int


@dataclass(frozen=True)
class DraftThemeTapped(CallbackData, name="dtheme"):
    """The theme of the draft."""

    draft_id: int
    theme: str


@dataclass(frozen=True)
class DraftDayTapped(CallbackData, name="dday"):
    """The day of the draft, as an ordinal (``date.toordinal``)."""

    draft_id: int
    ordinal: int


@dataclass(frozen=True)
class DraftHourTapped(CallbackData, name="dhour"):
    """The hour of the draft, in minutes after midnight on the wall; ``lasts`` in minutes, 0 when not said."""

    draft_id: int
    minute: int
    lasts: int


@dataclass(frozen=True)
class DraftPlaceTapped(CallbackData, name="dplace"):
    """The place of an earlier activity."""

    draft_id: int
    activity_id: int


@dataclass(frozen=True)
class DraftSeatsTapped(CallbackData, name="dseats"):
    """How many seats; 0 is no limit."""

    draft_id: int
    seats: int


@dataclass(frozen=True)
class DraftChangeTapped(CallbackData, name="dchange"):
    """Ask me this again."""

    draft_id: int
    step: str


@dataclass(frozen=True)
class DraftPublishTapped(CallbackData, name="dpost"):
    """Put it in the agenda."""

    draft_id: int


async def question(scene: Scene, *, draft_id: int, step: str) -> Card:
    """One question of a draft, and always a way out."""
    draft = await _draft(scene, draft_id)
    offer = _OFFERS.get(step)
    rows = await offer(scene, draft) if offer is not None else []
    return Card(scene.words.text(QUESTIONS[step]), rows=[*rows, _stop_row(scene.words, draft_id)])


async def which_hour(scene: Scene, *, draft_id: int, minutes: list[int]) -> Card:
    """Seven in the morning, or in the evening? ``minutes`` after midnight."""
    draft = await _draft(scene, draft_id)
    row = [_hour_button(scene.words, draft, time(*divmod(minute, 60))) for minute in minutes]
    return Card(scene.words.text("activities-which-hour"), rows=[row, _stop_row(scene.words, draft_id)])


async def unfinished(scene: Scene, *, draft_id: int) -> Card:
    """There is a draft from before. Go on with it?"""
    draft = await _draft(scene, draft_id)
    words = scene.words
    title = draft.in_language(words.language).title
    text = words.text("activities-unfinished", title=title) if title else words.text("activities-unfinished-untitled")
    return Card(
        text,
        rows=[
            [Button(words.plain("activities-button-resume"), tap=DraftResumeTapped(draft_id))],
            [Button(words.plain("activities-button-restart"), tap=DraftRestartTapped(draft_id))],
        ],
    )


async def preview(scene: Scene, *, draft_id: int) -> Card:
    """What neighbours will see; under it "post it", "rather not", and everything that can still be changed."""
    draft = await _draft(scene, draft_id)
    words = scene.words
    text = activity_text(words, Glance(drafts.as_occurrence(draft)))
    if draft.state is not ActivityState.DRAFT:
        return Card(f"{text}\n\n{words.text('activities-is-posted')}")
    changes = [Button(words.plain(key), tap=DraftChangeTapped(draft_id, step)) for step, key in _CHANGES.items()]
    return Card(
        text,
        rows=[
            [Button(words.plain("activities-button-post"), tap=DraftPublishTapped(draft_id))],
            *_in_rows(changes, 2),
            [Button(words.plain("activities-button-rather-not"), tap=DraftStopTapped(draft_id))],
        ],
    )


async def _draft(scene: Scene, draft_id: int) -> Activity:
    draft = await drafts.peek(await scene.read(), draft_id)
    if draft is None:
        raise Gone
    return draft


def _stop_row(words: Words, draft_id: int) -> list[Button]:
    return [Button(words.plain("activities-button-stop"), tap=DraftStopTapped(draft_id))]


def _in_rows(buttons: list[Button], wide: int) -> list[list[Button]]:
    return [buttons[at : at + wide] for at in range(0, len(buttons), wide)]


async def _themes(scene: Scene, draft: Activity) -> list[list[Button]]:
    words = scene.words
    labels = {
        theme: words.plain("activities-button-theme", pictogram=THEMES[theme], theme=words.plain(key))
        for theme, key in THEME_NAMES.items()
    }
    return _in_rows([Button(label, tap=DraftThemeTapped(draft.id, theme)) for theme, label in labels.items()], 2)


async def _days(scene: Scene, draft: Activity) -> list[list[Button]]:
    today = scene.now.astimezone(BRUSSELS).date()
    days = [today + timedelta(days=ahead) for ahead in range(DAYS_OFFERED)]
    buttons = [
        Button(scene.words.plain("activities-button-day", day=day), tap=DraftDayTapped(draft.id, day.toordinal()))
        for day in days
    ]
    return _in_rows(buttons, 2)


async def _hours(scene: Scene, draft: Activity) -> list[list[Button]]:
    return _in_rows([_hour_button(scene.words, draft, time(hour)) for hour in HOURS_OFFERED], 3)


def _hour_button(words: Words, draft: Activity, hour: time) -> Button:
    day = draft.first_on or words.now.date()
    starts_at = datetime.combine(day, hour, BRUSSELS).astimezone(UTC)
    label = words.plain("activities-button-hour", starts_at=starts_at)
    return Button(label, tap=DraftHourTapped(draft.id, hour.hour * 60 + hour.minute, 0))


async def _places(scene: Scene, draft: Activity) -> list[list[Button]]:
    found = await drafts.recent_places(await scene.read(), draft, PLACES_OFFERED)
    labels = [scene.words.plain("activities-button-place", place=place) for _, place in found]
    return [
        [Button(label, tap=DraftPlaceTapped(draft.id, activity_id))]
        for (activity_id, _), label in zip(found, labels, strict=True)
    ]


async def _seats(scene: Scene, draft: Activity) -> list[list[Button]]:
    words = scene.words
    counts = [
        Button(words.plain("activities-button-seats", count=count), tap=DraftSeatsTapped(draft.id, count))
        for count in SEATS_OFFERED
    ]
    return [counts, [Button(words.plain("activities-button-no-limit"), tap=DraftSeatsTapped(draft.id, NO_LIMIT))]]


_OFFERS: dict[str, Callable[[Scene, Activity], Awaitable[list[list[Button]]]]] = {
    "theme": _themes,
    "day": _days,
    "hour": _hours,
    "place": _places,
    "seats": _seats,
}
