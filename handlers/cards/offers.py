"""Buttons that stand under every answer: the way to a person, and the offer to go on in another language."""

from dataclasses import dataclass, replace

from handlers.callbacks import CallbackData
from handlers.cards.asking.help import AskHuman
from handlers.cards.card import Button
from handlers.scene import Scene, Words
from messages.languages import LANGUAGES


@dataclass(frozen=True)
class SpeakThis(CallbackData, name="speak"):
    """From now on in this language."""

    language: str


def human(words: Words) -> list[Button]:
    """The way to a person."""
    return [Button(words.plain("service-button-human"), tap=AskHuman())]


def switch_row(words: Words, switch: str | None) -> list[list[Button]]:
    """The offer to go on in the language of the question; nothing when that is the saved one."""
    return [] if switch is None else [[Button(words.plain("question-button-switch"), tap=SpeakThis(switch))]]


def in_language_of(scene: Scene, switch: str | None) -> tuple[Scene, list[list[Button]]]:
    """Where a card is built in the language of the question it answers, also when drawn anew; and the offer above.

    Who took up that offer reads the card in that language anyway, and is not asked again.
    """
    language = next((one for one in LANGUAGES if one == switch), None)
    if language is None or language == scene.words.language:
        return scene, []
    heard = replace(scene, words=replace(scene.words, language=language))
    return heard, switch_row(heard.words, language)
