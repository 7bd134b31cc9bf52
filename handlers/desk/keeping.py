"""Keep a request longer than usual: an explicit act that is written down, and told to the resident."""

from telegram import Update

from community.help import keeping
from community.help.following.helped import HELP_FORGOTTEN
from community.help.keeping import EXTENSIONS, HELP_KEPT, KeepReason
from community.volunteers.roles import Role
from core import outbox
from core.errors import NotYours
from core.ids import ChatId, MessageId
from handlers.cards.desk import keeping as cards
from handlers.cards.desk.keeping import KeepFor, KeepTapped, KeptFor
from handlers.consent import replace_tapped
from handlers.context import BotContext, message_of
from handlers.registry import Registry


async def on_keep(update: Update, context: BotContext) -> None:
    """The command, as a reply to the card of a request."""
    replied = message_of(update).reply_to_message
    shown = None
    if replied is not None:
        chat_id = ChatId(message_of(update).chat_id)
        shown = await outbox.shown_subject(context.tx, context.bot_id, chat_id, MessageId(replied.message_id))
    kind, _, number = (shown or "").partition(":")
    if kind != "request":
        context.say("keeping-how")
        return
    await _ask(context, int(number))


async def on_keep_tapped(tapped: KeepTapped, context: BotContext) -> None:
    """The button."""
    await _ask(context, tapped.request_id)


async def _ask(context: BotContext, request_id: int) -> None:
    request = await keeping.may_keep_longer(context.tx, context.actor, request_id, now=context.now)
    context.show(cards.KEEP_ASKED, subject=request.subject, request_id=request.id)


async def on_keep_for(tapped: KeepFor, context: BotContext) -> None:
    """So many days; or, after all, not."""
    if not tapped.days:
        question = context.tapped_message
        context.show_words("keeping-not", edits=None if question is None else question.message_id)
        return
    if tapped.days not in EXTENSIONS:
        raise NotYours
    request = await keeping.may_keep_longer(context.tx, context.actor, tapped.request_id, now=context.now)
    replace_tapped(context, cards.KEEP_WHY, request_id=request.id, days=tapped.days)


async def on_kept_for(tapped: KeptFor, context: BotContext) -> None:
    """So many days, for a reason. The resident hears it."""
    try:
        reason = KeepReason(tapped.why)
    except ValueError as made_up:
        raise NotYours from made_up
    until = await keeping.keep_longer(
        context.tx,
        context.actor,
        tapped.request_id,
        (tapped.days, reason),
        context.rooms.keep_closed_requests,
        now=context.now,
        quiet_hours=context.rooms.quiet_hours,
    )
    question = context.tapped_message
    edits = None if question is None else question.message_id
    context.show_words("keeping-done", edits=edits, until_at=until)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    desk = Role.REGISSEUR
    registry.command("keep", on_keep, role=desk)
    registry.tap(KeepTapped, on_keep_tapped, role=desk)
    registry.tap(KeepFor, on_keep_for, role=desk)
    registry.tap(KeptFor, on_kept_for, role=desk)
    registry.card(cards.KEEP_ASKED, cards.keep_asked)
    registry.card(cards.KEEP_WHY, cards.keep_why)
    registry.card(HELP_KEPT, cards.help_kept)
    registry.card(HELP_FORGOTTEN, cards.help_forgotten)
