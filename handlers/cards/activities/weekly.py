"""Once a week instead of each thing on its own: the buttons that choose it, and what is said then."""

from dataclasses import dataclass

from community.activities.telling import digest
from core.ids import NeighbourhoodId, PersonId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card
from handlers.scene import Scene, Words

DIGEST_CHOSEN = MessageKind("digest_chosen", Lane.REPLY)


@dataclass(frozen=True)
class DigestTapped(CallbackData, name="weekly"):
    """Under an invitation: once a week, please."""

    occurrence_id: int


@dataclass(frozen=True)
class DigestSwitched(CallbackData, name="weeklyset"):
    """News of a neighbourhood once a week (1), or each thing on its own (0)."""

    neighbourhood_id: int
    on: int


@dataclass(frozen=True)
class DigestStopped(CallbackData, name="weeklyno"):
    """No weekly message any more."""


def digest_row(words: Words, occurrence_id: int) -> list[Button]:
    """Under an invitation."""
    return [Button(words.plain("digest-button-rather"), tap=DigestTapped(occurrence_id))]


async def switch_row(scene: Scene, person_id: PersonId, neighbourhood_id: NeighbourhoodId) -> list[Button]:
    """On the screen where themes are chosen."""
    reads = await digest.reads(await scene.read(), person_id, neighbourhood_id)
    label = scene.words.plain("digest-button-on" if reads else "digest-button-off")
    return [Button(label, tap=DigestSwitched(neighbourhood_id, int(not reads)))]


async def chosen(scene: Scene, *, neighbourhood_id: int) -> Card:
    """Once a week from now on, and the way back."""
    words = scene.words
    back = Button(words.plain("digest-button-each"), tap=DigestSwitched(neighbourhood_id, 0))
    return Card(words.text("digest-chosen"), rows=[[back]])
