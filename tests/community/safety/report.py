"""``python -m tests.community.safety.report``: how much danger and need the bot sees, and how often it errs.

The held-out third was never used for fitting, for words or for bars. ``--part tuned`` leaves it unread; the phrases of
the tuned part were fitted on, so their numbers say only that the file is in order.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

from community.safety.look import look_at
from tests.community.safety.lines import DANGERS, LANGUAGES, Line, held_out, tuned


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    some: int
    of: int

    def __str__(self) -> str:
        return f"{self.some:4}/{self.of:<4} {100 * self.some / self.of:5.1f} %" if self.of else "   0/0         "

    @property
    def value(self) -> float:
        return self.some / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    """What was seen of some lines in one language."""

    recall: Share
    right_class: Share
    recall_of: dict[str, Share]
    false_cards: Share
    offers: Share
    false_offers: Share


def measure(lines: Sequence[Line]) -> Measured:
    """Look at each line as the bot does."""
    looked = [(line, look_at(line.text, line.language)) for line in lines]
    dangerous = [(line, look) for line, look in looked if line.dangerous]
    found = [(line, look) for line, look in dangerous if look.danger is not None]
    harmless = [(line, look) for line, look in looked if not line.dangerous]
    telling = [look for line, look in looked if line.kind == "disclosing"]
    asking = [look for line, look in looked if line.kind in {"harmless", "ordinary"}]
    return Measured(
        recall=Share(len(found), len(dangerous)),
        right_class=Share(sum(look.danger == line.kind for line, look in found), len(found)),
        recall_of={
            kind: Share(sum(line.kind == kind for line, _ in found), sum(line.kind == kind for line, _ in dangerous))
            for kind in DANGERS
        },
        false_cards=Share(sum(look.danger is not None for _, look in harmless), len(harmless)),
        offers=Share(sum(look.offer_help for look in telling), len(telling)),
        false_offers=Share(sum(look.offer_help for look in asking), len(asking)),
    )


def main() -> None:
    """Print a table for each part."""
    options = argparse.ArgumentParser(description="How much danger is seen, and how often the bot errs.")
    options.add_argument("--part", choices=["tuned", "all"], default="all")
    parts = {"TUNED ON": tuned}
    if options.parse_args().part == "all":
        parts["HELD OUT"] = held_out
    for name, lines_of in parts.items():
        lines = lines_of()
        print(f"\n{name}: {len(lines)} phrases")
        for language in LANGUAGES:
            _print(language, measure([line for line in lines if line.language == language]))


def _print(language: str, measured: Measured) -> None:
    print(f"\n{language}  danger seen      {measured.recall}")
    for kind, share in measured.recall_of.items():
        print(f"      {kind:<15}{share}")
    print(f"    right class      {measured.right_class}")
    print(f"    false cards      {measured.false_cards}")
    print(f"    offers of help   {measured.offers}")
    print(f"    false offers     {measured.false_offers}")


if __name__ == "__main__":
    main()
