"""The commands ``rotate-keys`` and ``check-audit``: seal everything anew with a new key; is the audit trail whole?"""

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.commands.rekeying import Rotated
    from bot.settings import Settings
    from core.encryption import Vault

Config = Annotated[Path | None, typer.Option(help="The configuration, as for the other commands.")]


def rotate_keys(
    dry_run: Annotated[bool, typer.Option(help="Only count what each key sealed.")] = False,
    config: Config = None,
) -> None:
    """Seal everything anew with the current master key, so that an older one can be taken out. Stop the bot first."""
    from bot.instance import only_instance
    from bot.policies import vault as vault_of

    settings = _settings(config)
    vault = vault_of(settings.encryption)
    with only_instance(settings):
        done = asyncio.run(_rotate(settings, vault, dry_run=dry_run))
    for name, count in done.resealed.items():
        typer.echo(f"{name}: {count} sealed anew")
    _tell_what_is_left(done, vault)
    if done.damaged or set(done.left) - set(vault.key_ids):
        raise typer.Exit(1)


def check_audit(config: Config = None) -> None:
    """Say whether the audit trail is whole, or which row is the first that was changed or follows one taken out."""
    broken = asyncio.run(_broken(_settings(config)))
    for line, _ in broken:
        typer.echo(line)
    if not broken:
        typer.echo("the audit trail is empty")
    if any(is_broken for _, is_broken in broken):
        raise typer.Exit(1)


def _tell_what_is_left(done: "Rotated", vault: "Vault") -> None:
    for key_id in sorted(set(done.left) | set(vault.key_ids)):
        count = done.left[key_id]
        if key_id == vault.key_id:
            note = "the current key"
        elif key_id not in vault.key_ids:
            note = "no key with this id is configured: put it back under encryption.older_keys"
        elif count:
            note = "still needed"
        else:
            note = "may be taken out of encryption.older_keys"
        typer.echo(f"{key_id}: {count} values; {note}")
    if done.damaged:
        typer.echo(f"{done.damaged} could not be opened, and were left as they are", err=True)


async def _rotate(settings: "Settings", vault: "Vault", *, dry_run: bool) -> "Rotated":
    from bot.commands.rekeying import rotate
    from core.database import Database
    from core.migrate import migrate

    database = Database.at(settings.database.url)
    try:
        await migrate(database)
        return await rotate(database, vault, dry_run=dry_run)
    finally:
        await database.close()


async def _broken(settings: "Settings") -> list[tuple[str, bool]]:
    from core import audit
    from core.database import Database
    from core.migrate import migrate

    database = Database.at(settings.database.url)
    try:
        await migrate(database)
        async with database.read() as read:
            found = []
            for bot_id in await audit.bots(read):
                row = await audit.first_broken(read, bot_id)
                count = await audit.count(read, bot_id)
                line = f"whole: {count} acts" if row is None else f"broken at row {row}, of {count} acts"
                found.append((line, row is not None))
            return found
    finally:
        await database.close()


def _settings(config: Path | None) -> "Settings":
    from bot.config_faults import ConfigFaults
    from bot.settings import load_settings

    try:
        return load_settings(config, os.environ)
    except ConfigFaults as faults:
        typer.echo(str(faults), err=True)
        raise typer.Exit(1) from None
