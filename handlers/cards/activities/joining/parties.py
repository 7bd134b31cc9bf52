"""With whom somebody comes, for whom, and what only the organiser is told."""

from dataclasses import dataclass

from community.activities.joining import who_comes
from community.activities.joining.names import Names
from community.activities.joining.parties import Need
from community.activities.models import Participation
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.joining.who_comes import short_names
from handlers.cards.card import Button, Card
from handlers.cards.offers import human
from handlers.scene import Scene, Words

PARTY_CARD = MessageKind("activity_party", Lane.REPLY)
PARTY_PROMPT = MessageKind("activity_party_prompt", Lane.REPLY)
OTHERS_CARD = MessageKind("activity_others", Lane.REPLY)
NO_ROOM_CARD = MessageKind("activity_no_room", Lane.REPLY)
NEEDS_CARD = MessageKind("activity_needs", Lane.REPLY)
CLOSED_CARD = MessageKind("activity_closed", Lane.REPLY)

COMPANY, OTHERS, NAME = "party_company", "party_others", "party_name"
DIALOGUES = (COMPANY, OTHERS, NAME)
"""What was asked; also the names of the dialogues."""
_QUESTIONS = {COMPANY: "joining-ask-company", OTHERS: "joining-ask-others", NAME: "joining-ask-name"}
PLUS_OFFERED = (1, 2, 3)


@dataclass(frozen=True)
class PlusTapped(CallbackData, name="plus"):
    """I come with so many others; 0 is alone."""

    occurrence_id: int
    others: int


@dataclass(frozen=True)
class MoreTapped(CallbackData, name="plusmore"):
    """Ask me how many, or who."""

    occurrence_id: int


@dataclass(frozen=True)
class OthersTapped(CallbackData, name="others"):
    """I sign somebody else up."""

    occurrence_id: int


@dataclass(frozen=True)
class OthersAgreedTapped(CallbackData, name="others2"):
    """Whether they know (1) or not yet (0)."""

    occurrence_id: int
    agreed: int


@dataclass(frozen=True)
class ShowNameTapped(CallbackData, name="myname"):
    """The organiser may know my name (1), or no longer (0)."""

    occurrence_id: int
    show: int


@dataclass(frozen=True)
class WholeTapped(CallbackData, name="whole"):
    """We give up what we have and wait, all of us together."""

    occurrence_id: int
    heads: int


@dataclass(frozen=True)
class PartyStopTapped(CallbackData, name="partystop"):
    """Rather not: nothing changes."""

    occurrence_id: int


@dataclass(frozen=True)
class NeedTapped(CallbackData, name="need"):
    """Say one of the things only the organiser is told, or take it back."""

    occurrence_id: int
    need: str


async def party_card(scene: Scene, *, occurrence_id: int) -> Card:
    """With how many, and every way to change it."""
    mine, names = await _own(scene, occurrence_id)
    words = scene.words
    if mine is None:
        return Card(words.text("joining-not-coming"))
    lines = [words.text("joining-party-title"), "", _now(words, mine)]
    if names.company:
        lines.append(words.text("joining-party-names", names=short_names(names.company)))
    if names.own:
        lines.append(words.text("joining-party-own", name=names.own))
    lines += ["", words.text("joining-party-private")]
    others = mine.party - 1 if mine.self_comes else -1
    buttons = [
        Button(words.plain("joining-button-plus", count=plus), tap=PlusTapped(occurrence_id, plus))
        for plus in PLUS_OFFERED
        if plus != others
    ]
    if others:
        buttons.append(Button(words.plain("joining-button-alone"), tap=PlusTapped(occurrence_id, 0)))
    buttons.append(Button(words.plain("joining-button-more"), tap=MoreTapped(occurrence_id)))
    buttons.append(Button(words.plain("joining-button-others"), tap=OthersTapped(occurrence_id)))
    buttons.append(_name_button(words, names, occurrence_id))
    return Card("\n".join(lines), rows=[buttons[at : at + 2] for at in range(0, len(buttons), 2)])


def _now(words: Words, mine: Participation) -> str:
    if not mine.self_comes:
        return words.text("joining-party-others", count=mine.party)
    if mine.party > 1:
        return words.text("joining-party-with", count=mine.party)
    return words.text("joining-party-alone")


def _name_button(words: Words, names: Names, occurrence_id: int) -> Button:
    if names.own:
        return Button(words.plain("joining-button-name-hide"), tap=ShowNameTapped(occurrence_id, 0))
    return Button(words.plain("joining-button-name"), tap=ShowNameTapped(occurrence_id, 1))


async def prompt(scene: Scene, *, occurrence_id: int, asked: str) -> Card:
    """Write it; or rather not."""
    words = scene.words
    stop = Button(words.plain("joining-button-rather-not"), tap=PartyStopTapped(occurrence_id))
    return Card(words.text(_QUESTIONS[asked]), rows=[[stop]])


async def others_card(scene: Scene, *, occurrence_id: int) -> Card:
    """Does the other know of it? Only then are they signed up."""
    words = scene.words
    return Card(
        words.text("joining-others-agreed"),
        rows=[
            [Button(words.plain("joining-button-agreed"), tap=OthersAgreedTapped(occurrence_id, 1))],
            [Button(words.plain("joining-button-not-agreed"), tap=OthersAgreedTapped(occurrence_id, 0))],
        ],
    )


async def no_room_card(scene: Scene, *, occurrence_id: int, heads: int) -> Card:
    """No room for so many: keep what there is, or wait together."""
    words = scene.words
    return Card(
        words.text("joining-no-room", heads=heads),
        rows=[
            [Button(words.plain("joining-button-wait-whole"), tap=WholeTapped(occurrence_id, heads))],
            [Button(words.plain("joining-button-leave-it"), tap=PartyStopTapped(occurrence_id))],
        ],
    )


async def needs_card(scene: Scene, *, occurrence_id: int) -> Card:
    """Two things to say to the organiser alone, on or off."""
    mine, _ = await _own(scene, occurrence_id)
    words = scene.words
    if mine is None:
        return Card(words.text("joining-not-coming"))
    company = words.plain("joining-button-need-company", said="yes" if mine.needs_company else "no")
    transport = words.plain("joining-button-need-transport", said="yes" if mine.needs_transport else "no")
    return Card(
        words.text("joining-needs-title"),
        rows=[
            [Button(company, tap=NeedTapped(occurrence_id, Need.COMPANY))],
            [Button(transport, tap=NeedTapped(occurrence_id, Need.TRANSPORT))],
        ],
    )


async def closed_card(scene: Scene) -> Card:
    """Too late for a new yes, and here is a person to ask."""
    return Card(scene.words.text("joining-closed"), rows=[human(scene.words)])


async def _own(scene: Scene, occurrence_id: int) -> tuple[Participation | None, Names]:
    """What the reader comes with; None for who does not come (any more)."""
    rooms = scene.rooms
    mine, names = await who_comes.own_names(await scene.read(), rooms.vault, rooms.bot_id, scene.chat_id, occurrence_id)
    return (None if mine is None or mine.place is None else mine), names
