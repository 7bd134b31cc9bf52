"""Pass a request on to a colleague, with a note; the colleague may refuse."""

from telegram import Update

from community.help import handing_over
from community.help.handing_over import HANDED_BACK, HANDED_OVER
from community.volunteers.roles import Role
from core.outbox import WORDS
from handlers.cards.desk import handing_over as cards
from handlers.cards.desk.handing_over import HandedOver, HandingRefused
from handlers.cards.desk.taps import HandOverTapped
from handlers.context import BotContext, message_of
from handlers.desk import next_message
from handlers.desk.asking_back import say_too_late
from handlers.desk.in_place import refused_in_place, replace_question
from handlers.desk.notes import keep_note
from handlers.registry import Registry


async def on_tapped(tapped: HandOverTapped, context: BotContext) -> None:
    """To whom? What is written now becomes a note for the team; a tap on a colleague skips that."""
    async with refused_in_place(context, tapped.request_id):
        request = await handing_over.must_have_colleagues(context.tx, context.actor, tapped.request_id)
        await next_message.listen(context, next_message.NOTE_FOR_COLLEAGUE, request.id)
        context.show(cards.HANDING_ASKED, request_id=request.id, noted=False)


async def on_note(update: Update, context: BotContext) -> None:
    """The note; then to whom, again."""
    message = message_of(update)
    asked = await next_message.listening(context, next_message.NOTE_FOR_COLLEAGUE)
    await next_message.stop_listening(context)
    if asked is None or asked.object_id is None:
        say_too_late(context, message)
    elif await keep_note(context, asked.object_id, message.text, message):
        context.show(cards.HANDING_ASKED, request_id=asked.object_id, noted=True)


async def on_handed_over(tapped: HandedOver, context: BotContext) -> None:
    """To this colleague."""
    async with refused_in_place(context, tapped.request_id):
        now = context.now
        await handing_over.hand_over(context.tx, context.actor, tapped.request_id, tapped.role_id, now=now)
        context.toast("handing-done-toast")
        replace_question(context, tapped, cards.HANDING_DONE, request_id=tapped.request_id, role_id=tapped.role_id)


async def on_refused(tapped: HandingRefused, context: BotContext) -> None:
    """Rather not: back to the colleague, or to all at the desk."""
    admins = context.rooms.admins
    async with refused_in_place(context, tapped.request_id):
        back = await handing_over.refuse(context.tx, context.actor, tapped.request_id, admins=admins, now=context.now)
        context.toast("handing-back-toast" if back else "handing-free-toast")


async def on_reply_to_handing(update: Update, context: BotContext) -> None:
    """Telegram's reply to what a colleague passed on: meant for the colleague, perhaps. It goes to nobody."""
    await next_message.stop_listening(context)
    context.show(WORDS, replies_to=message_of(update).message_id, key="handing-reply", variables={})


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    desk = Role.REGISSEUR
    registry.tap(HandOverTapped, on_tapped, role=desk)
    registry.tap(HandedOver, on_handed_over, role=desk)
    registry.tap(HandingRefused, on_refused, role=desk)
    # For everybody: who lost the role meanwhile must hear so once, and not be asked for ever.
    registry.dialogue(next_message.NOTE_FOR_COLLEAGUE, on_note, role=Role.RESIDENT, media=True)
    registry.reply("handed", on_reply_to_handing, role=Role.RESIDENT, media=True)
    registry.card(cards.HANDING_ASKED, cards.handing_asked)
    registry.card(cards.HANDING_DONE, cards.handing_done)
    registry.card(HANDED_OVER, cards.handed_over)
    registry.card(HANDED_BACK, cards.handed_back)
