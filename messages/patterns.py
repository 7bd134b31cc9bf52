"""How an .ftl file is built is known here alone, so that the catalogue and the check read it the same way."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import FluentParser, ast

HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands for whatever a variable will bring


@dataclass(frozen=True)
class Entry:
    """One message and where it stands; `line` counts from 1."""

    key: str
    path: Path
    line: int
    pattern: ast.Pattern
    has_attributes: bool


@dataclass
class WordFile:
    """One parsed .ftl file."""

    path: Path
    source: str
    resource: ast.Resource

    def line_of(self, node: ast.SyntaxNode) -> int:
        """The line on which a node begins."""
        start = node.span.start if node.span else 0
        return self.source.count("\n", 0, start) + 1

    def entries(self) -> list[Entry]:
        """The messages in order of writing; a message with attributes only counts as empty."""
        return [
            Entry(
                node.id.name,
                self.path,
                self.line_of(node.id),
                node.value or ast.Pattern([]),
                bool(node.attributes),
            )
            for node in self.resource.body
            if isinstance(node, ast.Message)
        ]

    def junk(self) -> list[ast.Junk]:
        """The pieces Fluent could not read. The parser says nothing about them by itself."""
        return [node for node in self.resource.body if isinstance(node, ast.Junk)]

    def comments(self) -> list[str]:
        """The texts of all comments that stand on their own."""
        return [node.content or "" for node in self.resource.body if isinstance(node, ast.BaseComment)]


def word_files(folder: Path) -> list[WordFile]:
    """All .ftl files straight in `folder`, by name; a folder that is not there has none."""
    files = []
    for path in sorted(folder.glob("*.ftl")):
        source = path.read_text(encoding="utf-8")
        files.append(WordFile(path, source, FluentParser().parse(source)))
    return files


@dataclass(frozen=True)
class Names:
    """What one pattern asks for: variables, other messages, functions."""

    variables: set[str] = field(default_factory=set)
    messages: set[str] = field(default_factory=set)
    functions: set[str] = field(default_factory=set)


def names(pattern: ast.Pattern) -> Names:
    """What this pattern itself names, without following references."""
    found = Names()
    for node in _nodes(pattern):
        match node:
            case ast.VariableReference(id=name):
                found.variables.add(name.name)
            case ast.MessageReference(id=name):
                found.messages.add(name.name)
            case ast.FunctionReference(id=name):
                found.functions.add(name.name)
    return found


def _nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from _nodes(child)


def variables(key: str, patterns: Mapping[str, ast.Pattern]) -> frozenset[str]:
    """Every variable `key` can ask for, in all its variants and in the messages it quotes."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [key]
    while waiting:
        current = waiting.pop()
        if current in seen or current not in patterns:
            continue
        seen.add(current)
        named = names(patterns[current])
        found |= named.variables
        waiting.extend(named.messages)
    return frozenset(found)


def readings(pattern: ast.Pattern) -> list[str]:
    """Every way the text can read: each choice once, the others at their default; a variable is a HOLE."""
    options = [_options(element) for element in pattern.elements]
    default = [choices[0] for choices in options]
    others = (
        [*default[:place], choice, *default[place + 1 :]]
        for place, choices in enumerate(options)
        for choice in choices[1:]
    )
    return ["".join(pieces) for pieces in (default, *others)]


def _options(element: ast.TextElement | ast.Placeable) -> list[str]:
    if isinstance(element, ast.TextElement):
        return [element.value]
    match element.expression:
        case ast.StringLiteral() as literal:
            return [str(literal.parse()["value"])]
        case ast.NumberLiteral(value=number):
            return [str(number)]
        case ast.Placeable() as nested:
            return _options(nested)
        case ast.SelectExpression(variants=variants):
            default_first = sorted(variants, key=lambda variant: not variant.default)
            return _flat(readings(variant.value) for variant in default_first)
    return [HOLE]


def _flat(lists: Iterable[list[str]]) -> list[str]:
    return [text for texts in lists for text in texts]
