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
    for position, neighbourhood in enumerate(settings.neighbourhoods):
        if (neighbourhood.latitude is None) != (neighbourhood.longitude is None):
            yield ("neighbourhoods", position), "latitude and longitude together, or neither"
    for position in _repeated([neighbourhood.slug for neighbourhood in settings.neighbourhoods]):
        yield ("neighbourhoods", position, "slug"), "a slug that no other neighbourhood has"
    encryption = settings.encryption
    for position in _repeated([encryption.key_id, *(older.key_id for older in encryption.older_keys)]):
        yield ("encryption", "older_keys", position - 1, "key_id"), "an id that no other key has"


def _repeated(names: list[str]) -> Iterator[int]:
    """The positions of names that stood there before."""
    return (position for position, name in enumerate(names) if name in names[:position])


def unready_for_residents(settings: Settings) -> Iterator[Problem]:
    """What must be there before real people write to the bot: somebody to call, whatever the danger."""
    if not settings.neighbourhoods:
        yield ("neighbourhoods",), "at least one neighbourhood"
    for position, neighbourhood in enumerate(settings.neighbourhoods):
        if not neighbourhood.phone:
            yield ("neighbourhoods", position, "phone"), "a phone number, for residents who would rather call"
    yield from _unconfirmed(settings)
    served = {pair for number in settings.emergency.numbers for pair in product(number.serves, number.languages)}
    for danger, language in product(DANGERS_TO_SERVE, LANGUAGES_TO_SERVE):
        if (danger, language) not in served:
            yield ("emergency", "numbers"), f'a number for "{danger}" in the language "{language}"'


def _unconfirmed(settings: Settings) -> Iterator[Problem]:
    for position, number in enumerate(settings.emergency.numbers):
        if not number.confirmed_by:
            yield ("emergency", "numbers", position, "confirmed_by"), "the name of whoever called and confirmed it"
        elif number.confirmed_on is None:
            yield ("emergency", "numbers", position, "confirmed_on"), "the date on which it was confirmed"


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
