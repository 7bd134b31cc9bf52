"""From the registry to PTB: who is this, may they, and which handler answers. The order of the groups is the policy.

-2  identity   who wrote, in which language. Never refuses.
-1  groups     in a group only a command that is addressed to the bot is answered, with a link to write privately.
 0  the handlers of the registry, each behind the check of role and consent
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from telegram import Chat, Update
from telegram.ext import (
    Application,
    ApplicationHandlerStop,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from community.residents import repository as residents
from community.residents.models import Dialogue
from core import outbox
from core.errors import DomainError
from core.ids import ChatId, MessageId
from core.outbox import Owed
from handlers import reachability, ways_out
from handlers.callbacks import StaleButton, unpack
from handlers.commands import BY_KEY
from handlers.consent import ask_for_use
from handlers.context import BotContext, message_of
from handlers.groups import answer_in_group
from handlers.identity import identify
from handlers.registry import Entry, Handler, Registry

_EDITS = filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE
_NEW_MESSAGES = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE


def mount(registry: Registry, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Add every handler of the registry to PTB's application."""
    application.add_handler(TypeHandler(Update, identify), group=-2)
    application.add_handler(TypeHandler(Update, _only_private), group=-1)
    router = _Router(registry)
    for key, entry in registry.commands.items():
        application.add_handler(CommandHandler(BY_KEY[key].names, router.on_command(entry), filters=_NEW_MESSAGES))
    application.add_handler(CallbackQueryHandler(router.on_tap))
    application.add_handler(MessageHandler(_NEW_MESSAGES & filters.COMMAND, ways_out.on_unknown_command))
    application.add_handler(MessageHandler(_NEW_MESSAGES & ~filters.StatusUpdate.ALL, router.on_message))
    application.add_handler(MessageHandler(_EDITS, router.on_edited))
    application.add_handler(ChatMemberHandler(reachability.on_chat_member, ChatMemberHandler.MY_CHAT_MEMBER))


async def _only_private(update: Update, context: BotContext) -> None:
    chat = update.effective_chat
    if chat is None or chat.type == Chat.PRIVATE:
        return
    await answer_in_group(update, context)
    raise ApplicationHandlerStop


async def may_go_on(entry: Entry, update_or_none: Update | None, context: BotContext) -> bool:
    """Whether role and consent allow it. If not, the person has been told why."""
    if not context.actor.is_a(entry.role):
        context.say(f"role-needed-{entry.role}")
        context.toast("role-needed-toast")
        return False
    if entry.consent_first and not context.actor.person.agreed_to_use:
        ask_for_use(context, None if update_or_none is None else update_or_none.effective_message)
        return False
    return True


class _Router:
    """Finds the handler for a tap, a reply, an answer to our question, or a message out of the blue."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def on_command(self, entry: Entry) -> Any:
        """What answers a command."""

        async def answer(update: Update, context: BotContext) -> None:
            if not await may_go_on(entry, update, context):
                return
            asked = await self._interrupt(context) if entry.interrupts else None
            await entry.handler(update, context)
            if asked is not None and await residents.find_dialogue(context.tx, context.actor.id) is None:
                await asked(update, context)

        return answer

    async def _interrupt(self, context: BotContext) -> Handler | None:
        """End a question that does not outlast a command. Returns what tells the way back to it."""
        dialogue = await residents.find_dialogue(context.tx, context.actor.id)
        answering = None if dialogue is None else self._answering(dialogue, context.now)
        if answering is None or answering.interrupted is None:
            return None
        await residents.end_dialogue(context.tx, context.actor.id)
        return answering.interrupted

    async def on_tap(self, update: Update, context: BotContext) -> None:
        query = update.callback_query
        assert query is not None
        try:
            tapped = unpack(query.data or "")
        except StaleButton:
            ways_out.old_button(context)
            return
        entry = self._registry.taps.get(type(tapped))
        if entry is None:
            ways_out.old_button(context)
        elif await may_go_on(entry, None, context):
            await entry.handler(tapped, context)

    async def on_edited(self, update: Update, context: BotContext) -> None:
        for entry in self._registry.edits:
            if context.actor.is_a(entry.role):
                await entry.handler(update, context)

    async def on_message(self, update: Update, context: BotContext) -> None:
        album = message_of(update).media_group_id
        if album is None:
            await self._handle(update, context)
        else:
            await self._handle_part(update, context, album)
        for hook in self._registry.afterwards:
            await hook(update, context)

    async def _handle_part(self, update: Update, context: BotContext, album: str) -> None:
        """One part of an album, for Telegram gives each apart. Its sender hears the same thing once, also a refusal."""
        unit = context.unit
        owed, redraws, after = len(unit.owed), len(unit.redraws), len(unit.after_commit)
        try:
            async with context.tx.begin_nested():
                await self._handle(update, context)
        except DomainError as refusal:
            del unit.owed[owed:], unit.redraws[redraws:], unit.after_commit[after:]
            context.say(refusal.key, **refusal.variables)
        unit.owed[owed:] = [_once_an_album(one, context, album) for one in unit.owed[owed:]]

    async def _handle(self, update: Update, context: BotContext) -> None:
        entry = await self._entry_for(update, context)
        if not await may_go_on(entry, update, context):
            return
        if message_of(update).text is None and not entry.media:
            ways_out.unreadable(update, context)
            return
        await entry.handler(update, context)

    async def _entry_for(self, update: Update, context: BotContext) -> Entry:
        for applies, entry in self._registry.always:
            if await applies(update, context):
                return entry
        message = message_of(update)
        if message.reply_to_message is not None:
            shown = await outbox.shown_subject(
                context.tx,
                context.bot_id,
                ChatId(message.chat_id),
                MessageId(message.reply_to_message.message_id),
            )
            replied = self._registry.replies.get((shown or "").partition(":")[0])
            if replied is not None:
                return replied
        dialogue = await residents.find_dialogue(context.tx, context.actor.id)
        answering = None if dialogue is None else self._answering(dialogue, context.now)
        if answering is not None:
            return answering
        for applies, entry in self._registry.messages:
            if await applies(update, context):
                return entry
        raise LookupError("no handler takes a message out of the blue")

    def _answering(self, dialogue: Dialogue, now: datetime) -> Entry | None:
        """Who hears the answer to what we asked; nobody when that was too long ago."""
        entry = self._registry.dialogues.get(dialogue.name)
        if entry is None or (entry.patience is not None and now - dialogue.since > entry.patience):
            return None
        return entry


def _once_an_album(one: Owed, context: BotContext, album: str) -> Owed:
    if one.chat_id != context.actor.chat_id or one.edits is not None or one.dedupe_key is not None:
        return one
    what = f"{one.kind.name}:{one.variables.get('key', '')}"
    return replace(one, dedupe_key=f"album:{album}:{one.chat_id}:{what}"[:120])
