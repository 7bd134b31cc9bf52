"""The questions of a draft, one a screen, each to be typed or tapped."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import time, timedelta

from community.activities.models import Activity
from community.activities.posting import drafts, timing
from community.activities.posting.keeping import open_steps
from community.activities.posting.theming import theme_of
from community.activities.sentences.vocabulary import RFC_DAYS
from community.activities.themes import THEMES
from community.residents.quiet_hours import BRUSSELS
from handlers.cards.activities.activity import THEME_NAMES
from handlers.cards.activities.draft_summary import summary
from handlers.cards.activities.drafts import (
    NO_LIMIT,
    DraftClosesTapped,
    DraftDayTapped,
    DraftFieldsTapped,
    DraftFreeTapped,
    DraftLeaveOutFieldTapped,
    DraftLongTapped,
    DraftPlaceTapped,
    DraftRepeatTapped,
    DraftResumeTapped,
    DraftSchoolTapped,
    DraftSeatsTapped,
    DraftThemeTapped,
    draft_of,
    hour_button,
    in_rows,
    stop_row,
)
from handlers.cards.activities.series import said_series
from handlers.cards.card import Button, Card
from handlers.scene import Scene

DAYS_OFFERED = 6
HOURS_OFFERED = (10, 12, 14, 16, 18, 19)
SEATS_OFFERED = (10, 20, 40)
PLACES_OFFERED = 4
LENGTHS_OFFERED = (60, 90, 120, 180)
"""Minutes."""
DEADLINES_OFFERED = (1, 2, 3, 7)
"""Days before."""
PACES = ("once", "weekly", "fortnightly", "monthly", "as_it_is")
"""How it may come back, in the order of their numbers in a button."""

QUESTIONS = {
    "title": "activities-ask-title",
    "theme": "activities-ask-theme",
    "day": "activities-ask-day",
    "hour": "activities-ask-hour",
    "place": "activities-ask-place",
    "seats": "activities-ask-seats",
    "what": "activities-ask-what",
    "price": "activities-ask-price",
    "repeat": "drafting-ask-repeat",
    "long": "drafting-ask-long",
    "photo": "drafting-ask-photo",
    "bring": "drafting-ask-bring",
    "audience": "drafting-ask-audience",
    "access": "drafting-ask-access",
    "languages": "drafting-ask-languages",
    "contact": "drafting-ask-contact",
    "online": "drafting-ask-online",
    "closes": "drafting-ask-closes",
}
"""Step of a draft to the key of its question."""


async def question(scene: Scene, *, draft_id: int, step: str, with_summary: bool = False) -> Card:
    """One question of a draft, and always a way out; perhaps with what is known already above it."""
    draft = await draft_of(scene, draft_id)
    words = scene.words
    offer = _OFFERS.get(step)
    rows = await offer(scene, draft) if offer is not None else []
    known = [*summary(words, draft), ""] if with_summary and summary(words, draft) else []
    return Card("\n".join([*known, words.text(_key(draft, step))]), rows=[*rows, *_ways(scene, draft, step)])


def _key(draft: Activity, step: str) -> str:
    if step == "place" and draft.place is None and draft.latitude is not None:
        return "drafting-ask-pin-name"
    if step == "hour" and timing.halves_of(draft):
        return "activities-which-hour"
    return QUESTIONS[step]


def _ways(scene: Scene, draft: Activity, step: str) -> list[list[Button]]:
    """Out of here: of something that has to be known to what else there is, of something else back."""
    words = scene.words
    stop = stop_row(words, draft.id)
    if step in open_steps(draft):
        change = Button(words.plain("drafting-button-fields"), tap=DraftFieldsTapped(draft.id, 0, 0))
        return [[change, *stop]]
    back = [Button(words.plain("drafting-button-back"), tap=DraftResumeTapped(draft.id))]
    if drafts.is_told(draft, step):
        out = Button(words.plain("drafting-button-leave-out"), tap=DraftLeaveOutFieldTapped(draft.id, step))
        return [[out], [*back, *stop]]
    return [[*back, *stop]]


async def _themes(scene: Scene, draft: Activity) -> list[list[Button]]:
    """The one that the title speaks of comes first."""
    words = scene.words
    guess = theme_of(draft.in_language(words.language).title)
    labels = {
        theme: words.plain("activities-button-theme", pictogram=THEMES[theme], theme=words.plain(key))
        for theme, key in sorted(THEME_NAMES.items(), key=lambda one: one[0] != guess)
    }
    return in_rows([Button(label, tap=DraftThemeTapped(draft.id, theme)) for theme, label in labels.items()], 2)


async def _days(scene: Scene, draft: Activity) -> list[list[Button]]:
    today = scene.now.astimezone(BRUSSELS).date()
    days = [today + timedelta(days=ahead) for ahead in range(DAYS_OFFERED)]
    buttons = [
        Button(scene.words.plain("activities-button-day", day=day), tap=DraftDayTapped(draft.id, day.toordinal()))
        for day in days
    ]
    return in_rows(buttons, 2)


async def _hours(scene: Scene, draft: Activity) -> list[list[Button]]:
    hours = timing.halves_of(draft) or [time(hour) for hour in HOURS_OFFERED]
    return in_rows([hour_button(scene.words, draft, hour) for hour in hours], 3)


async def _places(scene: Scene, draft: Activity) -> list[list[Button]]:
    if draft.place is None and draft.latitude is not None:
        return []
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


async def _repeats(scene: Scene, draft: Activity) -> list[list[Button]]:
    """Each said as it would be: "elke vrijdag", "elke vierde vrijdag van de maand"."""
    words = scene.words
    once = Button(words.plain("drafting-button-once"), tap=DraftRepeatTapped(draft.id, 0))
    if draft.first_on is None:
        return [[once]]
    rows = [[once]]
    rules = {rule_at(pace, draft): pace for pace in range(len(PACES) - 1, 0, -1)}
    for rule, pace in sorted(rules.items(), key=lambda one: (one[0] != draft.rrule, one[1])):
        if rule is not None:
            said = said_series(words, replace(draft, rrule=rule, starts_at=None, extra_on=()))
            label = words.plain("drafting-button-repeat", said=said)
            rows.append([Button(label, tap=DraftRepeatTapped(draft.id, pace))])
    if draft.rrule is not None and "repeat" not in open_steps(draft):
        skips = draft.skips_school_holidays is None
        label = words.plain("drafting-button-skip-school") if skips else words.plain("drafting-button-with-school")
        rows.append([Button(label, tap=DraftSchoolTapped(draft.id, int(skips)))])
    return rows


def rule_at(pace: int, draft: Activity) -> str | None:
    """The rule behind a button, for the first day of the draft; None is once."""
    assert draft.first_on is not None
    match PACES[pace]:
        case "weekly":
            return f"FREQ=WEEKLY;BYDAY={RFC_DAYS[draft.first_on.weekday()]}"
        case "fortnightly":
            return f"FREQ=WEEKLY;INTERVAL=2;BYDAY={RFC_DAYS[draft.first_on.weekday()]}"
        case "monthly":
            return f"FREQ=MONTHLY;BYDAY={timing.nth_weekday(draft.first_on)}"
        case "as_it_is":
            return draft.rrule
    return None


async def _lengths(scene: Scene, draft: Activity) -> list[list[Button]]:
    buttons = [
        Button(scene.words.plain("drafting-button-lasts", minutes=minutes), tap=DraftLongTapped(draft.id, minutes))
        for minutes in LENGTHS_OFFERED
    ]
    return in_rows(buttons, 2)


async def _prices(scene: Scene, draft: Activity) -> list[list[Button]]:
    return [[Button(scene.words.plain("drafting-button-free"), tap=DraftFreeTapped(draft.id))]]


async def _deadlines(scene: Scene, draft: Activity) -> list[list[Button]]:
    words = scene.words
    days = [
        Button(words.plain("drafting-button-closes", count=count), tap=DraftClosesTapped(draft.id, count))
        for count in DEADLINES_OFFERED
    ]
    return [
        [Button(words.plain("drafting-button-closes-never"), tap=DraftClosesTapped(draft.id, 0))],
        *in_rows(days, 2),
    ]


_OFFERS: dict[str, Callable[[Scene, Activity], Awaitable[list[list[Button]]]]] = {
    "theme": _themes,
    "day": _days,
    "hour": _hours,
    "place": _places,
    "seats": _seats,
    "repeat": _repeats,
    "long": _lengths,
    "price": _prices,
    "closes": _deadlines,
}
