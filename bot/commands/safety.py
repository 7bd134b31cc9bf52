"""The command ``check-safety``: what the bot would see in a message, asked of the same function."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer


class LineFault(Exception):
    """A line of a file that cannot be read."""


def check_safety(
    text: Annotated[str | None, typer.Argument(help="The message, in quotes.")] = None,
    language: Annotated[str, typer.Option(help="The language of the chat: nl, fr or en.")] = "nl",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    jsonl: Annotated[tuple[Path, Path] | None, typer.Option(help="Files of messages and of findings.")] = None,
) -> None:
    """Say which danger a message tells of, and whether the bot would offer a person."""
    if (text is None) == (jsonl is None):
        typer.echo("give a message, or --jsonl IN OUT", err=True)
        raise typer.Exit(2)
    if jsonl is not None:
        _look_at_lines(*jsonl)
    elif text is not None:
        seen = _seen(text, language)
        typer.echo(json.dumps(seen) if as_json else _in_words(seen))


def _seen(text: str, language: str | None) -> dict[str, Any]:
    from community.safety.look import look_at

    look = look_at(text, language)
    return {"class": "none" if look.danger is None else look.danger.value, "offer_help": look.offer_help}


def _in_words(seen: dict[str, Any]) -> str:
    danger = "no danger" if seen["class"] == "none" else f"danger: {seen['class']}"
    return f"{danger}; {'a person is offered' if seen['offer_help'] else 'nothing is offered'}"


def _look_at_lines(messages: Path, findings: Path) -> None:
    try:
        seen = [_seen(text, language) for text, language in _messages(messages)]
    except LineFault as fault:
        typer.echo(str(fault), err=True)
        raise typer.Exit(1) from None
    except (OSError, UnicodeDecodeError) as broken:
        _give_up(messages, broken)
    try:
        findings.write_text("".join(json.dumps(one) + "\n" for one in seen), encoding="utf-8")
    except OSError as broken:
        _give_up(findings, broken)


def _give_up(file: Path, broken: OSError | UnicodeDecodeError) -> None:
    typer.echo(f"{file}: {broken.strerror if isinstance(broken, OSError) else 'not UTF-8'}", err=True)
    raise typer.Exit(1) from None


def _messages(file: Path) -> Iterator[tuple[str, str | None]]:
    # not splitlines(): a message may hold a line separator that is no end of a JSON line
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
        if line.strip():
            yield _message(file.name, number, line)


def _message(file: str, number: int, line: str) -> tuple[str, str | None]:
    try:
        given = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        raise LineFault(f"{file}: line {number}: not JSON") from None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise LineFault(f'{file}: line {number}: text: expected an object with a "text"')
    language = given.get("lang")
    if not isinstance(language, str | None):
        raise LineFault(f"{file}: line {number}: lang: expected nl, fr or en")
    return given["text"], language
