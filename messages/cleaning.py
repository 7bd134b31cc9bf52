"""People paste invisible characters that turn a line around or hide words; a message never passes them on."""

import re

# Line ends of other systems, and the two Unicode ones, are the newline a person meant.
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
# Control characters, half surrogates, direction marks, zero-width characters, soft hyphens and tag letters.
_INVISIBLE = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
# A joiner is kept only between two pictograms, where it makes them one (a family, a flag).
_PICTOGRAM = "\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_STRAY_JOINER = f"(?<![{_PICTOGRAM}\ufe0f])\u200d|\u200d(?![{_PICTOGRAM}])"
_UNWANTED = re.compile(f"{_INVISIBLE}|{_STRAY_JOINER}")


def clean(text: str) -> str:
    """The text as it looked to its writer: newlines stay, a tab is a space, what cannot be seen goes."""
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))
