"""What the bot says about itself and asks about others: its name, its commands, chats and members."""

from __future__ import annotations

from typing import Any

from demo.standin.commands import checked_commands, scope_key
from demo.standin.errors import bad_request
from demo.standin.registry import Call, method
from demo.standin.state import BOT_ID, Chat, World

Json = dict[str, Any]

GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
PROFILE_TEXTS = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}


@method("getMe")
def get_me(call: Call) -> Json:
    """The bot itself."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return {**call.world.bot, **abilities}


@method("setMyCommands")
def set_my_commands(call: Call) -> bool:
    """Set the command list of one scope and language."""
    parameters = call.parameters
    commands = checked_commands(parameters.structure("commands", "can't parse commands JSON object"))
    call.world.commands.put(_scope(call), parameters.text("language_code"), commands)
    _tell_commands(call.world)
    return True


@method("getMyCommands")
def get_my_commands(call: Call) -> list[Json]:
    """The command list of exactly one scope and language."""
    return call.world.commands.get(_scope(call), call.parameters.text("language_code"))


@method("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    """Remove the command list of one scope and language."""
    call.world.commands.put(_scope(call), call.parameters.text("language_code"), [])
    _tell_commands(call.world)
    return True


@method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    """Choose what the button beside the input field opens; without chat for everybody."""
    button = call.parameters.structure("menu_button", "can't parse menu button JSON object")
    call.world.menu_buttons[_private_chat_id(call)] = button or {"type": "default"}
    return True


@method("getChatMenuButton")
def get_chat_menu_button(call: Call) -> Json:
    """The button beside the input field."""
    buttons = call.world.menu_buttons
    return buttons.get(_private_chat_id(call)) or buttons.get(0) or {"type": "commands"}


@method("getChat")
def get_chat(call: Call) -> Json:
    """All that is known of a chat."""
    chat = call.world.chat(call.parameters.text("chat_id"))
    return {
        **chat.api,
        "accent_color_id": chat.chat_id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }


@method("getChatMember")
def get_chat_member(call: Call) -> Json:
    """Who somebody is in a chat."""
    chat = call.world.chat(call.parameters.text("chat_id"))
    return member(call.world, chat, call.parameters.integer("user_id"))


def member(world: World, chat: Chat, user_id: int) -> Json:
    """Somebody as a ChatMember; the first member of a group made it. Raises `Refusal` 400."""
    if user_id == BOT_ID:
        return bot_member(world, present=not chat.blocked)
    person = world.people.get(user_id)
    if person is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    if user_id not in chat.members:
        return {"status": "left", "user": person.as_user()}
    if chat.kind != "private" and chat.members[0] == user_id:
        return {"status": "creator", "user": person.as_user(), "is_anonymous": False}
    return {"status": "member", "user": person.as_user()}


def bot_member(world: World, *, present: bool) -> Json:
    """The bot as a ChatMember, present or thrown out."""
    if present:
        return {"status": "member", "user": world.bot}
    return {"status": "kicked", "user": world.bot, "until_date": 0}


def _scope(call: Call) -> tuple[str, int, int]:
    return scope_key(call.parameters.structure("scope", "can't parse BotCommandScope JSON object"))


def _private_chat_id(call: Call) -> int:
    if not call.parameters.text("chat_id"):
        return 0
    return call.world.chat(call.parameters.text("chat_id")).chat_id


def _tell_commands(world: World) -> None:
    for chat_id in world.chats:
        world.events.publish("commands", chat_id, {})


def _profile_methods(suffix: str, name: str) -> None:
    """Register setMy... and getMy... for one text of the profile, which has a form for every language."""

    @method(f"setMy{suffix}")
    def put(call: Call) -> bool:
        call.world.profile[name, call.parameters.text("language_code")] = call.parameters.text(name)
        return True

    @method(f"getMy{suffix}")
    def get(call: Call) -> Json:
        profile = call.world.profile
        language = call.parameters.text("language_code")
        default = call.world.bot["first_name"] if name == "name" else ""
        return {name: profile.get((name, language)) or profile.get((name, "")) or default}


for _suffix, _name in PROFILE_TEXTS.items():
    _profile_methods(_suffix, _name)
