"""What a poster may want to look at once more, under the preview. It never stands in the way."""

from collections.abc import Callable
from dataclasses import dataclass

from community.activities.models import Activity, ActivityState
from community.activities.posting.warnings import About, Caution, warnings_of
from community.activities.telling import announcing
from handlers.callbacks import CallbackData
from handlers.cards.activities.description import lasting
from handlers.cards.card import Button
from handlers.scene import Scene, Words

HOLIDAYS = {
    "new-year": "holiday-new-year",
    "labour-day": "holiday-labour-day",
    "national-day": "holiday-national-day",
    "assumption": "holiday-assumption",
    "all-saints": "holiday-all-saints",
    "armistice": "holiday-armistice",
    "christmas": "holiday-christmas",
    "easter": "holiday-easter",
    "easter-monday": "holiday-easter-monday",
    "ascension": "holiday-ascension",
    "whit-monday": "holiday-whit-monday",
}
SCHOOL_HOLIDAYS = {
    "autumn": "school-holiday-autumn",
    "christmas": "school-holiday-christmas",
    "carnival": "school-holiday-carnival",
    "easter": "school-holiday-easter",
    "spring": "school-holiday-spring",
    "summer": "school-holiday-summer",
}


@dataclass(frozen=True)
class DraftLeaveOutTapped(CallbackData, name="dholiday"):
    """Take the public holidays out of the series."""

    draft_id: int


@dataclass(frozen=True, slots=True)
class Warned:
    """Lines to put under a preview (none: nothing to look at), and a row of buttons that goes with them."""

    lines: list[str]
    rows: list[list[Button]]


async def warned(scene: Scene, draft: Activity) -> Warned:
    """What to look at in a draft, in the words of the reader."""
    if draft.state not in (ActivityState.DRAFT, ActivityState.WAITING):
        return Warned([], [])
    school = scene.rooms.neighbourhoods.get(draft.neighbourhood_id).school_holidays
    found = await warnings_of(await scene.read(), draft, now=scene.now, school=school)
    said = [*_told_too_late(scene, draft), *(_line(scene.words, one) for one in found)]
    if not said:
        return Warned([], [])
    lines = ["", scene.words.text("warning-head"), *(f"• {line}" for line in said)]
    rows = []
    if any(one.about is About.ALSO_ON_HOLIDAYS for one in found):
        label = scene.words.plain("warning-button-leave-out")
        rows = [[Button(label, tap=DraftLeaveOutTapped(draft.id))]]
    return Warned(lines, rows)


def _told_too_late(scene: Scene, draft: Activity) -> list[str]:
    """Whoever posts it now posts it for who looks in the agenda by themselves."""
    if draft.starts_at is None or draft.starts_at <= scene.now:
        return []
    rooms = scene.rooms
    told_at = announcing.told_at(draft, rooms.quiet_hours, posted_at=scene.now + rooms.activities.undo)
    return [] if told_at is not None else [scene.words.text("warning-told-too-late")]


def _line(words: Words, one: Caution) -> str:
    return _SAID[one.about](lasting(words, one.at), one)


def _days(words: Words, one: Caution) -> list[str]:
    return [words.plain("activities-button-day", day=day) for day in one.days]


def _schools(words: Words, one: Caution) -> list[str]:
    return [words.plain(SCHOOL_HOLIDAYS[key]) for key in one.holidays]


def _same_place(words: Words, one: Caution) -> str:
    title = one.other.activity.in_language(words.language).title if one.other is not None else ""
    return words.text("warning-same-place", title=title, at=one.at)


_SAID: dict[About, Callable[[Words, Caution], str]] = {
    About.STARTS_LATER: lambda words, one: words.text("warning-starts-later", at=one.at),
    About.FAR: lambda words, one: words.text("warning-far", at=one.at),
    About.PUBLIC_HOLIDAY: lambda words, one: words.text(
        "warning-public-holiday", at=one.at, holiday=words.plain(HOLIDAYS[one.holidays[0]])
    ),
    About.SCHOOL_HOLIDAY: lambda words, one: words.text(
        "warning-school-holiday", holiday=words.plain(SCHOOL_HOLIDAYS[one.holidays[0]])
    ),
    About.ALSO_ON_HOLIDAYS: lambda words, one: words.text("warning-also-on-holidays", days=_days(words, one)),
    About.ALSO_IN_SCHOOL_HOLIDAYS: lambda words, one: words.text(
        "warning-also-in-school-holidays", holidays=_schools(words, one)
    ),
    About.SAME_PLACE: _same_place,
    About.EARLY: lambda words, one: words.text("warning-early", at=one.at),
    About.LATE: lambda words, one: words.text("warning-late", at=one.at),
    About.HOUR_SKIPPED: lambda words, one: words.text("warning-hour-skipped", at=one.at),
    About.HOUR_TWICE: lambda words, one: words.text("warning-hour-twice", at=one.at),
}
