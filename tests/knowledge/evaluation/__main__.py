"""``make evaluate``: how often the answers are right. The third that was never tuned on is the one to quote."""

from collections.abc import Sequence

from knowledge.models import Service
from knowledge.needs import Lexicon
from tests.knowledge.evaluation.baselines import baselines
from tests.knowledge.evaluation.measure import Outcome, outcomes, shares
from tests.knowledge.evaluation.questions import FILES, STYLES, Question, bare, entries, held_out, tuned_on

WIDTH = 34
COLUMNS = {"asked": 6, "top-1": 8, "top-3": 8, "sure": 8, "right of sure": 18, "cal.err": 9, "false sure": 16}
HEAD = " " * WIDTH + "".join(f"{name:>{width}}" for name, width in COLUMNS.items())


def main() -> None:
    """Print every table."""
    for part, chosen in (("NEVER TUNED ON", held_out), ("tuned on", tuned_on)):
        asked = {name: chosen(name) for name in FILES}
        print(f"\n{part}: entries as a spreadsheet has them, without phrasings\n{HEAD}")
        found = [one for name in FILES for one in outcomes(bare(entries(name)), asked[name])]
        _print_groups(found)
        print(f"\n{part}: the same questions, other ways\n{HEAD}")
        for name in FILES:
            _print_variants(name, entries(name), asked[name])


def _print_groups(found: Sequence[Outcome]) -> None:
    print(_line("all", found))
    for style in STYLES:
        print(_line(f"  {style}", [one for one in found if one.question.style == style]))
    for language in ("nl", "fr", "en"):
        print(_line(f"  {language}", [one for one in found if one.question.lang == language]))
        for style in STYLES:
            both = [one for one in found if (one.question.lang, one.question.style) == (language, style)]
            print(_line(f"    {language} {style}", both))


def _print_variants(name: str, services: Sequence[Service], asked: Sequence[Question]) -> None:
    print(_line(name, outcomes(bare(services), asked)))
    print(_line("  without the lexicon", outcomes(bare(services), asked, Lexicon(()))))
    if any(service.phrasings for service in services):
        print(_line("  with phrasings", outcomes(services, asked)))
        print(_line("  with phrasings, no lexicon", outcomes(services, asked, Lexicon(()))))
    answerable = [one for one in asked if one.expected]
    for label, find in baselines(bare(services)).items():
        hits = [(one, find(one.text)) for one in answerable]
        first = sum(bool(found) and found[0] in one.expected for one, found in hits) / len(hits)
        three = sum(not set(found).isdisjoint(one.expected) for one, found in hits) / len(hits)
        print(f"{'  ' + label:<{WIDTH}}{len(hits):>6}{first:>8.1%}{three:>8.1%}")


def _line(label: str, found: Sequence[Outcome]) -> str:
    measured = shares(found)
    cells = f"{label:<{WIDTH}}{len(found):>6}"
    if measured.asked:
        right = f"{measured.sure_right:.1%} of {measured.sure_count}" if measured.sure_count else "-"
        cells += f"{measured.first:>8.1%}{measured.in_three:>8.1%}{measured.sure:>8.1%}{right:>18}"
        cells += f"{measured.calibration_error:>9.3f}"
    else:
        cells += " " * 51
    if measured.unanswerable:
        cells += f"{f'{measured.false_sure:.1%} of {measured.unanswerable}':>16}"
    return cells.rstrip()


if __name__ == "__main__":
    main()
