"""A draft on its poster's phone: the beginning, what can be changed, and the preview, as neighbours will see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time

from community.activities.models import Activity, ActivityState, Glance
from community.activities.posting import drafts
from community.residents.quiet_hours import BRUSSELS
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.activity import activity_text, announced
from handlers.cards.activities.copying import copy_list_row
from handlers.cards.activities.description import GROWS, photo_of
from handlers.cards.activities.draft_summary import ASSUMED, assumed_lines, next_dates, summary
from handlers.cards.activities.warnings import warned
from handlers.cards.card import Button, Card, Gone, fits_under_a_photo
from handlers.scene import Scene, Words

DRAFT_START = MessageKind("draft_start", Lane.REPLY)
DRAFT_QUESTION = MessageKind("draft_question", Lane.REPLY)
DRAFT_FIELDS = MessageKind("draft_fields", Lane.REPLY)
DRAFT_UNFINISHED = MessageKind("draft_unfinished", Lane.REPLY)
DRAFT_SET_ASIDE = MessageKind("draft_set_aside", Lane.REPLY)
DRAFT_PREVIEW = MessageKind("draft_preview", Lane.REPLY)

NO_LIMIT = 0
"""In a button, for "as many as like"."""
MOST_ASSUMED = 4
"""So many of the things that were filled in have a button of their own under the preview."""

FIELDS: Mapping[str, str] = {
    "title": "drafting-field-title",
    "theme": "drafting-field-theme",
    "day": "drafting-field-day",
    "hour": "drafting-field-hour",
    "place": "drafting-field-place",
    "seats": "drafting-field-seats",
    "what": "drafting-field-what",
    "price": "drafting-field-price",
    "photo": "drafting-field-photo",
    "repeat": "drafting-field-repeat",
    "long": "drafting-field-long",
    "bring": "drafting-field-bring",
    "audience": "drafting-field-audience",
    "access": "drafting-field-access",
    "languages": "drafting-field-languages",
    "contact": "drafting-field-contact",
    "online": "drafting-field-online",
    "closes": "drafting-field-closes",
}
"""Step of a draft to the name of what it asks, on a button; the first that people want to change come first."""
ON_A_PAGE = 6
LAST_PAGE = (len(FIELDS) - 1) // ON_A_PAGE


@dataclass(frozen=True)
class DraftStopTapped(CallbackData, name="dstop"):
    """Rather not: ask me no more."""

    draft_id: int


@dataclass(frozen=True)
class DraftThrownAway(CallbackData, name="dgone"):
    """Throw this draft away."""

    draft_id: int


@dataclass(frozen=True)
class DraftResumeTapped(CallbackData, name="dresume"):
    """Go on where I was."""

    draft_id: int


@dataclass(frozen=True)
class DraftRestartTapped(CallbackData, name="dnew"):
    """Begin something else."""

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
    """The hour of the draft, in minutes after midnight on the wall."""

    draft_id: int
    minute: int


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
class DraftStepsTapped(CallbackData, name="dsteps"):
    """Ask me one thing after the other."""

    draft_id: int


@dataclass(frozen=True)
class DraftFieldsTapped(CallbackData, name="dfields"):
    """What can be changed or told besides; ``turns`` is 1 when it takes the place of another page of it."""

    draft_id: int
    page: int
    turns: int


@dataclass(frozen=True)
class DraftRepeatTapped(CallbackData, name="drepeat"):
    """How it comes back: a number of ``PACES`` in the cards of the questions."""

    draft_id: int
    pace: int


@dataclass(frozen=True)
class DraftSchoolTapped(CallbackData, name="dschool"):
    """Leave the school holidays out (1), or not (0)."""

    draft_id: int
    skips: int


@dataclass(frozen=True)
class DraftLongTapped(CallbackData, name="dlong"):
    """How many minutes it lasts."""

    draft_id: int
    minutes: int


@dataclass(frozen=True)
class DraftFreeTapped(CallbackData, name="dfree"):
    """It costs nothing."""

    draft_id: int


@dataclass(frozen=True)
class DraftClosesTapped(CallbackData, name="dcloses"):
    """Until so many days before one may join; 0 is until it begins."""

    draft_id: int
    days: int


@dataclass(frozen=True)
class DraftLeaveOutFieldTapped(CallbackData, name="ddrop"):
    """Take this out again."""

    draft_id: int
    step: str


@dataclass(frozen=True)
class DraftPublishTapped(CallbackData, name="dpost"):
    """Put it in the agenda."""

    draft_id: int


async def start(scene: Scene, *, draft_id: int) -> Card:
    """The first question: the whole of it in one sentence, or step by step."""
    words = scene.words
    return Card(
        words.text("drafting-start"),
        rows=[
            [Button(words.plain("drafting-button-steps"), tap=DraftStepsTapped(draft_id))],
            copy_list_row(words),
            stop_row(words, draft_id),
        ],
    )


async def unfinished(scene: Scene, *, draft_id: int) -> Card:
    """There is a draft from before. Go on with it?"""
    draft = await draft_of(scene, draft_id)
    words = scene.words
    title = draft.in_language(words.language).title
    text = words.text("activities-unfinished", title=title) if title else words.text("activities-unfinished-untitled")
    return Card(
        text,
        rows=[
            [Button(words.plain("activities-button-resume"), tap=DraftResumeTapped(draft_id))],
            [Button(words.plain("activities-button-restart"), tap=DraftRestartTapped(draft_id))],
            _throw_away_row(words, draft_id),
        ],
    )


async def set_aside(scene: Scene, *, draft_id: int) -> Card:
    """Nothing is posted, and nothing is lost."""
    await draft_of(scene, draft_id)
    words = scene.words
    resume = Button(words.plain("activities-button-resume"), tap=DraftResumeTapped(draft_id))
    return Card(words.text("activities-set-aside"), rows=[[resume], _throw_away_row(words, draft_id)])


def _throw_away_row(words: Words, draft_id: int) -> list[Button]:
    return [Button(words.plain("activities-button-throw-away"), tap=DraftThrownAway(draft_id))]


async def fields(scene: Scene, *, draft_id: int, page: int) -> Card:
    """What can be changed or told besides, a page of it."""
    draft = await draft_of(scene, draft_id)
    words = scene.words
    page = min(page, LAST_PAGE)
    steps = list(FIELDS)[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    buttons = [Button(words.plain(FIELDS[step]), tap=DraftChangeTapped(draft_id, step)) for step in steps]
    further = (page + 1) % (LAST_PAGE + 1)
    label = (words.plain("drafting-button-more"), words.plain("drafting-button-still-more"))[min(page, 1)]
    if not further:
        label = words.plain("drafting-button-fields")
    ways = [
        Button(label, tap=DraftFieldsTapped(draft_id, further, 1)),
        Button(words.plain("drafting-button-back"), tap=DraftResumeTapped(draft_id)),
    ]
    head = words.text("drafting-fields-more") if page else words.text("drafting-fields")
    known = summary(words, draft)
    return Card("\n".join([*known, "", head] if known else [head]), rows=[*in_rows(buttons, 2), ways])


async def preview(scene: Scene, *, draft_id: int) -> Card:
    """What neighbours will see; under it what was filled in, "post it", "rather not", and the way to change it."""
    draft = await drafts.peek(await scene.read(), draft_id)
    words = scene.words
    if draft is None:
        return Card(words.text("drafting-thrown-away"))
    if draft.state is ActivityState.DRAFT and not drafts.is_complete(draft):
        return _incomplete(words, draft)
    seen = Glance(drafts.as_occurrence(draft))
    if draft.state is not ActivityState.DRAFT:
        posted = draft.state in (ActivityState.PUBLISHED, ActivityState.CANCELLED)
        end = words.text("activities-is-posted") if posted else words.text("drafting-is-on-its-way")
        return _pictured(words, seen, ["", end], [])
    look = await warned(scene, draft)
    notes = [*_under(next_dates(words, draft)), *_under(assumed_lines(words, draft)), *look.lines]
    notes = ["", words.text("drafting-for-you"), *notes] if notes else []
    return _pictured(words, seen, notes, [*_preview_rows(words, draft), *look.rows, stop_row(words, draft_id)])


def _under(lines: list[str]) -> list[str]:
    return ["", *lines] if lines else []


def _pictured(words: Words, seen: Glance, notes: list[str], rows: list[list[Button]]) -> Card:
    """The card that neighbours get, with its photo; the notes are for the poster alone.

    Where neighbours get it without the photo, or the notes leave no room for it here, a line says so.
    """
    text, photo = activity_text(words, seen), photo_of(seen.occurrence)
    noted = "\n".join([text, *notes])
    left_out = photo is not None and not fits_under_a_photo(announced(words, seen), grows=GROWS)
    if photo is None or (not left_out and fits_under_a_photo(noted)):
        return Card(noted, rows=rows, media=photo)
    said = words.text("drafting-photo-left-out" if left_out else "drafting-photo")
    return Card("\n".join([text, "", said, *notes]), rows=rows)


def _incomplete(words: Words, draft: Activity) -> Card:
    resume = Button(words.plain("activities-button-resume"), tap=DraftResumeTapped(draft.id))
    return Card("\n".join(summary(words, draft)), rows=[[resume], stop_row(words, draft.id)])


def _preview_rows(words: Words, draft: Activity) -> list[list[Button]]:
    """Post it first; then what was filled in, each a tap away; then everything else."""
    assumed = [step for step in ASSUMED if step in draft.assumed][:MOST_ASSUMED]
    guesses = [Button(words.plain(FIELDS[step]), tap=DraftChangeTapped(draft.id, step)) for step in assumed]
    return [
        [Button(words.plain("activities-button-post"), tap=DraftPublishTapped(draft.id))],
        *in_rows(guesses, 2),
        [
            Button(words.plain("drafting-button-fields"), tap=DraftFieldsTapped(draft.id, 0, 0)),
            Button(words.plain("drafting-button-more"), tap=DraftFieldsTapped(draft.id, 1, 0)),
        ],
    ]


async def draft_of(scene: Scene, draft_id: int) -> Activity:
    """The draft of a card.

    Raises:
        Gone: it was thrown away.
    """
    draft = await drafts.peek(await scene.read(), draft_id)
    if draft is None:
        raise Gone
    return draft


def stop_row(words: Words, draft_id: int) -> list[Button]:
    """The way out."""
    return [Button(words.plain("activities-button-rather-not"), tap=DraftStopTapped(draft_id))]


def in_rows(buttons: list[Button], wide: int) -> list[list[Button]]:
    """So many in a row."""
    return [buttons[at : at + wide] for at in range(0, len(buttons), wide)]


def hour_button(words: Words, draft: Activity, hour: time) -> Button:
    """An hour on the wall, of the day of the draft."""
    day = draft.first_on or words.now.astimezone(BRUSSELS).date()
    starts_at = datetime.combine(day, hour, BRUSSELS).astimezone(UTC)
    label = words.plain("activities-button-hour", starts_at=starts_at)
    return Button(label, tap=DraftHourTapped(draft.id, hour.hour * 60 + hour.minute))
