"""The commands around the needs lexicon."""

from pathlib import Path
from typing import Annotated

import typer

lexicon = typer.Typer(help="The needs lexicon: the bridge from everyday life to services.", no_args_is_help=True)


@lexicon.callback()
def _group() -> None:
    """A group, so that ``lexicon check`` keeps its second word."""


@lexicon.command()
def check(
    folder: Annotated[Path | None, typer.Argument(help="Another folder of theme files than the bot's own.")] = None,
) -> None:
    """Name every expression that stands twice, means two things, or is missing in a language; count the rest."""
    from knowledge.concepts import LEXICON
    from knowledge.lexicon_check import check_lexicon, count_lexicon

    where = folder or LEXICON
    if not where.is_dir():
        typer.echo(f"{where}: no such folder", err=True)
        raise typer.Exit(1)
    faults = check_lexicon(where)
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        typer.echo(f"{len(faults)} to repair", err=True)
        raise typer.Exit(1)
    count = count_lexicon(where)
    by_language = ", ".join(f"{number} {language}" for language, number in count.by_language.items())
    typer.echo(f"{count.concepts} concepts, {count.expressions} different expressions ({by_language}): no faults")
