"""The poster's side: the questions of a draft, the preview, how far the news has come, and who comes, in numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from community.activities import announcing, drafts, repository
from community.activities import service as activities
from community.activities.models import Activity, ActivityState, Glance
from community.activities.themes import THEMES
from community.residents.quiet_hours import BRUSSELS
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities import THEME_NAMES, activity_text
from handlers.cards.agenda import numbered
from handlers.cards.card import Button, Card, Gone
from handlers.scene import Scene, Words

DRAFT_QUESTION = MessageKind("draft_question", Lane.REPLY)
DRAFT_WHICH_HOUR = MessageKind("draft_which_hour", Lane.REPLY)
DRAFT_UNFINISHED = MessageKind("draft_unfinished", Lane.REPLY)
DRAFT_PREVIEW = MessageKind("draft_preview", Lane.REPLY)
ANNOUNCEMENT = MessageKind("activity_announcement", Lane.REPLY)
POSTED_LIST = MessageKind("posted_list", Lane.REPLY)
POSTED_CARD = MessageKind("posted_card", Lane.REPLY)
POSTED_CANCEL = MessageKind("posted_cancel", Lane.REPLY)

DAYS_OFFERED = 7
HOURS_OFFERED = (10, 12, 14, 16, 18, 19)
SEATS_OFFERED = (10, 20, 40)
PLACES_OFFERED = 4
POSTED_SHOWN = 8
NO_LIMIT = 0
"""In a button, for "as many as like"."""

_QUESTIONS = {
    "title": "activities-ask-title",
    "theme": "activities-ask-theme",
    "day": "activities-ask-day",
    "hour": "activities-ask-hour",
    "place": "activities-ask-place",
    "seats": "activities-ask-seats",
    "what": "activities-ask-what",
    "price": "activities-ask-price",
}
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
    """The day of the draft, as a proleptic ordinal (``date.toordinal``)."""

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


@dataclass(frozen=True)
class PostedTapped(CallbackData, name="posted"):
    """Who comes to my activity?"""

    occurrence_id: int


@dataclass(frozen=True)
class PostedCancelTapped(CallbackData, name="pcancel"):
    """Call this time off. ``sure`` is 0 for the question, 1 for the answer."""

    occurrence_id: int
    sure: int


async def _draft(scene: Scene, draft_id: int) -> Activity:
    draft = await repository.find_activity(await scene.read(), draft_id)
    if draft is None:
        raise Gone
    return draft


async def question(scene: Scene, *, draft_id: int, step: str) -> Card:
    """One question of a draft: typed or tapped, and always a way out."""
    draft = await _draft(scene, draft_id)
    rows = await _OFFERS[step](scene, draft) if step in _OFFERS else []
    stop = Button(scene.words.plain("activities-button-stop"), tap=DraftStopTapped(draft_id))
    return Card(scene.words.text(_QUESTIONS[step]), rows=[*rows, [stop]])


async def _themes(scene: Scene, draft: Activity) -> list[list[Button]]:
    buttons = [
        Button(
            scene.words.plain("activities-button-theme", pictogram=THEMES[theme], theme=scene.words.plain(key)),
            tap=DraftThemeTapped(draft.id, theme),
        )
        for theme, key in THEME_NAMES.items()
    ]
    return _in_rows(buttons, 2)


async def _days(scene: Scene, draft: Activity) -> list[list[Button]]:
    today = scene.now.astimezone(BRUSSELS).date()
    days = [today + timedelta(days=ahead) for ahead in range(DAYS_OFFERED)]
    buttons = [
        Button(scene.words.plain("activities-button-day", day=day), tap=DraftDayTapped(draft.id, day.toordinal()))
        for day in days
    ]
    return _in_rows(buttons, 2)


async def _hours(scene: Scene, draft: Activity) -> list[list[Button]]:
    return _in_rows([_hour_button(scene.words, draft, time(hour), 0) for hour in HOURS_OFFERED], 3)


def _hour_button(words: Words, draft: Activity, hour: time, lasts: int) -> Button:
    day = draft.first_on or date(2026, 1, 1)
    starts_at = datetime.combine(day, hour, BRUSSELS).astimezone(UTC)
    minute = hour.hour * 60 + hour.minute
    return Button(
        words.plain("activities-button-hour", starts_at=starts_at), tap=DraftHourTapped(draft.id, minute, lasts)
    )


async def _places(scene: Scene, draft: Activity) -> list[list[Button]]:
    found = await repository.list_recent_places(await scene.read(), draft.neighbourhood_id, PLACES_OFFERED)
    return [
        [
            Button(
                scene.words.plain("activities-button-place", place=place), tap=DraftPlaceTapped(draft.id, activity_id)
            )
        ]
        for activity_id, place in found
    ]


async def _seats(scene: Scene, draft: Activity) -> list[list[Button]]:
    words = scene.words
    counts = [
        Button(words.plain("activities-button-seats", count=count), tap=DraftSeatsTapped(draft.id, count))
        for count in SEATS_OFFERED
    ]
    return [counts, [Button(words.plain("activities-button-no-limit"), tap=DraftSeatsTapped(draft.id, NO_LIMIT))]]


_OFFERS: dict[str, Callable[..., object]] = {}
