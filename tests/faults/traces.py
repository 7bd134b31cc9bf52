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

INVITED = re.compile(r"^📣")
"""How the news of one begins."""
OFFERED = re.compile(r"plaats(en)? vrij voor (jou|jullie)")
"""A place that came free, to be taken or passed on."""
CALLED_OFF = re.compile(r"gaat niet door\..*Het was", re.DOTALL)
"""It does not take place: told to those who counted on it."""

CONSENT = "1.send."
JOIN = "1.join."
DECLINE = "1.decline."
PARTY = "1.party."
BRING = "1.plus."
WAIT_TOGETHER = "1.whole."
ACCEPT = "1.accept."
PASS_ON = "1.passon."
FOLLOW = "1.theme."
PUBLISH = "1.dpost."
RATHER_NOT = "1.dback."
IS_POSTED = "1.posted."
CALL_OFF_ASKED = "1.pcancel."
CALL_OFF = "1.chgcancel."
CLOSE_ASKED = "1.close."
CLOSE = "1.close2."
TAKE_BACK_ASKED = "1.back."
TAKE_BACK = "1.back2."
"""How the data of these buttons begin."""


def without_mark(text: str) -> str:
    """The message itself."""
    return text.partition("\n\n")[2] if text.startswith(MARK) else text
