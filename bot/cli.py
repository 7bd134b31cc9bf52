"""The commands an operator types. Imports stand inside the commands, so that help appears at once."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.activity import parse_activity
from bot.commands.ask import ask
from bot.commands.keys import check_audit, rotate_keys
from bot.commands.knowledge import export_knowledge, import_knowledge
from bot.commands.lexicon import lexicon
from bot.commands.safety import check_safety

if TYPE_CHECKING:
    from bot.settings import Settings

app = typer.Typer(
    help="Buurtbot: one friendly number for a neighbourhood.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # its tracebacks would show values
)

app.command()(ask)
app.command()(parse_activity)
app.command()(check_safety)
app.command()(import_knowledge)
app.command()(export_knowledge)
app.command()(rotate_keys)
app.command()(check_audit)
app.add_typer(lexicon, name="lexicon")

ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", help="The TOML file; otherwise $BUURTBOT_CONFIG, otherwise config.toml."),
]


@app.command()
def run(config: ConfigOption = None) -> None:
    """Start the bot."""
    settings = _load(config)

    import logging
    from datetime import date

    from bot.logs import configure_logging
    from bot.main import run as run_bot
    from bot.settings import config_warnings

    configure_logging(level=settings.logging.level, as_json=settings.logging.as_json)
    for warning in config_warnings(settings, config, os.environ, on=date.today()):
        logging.getLogger(__name__).warning("%s", warning)
    run_bot(settings)


@app.command()
def check_config(config: ConfigOption = None) -> None:
    """Print one line per fault in the configuration; never a value."""
    from datetime import date

    from bot.importing import file_findings
    from bot.settings import config_file, config_warnings

    settings = _load(config, faults_to_stderr=False)
    broken, to_look_at = file_findings(settings.neighbourhoods)
    for fault in broken:
        typer.echo(fault)
    if broken:
        raise typer.Exit(1)
    for warning in config_warnings(settings, config, os.environ, on=date.today()):
        typer.echo(f"warning: {warning}")
    for line in to_look_at:
        typer.echo(f"warning: {line}")
    typer.echo(f"{config_file(config, os.environ)}: no faults")


@app.command()
def new_key(
    to: Annotated[Path | None, typer.Option(help="Write the key to this new file, for its owner only.")] = None,
) -> None:
    """Make a master key for the encryption of people's own words."""
    from core.encryption import MasterKey

    key = MasterKey.fresh().to_base64()
    if to is None:
        typer.echo(key)
        return
    try:
        # O_EXCL: a key that is overwritten takes every text it sealed with it.
        descriptor = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
    except FileExistsError:
        typer.echo(f"{to}: exists already; a key is never overwritten", err=True)
        raise typer.Exit(1) from None
    except OSError as error:
        typer.echo(f"{to}: {error.strerror}", err=True)
        raise typer.Exit(1) from None
    with os.fdopen(descriptor, "w") as file:
        file.write(key + "\n")
    typer.echo(f"{to}: written. Keep a copy in a safe place: without it the stored texts cannot be read.")


def _load(config: Path | None, *, faults_to_stderr: bool = True) -> "Settings":
    from bot.config_faults import ConfigFaults
    from bot.settings import load_settings

    try:
        return load_settings(config, os.environ)
    except ConfigFaults as faults:
        typer.echo(str(faults), err=faults_to_stderr)
        raise typer.Exit(1) from None
