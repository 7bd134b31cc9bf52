"""Referral as the resident sees it: which service, may its organisation hear exactly this, and that it was told."""

import re
from dataclasses import dataclass

from community.help.models import Request, State
from community.help.referring import reading
from community.help.referring.models import Referral, ReferralState
from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.activities.agenda import LETTERS_ON_A_BUTTON
from handlers.cards.asking.help import capital, desk_of, quote, with_ways_out
from handlers.cards.card import Button, Card, Gone
from handlers.cards.services import CallAsked
from handlers.scene import Scene
from knowledge.models import Service, ServiceId, ServiceStatus
from knowledge.opening_hours import OpenState, hours_now

REFER_OWN = MessageKind("refer_own", Lane.REPLY)

LETTERS_OF_A_SUMMARY = 240
_PHONE = re.compile(r"(?<!\d)(?:\+|0)\d(?:[\s./-]?\d){7,}")
_ROOM = {
    ServiceStatus.OPEN: "refer-room",
    ServiceStatus.BUSY: "browse-busy",
    ServiceStatus.FULL: "browse-full",
    ServiceStatus.WAITING_LIST: "browse-waiting-list",
    ServiceStatus.CLOSED: "browse-closed",
}
_OVER = {
    ReferralState.APPROVED: "refer-approved",
    ReferralState.REFUSED: "refer-refused",
    ReferralState.INFORMED: "refer-told",
}


@dataclass(frozen=True)
class ServiceWanted(CallbackData, name="want"):
    """This one."""

    referral_id: int


@dataclass(frozen=True)
class NoneWanted(CallbackData, name="wantno"):
    """None of the services that were proposed."""

    request_id: int


@dataclass(frozen=True)
class TextApproved(CallbackData, name="exactly"):
    """Yes, exactly these words."""

    referral_id: int
    words: int


@dataclass(frozen=True)
class OwnTextAsked(CallbackData, name="ownwords"):
    """Other words: mine."""

    referral_id: int


@dataclass(frozen=True)
class TextRefused(CallbackData, name="notthis"):
    """No: the organisation hears nothing."""

    referral_id: int


@dataclass(frozen=True)
class StopWriting(CallbackData, name="refstop"):
    """I write nothing after all. For both sides of a referral."""


def name_of_service(scene: Scene, service_id: int) -> str:
    """What the organisation is called; when it was taken out of the knowledge base: that it was there."""
    try:
        service = scene.rooms.knowledge.get(ServiceId(service_id))
    except NotYours:
        return scene.words.plain("refer-gone-name")
    return service.texts_in(scene.words.language).name or service.slug


def room_at(scene: Scene, service: Service) -> str:
    """How much room it has, and whether it is open now, in a line."""
    facts: list[str] = [scene.words.text(_ROOM[service.status])]
    state = hours_now(service.opening_hours, scene.now).state if service.opening_hours else OpenState.UNKNOWN
    if state is not OpenState.UNKNOWN and service.status is not ServiceStatus.CLOSED:
        facts.append(scene.words.text("browse-open" if state is OpenState.OPEN else "browse-shut"))
    return " · ".join(facts)


def can_be_reached(request: Request, text: str) -> bool:
    """Whether the resident chose to show how: with the request, or by a telephone number in the approved text."""
    return request.shown_name is not None or _PHONE.search(text) is not None


async def refer_choices(scene: Scene, *, request_id: int) -> Card:
    """The services that the desk proposes, each with its room; or what was chosen among them."""
    found = await reading.mine(await scene.read(), scene.chat_id, request_id)
    if found is None:
        raise Gone
    request, referrals = found
    words = scene.words
    proposed = [one for one in referrals if one.state is ReferralState.PROPOSED]
    if request.state is State.CLOSED or not proposed:
        return Card(await with_ways_out(scene, _chosen(scene, request, referrals), request))
    parts: list[str] = [words.text("refer-choices", code=request.code, **desk_of(scene, request))]
    parts += [_described(scene, one.service_id) for one in proposed]
    parts.append(words.text("refer-choices-how"))
    rows = [[_wanted(scene, one)] for one in proposed]
    rows.append([Button(words.plain("refer-button-none"), tap=NoneWanted(request_id))])
    return Card(await with_ways_out(scene, "\n\n".join(parts), request), rows=rows)


def _chosen(scene: Scene, request: Request, referrals: list[Referral]) -> str:
    words = scene.words
    if request.state is State.CLOSED:
        return words.text("refer-request-over", code=request.code)
    taken = [one for one in referrals if one.state not in (ReferralState.REFUSED, ReferralState.PROPOSED)]
    if not taken:
        return words.text("refer-none-chosen")
    return words.text("refer-chosen", name=name_of_service(scene, taken[-1].service_id), **desk_of(scene, request))


def _described(scene: Scene, service_id: int) -> str:
    words = scene.words
    try:
        service = scene.rooms.knowledge.get(ServiceId(service_id))
    except NotYours:
        return words.text("refer-gone-line")
    texts = service.texts_in(words.language)
    lines: list[str] = [words.text("service-title", pictogram=service.pictogram, name=texts.name or service.slug)]
    lines.append(room_at(scene, service))
    if texts.summary:
        lines.append(words.text("service-summary", summary=_cut(texts.summary, LETTERS_OF_A_SUMMARY)))
    return "\n".join(lines)


def _cut(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


def _wanted(scene: Scene, referral: Referral) -> Button:
    name = _cut(name_of_service(scene, referral.service_id), LETTERS_ON_A_BUTTON)
    return Button(scene.words.plain("refer-button-this", name=name), tap=ServiceWanted(referral.id))


async def refer_ask(scene: Scene, *, request_id: int, referral_id: int) -> Card:
    """The exact words for the organisation, and yes, other words, or no; or what became of them."""
    found = await _mine(scene, referral_id)
    words, request, referral = scene.words, found.request, found.referral
    name = name_of_service(scene, referral.service_id)
    if request.state is State.CLOSED and referral.state is not ReferralState.INFORMED:
        return Card(await with_ways_out(scene, words.text("refer-request-over", code=request.code), request))
    if referral.state is ReferralState.CHOSEN:
        return Card(await with_ways_out(scene, words.text("refer-rewriting", name=name), request))
    if referral.state is ReferralState.ASKED:
        lines = [words.text("refer-ask", name=name), quote(found.text), words.text("refer-ask-how")]
        yes = Button(words.plain("refer-button-yes"), tap=TextApproved(referral_id, referral.version))
        rows = [[yes], *_changes(scene, referral_id, "refer-button-no")]
    else:
        text = words.text(_OVER[referral.state], name=name, **desk_of(scene, request))
        lines = [text, *([] if referral.state is ReferralState.REFUSED else [quote(found.text)])]
        approved = referral.state is ReferralState.APPROVED
        rows = _changes(scene, referral_id, "refer-button-after-all") if approved else []
    return Card(await with_ways_out(scene, "\n".join(lines), request), rows=rows)


def _changes(scene: Scene, referral_id: int, no: str) -> list[list[Button]]:
    words = scene.words
    own = Button(words.plain("refer-button-own"), tap=OwnTextAsked(referral_id))
    return [[own], [Button(words.plain(no), tap=TextRefused(referral_id))]]


async def refer_own(scene: Scene, *, referral_id: int) -> Card:
    """In one's own words, please."""
    words = scene.words
    stop = Button(words.plain("refer-button-stop"), tap=StopWriting())
    return Card(await with_ways_out(scene, words.text("refer-own")), rows=[[stop]])


async def refer_informed(scene: Scene, *, request_id: int, referral_id: int) -> Card:
    """They know. They call, when the resident showed how; if not, the resident may tell, or call them."""
    found = await _mine(scene, referral_id)
    words, request, service_id = scene.words, found.request, found.referral.service_id
    name, desk = name_of_service(scene, service_id), desk_of(scene, request)
    above = words.text("help-from-desk", title=capital(desk["title"]), organisation=desk["organisation"])
    if can_be_reached(request, found.text):
        text = f"{above}\n{words.text('refer-they-call', name=name)}"
        return Card(await with_ways_out(scene, text, request))
    lines, rows = [above, words.text("refer-how-reached", name=name)], []
    phone = _phone_of(scene, service_id)
    if phone:
        lines.append(words.text("refer-call-them", phone=phone))
        rows.append([Button(words.plain("refer-button-call"), tap=CallAsked(service_id))])
    return Card(await with_ways_out(scene, "\n".join(lines), request), rows=rows)


def _phone_of(scene: Scene, service_id: int) -> str | None:
    try:
        return scene.rooms.knowledge.get(ServiceId(service_id)).phone
    except NotYours:
        return None


async def _mine(scene: Scene, referral_id: int) -> reading.MyReferral:
    try:
        found = await reading.one_of_mine(await scene.read(), scene.rooms.vault, scene.chat_id, referral_id)
    except NotYours as moved:
        raise Gone from moved
    if found is None:
        raise Gone
    return found
