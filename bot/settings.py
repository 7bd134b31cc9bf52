"""Reads the settings once, from a TOML file and the environment, and tells all their faults together."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_settings import BaseSettings, EnvSettingsSource, SettingsConfigDict, SettingsError

from bot.config_faults import (
    ConfigFaults,
    Fault,
    Loc,
    Origins,
    SettingsGuide,
    known_setting,
    line_numbers,
    read_toml,
    shown,
)
from bot.setting_types import is_loopback
from bot.settings_model import Settings
from bot.settings_rules import Problem, contradictions, unready_for_residents, worries

__all__ = ["Settings", "config_file", "config_warnings", "load_settings"]

ENV_PREFIX = "BUURTBOT_"
CONFIG_VARIABLE = "BUURTBOT_CONFIG"


class _Environment(BaseSettings, Settings):
    """The same settings as they are named in the environment."""

    model_config = SettingsConfigDict(env_prefix=ENV_PREFIX, env_nested_delimiter="__")


def load_settings(path: Path | None, env: Mapping[str, str]) -> Settings:
    """Read the settings: the environment goes before the file, the file before the defaults.

    Args:
        path: the TOML file; None means the one named by BUURTBOT_CONFIG, or else ``config.toml`` here.
        env: the environment variables; those that begin with BUURTBOT_ are settings.

    Raises:
        ConfigFaults: every fault that was found, in the order of the file.
    """
    file = config_file(path, env)
    document, lines = read_toml(file)
    guide = SettingsGuide(Settings.model_json_schema())
    values, variables, faults = _read_environment(env, guide)
    origins = Origins(str(file), lines, variables)
    faults += [origins.fault(*problem) for problem in _secrets_in_the_file(document)]
    merged = _laid_over(values, {"telegram": {}, "encryption": {}} | document)
    faults += [origins.fault(*problem) for problem in _read_named_files(merged, file.parent)]
    faults += [origins.fault(*problem) for problem in _find_named_files(merged, file.parent)]
    settings, problems = _validated(merged, guide)
    faults += [origins.fault(*problem) for problem in problems]
    if faults or settings is None:
        raise ConfigFaults(sorted(faults, key=lambda fault: (fault.file != str(file), fault.line or 0)))
    return settings


def config_warnings(settings: Settings, path: Path | None, env: Mapping[str, str], *, on: date) -> list[Fault]:
    """What does not stop the bot but should not stay so; ``path`` and ``env`` as for ``load_settings``."""
    file = config_file(path, env)
    origins = Origins(str(file), line_numbers(file.read_text(encoding="utf-8")))
    return [origins.fault(*problem) for problem in worries(settings, on)]


def config_file(path: Path | None, env: Mapping[str, str]) -> Path:
    """The file that ``load_settings`` reads."""
    return path or Path(env.get(CONFIG_VARIABLE) or "config.toml")


class _OneVariable(EnvSettingsSource):
    """One variable at a time, so that a fault in it can be told with its name."""

    def __init__(self, name: str, value: str) -> None:
        self._variable = {name.lower(): value}
        super().__init__(_Environment)

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return self._variable


def _read_environment(
    env: Mapping[str, str], guide: SettingsGuide
) -> tuple[dict[str, Any], dict[Loc, str], list[Fault]]:
    """The values, the name of the variable each came from, and the variables that cannot be used."""
    values: dict[str, Any] = {}
    variables: dict[Loc, str] = {}
    faults = []
    for name in sorted(env):
        if not name.upper().startswith(ENV_PREFIX) or name.upper() == CONFIG_VARIABLE:
            continue
        loc: Loc = tuple(name[len(ENV_PREFIX) :].lower().split("__"))
        if not guide.is_setting(loc):
            faults.append(Fault("environment", None, shown(name), known_setting(_nearest_variable(loc, guide))))
            continue
        try:
            values = _laid_over(_OneVariable(name, env[name])(), values)
            variables[loc] = name
        except SettingsError:
            faults.append(Fault("environment", None, name, f"{guide.expected(loc)}, written in JSON"))
    return values, variables, faults


def _nearest_variable(loc: Loc, guide: SettingsGuide) -> str | None:
    near = guide.nearest(loc)
    reachable = near and guide.is_setting(tuple(near.split(".")))  # not so inside a list
    return ENV_PREFIX + near.upper().replace(".", "__") if near and reachable else None


def _laid_over(upper: Mapping[str, Any], lower: Mapping[str, Any]) -> dict[str, Any]:
    """Both together; where both have a value ``upper`` has the word, but it hides no fault below a table."""
    joined = dict(lower)
    for name, value in upper.items():
        below = joined.get(name, {})
        if not isinstance(value, dict):
            joined[name] = value
        elif isinstance(below, dict):
            joined[name] = _laid_over(value, below)
    return joined


def _secrets_in_the_file(document: Mapping[str, Any]) -> Iterator[Problem]:
    """A configuration file is copied, mailed and kept in backups; a secret is not."""
    for loc, table in _places_of_secrets(document):
        if loc[-1] in table:
            yield loc, f"this secret in the environment or in the file of {loc[-1]}_file, not in this file"


def _read_named_files(values: Mapping[str, Any], folder: Path) -> Iterator[Problem]:
    """Put each secret where its file is named; names are seen from the ``folder`` of the configuration."""
    for loc, table in _places_of_secrets(values):
        named = table.get(f"{loc[-1]}_file")
        if isinstance(named, str) and loc[-1] not in table:
            try:
                table[str(loc[-1])] = (folder / named).read_text(encoding="utf-8")
            except (OSError, ValueError):
                yield (*loc[:-1], f"{loc[-1]}_file"), "the name of a text file that can be read"


def _find_named_files(values: Mapping[str, Any], folder: Path) -> Iterator[Problem]:
    """Put the ``folder`` of the configuration before the files of each neighbourhood, which must exist."""
    neighbourhoods = enumerate(_tables(values.get("neighbourhoods")))
    for (position, neighbourhood), name in product(neighbourhoods, ("knowledge", "activities")):
        files = neighbourhood.get(name)
        if isinstance(files, list) and all(isinstance(file, str) for file in files):
            neighbourhood[name] = [folder / file for file in files]
            for index, file in enumerate(neighbourhood[name]):
                if not file.is_file():
                    yield ("neighbourhoods", position, name, index), "the name of a file that exists"


def _places_of_secrets(values: Mapping[str, Any]) -> Iterator[tuple[Loc, dict[str, Any]]]:
    """The place of each secret, with the table it belongs in."""
    for section, name in (("telegram", "token"), ("encryption", "master_key")):
        for table in _tables([values.get(section)]):
            yield (section, name), table
    for encryption in _tables([values.get("encryption")]):
        for position, table in enumerate(_tables(encryption.get("older_keys"))):
            yield ("encryption", "older_keys", position, "key"), table


def _tables(value: object) -> list[dict[str, Any]]:
    """``value`` as far as it is a list of tables; what is wrong with it is told by the validation."""
    return value if isinstance(value, list) and all(isinstance(table, dict) for table in value) else []


def _validated(values: Mapping[str, Any], guide: SettingsGuide) -> tuple[Settings | None, list[Problem]]:
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        return None, [
            (wrong["loc"], _what_was_expected(wrong["type"], wrong["loc"], guide))
            for wrong in error.errors(include_input=False, include_url=False, include_context=False)
        ]
    problems = list(contradictions(settings))
    if not is_loopback(settings.telegram.api_url):
        problems += unready_for_residents(settings)
    return settings, problems


def _what_was_expected(kind: str, loc: Loc, guide: SettingsGuide) -> str:
    if kind == "extra_forbidden":
        return known_setting(guide.nearest(loc))
    return guide.expected(loc) + ("; it is missing" if kind == "missing" else "")
