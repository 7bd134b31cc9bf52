"""A service as a card: pictogram, one plain sentence, fixed lines, and the buttons that help further."""

from dataclasses import dataclass

from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card, Contact, Gone, Venue
from handlers.cards.offers import human, switch_row
from handlers.cards.service_lines import service_lines
from handlers.cards.ways_out import neighbourhood_of
from handlers.scene import Scene, Words
from knowledge.models import Service, ServiceId
from knowledge.room import WITHOUT_ROOM, has_room

SERVICE_CARD = MessageKind("service_card", Lane.REPLY)
SERVICE_PLACE = MessageKind("service_place", Lane.REPLY)
SERVICE_CONTACT = MessageKind("service_contact", Lane.REPLY)


@dataclass(frozen=True)
class ServiceChosen(CallbackData, name="svc"):
    """One of the services that were offered."""

    service_id: int


@dataclass(frozen=True)
class PlaceAsked(CallbackData, name="place"):
    """Where is it? A pin on the map."""

    service_id: int


@dataclass(frozen=True)
class CallAsked(CallbackData, name="call"):
    """How do I call them? A contact that the phone can dial."""

    service_id: int


@dataclass(frozen=True)
class MoreAsked(CallbackData, name="more"):
    """One more possibility beside this service; ``turn`` counts those that were shown."""

    service_id: int
    turn: int


@dataclass(frozen=True)
class Helped(CallbackData, name="helped"):
    """This helps (1), or it does not (0)."""

    service_id: int
    yes: int


@dataclass(frozen=True)
class StatusAsked(CallbackData, name="room"):
    """Staff: say how much room there is."""

    service_id: int


def service_in(scene: Scene, service_id: int) -> Service:
    """The service to show. Raises Gone when it was removed meanwhile."""
    try:
        return scene.rooms.knowledge.get(ServiceId(service_id))
    except NotYours as removed:
        raise Gone from removed


async def service_card(
    scene: Scene,
    *,
    service_id: int,
    turn: int = 0,
    staff: bool = False,
    tells: bool = False,
    switch: str | None = None,
) -> Card:
    """Status first when there is no room; then what it is, for whom, what it costs, when, where."""
    words, service = scene.words, service_in(scene, service_id)
    lines = service_lines(scene, service)
    rows = [*await _instead(scene, service), *_reach(words, service), *_onwards(words, service, turn)]
    rows.append(human(words))
    if tells:
        lines += ["", words.text("question-person-too")]
        rows.insert(0, rows.pop())
    if staff:
        rows.append([Button(words.plain("service-button-status"), tap=StatusAsked(service.id))])
    return Card("\n".join(lines), rows=[*rows, *switch_row(words, switch)])


async def _instead(scene: Scene, service: Service) -> list[list[Button]]:
    """Without room: the next best that has some. When nobody there speaks the reader's language: a go-between."""
    words, knowledge, home = scene.words, scene.rooms.knowledge, await neighbourhood_of(scene)
    if home is None:
        return []
    other = None if has_room(service, scene.now) else knowledge.instead_of(service.id, home.id, scene.now)
    interpreter = knowledge.interpreter_for(service, home.id, words.language)
    instead = "service-button-instead" if service.status in WITHOUT_ROOM else "service-button-open-now"
    named = {instead: other, "service-button-interpreter": interpreter}
    return [[_named(words, key, one)] for key, one in named.items() if one is not None]


def _named(words: Words, key: str, service: Service) -> Button:
    name = service.texts_in(words.language).name or service.slug
    return Button(words.plain(key, name=name), tap=ServiceChosen(service.id))


def _reach(words: Words, service: Service) -> list[list[Button]]:
    row = []
    if service.phone:
        row.append(Button(words.plain("service-button-call"), tap=CallAsked(service.id)))
    if service.coordinates is not None:
        row.append(Button(words.plain("service-button-map"), tap=PlaceAsked(service.id)))
    if service.website:
        row.append(Button(words.plain("service-button-website"), url=service.website))
    return [row] if row else []


def _onwards(words: Words, service: Service, turn: int) -> list[list[Button]]:
    return [
        [
            Button(words.plain("service-button-helped"), tap=Helped(service.id, 1)),
            Button(words.plain("service-button-not-helped"), tap=Helped(service.id, 0)),
        ],
        [Button(words.plain("service-button-more"), tap=MoreAsked(service.id, turn))],
    ]


async def service_place(scene: Scene, *, service_id: int) -> Card:
    """The pin."""
    service = service_in(scene, service_id)
    where = service.coordinates
    if where is None:
        raise Gone
    name = service.texts_in(scene.words.language).name or service.slug
    return Card(venue=Venue(where.latitude, where.longitude, name, service.address or name))


async def service_contact(scene: Scene, *, service_id: int) -> Card:
    """A contact: a tap on it dials. Telegram refuses telephone links behind buttons."""
    service = service_in(scene, service_id)
    if not service.phone:
        raise Gone
    return Card(contact=Contact(service.phone, service.texts_in(scene.words.language).name or service.slug))
