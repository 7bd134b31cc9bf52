"""With whom somebody comes, for whom, and what only the organiser is told."""

from dataclasses import dataclass

from community.activities.joining import who_comes
from community.activities.joining.names import Names
from community.activities.joining.parties import Need
from community.activities.joining.waiting_list import larger_than_all
from community.activities.models import Participation, Place
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.activity import DeclineTapped, seen_by
from handlers.cards.activities.joining.standing import OthersTapped
from handlers.cards.activities.joining.who_comes import short_names
from handlers.cards.card import Button, Card
from handlers.cards.offers import human
from handlers.cards.ways_out import neighbourhood_of
from handlers.scene import Scene, Words

PARTY_CARD = MessageKind("activity_party", Lane.REPLY)
PARTY_PROMPT = MessageKind("activity_party_prompt", Lane.REPLY)
OTHERS_CARD = MessageKind("activity_others", Lane.REPLY)
NO_ROOM_CARD = MessageKind("activity_no_room", Lane.REPLY)
NEEDS_CARD = MessageKind("activity_needs", Lane.REPLY)
CLOSED_CARD = MessageKind("activity_closed", Lane.REPLY)
LEAVING_CARD = MessageKind("activity_leaving", Lane.REPLY)
OTHERS_FIRST_CARD = MessageKind("activity_others_first", Lane.REPLY)
TOO_LARGE_CARD = MessageKind("activity_too_large", Lane.REPLY)

COMPANY, OTHERS, NAME = "party_company", "party_others", "party_name"
DIALOGUES = (COMPANY, OTHERS, NAME)
"""What was asked; also the names of the dialogues."""
_QUESTIONS = {COMPANY: "joining-ask-company", OTHERS: "joining-ask-others", NAME: "joining-ask-name"}
PLUS_OFFERED = (1, 2, 3)


@dataclass(frozen=True)
class PlusTapped(CallbackData, name="plus"):
    """I come with so many others in all; 0 is alone."""

    occurrence_id: int
    others: int


@dataclass(frozen=True)
class MoreTapped(CallbackData, name="plusmore"):
    """Ask me how many, or who."""

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
class LeaveTapped(CallbackData, name="leave"):
    """I know that there is no way back, and I cannot come."""

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
    if mine.place is Place.WAITING:
        lines.append(words.text("joining-party-waits"))
    if names.company:
        lines.append(words.text("joining-party-names", names=short_names(names.company)))
    if names.own:
        lines.append(words.text("joining-party-own", name=names.own))
    lines += ["", words.text("joining-party-private")]
    others = mine.party - 1 if mine.self_comes else -1
    buttons = []
    if only_counted(mine, names):
        seats = (await seen_by(scene, occurrence_id)).occurrence.activity.seats
        buttons = [
            Button(words.plain("joining-button-with", heads=plus + 1), tap=PlusTapped(occurrence_id, plus))
            for plus in PLUS_OFFERED
            if plus != others and not larger_than_all(plus + 1, seats)
        ]
    if others:
        buttons.append(Button(words.plain("joining-button-alone"), tap=PlusTapped(occurrence_id, 0)))
    buttons.append(Button(words.plain("joining-button-more"), tap=MoreTapped(occurrence_id)))
    buttons.append(Button(words.plain("joining-button-others"), tap=OthersTapped(occurrence_id)))
    buttons.append(_name_button(words, names, occurrence_id))
    return Card("\n".join(lines), rows=[buttons[at : at + 2] for at in range(0, len(buttons), 2)])


def only_counted(mine: Participation, names: Names) -> bool:
    """Whether a number alone may take the place of what was said: no name gets lost by it, and nobody else's place."""
    return mine.self_comes and not names.company


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


async def others_first_card(scene: Scene, *, occurrence_id: int) -> Card:
    """Ask them first. Who only wanted to sign somebody else up and stands on the list too, can leave it here."""
    mine, _ = await _own(scene, occurrence_id)
    words = scene.words
    if mine is None or not mine.self_comes:
        return Card(words.text("joining-others-first"))
    decline = Button(words.plain("activities-button-decline"), tap=DeclineTapped(occurrence_id))
    return Card(words.text("joining-others-first-you-come"), rows=[[decline]])


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
    """Two things to say to the organiser alone, on or off. Who says one is told how the organiser can answer it."""
    mine, names = await _own(scene, occurrence_id)
    words = scene.words
    if mine is None:
        return Card(words.text("joining-not-coming"))
    company = words.plain("joining-button-need-company", said="yes" if mine.needs_company else "no")
    transport = words.plain("joining-button-need-transport", said="yes" if mine.needs_transport else "no")
    lines = [words.text("joining-needs-title")]
    rows = [
        [Button(company, tap=NeedTapped(occurrence_id, Need.COMPANY))],
        [Button(transport, tap=NeedTapped(occurrence_id, Need.TRANSPORT))],
    ]
    if mine.needs_company or mine.needs_transport:
        rows += [[_name_button(words, names, occurrence_id)], human(words)]
        known = words.text("joining-needs-known", name=names.own) if names.own else words.text("joining-needs-unknown")
        lines.append(known)
    return Card("\n\n".join(lines), rows=rows)


async def closed_card(scene: Scene) -> Card:
    """Too late for a new yes, and here is a person to ask."""
    return Card(scene.words.text("joining-closed"), rows=[human(scene.words)])


async def leaving_card(scene: Scene, *, occurrence_id: int) -> Card:
    """There is no way back after this no: surely?"""
    words = scene.words
    return Card(
        words.text("joining-leave-sure"),
        rows=[
            [Button(words.plain("joining-button-leave"), tap=LeaveTapped(occurrence_id))],
            [Button(words.plain("joining-button-leave-it"), tap=PartyStopTapped(occurrence_id))],
        ],
    )


async def too_large_card(scene: Scene, *, occurrence_id: int, most: int) -> Card:
    """More than one person signs up at once: a smaller number, a telephone call, or rather not."""
    words = scene.words
    stop = Button(words.plain("joining-button-rather-not"), tap=PartyStopTapped(occurrence_id))
    lines = [words.text("joining-too-large", most=most)]
    home = await neighbourhood_of(scene)
    if home is not None and home.phone:
        lines.append(words.text("joining-too-large-call", organisation=home.organisation, phone=home.phone))
    return Card("\n".join(lines), rows=[[stop], human(words)])


async def _own(scene: Scene, occurrence_id: int) -> tuple[Participation | None, Names]:
    """What the reader comes with; None for who does not come (any more)."""
    rooms = scene.rooms
    mine, names = await who_comes.own_names(await scene.read(), rooms.vault, rooms.bot_id, scene.chat_id, occurrence_id)
    return (None if mine is None or mine.place is None else mine), names
