"""The calm card with the right lines, and the list behind /112. No database is needed for either."""

from community.neighbourhoods.models import in_language
from community.safety.danger import Danger
from community.safety.emergency import EmergencyNumber
from core.outbox import Lane, MessageKind
from handlers.cards.asking.help import AskHuman
from handlers.cards.card import Button, Card
from handlers.scene import Scene, Words
from messages.catalogue import Marked

DANGER_CARD = MessageKind("danger_card", Lane.URGENT)
EMERGENCY_NUMBERS = MessageKind("emergency_numbers", Lane.URGENT)

_OPENING = {
    Danger.SUICIDE: "danger-suicide",
    Danger.VIOLENCE: "danger-violence",
    Danger.CHILD: "danger-child",
    Danger.MEDICAL: "danger-medical",
    Danger.FIRE: "danger-fire",
}


def _line(words: Words, one: EmergencyNumber) -> Marked:
    hours = in_language(one.hours, words.language)
    name = in_language(one.name, words.language)
    if hours:
        return words.text("emergency-line-hours", number=one.number, name=name, hours=hours)
    return words.text("emergency-line", number=one.number, name=name)


_ABOUT_SOMEBODY = {Danger.SUICIDE, Danger.VIOLENCE, Danger.CHILD}
"""What people also write of somebody they worry about; the lines are there for them as well."""


async def danger_card(scene: Scene, *, danger: str, again: bool = False) -> Card:
    """Who to call, in this danger. The first screen names no danger, for somebody else may look at the phone.

    ``again`` shows the numbers only: the same chat saw the whole card a short while ago.
    """
    words, kind = scene.words, Danger(danger)
    numbers = scene.rooms.emergency.for_danger(kind, words.language)
    if again:
        return Card(words.text("danger-again", numbers=", ".join(one.number for one in numbers)))
    lines = [words.text(_OPENING[kind]), *(_line(words, one) for one in numbers)]
    if kind in _ABOUT_SOMEBODY:
        lines.append(words.text("danger-about-somebody"))
    lines.append(words.text("danger-i-am-a-bot"))
    return Card("\n".join(lines), rows=[[Button(words.plain("danger-button-human"), tap=AskHuman())]])


async def emergency_numbers(scene: Scene) -> Card:
    """All lines that answer in the reader's language."""
    words = scene.words
    lines = [_line(words, one) for one in scene.rooms.emergency.all_in(words.language)]
    return Card("\n".join([words.text("emergency-list"), *lines]))
