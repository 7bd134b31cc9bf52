"""/menu: every theme by its pictogram, and what there is in each: two taps, nothing to type, nothing to read first."""

from telegram import Update

from community.volunteers.roles import Role
from handlers.cards import browsing as cards
from handlers.cards.browsing import MOST_FILTERS, MenuAsked, ThemeTapped
from handlers.cards.start import CHOOSE_NEIGHBOURHOOD
from handlers.consent import replace_tapped
from handlers.context import BotContext
from handlers.registry import Registry
from handlers.ways_out import old_button
from knowledge.categories import CATEGORIES


def show_menu(context: BotContext) -> None:
    """The menu of themes; who talks to no neighbourhood yet, chooses one first."""
    home = context.actor.person.home_id
    if home is None:
        context.show(CHOOSE_NEIGHBOURHOOD)
    else:
        context.show(cards.BROWSE_MENU, neighbourhood_id=home)


async def on_menu(update: Update, context: BotContext) -> None:
    """The command."""
    show_menu(context)


async def on_menu_asked(tapped: MenuAsked, context: BotContext) -> None:
    """The button. The menu comes below it, for a list of what was found is not to be lost."""
    show_menu(context)


async def on_theme_tapped(tapped: ThemeTapped, context: BotContext) -> None:
    """A theme, another page of it, or a filter: the same message becomes that list."""
    if tapped.theme not in CATEGORIES or tapped.filters > MOST_FILTERS:
        old_button(context)
        return
    replace_tapped(
        context,
        cards.THEME_LIST,
        neighbourhood_id=context.actor.home,
        theme=tapped.theme,
        page=tapped.page,
        filters=tapped.filters,
    )


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("menu", on_menu, role=Role.RESIDENT)
    registry.tap(MenuAsked, on_menu_asked, role=Role.RESIDENT)
    registry.tap(ThemeTapped, on_theme_tapped, role=Role.RESIDENT)
    registry.card(cards.BROWSE_MENU, cards.browse_menu)
    registry.card(cards.THEME_LIST, cards.theme_list)
