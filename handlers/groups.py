"""In a group the bot answers only a command addressed to it, with a link to write privately, and nothing else."""

from telegram import MessageEntity, Update

from core.ids import ChatId
from core.outbox import Lane, MessageKind, Owed
from handlers.cards.card import Button, Card
from handlers.context import BotContext
from handlers.registry import Registry
from handlers.scene import Scene
from messages.languages import Language

_IN_GROUPS: tuple[Language, ...] = ("nl", "fr")
WRITE_PRIVATELY = MessageKind("write_privately", Lane.REPLY)


async def answer_in_group(update: Update, context: BotContext) -> None:
    """Point to the private chat, if we were asked."""
    message = update.message
    if message is None or message.text is None:
        return
    commands = message.parse_entities([MessageEntity.BOT_COMMAND])
    addressed = f"@{context.rooms.bot_username}".lower()
    if any(entity.offset == 0 and text.lower().endswith(addressed) for entity, text in commands.items()):
        context.owe(Owed(ChatId(message.chat_id), WRITE_PRIVATELY))


async def write_privately(scene: Scene) -> Card:
    """The link. A group has no language of its own: Dutch and French stand together."""
    texts = [scene.rooms.catalogue.text(language, "group-write-privately") for language in _IN_GROUPS]
    labels = [scene.rooms.catalogue.plain(language, "group-button-private") for language in _IN_GROUPS]
    url = f"https://t.me/{scene.rooms.bot_username}?start=group"
    return Card("\n\n".join(texts), rows=[[Button(label, url=url)] for label in labels])


def register(registry: Registry) -> None:
    """Add this module's card. Its handler stands before all others (``handlers/routing.py``)."""
    registry.card(WRITE_PRIVATELY, write_privately)
