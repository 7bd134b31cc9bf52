"""/start and the first screens after it: language, consent to use, neighbourhood, news."""

from typing import Any

from telegram import Update

from community.activities.telling import waiting
from community.activities.themes import THEMES
from community.residents import repository as residents
from community.residents.models import Purpose
from community.volunteers.roles import Role
from core.ids import NeighbourhoodId
from handlers.activities.sharing import open_link
from handlers.answers.questions import answer_text
from handlers.cards import start as cards
from handlers.cards.activities.sharing import ACTIVITY_PREFIX
from handlers.cards.start import (
    FirstLanguageChosen,
    NeighbourhoodChosen,
    NewsAnswered,
    ThemeToggled,
    UseAnswered,
)
from handlers.consent import ask_for_use, replace_tapped
from handlers.context import BotContext, message_of
from handlers.identity import reload_actor
from handlers.language import choose_language
from handlers.registry import Registry
from handlers.roles import use_invite
from handlers.ways_out import old_button

INVITE_PREFIX = "i_"
NEIGHBOURHOOD_PREFIX = "b_"


async def on_start(update: Update, context: BotContext) -> None:
    """Somebody opens the bot, perhaps by a link with a payload."""
    message = message_of(update)
    if not context.actor.person.agreed_to_use:
        ask_for_use(context, message)
        return
    await _begin(context, message.text or "")


async def _begin(context: BotContext, text: str) -> None:
    payload = text.partition(" ")[2].strip()
    if payload.startswith(INVITE_PREFIX):
        await use_invite(context, payload.removeprefix(INVITE_PREFIX))
        return
    if payload.startswith(ACTIVITY_PREFIX):
        await open_link(context, payload.removeprefix(ACTIVITY_PREFIX))
        return
    if payload.startswith(NEIGHBOURHOOD_PREFIX):
        neighbourhood = context.rooms.neighbourhoods.find_slug(payload.removeprefix(NEIGHBOURHOOD_PREFIX))
        if neighbourhood is not None:
            await residents.join(context.tx, context.actor.id, neighbourhood.id, now=context.now)
            await reload_actor(context)
    await _welcome(context)


async def _welcome(context: BotContext) -> None:
    home = context.actor.person.home_id
    if home is None:
        context.show(cards.CHOOSE_NEIGHBOURHOOD)
        return
    context.show(cards.WELCOME, neighbourhood_id=home, roles=_roles(context))


def _roles(context: BotContext) -> list[str]:
    return [role for role in cards.ROLES_WITH_A_WELCOME if context.actor.is_a(Role(role))]


async def on_first_language_chosen(tapped: FirstLanguageChosen, context: BotContext) -> None:
    """Another language, before anything else."""
    await choose_language(context, tapped.language)
    replace_tapped(context, cards.CONSENT_TO_USE)


async def on_use_answered(tapped: UseAnswered, context: BotContext) -> None:
    """Yes or no to using the bot. After a yes, what was first written is answered."""
    already = context.actor.person.agreed_to_use
    if not tapped.yes:
        await _respect_no(context, already=already)
        return
    await residents.agree(context.tx, context.actor.id, Purpose.USE, now=context.now)
    await reload_actor(context)
    replace_tapped_with_thanks(context)
    if already:
        return
    tapped_message = context.tapped_message
    first = tapped_message.reply_to_message if tapped_message is not None else None
    text = (first.text or "") if first is not None else ""
    if first is None or not text or text.startswith("/"):
        await _begin(context, text if text.startswith("/start") else "")
    elif context.actor.person.home_id is None:
        context.show(cards.CHOOSE_NEIGHBOURHOOD)
    else:
        await answer_text(context, text, first.message_id)


async def _respect_no(context: BotContext, *, already: bool) -> None:
    """Who never agreed is not remembered. Who agreed before is asked again next time, and erases with /wis."""
    actor = context.actor
    if already:
        await residents.withdraw(context.tx, actor.id, Purpose.USE, now=context.now)
    else:
        await context.rooms.personal_data.erase(context.tx, actor.id, now=context.now)
    replace_tapped(context, cards.GOODBYE, language=actor.language)


def replace_tapped_with_thanks(context: BotContext) -> None:
    """The consent screen becomes a short thank-you, so that its buttons are gone."""
    tapped = context.tapped_message
    if tapped is not None:
        context.show_words("start-agreed", edits=tapped.message_id)


async def on_neighbourhood_chosen(tapped: NeighbourhoodChosen, context: BotContext) -> None:
    """The neighbourhood to talk to."""
    neighbourhood = context.rooms.neighbourhoods.get(NeighbourhoodId(tapped.neighbourhood_id))
    await residents.join(context.tx, context.actor.id, neighbourhood.id, now=context.now)
    await reload_actor(context)
    replace_tapped(context, cards.WELCOME, neighbourhood_id=neighbourhood.id, roles=_roles(context))


async def on_news_answered(tapped: NewsAnswered, context: BotContext) -> None:
    """The screen about news is opened, agreed to, refused or closed."""
    actor, now = context.actor, context.now
    screen: dict[str, Any] = {"person_id": actor.id, "neighbourhood_id": actor.home}
    match tapped.answer:
        case "ask":
            context.show(cards.NEWS, **screen)
        case "yes":
            await residents.agree(context.tx, actor.id, Purpose.NEWS, now=now, neighbourhood_id=actor.home)
            await residents.set_stopped(context.tx, actor.id, None)
            replace_tapped(context, cards.NEWS, **screen)
        case "no":
            await waiting.want_no_news(context.tx, actor, actor.home, now=now)
            _close(context, "news-no")
        case "done":
            _close(context, "news-done")
        case _:
            old_button(context)


def _close(context: BotContext, key: str) -> None:
    tapped = context.tapped_message
    context.show_words(key, edits=None if tapped is None else tapped.message_id)


async def on_theme_toggled(tapped: ThemeToggled, context: BotContext) -> None:
    """Follow a theme, or no longer."""
    actor = context.actor
    if tapped.theme not in THEMES or not await residents.wants_news(context.tx, actor.id, actor.home):
        old_button(context)
        return
    if tapped.theme in await residents.list_followed(context.tx, actor.id, actor.home):
        await waiting.unfollow(context.tx, actor, actor.home, [tapped.theme], now=context.now)
    else:
        await residents.follow(context.tx, actor.id, actor.home, [tapped.theme], now=context.now)
    replace_tapped(context, cards.NEWS, person_id=actor.id, neighbourhood_id=actor.home)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    everybody = Role.RESIDENT
    registry.command("start", on_start, role=everybody, consent_first=False)
    registry.tap(FirstLanguageChosen, on_first_language_chosen, role=everybody, consent_first=False)
    registry.tap(UseAnswered, on_use_answered, role=everybody, consent_first=False)
    registry.tap(NeighbourhoodChosen, on_neighbourhood_chosen, role=everybody)
    registry.tap(NewsAnswered, on_news_answered, role=everybody)
    registry.tap(ThemeToggled, on_theme_toggled, role=everybody)
    registry.card(cards.CONSENT_TO_USE, cards.consent_to_use)
    registry.card(cards.CHOOSE_NEIGHBOURHOOD, cards.choose_neighbourhood)
    registry.card(cards.WELCOME, cards.welcome)
    registry.card(cards.NEWS, cards.news)
    registry.card(cards.GOODBYE, cards.goodbye)
