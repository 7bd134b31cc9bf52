"""The commands ``import-knowledge`` and ``export-knowledge``; what they do stands in ``bot/importing``."""

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from bot.importing import Target
    from bot.settings import Settings
    from core.database import Database
    from knowledge.importing import FileRead
    from knowledge.importing.faults import Progress
    from knowledge.importing.plan import Plan

LONG_IMPORT = 500
"""From more entries than these a terminal shows how far it is."""
MOST_LISTED = 200

ConfigOption = Annotated[Path | None, typer.Option(help="The configuration, as for the other commands.")]
NeighbourhoodOption = Annotated[str | None, typer.Option(help="Its slug, when there are several.")]
LibraryOption = Annotated[str | None, typer.Option(help="The slug of a library that neighbourhoods share.")]


def import_knowledge(
    file: Annotated[Path, typer.Argument(help="A .csv, .toml or .json file of services.")],
    config: ConfigOption = None,
    neighbourhood: NeighbourhoodOption = None,
    library: LibraryOption = None,
    apply: Annotated[bool, typer.Option("--apply", help="Write it; otherwise only say what would change.")] = False,
    remove_missing: Annotated[
        bool, typer.Option("--remove-missing", help="Also remove entries that are not in the file.")
    ] = False,
) -> None:
    """Take in a file of services: first what would change, then, with --apply, all of it or nothing."""
    asyncio.run(_import(file, _settings(config), neighbourhood, library, apply, remove_missing))


def export_knowledge(
    file: Annotated[Path, typer.Argument(help="The file to write: .csv, .toml or .json.")],
    config: ConfigOption = None,
    neighbourhood: NeighbourhoodOption = None,
    library: LibraryOption = None,
) -> None:
    """Write the services of a neighbourhood to a file; importing it gives the same services."""
    asyncio.run(_export(file, _settings(config), neighbourhood, library))


async def _import(
    file: Path,
    settings: "Settings",
    neighbourhood: str | None,
    library: str | None,
    apply: bool,
    remove_missing: bool,
) -> None:
    from bot import policies
    from bot.importing import examine, write

    target, vault = _target(settings, neighbourhood, library), policies.vault(settings.encryption)
    async with _database(settings) as database:
        with _progress("reading") as told:
            read, planned = await examine(database, file, target, vault, remove_missing=remove_missing, told=told)
        _show(file, read, planned, remove_missing=remove_missing)
        if remove_missing and not read.services and not read.faults:
            _fail("the file holds no entries; with --remove-missing everything would be gone")
        if read.faults:
            _fail(f"{len(read.faults)} to repair; nothing was written")
        if not apply:
            typer.echo("a dry run: nothing was written. Add --apply to write it.")
            return
        with _progress("writing") as told:
            done = await write(database, read.services, target, vault, remove_missing=remove_missing, told=told)
    typer.echo(f"written: {len(done.added)} added, {len(done.changed)} changed, {len(done.removed)} removed")


async def _export(file: Path, settings: "Settings", neighbourhood: str | None, library: str | None) -> None:
    from bot.importing import stored_services
    from knowledge.exporting import EXPORTS

    written = EXPORTS.get(file.suffix.lower())
    if written is None:
        _fail(f"{file}: expected a name that ends in {', '.join(EXPORTS)}")
    async with _database(settings) as database:
        services = await stored_services(database, _target(settings, neighbourhood, library))
    beside = file.with_name(f".{file.name}.part")
    try:
        # the mark tells Excel that a CSV is UTF-8
        beside.write_text(
            written(services), encoding="utf-8-sig" if file.suffix.lower() == ".csv" else "utf-8", newline=""
        )
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        _fail(f"{file}: {error.strerror}")
    typer.echo(f"{file}: {len(services)} services")


def _show(file: Path, read: "FileRead", planned: "Plan", *, remove_missing: bool) -> None:
    if read.services or read.faulty:
        typer.echo(f"{file.name}: {len(read.services)} good entries, {len(planned.same)} of them as they are already")
        _list("added", "+", planned.added)
        _list("changed", "~", planned.changed)
        gone = "removed" if remove_missing else "not in the file, and kept (--remove-missing removes them)"
        _list(gone, "-" if remove_missing else " ", planned.removed)
    for warning in read.warnings:
        typer.echo(f"warning: {warning}")
    for fault in read.faults:
        typer.echo(str(fault))


def _list(title: str, sign: str, slugs: tuple[str, ...]) -> None:
    if not slugs:
        return
    typer.echo(f"{title}: {len(slugs)}")
    for slug in slugs[:MOST_LISTED]:
        typer.echo(f"  {sign} {slug}")
    if len(slugs) > MOST_LISTED:
        typer.echo(f"  {sign} and {len(slugs) - MOST_LISTED} more")


def _settings(config: Path | None) -> "Settings":
    import os

    from bot.config_faults import ConfigFaults
    from bot.settings import load_settings

    try:
        return load_settings(config, os.environ)
    except ConfigFaults as faults:
        _fail(str(faults))


def _target(settings: "Settings", neighbourhood: str | None, library: str | None) -> "Target":
    """Whose entries they are; a library without a named neighbourhood is read by all."""
    from bot.importing import Target

    names = {one.slug: one.name for one in settings.neighbourhoods}
    there_are = ", ".join(names)
    if neighbourhood is not None and neighbourhood not in names:
        _fail(f"no neighbourhood {neighbourhood}; there are: {there_are}")
    if neighbourhood is None and library is None and len(names) != 1:
        _fail(f"which neighbourhood? Add --neighbourhood with one of: {there_are}")
    readers = names if neighbourhood is None else {neighbourhood: names[neighbourhood]}
    return Target(readers, library)


@asynccontextmanager
async def _database(settings: "Settings") -> AsyncIterator["Database"]:
    """The database in the shape of this version. What goes wrong with it is said without a value."""
    from sqlalchemy.exc import SQLAlchemyError

    from core.database import Database
    from core.migrate import BrokenLinks, NewerDatabase, migrate

    database = Database.at(settings.database.url)
    try:
        await migrate(database)
        yield database
    except NewerDatabase:
        _fail("the database was written by a newer version of the bot; it is left as it is")
    except (SQLAlchemyError, BrokenLinks, OSError) as fault:
        _fail(f"the database cannot be used now ({type(fault).__name__}); nothing was written")
    finally:
        await database.close()


@contextmanager
def _progress(label: str) -> Iterator["Progress"]:
    """A bar on a terminal, for what takes long enough to wonder."""
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    with Bar(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        tasks: list[TaskID] = []

        def told(done: int, total: int) -> None:
            if total > LONG_IMPORT:
                if not tasks:
                    tasks.append(bar.add_task(label, total=total))
                bar.update(tasks[0], completed=done)

        yield told


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(1)
