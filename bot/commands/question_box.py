"""``python -m bot ask``: the question box without Telegram, one question or a file of them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from community.safety.look import look_at
from core.ids import NeighbourhoodId
from knowledge.calibration import probabilities
from knowledge.index import Found
from knowledge.models import EntryKey, HelpAsked, Reply, ServiceId, SmallTalk, Sure, Unknown, WhichOfThese, activity_of
from knowledge.service import Knowledge

HITS = 10
_DECISIONS = {
    Sure: "sure",
    WhichOfThese: "choose",
    Unknown: "unknown",
    SmallTalk: "smalltalk",
    HelpAsked: "help",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question and all that came of it; ``decision`` as in the JSON lines."""

    text: str
    decision: str
    reply: Reply
    offers_help: bool
    found: Found
    milliseconds: float


class LineFault(Exception):
    """A line of the questions that cannot be read."""


class QuestionBox:
    """Answers questions of one neighbourhood from memory."""

    def __init__(self, knowledge: Knowledge, neighbourhood_id: NeighbourhoodId) -> None:
        self._knowledge = knowledge
        self._where = neighbourhood_id

    def ask(self, text: str, language: str = "nl") -> Asked:
        """What the bot would answer to ``text``, and what the search found."""
        begin = perf_counter()
        reply = self._knowledge.match(self._where, text, language)
        look = look_at(text, language)
        spent = (perf_counter() - begin) * 1000
        decision = "danger" if look.danger is not None else _DECISIONS[type(reply.answer)]
        found = self._knowledge.find(self._where, text, language, HITS)
        return Asked(text, decision, reply, look.offer_help, found, spent)

    def slug(self, key: int) -> str:
        """The id of an entry in its file; an activity by its number."""
        activity_id = activity_of(EntryKey(key))
        return f"activity-{activity_id}" if activity_id is not None else self._knowledge.get(ServiceId(key)).slug

    def name(self, key: int, language: str) -> str:
        """What a person calls the entry."""
        activity_id = activity_of(EntryKey(key))
        if activity_id is not None:
            activity = self._knowledge.activity(self._where, activity_id)
            return "" if activity is None else activity.title_in(language)
        return self._knowledge.get(ServiceId(key)).texts_in(language).name or ""

    def as_json(self, asked: Asked) -> dict[str, Any]:
        """One output line: the decision, up to ten hits whatever it is, and the milliseconds it took."""
        chances = probabilities(asked.found)
        hits = [
            {"id": self.slug(hit.key), "probability": chance}
            for hit, chance in zip(asked.found.hits, chances, strict=True)
        ]
        return {"decision": asked.decision, "hits": hits, "ms": round(asked.milliseconds, 3)}

    def explained(self, asked: Asked) -> list[str]:
        """Why: the needs that were heard, and for each hit its words, its need and its chance."""
        lexicon, meant = self._knowledge.lexicon, asked.found.meant
        heard = zip(meant.concepts[:5], meant.scores[:5], strict=True)
        lines = [f"language {asked.reply.language}, tells of a need: {'yes' if asked.offers_help else 'no'}"]
        lines += [f"need {lexicon.concepts[number].id}: {score:.2f}" for number, score in heard]
        for hit, chance in zip(asked.found.hits[:5], probabilities(asked.found), strict=False):
            need = "-" if hit.concept is None else lexicon.concepts[hit.concept].id
            lines.append(
                f"{self.slug(hit.key)}: chance {chance:.2f}, words {hit.words:.2f}, need {hit.need:.2f} ({need})"
            )
        return lines


def asked_lines(file: Path) -> Iterator[tuple[str, str]]:
    """Text and language of each line of a JSON-lines file. Raises LineFault with file, line and key."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            yield _asked(file.name, number, line)


def _asked(file: str, number: int, line: str) -> tuple[str, str]:
    try:
        asked = json.loads(line)
    except json.JSONDecodeError as broken:
        raise LineFault(f"{file}: line {number}: not JSON: {broken.msg}") from None
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise LineFault(f'{file}: line {number}: text: expected an object with a "text"')
    language = asked.get("lang") or "nl"
    if not isinstance(language, str):
        raise LineFault(f"{file}: line {number}: lang: expected nl, fr or en")
    return asked["text"], language


def write_lines(file: Path, lines: Iterable[dict[str, Any]]) -> None:
    """Write the answers, one object a line, in the order of the questions."""
    with file.open("w", encoding="utf-8") as out:
        for line in lines:
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
