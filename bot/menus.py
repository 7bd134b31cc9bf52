"""The menu of commands beside the text field: in the language of the phone, or of the chat once somebody chose."""

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)

from community.volunteers.roles import Role
from core.ids import ChatId
from handlers.commands import COMMANDS
from messages.catalogue import Catalogue
from messages.languages import LANGUAGES, Language

RESIDENT = frozenset({Role.RESIDENT})


def commands_for(catalogue: Catalogue, language: Language, roles: frozenset[Role]) -> list[BotCommand]:
    """The commands of these roles, in the order of the table, with a short description."""
    return [
        BotCommand(one.name_in(language), catalogue.plain(language, f"command-{one.key}"))
        for one in COMMANDS
        if one.role in roles
    ]


async def set_menus(bot: Bot, catalogue: Catalogue) -> None:
    """What everybody sees in a private chat, on a phone in any language. Groups have no menu."""
    private = BotCommandScopeAllPrivateChats()
    for language in LANGUAGES:
        await bot.set_my_commands(commands_for(catalogue, language, RESIDENT), scope=private, language_code=language)
    await bot.set_my_commands(commands_for(catalogue, "nl", RESIDENT), scope=private)
    # Without these, a list that was once set by hand would show in groups.
    await bot.delete_my_commands(scope=BotCommandScopeAllGroupChats())
    await bot.delete_my_commands(scope=BotCommandScopeDefault())


async def set_menu_of_chat(
    bot: Bot, catalogue: Catalogue, chat_id: ChatId, language: str, roles: frozenset[Role]
) -> None:
    """The menu of one chat: for who has more roles or another language than the phone. No role: as everybody's."""
    scope = BotCommandScopeChat(chat_id)
    if not roles:
        await bot.delete_my_commands(scope=scope)
        return
    known: Language = language if language in LANGUAGES else "nl"
    await bot.set_my_commands(commands_for(catalogue, known, roles), scope=scope)
