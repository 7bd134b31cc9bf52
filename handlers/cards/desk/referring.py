"""Referring at the desk: all services that fit, how each referral stands, and what may be passed on word for word."""

from dataclasses import dataclass

from community.help.models import Request
from community.help.reading import DeskView, Standing
from community.help.referring import reading
from community.help.referring.models import UNDER_WAY, Referral, ReferralState
from community.help.referring.reading import DeskReferral, Referrals
from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.agenda import LETTERS_ON_A_BUTTON
from handlers.cards.asking.approving import StopWriting, can_be_reached, name_of_service, room_at
from handlers.cards.asking.help import quote
from handlers.cards.card import Button, Card, Gone
from handlers.scene import Scene, Words
from knowledge.models import EntryKey, Service, ServiceId, activity_of
from messages.catalogue import Marked

REFER_LIST = MessageKind("refer_list", Lane.REPLY)
REFER_FOUND = MessageKind("refer_found", Lane.REPLY)
REFER_SEEK = MessageKind("refer_seek", Lane.REPLY)
REFER_WRITE = MessageKind("refer_write", Lane.REPLY)

ON_A_PAGE = 5
MOST_MATCHES = 100
MOST_STATES = 10
_STATES = {
    ReferralState.PROPOSED: "refer-state-proposed",
    ReferralState.CHOSEN: "refer-state-chosen",
    ReferralState.ASKED: "refer-state-asked",
    ReferralState.APPROVED: "refer-state-approved",
    ReferralState.REFUSED: "refer-state-refused",
    ReferralState.INFORMED: "refer-state-informed",
}
_TO_DO = (ReferralState.CHOSEN, ReferralState.ASKED, ReferralState.APPROVED)
"""Behind a button in the list: the desk can do something with these."""


@dataclass(frozen=True)
class ReferAsked(CallbackData, name="refer"):
    """Refer this: which services fit?"""

    request_id: int


@dataclass(frozen=True)
class ReferPage(CallbackData, name="refpage"):
    """Another page of the services that fit."""

    request_id: int
    page: int


@dataclass(frozen=True)
class ServicePicked(CallbackData, name="refpick"):
    """Tick a service (1) or not (0), and stay on a page."""

    request_id: int
    service: int
    page: int
    on: int


@dataclass(frozen=True)
class SearchAsked(CallbackData, name="refseek"):
    """Find a service by its name."""

    request_id: int


@dataclass(frozen=True)
class PicksProposed(CallbackData, name="refprop"):
    """Let the resident choose among what is ticked."""

    request_id: int


@dataclass(frozen=True)
class ReferralShown(CallbackData, name="refshow"):
    """How does this one stand?"""

    referral_id: int


@dataclass(frozen=True)
class TextAsked(CallbackData, name="refwrite"):
    """Write the text for the organisation, or write it anew."""

    referral_id: int


@dataclass(frozen=True)
class TextPut(CallbackData, name="refput"):
    """Show exactly these words to the resident."""

    referral_id: int
    words: int


@dataclass(frozen=True)
class OrganisationTold(CallbackData, name="reftold"):
    """I told them."""

    referral_id: int


async def refer_list(scene: Scene, *, request_id: int, page: int = 0) -> Card:
    """All services that match the first words, best first, whatever room they have; five a page."""
    found = await _referrals_at_desk(scene, request_id)
    if isinstance(found, Card):
        return found
    words, request = scene.words, found.view.request
    services = _services(scene, found)
    page = min(page, max(0, len(services) - 1) // ON_A_PAGE)
    shown = list(enumerate(services, start=1))[page * ON_A_PAGE :][:ON_A_PAGE]
    picked = [one for one in found.referrals if one.state is ReferralState.PICKED]
    lines: list[str] = [words.text("refer-list" if services else "refer-list-none", code=request.code)]
    lines += [_state_line(scene, one) for one in found.referrals if one not in picked][-MOST_STATES:]
    lines += [_service_line(scene, number, service) for number, service in shown]
    if picked:
        names = [name_of_service(scene, one.service_id) for one in picked]
        lines.append(words.text("refer-picked", names=names))
    rows = [*_ticks(scene, found, shown, page), _turning(words, request_id, page, len(services))]
    rows.append([Button(words.plain("refer-button-search"), tap=SearchAsked(request_id))])
    rows += _to_do(scene, found.referrals)
    if picked:
        label = words.plain("refer-button-propose", count=len(picked))
        rows.append([Button(label, tap=PicksProposed(request_id))])
    return Card("\n\n".join(lines), rows=[row for row in rows if row])


async def refer_found(scene: Scene, *, request_id: int, services: list[int]) -> Card:
    """What a search by name found."""
    found = await _referrals_at_desk(scene, request_id)
    if isinstance(found, Card):
        return found
    words = scene.words
    there = [(number, one) for number, one in enumerate(_known(scene, services), start=1)]
    lines: list[str] = [words.text("refer-found" if there else "refer-found-none")]
    lines += [_service_line(scene, number, service) for number, service in there]
    rows = _ticks(scene, found, there, 0)
    rows.append([Button(words.plain("refer-button-search-again"), tap=SearchAsked(request_id))])
    rows.append([Button(words.plain("refer-button-list"), tap=ReferPage(request_id, 0))])
    return Card("\n\n".join(lines), rows=rows)


async def refer_seek(scene: Scene, *, request_id: int) -> Card:
    """The name, please."""
    return _prompt(scene.words, scene.words.text("refer-seek"))


async def refer_write(scene: Scene, *, referral_id: int) -> Card:
    """The text for the organisation, please. It names nobody: it stays where the request is erased."""
    return _prompt(scene.words, scene.words.text("refer-write"))


def _prompt(words: Words, text: Marked) -> Card:
    return Card(text, rows=[[Button(words.plain("refer-button-stop"), tap=StopWriting())]])


async def refer_status(scene: Scene, *, request_id: int, referral_id: int) -> Card:
    """How one referral stands, and what the desk can do with it now."""
    found = await _one_at_desk(scene, referral_id)
    if isinstance(found, Card):
        return found
    words, referral, request = scene.words, found.referral, found.view.request
    lines = [words.text("refer-status", code=request.code), _standing_line(scene, referral)]
    if found.text:
        lines.append(quote(found.text))
    mine = found.view.standing in (Standing.MINE, Standing.NEW)
    lines += _hints(words, found) if mine else []
    return Card("\n".join(lines), rows=_acts(words, request, referral) if mine else [])


async def refer_letter(scene: Scene, *, request_id: int, referral_id: int) -> Card:
    """One block to pass on: how to reach the organisation, and what the resident approved, word for word."""
    found = await _one_at_desk(scene, referral_id)
    if isinstance(found, Card):
        return found
    words, referral = scene.words, found.referral
    if referral.state not in (ReferralState.APPROVED, ReferralState.INFORMED):
        return Card(words.text("refer-letter-withdrawn"))
    lines = [words.text("refer-letter", name=name_of_service(scene, referral.service_id))]
    lines += [line for service in _known(scene, [referral.service_id]) for line in _reach(words, service)]
    return Card("\n".join([*lines, quote(found.text)]))


async def refer_lost(scene: Scene, *, request_id: int, surely: bool) -> Card:
    """The resident did not see it, or perhaps did not."""
    found = await _referrals_at_desk(scene, request_id)
    if isinstance(found, Card):
        return found
    return Card(scene.words.text("refer-lost" if surely else "refer-unsure", code=found.view.request.code))


async def _referrals_at_desk(scene: Scene, request_id: int) -> Referrals | Card:
    try:
        found = await reading.at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, request_id)
    except NotYours:
        return Card(scene.words.text("desk-not-yours"))
    if found is None:
        raise Gone
    return _unless_over(scene.words, found.view) or found


async def _one_at_desk(scene: Scene, referral_id: int) -> DeskReferral | Card:
    try:
        found = await reading.one_at_desk(await scene.read(), scene.rooms.vault, scene.chat_id, referral_id)
    except NotYours:
        return Card(scene.words.text("desk-not-yours"))
    if found is None:
        raise Gone
    told = found.referral.state is ReferralState.INFORMED
    return (None if told else _unless_over(scene.words, found.view)) or found


def _unless_over(words: Words, view: DeskView) -> Card | None:
    """What stands there instead when there is nothing to do any more."""
    match view.standing:
        case Standing.CLOSED:
            return Card(words.text("refer-over", code=view.request.code))
        case Standing.COLLEAGUE:
            return Card(words.text("refer-colleague", code=view.request.code))
        case _:
            return None


def _services(scene: Scene, found: Referrals) -> list[Service]:
    """What the first words match, in the order of the match; then what was found by name and ticked."""
    request, rooms = found.view.request, scene.rooms
    text = found.first_words[: rooms.longest_text]
    hits = rooms.knowledge.find(request.neighbourhood_id, text, request.language, MOST_MATCHES).hits if text else ()
    matching = [hit.key for hit in hits if activity_of(EntryKey(hit.key)) is None]
    picked = [one.service_id for one in found.referrals if one.state is ReferralState.PICKED]
    return _known(scene, list(dict.fromkeys([*matching, *picked])))


def _known(scene: Scene, service_ids: list[int]) -> list[Service]:
    """Those that still stand in the knowledge base."""
    services = []
    for service_id in service_ids:
        try:
            services.append(scene.rooms.knowledge.get(ServiceId(service_id)))
        except NotYours:
            continue
    return services


def _service_line(scene: Scene, number: int, service: Service) -> str:
    name = service.texts_in(scene.words.language).name or service.slug
    title = scene.words.text("service-title", pictogram=service.pictogram, name=name)
    return f"{number}. {title}\n{room_at(scene, service)}"


def _state_line(scene: Scene, referral: Referral) -> Marked:
    return scene.words.text(_STATES[referral.state], name=name_of_service(scene, referral.service_id))


def _ticks(scene: Scene, found: Referrals, shown: list[tuple[int, Service]], page: int) -> list[list[Button]]:
    """A switch for each service that is not under way already."""
    request_id, words = found.view.request.id, scene.words
    states = {one.service_id: one.state for one in found.referrals if one.state not in _OVER}
    rows = []
    for number, service in shown:
        state = states.get(service.id)
        if state in UNDER_WAY:
            continue
        on = state is ReferralState.PICKED
        name = _short(service.texts_in(words.language).name or service.slug)
        label = words.plain("refer-button-picked" if on else "refer-button-pick", number=number, name=name)
        rows.append([Button(label, tap=ServicePicked(request_id, service.id, page, 0 if on else 1))])
    return rows


_OVER = frozenset({ReferralState.REFUSED, ReferralState.INFORMED})


def _short(name: str) -> str:
    return name if len(name) <= LETTERS_ON_A_BUTTON else name[: LETTERS_ON_A_BUTTON - 1].rstrip() + "…"


def _turning(words: Words, request_id: int, page: int, count: int) -> list[Button]:
    row = []
    if page:
        row.append(Button(words.plain("browse-button-previous"), tap=ReferPage(request_id, page - 1)))
    if (page + 1) * ON_A_PAGE < count:
        row.append(Button(words.plain("browse-button-next"), tap=ReferPage(request_id, page + 1)))
    return row


def _to_do(scene: Scene, referrals: list[Referral]) -> list[list[Button]]:
    words = scene.words
    return [
        [
            Button(
                words.plain("refer-button-show", name=_short(name_of_service(scene, one.service_id))),
                tap=ReferralShown(one.id),
            )
        ]
        for one in referrals
        if one.state in _TO_DO
    ]


def _standing_line(scene: Scene, referral: Referral) -> Marked:
    words = scene.words
    if referral.state is ReferralState.REFUSED and referral.sealed is None:
        return words.text("refer-none-wanted")
    return _state_line(scene, referral)


def _hints(words: Words, found: DeskReferral) -> list[Marked]:
    """What to do next, in a line."""
    state, lines = found.referral.state, []
    if state is ReferralState.CHOSEN:
        lines.append(words.text("refer-hint-check" if found.text else "refer-hint-write"))
    if state is ReferralState.APPROVED:
        lines.append(words.text("refer-hint-pass-on"))
        if not can_be_reached(found.view.request, found.text):
            lines.append(words.text("refer-hint-no-number"))
    return lines


def _acts(words: Words, request: Request, referral: Referral) -> list[list[Button]]:
    again = [Button(words.plain("refer-button-rewrite"), tap=TextAsked(referral.id))]
    match referral.state:
        case ReferralState.CHOSEN if referral.sealed is None:
            return [[Button(words.plain("refer-button-write"), tap=TextAsked(referral.id))]]
        case ReferralState.CHOSEN:
            put = Button(words.plain("refer-button-put"), tap=TextPut(referral.id, referral.version))
            return [[put], again]
        case ReferralState.ASKED:
            return [again]
        case ReferralState.APPROVED:
            return [[Button(words.plain("refer-button-told"), tap=OrganisationTold(referral.id))]]
        case ReferralState.REFUSED:
            return [[Button(words.plain("refer-button-another"), tap=ReferAsked(request.id))]]
        case _:
            return []


def _reach(words: Words, service: Service) -> list[Marked]:
    lines = []
    if service.phone:
        lines.append(words.text("service-phone", phone=service.phone))
    if service.contact:
        lines.append(words.text("service-contact", text=service.contact))
    if service.address and not service.hidden:
        lines.append(words.text("service-address", address=service.address))
    return lines
