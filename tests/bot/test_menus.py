"""The menu of commands, as a phone asks for it: in its own language, by role, and none in groups."""

from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)

from bot.menus import commands_for, set_menu_of_chat, set_menus
from bot.transport import AiohttpRequest
from community.volunteers.roles import Role
from core.ids import ChatId
from demo.standin.server import StandIn
from handlers.commands import COMMANDS
from messages.catalogue import Catalogue
from messages.languages import LANGUAGES, Language
from tests.house import TOKEN

CATALOGUE = Catalogue()
CHAT = ChatId(1001)
PRIVATE = BotCommandScopeAllPrivateChats()
RESIDENT = frozenset({Role.RESIDENT})
EVERY_ROLE = frozenset(Role)


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    """A bot that speaks with a stand-in, where one person was met."""
    standin = StandIn(token=TOKEN, limits=False)
    url = await standin.start()
    request = AiohttpRequest()
    bot = Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=request)
    await bot.initialize()
    yield bot
    await bot.shutdown()
    await standin.stop()


async def names(bot: Bot, scope: BotCommandScope, language: str | None = None) -> list[str]:
    """The names Telegram has for one scope and language."""
    return [one.command for one in await bot.get_my_commands(scope=scope, language_code=language)]


@pytest.mark.parametrize(("language", "expected"), [("nl", "hulp"), ("fr", "aide"), ("en", "help"), (None, "hulp")])
async def test_each_phone_sees_the_commands_in_its_language(bot: Bot, language: str | None, expected: str) -> None:
    await set_menus(bot, CATALOGUE)
    assert expected in await names(bot, PRIVATE, language)


async def test_a_resident_is_shown_nothing_of_other_roles(bot: Bot) -> None:
    await set_menus(bot, CATALOGUE)
    own = {command.nl for command in COMMANDS if command.role is Role.RESIDENT}
    assert set(await names(bot, PRIVATE)) == own


async def test_groups_have_no_menu_even_after_somebody_set_one_by_hand(bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("oud", "van vroeger")])
    await set_menus(bot, CATALOGUE)
    assert await names(bot, BotCommandScopeAllGroupChats()) == []
    assert await names(bot, BotCommandScopeDefault()) == []


async def test_a_chat_gets_the_commands_of_its_roles_in_its_language(bot: Bot) -> None:
    await set_menu_of_chat(bot, CATALOGUE, CHAT, "fr", RESIDENT | {Role.ADMIN})
    shown = await names(bot, BotCommandScopeChat(CHAT))
    assert {"aide", "inviter", "roles"} <= set(shown)
    assert "nouveau" not in shown


async def test_a_chat_without_roles_falls_back_on_everybodys_menu(bot: Bot) -> None:
    await set_menu_of_chat(bot, CATALOGUE, CHAT, "fr", EVERY_ROLE)
    await set_menu_of_chat(bot, CATALOGUE, CHAT, "fr", frozenset())
    assert await names(bot, BotCommandScopeChat(CHAT)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_description_is_short_and_belongs_to_one_command(language: Language) -> None:
    commands = commands_for(CATALOGUE, language, EVERY_ROLE)
    assert len(commands) == len(COMMANDS)
    assert [one.command for one in commands if not 3 <= len(one.description) <= 60] == []
    assert len({one.description for one in commands}) == len(commands)
