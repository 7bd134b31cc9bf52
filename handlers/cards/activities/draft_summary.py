"""What a draft holds so far, in lines for its poster: what was said, what was filled in, when it comes back."""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

from community.activities.models import Activity
from community.activities.posting import timing
from community.activities.series.times import next_times
from handlers.cards.activities.activity import THEME_NAMES
from handlers.cards.activities.description import lasting
from handlers.cards.activities.series import said_series
from handlers.scene import Words

NEXT_NAMED = 3


def summary(words: Words, draft: Activity) -> list[str]:
    """Everything that is known, each on a line, with a mark at what was filled in by convention. None: no lines."""
    lines = [_marked(words, draft, step, line) for step, line in _known(words, draft)]
    return [words.text("drafting-head"), *lines] if lines else []


def _marked(words: Words, draft: Activity, step: str, line: str) -> str:
    return words.text("drafting-assumed", line=line) if step in draft.assumed else line


def _known(words: Words, draft: Activity) -> Iterator[tuple[str, str]]:
    texts = draft.in_language(words.language)
    if texts.title:
        yield "title", words.text("activities-title", pictogram=draft.pictogram or "📝", title=texts.title)
    if draft.theme is not None:
        yield "theme", words.text("drafting-theme", theme=words.plain(THEME_NAMES[draft.theme]))
    yield from _when(words, draft)
    if draft.place:
        yield "place", words.text("activities-where", place=draft.place)
    elif draft.latitude is not None:
        yield "place", words.text("drafting-pin")
    if "seats" not in (draft.to_ask or ()):
        count = draft.seats
        yield "seats", words.text("drafting-no-limit") if count is None else words.text("drafting-seats", count=count)
    if texts.price:
        yield "price", words.text("activities-price", price=texts.price)
    if draft.photo:
        yield "photo", words.text("drafting-photo")


def _when(words: Words, draft: Activity) -> Iterator[tuple[str, str]]:
    if draft.first_on is not None:
        yield "day", words.text("drafting-day", day=draft.first_on)
    if draft.starts_at is not None and not timing.halves_of(draft):
        yield "hour", words.text("drafting-hour", starts_at=draft.starts_at)
    if draft.minutes:
        yield "long", words.text("activities-how-long", minutes=draft.minutes)
    if (said := said_series(words, draft)) and "repeat" not in (draft.to_ask or ()):
        yield "repeat", words.text("drafting-repeats", said=said)
        for line in next_dates(words, draft):
            yield "repeat", line


def next_dates(words: Words, draft: Activity) -> list[str]:
    """The first dates of what comes back, for its poster to check; no line when it does not."""
    if draft.starts_at is None or draft.first_on is None or (draft.rrule is None and not draft.extra_on):
        return []
    words = lasting(words, draft.starts_at)
    times = next_times(draft, draft.starts_at - timedelta(seconds=1), NEXT_NAMED)
    days = [words.plain("activities-button-day", day=timing.local_day(at)) for at in times]
    return [words.text("drafting-next-times", days=days)]


def assumed_lines(words: Words, draft: Activity) -> list[str]:
    """For under the preview: what the poster did not say, in so many words."""
    told = [f"• {say(words, draft)}" for step, say in ASSUMED.items() if step in draft.assumed]
    return [words.text("drafting-assumed-head"), *told] if told else []


def _day(words: Words, draft: Activity) -> str:
    assert draft.first_on is not None
    return words.text("drafting-assumed-day", day=draft.first_on)


def _hour(words: Words, draft: Activity) -> str:
    assert draft.starts_at is not None
    return words.text("drafting-assumed-hour", starts_at=draft.starts_at)


def _theme(words: Words, draft: Activity) -> str:
    return words.text("drafting-assumed-theme", theme=words.plain(THEME_NAMES[draft.theme or ""]))


def _title(words: Words, draft: Activity) -> str:
    return words.text("drafting-assumed-title", title=draft.in_language(words.language).title)


ASSUMED: Mapping[str, Callable[[Words, Activity], str]] = {
    "title": _title,
    "theme": _theme,
    "day": _day,
    "hour": _hour,
    "repeat": lambda words, draft: words.text("drafting-assumed-repeat", said=said_series(words, draft)),
    "long": lambda words, draft: words.text("drafting-assumed-long", minutes=draft.minutes or 0),
    "place": lambda words, draft: words.text("drafting-assumed-place", place=draft.place or ""),
    "seats": lambda words, _: words.text("drafting-assumed-seats"),
}
"""What can be filled in by convention, and how that is said."""
