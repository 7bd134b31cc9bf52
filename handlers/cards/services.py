"""A service as a card: pictogram, one plain sentence, fixed lines, and the buttons that help further."""

from dataclasses import dataclass

from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card, Gone, Venue
from handlers.cards.help import AskHuman
from handlers.cards.ways_out import ways_out_lines
from handlers.scene import Scene, Words
from knowledge.models import Service, ServiceId, ServiceStatus, Texts
from knowledge.opening_hours import BRUSSELS, OpenState, hours_now
from messages.catalogue import Marked

SERVICE_CARD = MessageKind("service_card", Lane.REPLY)
SERVICE_PLACE = MessageKind("service_place", Lane.REPLY)
CHOICES_CARD = MessageKind("choices_card", Lane.REPLY)
UNKNOWN_CARD = MessageKind("unknown_card", Lane.REPLY)

_STATUS = {
    ServiceStatus.BUSY: "service-busy",
    ServiceStatus.FULL: "service-full",
    ServiceStatus.WAITING_LIST: "service-waiting-list",
    ServiceStatus.CLOSED: "service-closed",
}
_LINES = {
    "eligibility": "service-who",
    "cost": "service-cost",
    "bring": "service-bring",
    "application": "service-start",
}


@dataclass(frozen=True)
class ServiceChosen(CallbackData, name="svc"):
    """One of the services that were offered."""

    service_id: int


@dataclass(frozen=True)
class PlaceAsked(CallbackData, name="place"):
    """Where is it? A pin on the map."""

    service_id: int


@dataclass(frozen=True)
class NoneOfThese(CallbackData, name="none"):
    """None of the offered ones is meant."""


def service_in(scene: Scene, service_id: int) -> Service:
    """The service to show. Raises Gone when it was removed meanwhile."""
    try:
        return scene.rooms.knowledge.get(ServiceId(service_id))
    except NotYours as removed:
        raise Gone from removed


async def service_card(scene: Scene, *, service_id: int) -> Card:
    """Status first when there is no room; then what it is, for whom, what it costs, when, where."""
    words, service = scene.words, service_in(scene, service_id)
    texts = service.texts_in(words.language)
    lines: list[str] = [words.text("service-title", pictogram=service.pictogram, name=texts.name or service.slug)]
    if service.status in _STATUS:
        lines.append(words.text(_STATUS[service.status]))
    if texts.summary:
        lines.append(words.text("service-summary", summary=texts.summary))
    lines += ["", *_facts(words, service, texts), *_hours(scene, service)]
    if service.checked_on is not None:
        lines += ["", words.text("service-checked", checked_on=service.checked_on)]
    return Card("\n".join(lines), rows=_buttons(words, service))


def _facts(words: Words, service: Service, texts: Texts) -> list[Marked]:
    lines = [words.text(key, text=getattr(texts, name)) for name, key in _LINES.items() if getattr(texts, name)]
    if service.address:
        lines.append(words.text("service-address", address=service.address))
    if service.phone:
        lines.append(words.text("service-phone", phone=service.phone))
    return lines


def _hours(scene: Scene, service: Service) -> list[Marked]:
    if not service.opening_hours:
        return []
    words, hours = scene.words, hours_now(service.opening_hours, scene.now)
    if hours.state is OpenState.UNKNOWN:
        return []
    is_open = hours.state is OpenState.OPEN
    if hours.changes_at is None:
        return [words.text("service-open-no-end" if is_open else "service-shut-no-end")]
    if not is_open:
        return [words.text("service-shut-holiday" if hours.holiday else "service-shut", changes_at=hours.changes_at)]
    today = hours.changes_at.astimezone(BRUSSELS).date() == scene.now.astimezone(BRUSSELS).date()
    return [words.text("service-open" if today else "service-open-till", changes_at=hours.changes_at)]


def _buttons(words: Words, service: Service) -> list[list[Button]]:
    rows = []
    if service.coordinates is not None:
        rows.append([Button(words.plain("service-button-map"), tap=PlaceAsked(service.id))])
    if service.website:
        rows.append([Button(words.plain("service-button-website"), url=service.website)])
    rows.append([Button(words.plain("service-button-human"), tap=AskHuman())])
    return rows


async def service_place(scene: Scene, *, service_id: int) -> Card:
    """The pin."""
    service = service_in(scene, service_id)
    where = service.coordinates
    if where is None:
        raise Gone
    name = service.texts_in(scene.words.language).name or service.slug
    return Card(venue=Venue(where.latitude, where.longitude, name, service.address or name))


async def choices_card(scene: Scene, *, service_ids: list[int]) -> Card:
    """Which of these? At most three, in the words of the entries."""
    words = scene.words
    rows = []
    for service_id in service_ids:
        service = service_in(scene, service_id)
        name = service.texts_in(words.language).name or service.slug
        label = words.plain("question-button-choice", pictogram=service.pictogram, name=name)
        rows.append([Button(label, tap=ServiceChosen(service_id))])
    rows.append([Button(words.plain("question-button-none"), tap=NoneOfThese())])
    rows.append([Button(words.plain("service-button-human"), tap=AskHuman())])
    return Card(words.text("question-which" if len(service_ids) > 1 else "question-this"), rows=rows)


async def unknown_card(scene: Scene) -> Card:
    """Says honestly that we do not know, and offers a person."""
    words = scene.words
    button = Button(words.plain("service-button-human"), tap=AskHuman())
    return Card(f"{words.text('question-unknown')}\n\n{await ways_out_lines(scene)}", rows=[[button]])
