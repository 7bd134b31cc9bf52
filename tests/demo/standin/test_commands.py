"""A menu shows the commands of the narrowest scope in one's own language first."""

from typing import Any

import pytest

from tests.demo.standin.conftest import BotSide, PeopleSide


async def _set(bot: BotSide, name: str, scope: dict[str, Any] | None = None, language: str = "") -> None:
    parameters: dict[str, Any] = {"commands": [{"command": name, "description": f"doet {name}"}]}
    if scope:
        parameters["scope"] = scope
    if language:
        parameters["language_code"] = language
    await bot.get("setMyCommands", **parameters)


async def _menu(people: PeopleSide, chat: int) -> list[str]:
    return [command["command"] for command in (await people.see(f"chats/{chat}"))["commands"]]


async def test_scope_goes_before_language_and_language_before_none(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person(language_code="fr")
    steps: list[tuple[str, dict[str, Any] | None, str]] = [
        ("default", None, ""),
        ("default_fr", None, "fr"),
        ("private", {"type": "all_private_chats"}, ""),
        ("private_fr", {"type": "all_private_chats"}, "fr"),
        ("own", {"type": "chat", "chat_id": chat}, ""),
        ("own_fr", {"type": "chat", "chat_id": chat}, "fr"),
    ]
    for name, scope, language in steps:
        await _set(bot, name, scope, language)
        assert await _menu(people, chat) == [name]
    other = await people.person("Bob", language_code="nl")
    assert await _menu(people, other) == ["private"]


async def test_a_group_has_scopes_of_its_own(bot: BotSide, people: PeopleSide) -> None:
    owner = await people.person()
    group = (await people.do("groups", title="Regie", members=[owner]))["chat_id"]
    steps: list[tuple[str, dict[str, Any] | None]] = [
        ("default", None),
        ("groups", {"type": "all_group_chats"}),
        ("admins", {"type": "all_chat_administrators"}),
        ("here", {"type": "chat", "chat_id": group}),
        ("admins_here", {"type": "chat_administrators", "chat_id": group}),
        ("owner", {"type": "chat_member", "chat_id": group, "user_id": owner}),
    ]
    for name, scope in steps:
        await _set(bot, name, scope)
        assert await _menu(people, group) == [name]
    assert await _menu(people, owner) == ["default"]


async def test_a_list_is_read_and_deleted_exactly_as_it_was_set(bot: BotSide) -> None:
    await _set(bot, "hulp", language="nl")
    assert await bot.get("getMyCommands") == []
    expected = [{"command": "hulp", "description": "doet hulp"}]
    assert await bot.get("getMyCommands", language_code="nl") == expected
    await bot.get("deleteMyCommands", language_code="nl")
    assert await bot.get("getMyCommands", language_code="nl") == []


@pytest.mark.parametrize(
    "scope", [{"type": "everywhere"}, {"type": "chat"}, {"type": "chat_member", "chat_id": 1}, "default"]
)
async def test_a_scope_that_does_not_exist_is_refused(bot: BotSide, scope: Any) -> None:
    code, _ = await bot.refused("getMyCommands", scope=scope)
    assert code == 400


async def test_more_than_a_hundred_commands_are_refused(bot: BotSide) -> None:
    commands = [{"command": f"c{n}", "description": "x"} for n in range(101)]
    assert await bot.refused("setMyCommands", commands=commands) == (
        400,
        "Bad Request: BOT_COMMANDS_TOO_MUCH",
    )


async def test_the_profile_has_texts_for_each_language(bot: BotSide) -> None:
    await bot.get("setMyDescription", description="Je buur")
    await bot.get("setMyDescription", description="Votre voisin", language_code="fr")
    assert await bot.get("getMyDescription", language_code="fr") == {"description": "Votre voisin"}
    assert await bot.get("getMyDescription", language_code="en") == {"description": "Je buur"}
    assert await bot.get("getMyName") == {"name": "Buurtbot"}


async def test_the_menu_button_of_one_chat_goes_before_the_general_one(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    assert await bot.get("getChatMenuButton") == {"type": "commands"}
    await bot.get("setChatMenuButton", chat_id=chat, menu_button={"type": "default"})
    assert await bot.get("getChatMenuButton", chat_id=chat) == {"type": "default"}
    assert await bot.get("getChatMenuButton") == {"type": "commands"}
