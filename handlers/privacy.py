"""/privacy and /wis: what we keep of you, and two taps to have it gone."""

from collections.abc import Callable
from functools import partial

from telegram import Update

from community.privacy import service as privacy
from community.volunteers import service as volunteers
from community.volunteers.roles import Role
from core.outbox import WORDS
from handlers.cards import privacy as cards
from handlers.cards.privacy import EraseAnswered, EraseAsked, ExportAsked
from handlers.consent import replace_tapped
from handlers.context import BotContext
from handlers.registry import Registry


async def on_privacy(update: Update, context: BotContext) -> None:
    """What do you keep, and why?"""
    context.show(cards.PRIVACY)


async def on_export_asked(tapped: ExportAsked, context: BotContext) -> None:
    """Show me what you keep of me."""
    context.show(cards.EXPORT, person_id=context.actor.id, page=tapped.page)


async def on_erase(update: Update, context: BotContext) -> None:
    """The command: ask first."""
    context.show(cards.ERASE_ASK)


async def on_erase_asked(tapped: EraseAsked, context: BotContext) -> None:
    """The button: ask first."""
    context.show(cards.ERASE_ASK)


async def on_erase_answered(tapped: EraseAnswered, context: BotContext, *, after_erase: Callable[[], None]) -> None:
    """Erase the person everywhere. The goodbye comes last; we no longer know that chat, so it names its language."""
    if not tapped.yes:
        replace_tapped(context, WORDS, key="privacy-erase-kept", variables={})
        return
    actor, rooms, now = context.actor, context.rooms, context.now
    await volunteers.give_up_all(context.tx, actor, rooms.admins, now=now)
    await privacy.erase(context.tx, rooms.personal_data, actor.id, now=now)
    question = context.tapped_message
    edits = None if question is None else question.message_id
    context.show(WORDS, edits=edits, language=actor.language, key="privacy-erased", variables={})
    context.unit.after_commit.append(partial(rooms.refresh_menu, actor.chat_id, actor.language, frozenset()))
    context.unit.after_commit.append(partial(rooms.hints.forget, actor.chat_id))
    context.unit.after_commit.append(after_erase)


def register(registry: Registry, *, after_erase: Callable[[], None]) -> None:
    """Add this module's handlers and cards. ``after_erase`` is called once an erasure is committed."""
    everybody = Role.RESIDENT
    registry.command("privacy", on_privacy, role=everybody, consent_first=False)
    registry.command("erase", on_erase, role=everybody, consent_first=False)
    registry.tap(ExportAsked, on_export_asked, role=everybody, consent_first=False)
    registry.tap(EraseAsked, on_erase_asked, role=everybody, consent_first=False)
    erase = partial(on_erase_answered, after_erase=after_erase)
    registry.tap(EraseAnswered, erase, role=everybody, consent_first=False)
    registry.card(cards.PRIVACY, cards.privacy_card)
    registry.card(cards.EXPORT, cards.export_card)
    registry.card(cards.ERASE_ASK, cards.erase_ask)
