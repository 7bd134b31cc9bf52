"""How the people of the kill test speak, so that a checker who saw nothing but texts knows what belongs together.

Every message is made once in the whole run: a question holds a word that only its own answer holds, and the others a
number of their own.
"""

import re

MARK = "🔁"
"""How a second copy begins."""

QUESTION = re.compile(r"waar vind ik (\w+)\?")
ASKED = re.compile(r"\bh\d{4}\b")
"""A request for help."""
ANSWERED = re.compile(r"\ba\d{4}\b")
"""What the regisseur answered."""
WRITTEN_BACK = re.compile(r"\bt\d{4}\b")
"""What the resident wrote back."""
CODE = re.compile(r"\b[A-Z]{3}-[0-9A-Z]{4}\b")
"""What the bot calls a request."""
POSTED = re.compile(r"\bx\d{4}\b")
"""An activity."""

CONSENT = "1.send."
JOIN = "1.join."
FOLLOW = "1.theme."
PUBLISH = "1.dpost."
CLOSE_ASKED = "1.close."
CLOSE = "1.close2."
TAKE_BACK_ASKED = "1.back."
TAKE_BACK = "1.back2."
"""How the data of these buttons begin."""


def without_mark(text: str) -> str:
    """The message itself."""
    return text.partition("\n\n")[2] if text.startswith(MARK) else text
