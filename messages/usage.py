"""Which keys the code asks for, read from its syntax tree: a misspelt key fails before a person sees it."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from messages.languages import LANGUAGES

CODE_FOLDERS = ("bot", "handlers", "community", "knowledge", "scheduler", "core")
SAYING = {"say", "text", "plain", "toast", "words"}
PLAIN_ONLY = {"plain", "toast"}
_KEY = re.compile(r"[a-z][a-z0-9_-]*")


@dataclass(frozen=True)
class Use:
    """One place in the code that names a key; `plain` when that place shows no markup."""

    key: str
    path: Path
    line: int
    plain: bool


@dataclass
class Usage:
    """What the code says: `uses` must exist, `mentioned` are all strings that could be a key."""

    uses: list[Use] = field(default_factory=list)
    mentioned: set[str] = field(default_factory=set)


def usage_in(root: Path) -> Usage:
    """Read every module of the code folders under `root`."""
    trees = {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for folder in CODE_FOLDERS
        for path in sorted((root / folder).rglob("*.py"))
    }
    refusals = _refusals(trees.values())
    usage = Usage()
    for path, tree in trees.items():
        constants = _constants(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                usage.mentioned.add(node.value)
            for key, line, plain in _keys_at(node, constants, refusals):
                usage.uses.append(Use(key, path, line, plain))
    return usage


def _keys_at(node: ast.AST, constants: dict[str, ast.expr], refusals: set[str]) -> Iterator[tuple[str, int, bool]]:
    if isinstance(node, ast.Call) and node.args:
        name = _last_name(node.func)
        if name in SAYING:
            # catalogue.text(language, "key") and context.say("key"): the language may come first.
            for argument in node.args[:2]:
                found = list(_literals(argument, constants))
                yield from ((key, line, name in PLAIN_ONLY) for key, line in found)
                if found:
                    return
    if isinstance(node, ast.ClassDef) and node.name in refusals:
        for statement in node.body:
            if _assigned_name(statement) == "key":
                assert isinstance(statement, ast.Assign | ast.AnnAssign)
                yield from ((key, line, False) for key, line in _literals(statement.value, constants))


def _literals(node: ast.expr | None, constants: dict[str, ast.expr]) -> Iterator[tuple[str, int]]:
    """The keys an expression can be: a literal, both sides of an if, a constant or table of the module."""
    match node:
        case ast.Constant(value=str(text), lineno=line):
            if _KEY.fullmatch(text) and text not in LANGUAGES:
                yield text, line
        case ast.IfExp(body=yes, orelse=no):
            yield from _literals(yes, constants)
            yield from _literals(no, constants)
        case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)) if name in constants:
            value = constants[name]
            for inner in value.values if isinstance(value, ast.Dict) else [value]:
                yield from _literals(inner, {})


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    return {
        name: statement.value
        for statement in tree.body
        if isinstance(statement, ast.Assign | ast.AnnAssign) and (name := _assigned_name(statement)) and statement.value
    }


def _refusals(trees: Iterable[ast.Module]) -> set[str]:
    """Names of all classes that are a DomainError, also through a class in between."""
    bases = {
        node.name: {_last_name(base) for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"DomainError"}
    while more := {name for name, parents in bases.items() if parents & found} - found:
        found |= more
    return found


def _assigned_name(statement: ast.stmt) -> str:
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
    return ""


def _last_name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
