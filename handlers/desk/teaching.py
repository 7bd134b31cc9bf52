"""A closed request may teach: its first words, scrubbed of names and numbers, wait for an editor as a wording."""

from community.help import answering
from community.help.models import Request
from community.help.reading import may_teach
from community.safety.look import danger_in
from community.volunteers.roles import Role
from core.errors import NotYours
from core.outbox import WORDS
from handlers.cards.desk.taps import TeachTapped
from handlers.cards.desk.teaching import TEACH_ASKED, TaughtTo, teach_asked
from handlers.context import BotContext
from handlers.desk.in_place import replace_question
from handlers.registry import Registry
from knowledge.editing import learning
from knowledge.editing.learning import Standing
from knowledge.models import OwnerKind, ServiceId, activity_of

MOST_SERVICES = 3


async def on_tapped(tapped: TeachTapped, context: BotContext) -> None:
    """To which service? At most three that the first words find, of those that the neighbourhood keeps itself."""
    request, words = await _first_words(context, tapped.request_id)
    found = _services(context, request, words)
    if found:
        context.show(TEACH_ASKED, request_id=request.id, service_ids=found)
    else:
        context.say("teach-none")


async def on_taught(tapped: TaughtTo, context: BotContext) -> None:
    """To this one: the wording waits for an editor, if anything is left of it that names nobody."""
    request, words = await _first_words(context, tapped.request_id)
    if tapped.service_id not in _services(context, request, words):
        raise NotYours
    knowledge, service_id = context.rooms.knowledge, ServiceId(tapped.service_id)
    wording = learning.wording_for(knowledge.get(service_id), words, request.language, knowledge.lexicon)
    if wording is None:
        replace_question(context, tapped, WORDS, key="teach-nothing", variables={})
        return
    await learning.note(context.tx, context.rooms.vault, service_id, wording, Standing.HELPED, now=context.now)
    replace_question(context, tapped, WORDS, key="teach-done", variables={})


async def _first_words(context: BotContext, request_id: int) -> tuple[Request, str]:
    """What the resident first wrote; "" when it is no wording: too long, or about a danger. Raises NotYours."""
    request, words = await answering.first_words(
        context.tx, context.rooms.vault, context.actor, request_id, now=context.now
    )
    if not may_teach(request):
        raise NotYours
    fits = len(words) <= context.rooms.longest_text and danger_in(words) is None
    return request, words if fits else ""


def _services(context: BotContext, request: Request, words: str) -> list[int]:
    if not words:
        return []
    knowledge = context.rooms.knowledge
    found = knowledge.worth_offering(request.neighbourhood_id, words, request.language)
    services = [ServiceId(key) for key in found if activity_of(key) is None]
    own = [one for one in services if knowledge.get(one).owner.kind is OwnerKind.NEIGHBOURHOOD]
    return [int(one) for one in own[:MOST_SERVICES]]


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(TeachTapped, on_tapped, role=Role.REGISSEUR)
    registry.tap(TaughtTo, on_taught, role=Role.REGISSEUR)
    registry.card(TEACH_ASKED, teach_asked)
