"""Buttons that stand under every answer: the way to a person, and the offer to go on in another language."""

from dataclasses import dataclass

from handlers.callbacks import CallbackData
from handlers.cards.asking.help import AskHuman
from handlers.cards.card import Button
from handlers.scene import Words


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
