"""How well announcements are read: ``python -m tests.community.activities.evaluation [--part tuned] [--show]``.

The sentences were written by people who had not read the grammar. Of those in ``sentences`` a third, by the hash of the
text, was never tuned or fitted on, nor were those in ``unseen``. The practice sentences are
tuned and fitted on, all of them.
*Exact*: every field as expected. *Silently different*: something was filled in that is not what was meant, and
nothing was asked about it; what is empty and asked is only missing.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.commands.activity import as_draft
from community.activities.sentences.page import folded
from community.activities.sentences.reading import read_sentence

SENTENCES = Path(__file__).with_name("sentences")
PRACTICE = Path(__file__).with_name("practice")
UNSEEN = Path(__file__).with_name("unseen")
NOW = datetime(2026, 11, 22, 10, 0)
FIELDS = ("kind", "title", "date", "start", "end", "rrule", "skip_school_holidays", "seats", "price", "place", "ask")
NAMES = ("title", "place")

Draft = dict[str, Any]


@dataclass(frozen=True)
class Sentence:
    """What somebody wrote, and the draft that was meant."""

    text: str
    lang: str
    expected: Draft

    @property
    def held_out(self) -> bool:
        """Whether it is only ever measured; decided by its text, whatever is added."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % 3 == 0


def sentences(folder: Path = SENTENCES) -> list[Sentence]:
    """All of them."""
    lines = [line for file in sorted(folder.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]
    found = [json.loads(line) for line in lines if line.strip()]
    return [Sentence(one["text"], one["lang"], {name: one[name] for name in FIELDS}) for one in found]


def differences(expected: Draft, read: Draft) -> dict[str, str]:
    """Per field that differs: "missing" (left empty, and asked where one must) or "different"."""
    found = {}
    for name in FIELDS:
        want, got = comparable(name, expected[name]), comparable(name, read[name])
        if want == got:
            continue
        found[name] = (
            "missing" if name == "ask" or (got in (None, "", ()) and read["kind"] == "activity") else "different"
        )
    return found


def comparable(name: str, value: Any) -> Any:
    """A value in the one form in which two that mean the same are equal."""
    match name, value:
        case "rrule", str():
            return tuple(sorted(part for part in value.split(";") if part != "INTERVAL=1"))
        case "ask", list():
            return tuple(sorted(value))
        case "title" | "place", str():
            return " ".join(folded(value).split())
        case "price", int() | float():
            return float(value)
        case "skip_school_holidays", _:
            return bool(value)
        case _:
            return value


def measure(part: Iterable[Sentence], *, show: bool) -> None:
    """Print a line for each language."""
    by_language: dict[str, Counter[str]] = {}
    fields: Counter[str] = Counter()
    for one in part:
        read = as_draft(read_sentence(one.text, NOW))
        wrong = differences(one.expected, read)
        facts = {name: kind for name, kind in wrong.items() if name not in NAMES}
        counts = by_language.setdefault(one.lang, Counter())
        counts["n"] += 1
        counts["exact"] += not wrong
        counts["facts exact"] += not facts
        counts["silently different"] += "different" in facts.values()
        counts["name different"] += any(wrong.get(name) == "different" for name in NAMES)
        fields.update(f"{name} {kind}" for name, kind in wrong.items())
        if show and wrong:
            print(one.text)
            for name, kind in wrong.items():
                print(f"    {kind:9} {name}: {one.expected[name]!r} read as {read[name]!r}")
    for language, counts in by_language.items():
        shares = (f"{name} {counts[name]} ({counts[name] / counts['n']:.0%})" for name in counts if name != "n")
        print(f"{language}: {counts['n']} sentences; {'; '.join(shares)}")
    print("; ".join(f"{name}: {count}" for name, count in fields.most_common()))


def parts() -> dict[str, list[Sentence]]:
    """The sentences by how they may be used: what is held out is only ever measured."""
    blind = sentences()
    return {
        "tuned": [one for one in blind if not one.held_out],
        "practice": sentences(PRACTICE),
        "held-out": [one for one in blind if one.held_out],
        "unseen": sentences(UNSEEN),
    }


SHOWN = ("tuned", "practice")


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(prog="python -m tests.community.activities.evaluation", description=__doc__)
    parser.add_argument("--part", choices=(*parts(), "all"), default="all")
    parser.add_argument("--show", action="store_true", help="print what differs; only of the parts that are tuned on")
    given = parser.parse_args()
    chosen = tuple(parts()) if given.part == "all" else (given.part,)
    for name in chosen:
        print(f"== {name}")
        measure(parts()[name], show=given.show and name in SHOWN)


if __name__ == "__main__":
    main()
