"""Rules between settings: values that are right one by one and still no basis to start on."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

from bot.config_faults import Loc
from bot.settings_model import Settings

Problem = tuple[Loc, str]
"""A place in the settings and what was expected there."""

CONFIRMATION_LASTS = timedelta(days=180)
DANGERS_TO_SERVE = ("suicide", "violence", "child", "medical", "fire")
LANGUAGES_TO_SERVE = ("nl", "fr")


def contradictions(settings: Settings) -> Iterator[Problem]:
    """Settings that are right alone and wrong together."""
    if settings.telegram.reply_reserve >= settings.telegram.sends_per_second:
        yield ("telegram", "reply_reserve"), "less than telegram.sends_per_second"
    if settings.quiet_hours.start == settings.quiet_hours.end:
        yield ("quiet_hours", "end"), "another time than quiet_hours.start"
    if settings.promise.opens >= settings.promise.closes:
        yield ("promise", "closes"), "a time after promise.opens"
    key_ids = {settings.encryption.key_id}
    for position, older in enumerate(settings.encryption.older_keys):
        if older.key_id in key_ids:
            yield ("encryption", "older_keys", position, "key_id"), "an id that no other key has"
        key_ids.add(older.key_id)
    slugs: set[str] = set()
    for position, neighbourhood in enumerate(settings.neighbourhoods):
        if neighbourhood.slug in slugs:
            yield ("neighbourhoods", position, "slug"), "a slug that no other neighbourhood has"
        slugs.add(neighbourhood.slug)
        if (neighbourhood.latitude is None) != (neighbourhood.longitude is None):
            yield ("neighbourhoods", position), "latitude and longitude together, or neither"


def unready_for_residents(settings: Settings) -> Iterator[Problem]:
    """What must be there before real people write to the bot: somebody to call, whatever the danger."""
    if not settings.neighbourhoods:
        yield ("neighbourhoods",), "at least one neighbourhood"
    for position, neighbourhood in enumerate(settings.neighbourhoods):
        if not neighbourhood.phone:
            yield ("neighbourhoods", position, "phone"), "a phone number, for residents who would rather call"
    for position, number in enumerate(settings.emergency.numbers):
        if not number.confirmed_by:
            yield (
                ("emergency", "numbers", position, "confirmed_by"),
                "the name of whoever called and confirmed it",
            )
        elif number.confirmed_on is None:
            yield ("emergency", "numbers", position, "confirmed_on"), "the date on which it was confirmed"
    for danger, language in product(DANGERS_TO_SERVE, LANGUAGES_TO_SERVE):
        if not any(danger in one.serves and language in one.languages for one in settings.emergency.numbers):
            yield ("emergency", "numbers"), f'a number for "{danger}" in the language "{language}"'


def worries(settings: Settings, on: date) -> Iterator[Problem]:
    """What does not stop the bot, but should not stay so."""
    if not settings.admins.telegram_ids:
        yield ("admins", "telegram_ids"), "at least one id; without an admin nobody can invite the team"
    for position, number in enumerate(settings.emergency.numbers):
        if number.confirmed_on and not timedelta(0) <= on - number.confirmed_on <= CONFIRMATION_LASTS:
            days = CONFIRMATION_LASTS.days
            yield (
                ("emergency", "numbers", position, "confirmed_on"),
                f"a date in the last {days} days; call and check",
            )
