"""The files of the project as somebody finds them after cloning: nothing that tools put beside them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCT = ("bot", "handlers", "scheduler", "community", "knowledge", "messages", "core", "demo")
WRITTEN_BY_ALEMBIC = ROOT / "core" / "migrations" / "versions"
_NOT_OURS = {"__pycache__", "data", "secrets", "node_modules"}
_TEXT = {".py", ".toml", ".ftl", ".md", ".txt", ".js", ".css", ".html", ".svg", ".mako", ""}


def files(*folders: str) -> Iterator[Path]:
    """Every file in these folders (all of them: everywhere), in order."""
    for folder in folders or (".",):
        yield from _below(ROOT / folder)


def _below(folder: Path) -> Iterator[Path]:
    for one in sorted(folder.iterdir()):
        hidden = one.name.startswith(".") and one.name != ".ci"
        if hidden or one.name in _NOT_OURS or one.name in ("uv.lock", "config.toml") or one.suffix == ".egg-info":
            continue
        if one.is_dir():
            yield from _below(one)
        else:
            yield one


def text_files(*folders: str) -> Iterator[tuple[str, str]]:
    """Path from the root, and text. Lock files are lists of others' names."""
    for one in files(*folders):
        if one.suffix in _TEXT and not one.name.startswith("requirements"):
            yield str(one.relative_to(ROOT)), one.read_text(encoding="utf-8")


def python_files(*folders: str) -> Iterator[tuple[str, ast.Module]]:
    """Path from the root, and syntax tree."""
    for one in files(*folders):
        if one.suffix == ".py":
            yield str(one.relative_to(ROOT)), ast.parse(one.read_text(encoding="utf-8"))
