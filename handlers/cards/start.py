"""The first screens: what the bot is, whether that is all right, in which language and neighbourhood, and news."""

from dataclasses import dataclass

from community.activities.themes import THEMES
from community.neighbourhoods.models import in_language
from community.residents import repository as residents
from core.ids import NeighbourhoodId, PersonId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.weekly import switch_row
from handlers.cards.asking.help import AskHuman
from handlers.cards.browsing import menu_button
from handlers.cards.card import Button, Card
from handlers.cards.ways_out import neighbourhood_of, ways_out_lines
from handlers.scene import Scene, Words
from messages.languages import LANGUAGES

CONSENT_TO_USE = MessageKind("consent_to_use", Lane.REPLY)
CHOOSE_NEIGHBOURHOOD = MessageKind("choose_neighbourhood", Lane.REPLY)
WELCOME = MessageKind("welcome", Lane.REPLY)
NEWS = MessageKind("news", Lane.REPLY)
ROLES_WITH_A_WELCOME = {
    "volunteer": "start-welcome-volunteer",
    "regisseur": "start-welcome-regisseur",
    "admin": "start-welcome-admin",
}
GOODBYE = MessageKind("goodbye", Lane.REPLY)


@dataclass(frozen=True)
class UseAnswered(CallbackData, name="use"):
    """Yes or no to using the bot."""

    yes: int


@dataclass(frozen=True)
class FirstLanguageChosen(CallbackData, name="lang1"):
    """Another language, on the very first screen."""

    language: str


@dataclass(frozen=True)
class NeighbourhoodChosen(CallbackData, name="home"):
    """The neighbourhood to talk to."""

    neighbourhood_id: int


@dataclass(frozen=True)
class NewsAnswered(CallbackData, name="news"):
    """Yes or no to news of the neighbourhood; also the button that opens this screen."""

    answer: str


@dataclass(frozen=True)
class ThemeToggled(CallbackData, name="theme"):
    """Follow a theme, or no longer."""

    theme: str


def _language_row(words: Words) -> list[Button]:
    others = [one for one in LANGUAGES if one != words.language]
    return [Button(words.plain(f"language-{one}"), tap=FirstLanguageChosen(one)) for one in others]


async def consent_to_use(scene: Scene) -> Card:
    """What we keep and why, in at most sixty words, with a yes, a no and the other languages."""
    words = scene.words
    neighbourhood = await neighbourhood_of(scene)
    organisation = neighbourhood.organisation if neighbourhood else words.plain("start-organisation")
    text = words.text("start-consent", organisation=organisation)
    return Card(
        f"{text}\n\n{await ways_out_lines(scene)}",
        rows=[
            [Button(words.plain("start-button-yes"), tap=UseAnswered(1))],
            [Button(words.plain("start-button-no"), tap=UseAnswered(0))],
            _language_row(words),
        ],
    )


async def goodbye(scene: Scene) -> Card:
    """Somebody said no. That is fine, and the telephone is still there."""
    return Card(f"{scene.words.text('start-no')}\n\n{await ways_out_lines(scene)}")


async def choose_neighbourhood(scene: Scene) -> Card:
    """Which neighbourhood, when there are several."""
    words = scene.words
    buttons = [
        [Button(words.plain("start-button-neighbourhood", name=one.name), tap=NeighbourhoodChosen(one.id))]
        for one in scene.rooms.neighbourhoods
    ]
    return Card(words.text("start-which-neighbourhood"), rows=buttons)


async def welcome(scene: Scene, *, neighbourhood_id: int, roles: list[str]) -> Card:
    """What one can do here; for who has a role, also where that work begins."""
    words = scene.words
    name = scene.rooms.neighbourhoods.get(NeighbourhoodId(neighbourhood_id)).name
    parts = [words.text("start-welcome", neighbourhood=name)]
    parts += [words.text(ROLES_WITH_A_WELCOME[role]) for role in roles]
    return Card(
        "\n\n".join([*parts, await ways_out_lines(scene, neighbourhood_id)]),
        rows=[
            [menu_button(words)],
            [Button(words.plain("start-button-human"), tap=AskHuman())],
            [Button(words.plain("start-button-news"), tap=NewsAnswered("ask"))],
        ],
    )


async def news(scene: Scene, *, person_id: int, neighbourhood_id: int) -> Card:
    """May we tell you what happens? And about what? Each theme is a switch."""
    words = scene.words
    tx = await scene.read()
    who, where = PersonId(person_id), NeighbourhoodId(neighbourhood_id)
    neighbourhood = scene.rooms.neighbourhoods.get(where)
    if not await residents.wants_news(tx, who, where):
        return Card(
            words.text("news-ask", organisation=neighbourhood.organisation),
            rows=[
                [Button(words.plain("news-button-yes"), tap=NewsAnswered("yes"))],
                [Button(words.plain("news-button-no"), tap=NewsAnswered("no"))],
            ],
        )
    followed = await residents.list_followed(tx, who, where)
    rows = []
    for theme, pictogram in THEMES.items():
        key = "news-button-followed" if theme in followed else "news-button-follow"
        label = words.plain(key, pictogram=pictogram, theme=words.plain(f"theme-{theme}"))
        rows.append([Button(label, tap=ThemeToggled(theme))])
    return Card(
        words.text("news-themes", title=in_language(neighbourhood.regisseur_title, words.language)),
        rows=[
            *rows,
            await switch_row(scene, who, where),
            [Button(words.plain("news-button-done"), tap=NewsAnswered("done"))],
        ],
    )
