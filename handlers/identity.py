"""Who is this? Finds the person behind an update of a private chat, or meets a new one. Never refuses anybody."""

from telegram import Chat, Update

from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor
from core.ids import ChatId, UserId
from handlers.context import BotContext
from messages.languages import LANGUAGES

DEFAULT_LANGUAGE = "nl"


async def identify(update: Update, context: BotContext) -> None:
    """Put the actor into the unit."""
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None or chat.type != Chat.PRIVATE:
        return
    await become(context, UserId(user.id), ChatId(chat.id), user.language_code)


async def become(context: BotContext, user_id: UserId, chat_id: ChatId, language_code: str | None) -> None:
    """Load (or meet) the person and the roles held; a later change in the same unit calls this again."""
    tx, rooms = context.tx, context.rooms
    person = await residents.find_user(tx, rooms.bot_id, user_id)
    if person is None:
        language = spoken(language_code)
        person = await residents.meet(tx, rooms.bot_id, user_id, chat_id, language, now=context.now)
        only = rooms.neighbourhoods.only()
        if only is not None:
            await residents.join(tx, person.id, only.id, now=context.now)
            person = await residents.get(tx, person.id)
    held = await volunteers.roles_of(tx, person.id)
    context.unit.actor = Actor(person, held, admin_everywhere=user_id in rooms.admins)


async def reload_actor(context: BotContext) -> None:
    """See the actor anew, after a change of language, home or role."""
    person = context.actor.person
    await become(context, person.user_id, person.chat_id, None)


def spoken(language_code: str | None) -> str:
    """One of our languages for what Telegram says of a person's phone ("fr-BE"), else Dutch."""
    short = (language_code or "").partition("-")[0].lower()
    return short if short in LANGUAGES else DEFAULT_LANGUAGE
