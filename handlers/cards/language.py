"""The language screen: each language names itself, so that everybody finds their own."""

from dataclasses import dataclass

from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card
from handlers.scene import Scene
from messages.languages import LANGUAGES

LANGUAGE_SCREEN = MessageKind("language_screen", Lane.REPLY)


@dataclass(frozen=True)
class LanguageChosen(CallbackData, name="lang"):
    """The language to speak from now on."""

    language: str


async def language_screen(scene: Scene) -> Card:
    """One button a language."""
    words = scene.words
    buttons = [[Button(words.plain(f"language-{one}"), tap=LanguageChosen(one))] for one in LANGUAGES]
    return Card(words.text("language-which"), rows=buttons)
