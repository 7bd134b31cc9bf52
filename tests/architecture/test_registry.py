"""What the bot reacts to, as data: nothing without a role, nothing twice, nothing that Telegram would refuse."""

import importlib
import pkgutil
import re
from dataclasses import Field, fields
from typing import Any

import pytest
from telegram.ext import Application

import community
import core
import handlers
import knowledge
from bot import features
from bot.offline import OfflineRequest
from community.activities.joining.parties import Need
from community.activities.series.changing import PARTS
from community.activities.telling.choices import Reminder
from community.activities.themes import THEMES
from community.help.keeping import KeepReason
from community.help.models import CloseReason
from community.volunteers.roles import Role
from core.outbox import MessageKind
from handlers.callbacks import LARGEST_NUMBER, TELEGRAM_LIMIT_BYTES, CallbackData, unpack
from handlers.commands import BY_KEY, COMMANDS
from handlers.registry import Registry
from handlers.routing import mount
from messages.languages import LANGUAGES
from tests.bot.spine import ME

HUGE_NUMBER = 2**31 - 1
"""Of minutes, seats, pages."""
TEXT_FIELDS = {
    "reminder": Reminder,
    "language": LANGUAGES,
    "theme": THEMES,
    "role": Role,
    "reason": CloseReason,
    "why": KeepReason,
    "answer": ("ask", "yes", "no"),
    "need": Need,
    "act": ("edit", "move", "place", "cancel", "extra"),
    "part": PARTS,
    "view": ("soon", "theme-children", "days-739581-31", "series-999999999"),
    "step": ("title", "what", "theme", "day", "hour", "place", "seats", "repeat", "audience", "languages", "contact"),
}
"""The longest value of each field of text. A new field must be added, and thought about."""


@pytest.fixture(scope="module")
def registry() -> Registry:
    """Everything, as at start."""
    return features.handlers(after_erase=lambda: None)


def _kinds() -> list[type[CallbackData]]:
    """Those of the product: other tests make their own."""
    return [one for one in CallbackData.__subclasses__() if one.__module__.startswith("handlers.")]


def _message_kinds() -> dict[str, MessageKind]:
    """Every kind that stands as a constant anywhere, with where it stands."""
    found = {}
    for package in (community, core, handlers, knowledge):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".migrations" not in module.name:
                for name, value in vars(importlib.import_module(module.name)).items():
                    if isinstance(value, MessageKind):
                        found[f"{module.name}.{name}"] = value
    return found


def test_every_command_of_the_table_is_answered_by_who_may(registry: Registry) -> None:
    assert {key: entry.role for key, entry in registry.commands.items()} == {one.key: one.role for one in COMMANDS}


def test_keys_of_commands_stand_once() -> None:
    assert len(BY_KEY) == len(COMMANDS)


def test_a_name_belongs_to_one_command() -> None:
    """In all languages together, for all names work in every chat."""
    names = [name for one in COMMANDS for name in one.names]
    assert len(names) == len(set(names))


def test_names_of_commands_fit_telegrams_rules() -> None:
    assert [name for one in COMMANDS for name in one.names if not re.fullmatch(r"[a-z0-9_]{1,32}", name)] == []
    assert len(COMMANDS) <= 100


def test_every_role_has_commands() -> None:
    assert {one.role for one in COMMANDS} == set(Role)


async def _handler(*_: Any) -> None: ...


async def _applies(*_: Any) -> bool:
    return True


@pytest.mark.parametrize("way", ["command", "tap", "dialogue", "reply", "message"])
def test_a_handler_without_a_role_cannot_be_registered(way: str) -> None:
    whereto: Any = {"tap": _kinds()[0], "message": _applies}.get(way, "start")
    register: Any = getattr(Registry(), way)
    with pytest.raises(TypeError, match="role"):
        register(whereto, _handler)
    register(whereto, _handler, role=Role.RESIDENT)


@pytest.mark.parametrize("way", ["command", "tap", "dialogue", "reply"])
def test_nothing_is_registered_twice(way: str) -> None:
    whereto: Any = {"tap": _kinds()[0]}.get(way, "start")
    register: Any = getattr(Registry(), way)
    register(whereto, _handler, role=Role.RESIDENT)
    with pytest.raises(ValueError, match="twice"):
        register(whereto, _handler, role=Role.RESIDENT)


def test_every_entry_has_a_role(registry: Registry) -> None:
    assert len(registry.entries()) > len(COMMANDS)
    assert {type(entry.role) for entry in registry.entries()} == {Role}


def test_every_button_is_answered(registry: Registry) -> None:
    assert {one.__name__ for one in _kinds()} - {one.__name__ for one in registry.taps} == set()
    assert set(registry.taps) == set(_kinds())


def test_names_of_buttons_stand_once() -> None:
    """A second one would take the first one's taps."""
    names = [one.name for one in _kinds()]
    assert len(names) == len(set(names))


def _longest(one: Field[Any]) -> str | int:
    if one.type is str:
        return max(map(str, TEXT_FIELDS[one.name]), key=len)
    return LARGEST_NUMBER if one.name.endswith("_id") else HUGE_NUMBER


@pytest.mark.parametrize("kind", _kinds(), ids=lambda kind: kind.name)
def test_a_button_fits_telegrams_limit_with_huge_ids_and_comes_back(kind: type[CallbackData]) -> None:
    tapped = kind(**{one.name: _longest(one) for one in fields(kind)})
    assert len(tapped.pack().encode()) <= TELEGRAM_LIMIT_BYTES
    assert unpack(tapped.pack()) == tapped


async def test_every_handler_is_waited_for(registry: Registry) -> None:
    """With block=False a handler would outlive its transaction."""
    offline = OfflineRequest(ME)
    application = Application.builder().token("1:x").request(offline).get_updates_request(offline).updater(None).build()
    mount(registry, application)
    mounted = [handler for group in application.handlers.values() for handler in group]
    assert len(mounted) > len(COMMANDS)
    assert [handler for handler in mounted if not handler.block] == []
    assert sorted(application.handlers) == [-2, -1, 0]


def test_every_kind_of_message_can_be_built(registry: Registry) -> None:
    found = _message_kinds()
    assert len(found) > 20
    assert {where for where, kind in found.items() if kind.name not in registry.cards} == set()


def test_every_builder_has_its_kind(registry: Registry) -> None:
    assert set(registry.cards) == {kind.name for kind in _message_kinds().values()}


def test_names_of_kinds_stand_once() -> None:
    kinds = set(_message_kinds().values())
    assert len(kinds) == len({kind.name for kind in kinds})
