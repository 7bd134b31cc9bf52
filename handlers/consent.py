"""The first screen: may we talk? What somebody wrote before is not kept meanwhile: Telegram shows it to us again.

The screen is a reply to that first message. When the person says yes, Telegram's update about the tap carries the
message it replied to, and that is then answered.
"""

from typing import Any

from telegram import Message

from core.outbox import MessageKind
from handlers.cards.start import CONSENT_TO_USE
from handlers.context import BotContext


def ask_for_use(context: BotContext, first_message: Message | None) -> None:
    """Show the first screen, as a reply to what was written."""
    replies_to = None if first_message is None else first_message.message_id
    context.show(CONSENT_TO_USE, replies_to=replies_to)


def replace_tapped(context: BotContext, kind: MessageKind, **variables: Any) -> None:
    """Change the message whose button was tapped into another card."""
    tapped = context.tapped_message
    if tapped is None:
        context.show(kind, **variables)
    else:
        context.show(kind, edits=tapped.message_id, **variables)
