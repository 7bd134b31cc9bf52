"""The command ``parse-activity``: what the bot would understand of an announcement, without Telegram."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from community.activities.sentences.reading import Sentence


def parse_activity(
    text: Annotated[str | None, typer.Argument(help="The announcement, in quotes.")] = None,
    now: Annotated[str | None, typer.Option(help="The time on the wall, as 2026-11-22T10:00; otherwise now.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    jsonl: Annotated[tuple[Path, Path] | None, typer.Option(help="Files of sentences and of drafts.")] = None,
) -> None:
    """Read one sentence in which somebody announces an activity, or a file of them."""
    from community.activities.sentences.reading import read_sentence

    if (text is None) == (jsonl is None):
        typer.echo("give a sentence, or --jsonl IN OUT", err=True)
        raise typer.Exit(2)
    on_wall = _wall(now)
    if jsonl is not None:
        _read_lines(*jsonl, on_wall)
        return
    draft = as_draft(read_sentence(text or "", on_wall))
    if as_json:
        typer.echo(json.dumps(draft, ensure_ascii=False))
        return
    for name, value in draft.items():
        typer.echo(f"{name}: {', '.join(value) if isinstance(value, list) else '-' if value is None else value}")


def as_draft(sentence: "Sentence") -> dict[str, Any]:
    """One output line: unknown is null; ``price`` is "free" or euros; ``ask`` names what would be asked."""
    if not sentence.announces:
        fields = ("title", "date", "start", "end", "rrule", "skip_school_holidays", "seats", "price", "place")
        return {"kind": "none", **dict.fromkeys(fields), "ask": []}
    price = sentence.price
    return {
        "kind": "activity",
        "title": sentence.title,
        "date": None if sentence.on is None else sentence.on.isoformat(),
        "start": None if sentence.start is None else f"{sentence.start:%H:%M}",
        "end": None if sentence.end is None else f"{sentence.end:%H:%M}",
        "rrule": sentence.rrule,
        "skip_school_holidays": sentence.skips_school_holidays,
        "seats": sentence.seats,
        "price": int(price) if isinstance(price, float) and price.is_integer() else price,
        "place": sentence.place,
        "ask": list(sentence.ask),
    }


def _wall(now: str | None) -> datetime:
    from community.residents.quiet_hours import BRUSSELS
    from core.clock import SystemClock

    if now is None:
        return SystemClock().now().astimezone(BRUSSELS).replace(tzinfo=None)
    try:
        given = datetime.fromisoformat(now)
    except ValueError:
        typer.echo(f"--now {now}: not a time such as 2026-11-22T10:00", err=True)
        raise typer.Exit(2) from None
    return given if given.tzinfo is None else given.astimezone(BRUSSELS).replace(tzinfo=None)


def _read_lines(source: Path, target: Path, now: datetime) -> None:
    from community.activities.sentences.reading import read_sentence

    try:
        drafts = [as_draft(read_sentence(text, now)) for text in _texts(source)]
        with target.open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(draft, ensure_ascii=False) + "\n" for draft in drafts)
    except UnicodeDecodeError:
        _stop(f"{source}: not UTF-8")
    except OSError as broken:
        _stop(f"{broken.filename or source}: {broken.strerror}")


def _texts(source: Path) -> Iterator[str]:
    """The text of each line; only a line feed ends one, whatever signs a text holds. Blank lines are skipped."""
    for number, line in enumerate(source.read_text(encoding="utf-8-sig").split("\n"), 1):
        if not line.strip():
            continue
        try:
            said = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            said = None
        if not isinstance(said, dict) or not isinstance(said.get("text"), str):
            _stop(f"{source}, line {number}: not an object with a text")
        yield said["text"]


def _stop(reason: str) -> NoReturn:
    typer.echo(reason, err=True)
    raise typer.Exit(1)
