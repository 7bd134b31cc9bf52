"""/taal: another language, at once, and the menu of commands that goes with it."""

from functools import partial

from telegram import Update

from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor, Role
from core.errors import NotYours
from core.ids import PersonId
from handlers.cards.language import LANGUAGE_SCREEN, LanguageChosen, language_screen
from handlers.context import BotContext
from handlers.identity import reload_actor
from handlers.registry import Registry
from messages.languages import LANGUAGES


async def choose_language(context: BotContext, language: str) -> None:
    """Speak a language from now on.

    Raises:
        NotYours: none of ours; somebody made the button up.
    """
    if language not in LANGUAGES:
        raise NotYours
    await residents.choose_language(context.tx, context.actor.person, language, now=context.now)
    await reload_actor(context)
    refresh_menu(context, context.actor)


def refresh_menu(context: BotContext, actor: Actor) -> None:
    """Once this is committed, let the menu of the actor's chat show the actor's language and roles."""
    held = frozenset(role for role in Role if actor.is_a(role))
    context.unit.after_commit.append(partial(context.rooms.refresh_menu, actor.chat_id, actor.language, held))


async def refresh_menu_of(context: BotContext, person_id: PersonId) -> None:
    """The same for somebody else, whose roles changed."""
    person = await residents.get(context.tx, person_id)
    held = await volunteers.roles_of(context.tx, person_id)
    refresh_menu(context, Actor(person, held, admin_everywhere=person.user_id in context.rooms.admins))


async def on_language(update: Update, context: BotContext) -> None:
    """Somebody wants another language."""
    context.show(LANGUAGE_SCREEN)


async def on_language_chosen(tapped: LanguageChosen, context: BotContext) -> None:
    """This one."""
    await choose_language(context, tapped.language)
    message = context.tapped_message
    context.show_words("language-changed", edits=None if message is None else message.message_id)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("language", on_language, role=Role.RESIDENT, consent_first=False)
    registry.tap(LanguageChosen, on_language_chosen, role=Role.RESIDENT, consent_first=False)
    registry.card(LANGUAGE_SCREEN, language_screen)
