"""Writes the cases: ``python -m tests.knowledge.golden_hours.make``. A person then reads them."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

from tests.knowledge.golden_hours.expansion import holiday, next_change, state_at

FILE = Path(__file__).with_name("cases.txt")
HOURS = (
    "Mo-Fr 09:00-12:00,13:30-17:00; PH off",
    "Mo-Fr 09:00-17:00",
    "Tu,Th 10:00-12:30; Sa 14:00-18:00; PH off",
    "Mo-Su 21:00-08:30",
    "24/7",
    "We[1] 14:00-16:00; PH off",
    "Fr[-1] 18:00-22:00",
    "Mo-Sa 08:00-18:00; Su,PH 10:00-12:00",
    "Sa,Su 22:00-04:00",
    "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-13:00; PH off",
    "Mo-Fr 08:30-16:30; Dec 24 08:30-12:00; Dec 31 off; PH off",
    "PH 10:00-16:00",
    "Su 11:00-15:00; PH off",
)
FIRST, LAST = date(2026, 11, 1), date(2027, 11, 30)
HEAD = """\
# hours | local time in Brussels | open or closed | next change, local (- for never) | public holiday (- for none)
# Written by make.py from an expansion of our own (expansion.py), read by a person, checked against the product.
"""


def instants() -> list[datetime]:
    """Moments worth asking: around holidays and both clock changes, turns of the year and of months, edges of hours."""
    found = []
    day = FIRST
    while day <= LAST:
        if holiday(day):
            found += [at(day - timedelta(days=1), "17:30"), at(day, "10:30"), at(day, "23:00")]
        day += timedelta(days=1)
    for change in (date(2027, 3, 28), date(2027, 10, 31)):
        found += [
            at(change - timedelta(days=1), "23:30"),
            at(change, "01:30"),
            at(change, "03:30"),
            at(change, "09:00"),
        ]
    for text in ("2026-12-24 11:59", "2026-12-24 12:00", "2026-12-31 16:00", "2027-02-26 18:00", "2027-02-26 22:00"):
        found.append(datetime.fromisoformat(text))
    for text in ("2027-06-30 17:00", "2027-07-01 13:00", "2027-08-31 12:59", "2027-02-03 14:00", "2027-02-03 15:59"):
        found.append(datetime.fromisoformat(text))
    return sorted(set(found))


def at(day: date, clock: str) -> datetime:
    """A local wall time."""
    return datetime.combine(day, time.fromisoformat(clock))


def main() -> None:
    """Write the file."""
    lines = []
    for hours in HOURS:
        for local in instants():
            change = next_change(hours, local)
            cells = [hours, f"{local:%Y-%m-%d %H:%M}", "open" if state_at(hours, local) else "closed"]
            cells += ["-" if change is None else f"{change:%Y-%m-%d %H:%M}", holiday(local.date()) or "-"]
            lines.append(" | ".join(cells))
    FILE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
