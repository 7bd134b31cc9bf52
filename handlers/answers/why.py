"""/waarom: why a question finds what it finds. For the team, about a question that they write or reply to."""

from dataclasses import dataclass
from functools import partial

from telegram import Message, Update

from community.volunteers.roles import Role
from core.ids import NeighbourhoodId
from handlers.cards import editing as cards
from handlers.cards.editing import Explanation, Explanations
from handlers.context import BotContext, message_of
from handlers.registry import Registry
from knowledge.analysis import asked_words, heard_language
from knowledge.calibration import probabilities
from knowledge.models import Answer, EntryKey, HelpAsked, SmallTalk, Sure, Unknown, WhichOfThese
from knowledge.service import Knowledge

MOST_NEEDS = 4
MOST_HITS = 5
MOST_WORDS = 12
"""Words that are looked up one by one."""
_DECISIONS: dict[type[Answer], str] = {
    Sure: "why-would-show",
    WhichOfThese: "why-would-ask",
    Unknown: "why-would-not-know",
    SmallTalk: "why-would-talk",
    HelpAsked: "why-would-call-a-person",
}


def explain(knowledge: Knowledge, where: NeighbourhoodId, text: str, language: str) -> Explanation:
    """Why ``text`` finds what it finds, asked by somebody who chose ``language``."""
    heard = heard_language(text, language, knowledge.lexicon.languages_of).language
    found = knowledge.find(where, text, language, MOST_HITS)
    said = asked_words(text, heard)[:MOST_WORDS]
    alone = {word: knowledge.find(where, word, heard, 1) for word in said}
    known = tuple(word for word in said if alone[word].known or alone[word].meant.known)
    hits = zip(found.hits, probabilities(found), strict=True)
    needs = zip(found.meant.concepts, found.meant.scores, strict=True)
    return Explanation(
        neighbourhood_id=where,
        decision=_DECISIONS[type(knowledge.match(where, text, language).answer)],
        needs=tuple(needs)[:MOST_NEEDS],
        hits=tuple((EntryKey(hit.key), chance) for hit, chance in hits),
        known=known,
        unknown=tuple(word for word in said if word not in known),
    )


@dataclass(frozen=True, slots=True)
class Why:
    """The handler, with the memory that its card reads from."""

    explanations: Explanations

    async def on_why(self, update: Update, context: BotContext) -> None:
        """The command; without a question it says how to ask."""
        message = message_of(update)
        text = _question(message)[: context.rooms.longest_text]
        if not text:
            context.say("why-how")
            return
        why = explain(context.rooms.knowledge, context.actor.home, text, context.actor.language)
        number = self.explanations.keep(why, context.now)
        context.show(cards.WHY_CARD, replies_to=message.message_id, number=number)


def _question(message: Message) -> str:
    """What stands behind the command, else what a person wrote in the message it replies to; else nothing."""
    behind = (message.text or "").partition(" ")[2].strip()
    replied = message.reply_to_message
    if behind or replied is None or replied.from_user is None or replied.from_user.is_bot:
        return behind
    text = (replied.text or "").strip()
    return "" if text.startswith("/") else text


def register(registry: Registry) -> None:
    """Add this module's handler and card."""
    explanations = Explanations()
    registry.command("why", Why(explanations).on_why, role=Role.VOLUNTEER)
    registry.card(cards.WHY_CARD, partial(cards.why_card, explanations))
