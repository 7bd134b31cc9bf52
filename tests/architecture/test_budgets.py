"""Small modules, small functions, few exceptions: it is the tail that makes a code base tiring."""

import ast
import io
import re
import tokenize
from collections import Counter
from collections.abc import Iterator

from tests.architecture.tree import PRODUCT, ROOT, WRITTEN_BY_ALEMBIC, files, python_files

MODULE_LINES = 400
TEST_LINES = 600
FUNCTION_LINES = 40
MODULES_IN_A_FOLDER = 25
SUPPRESSIONS = 40

_SUPPRESSION = re.compile(r"#\s*(noqa|type:\s*ignore)(?P<code>:\s*[A-Z]+\d+|\[[\w, -]+\])?(?P<rest>.*)$")


def _ours() -> Iterator[tuple[str, str]]:
    for one in files(*PRODUCT, "tests"):
        if one.suffix == ".py" and WRITTEN_BY_ALEMBIC not in one.parents:
            yield str(one.relative_to(ROOT)), one.read_text(encoding="utf-8")


def test_modules_are_short() -> None:
    lengths = {path: text.count("\n") for path, text in _ours()}
    too_long = {
        path: lines
        for path, lines in lengths.items()
        if lines > (TEST_LINES if path.startswith("tests") else MODULE_LINES)
    }
    assert too_long == {}


def test_functions_are_short() -> None:
    too_long = {}
    for path, tree in python_files(*PRODUCT):
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and "migrations/versions" not in path:
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    too_long[f"{path}:{node.name}"] = lines
    assert too_long == {}


def test_folders_can_be_overlooked() -> None:
    modules = Counter(
        str(one.parent.relative_to(ROOT))
        for one in files(*PRODUCT, "tests")
        if one.suffix == ".py" and one.name != "__init__.py"
    )
    assert {folder: number for folder, number in modules.items() if number > MODULES_IN_A_FOLDER} == {}


def suppressions(text: str) -> Iterator[tuple[int, bool, bool]]:
    """Line, whether it names a code, and whether it gives a reason, of each noqa and type: ignore in a module."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        found = _SUPPRESSION.search(token.string) if token.type == tokenize.COMMENT else None
        if found is not None:
            reason = re.sub(r"#\s*(noqa|type:\s*ignore)\S*|[A-Z]+\d+|[\s,#-]", "", found["rest"])
            yield token.start[0], found["code"] is not None, len(reason) > 3


def test_every_suppression_has_a_code_and_a_reason() -> None:
    bare = [
        f"{path}:{line}" for path, text in _ours() for line, code, reason in suppressions(text) if not (code and reason)
    ]
    assert bare == []


def test_suppressions_are_few() -> None:
    assert sum(1 for _, text in _ours() for _ in suppressions(text)) <= SUPPRESSIONS


def test_the_ways_to_suppress_are_recognised() -> None:
    lines = [
        "a = 1  # noqa",
        "a = 1  # noqa: E501",
        "a = 1  # noqa: E501  # the address is that long",
        "a = 1  # noqa: E501, S105 - the stand-in's",
        "a = 1  # type: ignore",
        "a = 1  # type: ignore[misc]",
        "a = 1  # type: ignore[misc]  # PTB says so",
        'a = "# noqa in a string"',
    ]
    found = [next(((code, reason) for _, code, reason in suppressions(line + "\n")), None) for line in lines]
    assert found == [
        (False, False),
        (True, False),
        (True, True),
        (True, True),
        (False, False),
        (True, False),
        (True, True),
        None,
    ]
