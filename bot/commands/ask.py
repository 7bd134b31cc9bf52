"""The command ``ask``; what it does stands in ``bot/commands/question_box``."""

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.commands.question_box import QuestionBox


def ask(
    text: Annotated[str | None, typer.Argument(help="The question, in quotes.")] = None,
    language: Annotated[str, typer.Option(help="The language the person chose: nl, fr or en.")] = "nl",
    top: Annotated[int, typer.Option(min=1, max=10, help="How many hits to print.")] = 3,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    explain: Annotated[bool, typer.Option(help="Say why.")] = False,
    jsonl: Annotated[tuple[Path, Path] | None, typer.Option(help="Files of questions and of answers.")] = None,
    knowledge: Annotated[Path | None, typer.Option(help="Ask this file instead of the database.")] = None,
    neighbourhood: Annotated[str | None, typer.Option(help="Its slug, when there are several.")] = None,
    config: Annotated[Path | None, typer.Option(help="The configuration, as for the other commands.")] = None,
) -> None:
    """Ask what a resident would ask, without Telegram."""
    if (text is None) == (jsonl is None):
        typer.echo("give a question, or --jsonl IN OUT", err=True)
        raise typer.Exit(2)
    box = _box_of_file(knowledge) if knowledge else asyncio.run(_box_of_database(config, neighbourhood))
    if jsonl is not None:
        _answer_lines(box, *jsonl)
    elif text is not None:
        _answer_one(box, text, language, top, as_json=as_json, explain=explain)


def _answer_one(box: "QuestionBox", text: str, language: str, top: int, *, as_json: bool, explain: bool) -> None:
    asked = box.ask(text, language)
    shown = box.as_json(asked)
    shown["hits"] = shown["hits"][:top]
    if as_json:
        typer.echo(json.dumps(shown | ({"why": box.explained(asked)} if explain else {}), ensure_ascii=False))
        return
    typer.echo(shown["decision"])
    for hit, found in zip(shown["hits"], asked.found.hits, strict=False):
        typer.echo(f"  {hit['probability']:.2f}  {hit['id']}  {box.name(found.key, asked.reply.language)}")
    for line in box.explained(asked) if explain else ():
        typer.echo(f"  {line}")


def _answer_lines(box: "QuestionBox", questions: Path, answers: Path) -> None:
    from bot.commands.question_box import LineFault, asked_lines, write_lines

    try:
        write_lines(answers, [box.as_json(box.ask(text, language)) for text, language in asked_lines(questions)])
    except LineFault as fault:
        typer.echo(str(fault), err=True)
        raise typer.Exit(1) from None
    except (OSError, UnicodeDecodeError) as broken:
        reason = broken.strerror if isinstance(broken, OSError) else "not UTF-8"
        typer.echo(f"{questions}: {reason}", err=True)
        raise typer.Exit(1) from None


def _box_of_file(file: Path) -> "QuestionBox":
    from bot.commands.question_box import QuestionBox
    from core.ids import NeighbourhoodId
    from knowledge.importing import read_file
    from knowledge.models import Owner, OwnerKind
    from knowledge.service import Knowledge

    read = read_file(file, Owner(OwnerKind.NEIGHBOURHOOD, 1))
    for fault in (*read.warnings, *read.faults):
        typer.echo(str(fault), err=True)
    if read.faults:
        raise typer.Exit(1)
    knowledge = Knowledge()
    knowledge.fill(read.services)
    return QuestionBox(knowledge, NeighbourhoodId(1))


async def _box_of_database(config: Path | None, slug: str | None) -> "QuestionBox":
    import os

    from bot import policies
    from bot.commands.question_box import QuestionBox
    from bot.config_faults import ConfigFaults
    from bot.settings import load_settings
    from community.neighbourhoods import repository as neighbourhoods
    from core.database import Database
    from core.migrate import migrate
    from knowledge.service import Knowledge

    try:
        settings = load_settings(config, os.environ)
    except ConfigFaults as faults:
        typer.echo(str(faults), err=True)
        raise typer.Exit(1) from None
    slugs = {one.slug: one.name for one in settings.neighbourhoods}
    chosen = slug or next(iter(slugs))
    if chosen not in slugs:
        typer.echo(f"no neighbourhood {chosen}; there are: {', '.join(slugs)}", err=True)
        raise typer.Exit(1)
    database = Database.at(settings.database.url)
    try:
        await migrate(database)
        knowledge = Knowledge(policies.match(settings.match))
        async with database.write() as tx:
            where = await neighbourhoods.id_for(tx, chosen, slugs[chosen])
        async with database.read() as read:
            await knowledge.load(read)
    finally:
        await database.close()
    return QuestionBox(knowledge, where)
