"""Telegram counts marks in a text by UTF-16 units and refuses broken HTML in exact words; so do we."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from demo.standin.errors import Refusal, bad_request
from demo.standin.links import BadLink, checked_link

Entity = dict[str, Any]

_TAG_TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPECIAL = re.compile("[<&]")
_CHARACTER = re.compile(r"&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot));?", re.IGNORECASE)
_TAG = re.compile(r"[^\s>]*")
_NAME = re.compile(r"[^\s=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_SPACE = re.compile(r"\s*")
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)\]])"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?<![\w/])(?P<bot_command>/\w{1,64}(?:@\w{3,32})?)"
    r"|(?<![\w@])(?P<mention>@\w{4,32})"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)"
)
_MAYBE_FOUND = re.compile("[/@#]")


def utf16_length(text: str) -> int:
    """The number of UTF-16 code units of `text`, the unit of every limit and offset of the Bot API."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def formatted(text: str, *, html: bool, given: list[Entity] | None = None) -> tuple[str, list[Entity]]:
    """The final text and its entities: parsed, trimmed, with links, commands and mentions found in it."""
    entities = list(given or [])
    if html:
        text, entities = parse_html(text)
    text, entities = _trimmed(text, entities)
    if _MAYBE_FOUND.search(text):
        entities = _with_found(text, entities)
    return text, entities


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of `source`. Raises `Refusal` with the server's words and byte offset."""
    if not _SPECIAL.search(source):
        return source, []
    return _HtmlReader(source).read()


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    begin: int


class _HtmlReader:
    """One pass over the source; follows `parse_html` of tdlib/td, whose texts of refusal it repeats."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._text = ""
        self._offset = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        source = self._source
        while special := _SPECIAL.search(source, self._at):
            self._append(source[self._at : special.start()])
            self._at = special.start()
            if source[self._at] == "&":
                self._append(self._character())
            elif source.startswith("</", self._at):
                self._end_tag()
            else:
                self._start_tag()
        self._append(source[self._at :])
        if self._open:
            last = self._open[-1].tag
            raise _broken(f'Can\'t find end tag corresponding to start tag "{last}"')
        self._entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return self._text, self._entities

    def _append(self, piece: str) -> None:
        self._text += piece
        self._offset += utf16_length(piece)

    def _byte(self, position: int) -> int:
        return len(self._source[:position].encode())

    def _character(self) -> str:
        """Read `&lt;` or `&#233;` at the present place; an `&` that begins nothing stands for itself."""
        match = _CHARACTER.match(self._source, self._at)
        decoded = _decoded(match) if match else ""
        self._at = match.end() if match and decoded else self._at + 1
        return decoded or "&"

    def _start_tag(self) -> None:
        begin = self._at
        self._at += 1
        tag = self._skip(_TAG).lower()
        self._must_go_on(begin)
        if tag not in _TAG_TYPES:
            raise _broken(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        argument = ""
        while (attribute := self._attribute(tag, begin)) is not None:
            argument = _argument(tag, *attribute) or argument
        if tag == "span" and argument != "spoiler":
            place = self._byte(begin)
            raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {place}')
        self._open.append(_Open(tag, argument, self._offset, len(self._text)))

    def _must_go_on(self, begin: int) -> None:
        if self._at >= len(self._source):
            raise _broken(f"Unclosed start tag at byte offset {self._byte(begin)}")

    def _skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._source, self._at)
        assert match is not None
        self._at = match.end()
        return match.group()

    def _attribute(self, tag: str, begin: int) -> tuple[str, str] | None:
        """The next attribute of a start tag, or None behind the closing `>`."""
        self._skip(_SPACE)
        self._must_go_on(begin)
        if self._source[self._at] == ">":
            self._at += 1
            return None
        name = self._skip(_NAME)
        if not name:
            place = self._byte(begin)
            raise _broken(f'Empty attribute name in the tag "{tag}" at byte offset {place}')
        self._skip(_SPACE)
        self._must_go_on(begin)
        if self._source[self._at] != "=":
            return name, "1"
        self._at += 1
        self._skip(_SPACE)
        self._must_go_on(begin)
        value = self._quoted() if self._source[self._at] in "\"'" else self._token()
        self._must_go_on(begin)
        return name, value

    def _token(self) -> str:
        begin = self._at
        value = self._skip(_TOKEN).lower()
        behind = self._source[self._at : self._at + 1]
        if behind and behind != ">" and not behind.isspace():
            raise _broken(f"Unexpected end of name token at byte offset {self._byte(begin)}")
        return value

    def _quoted(self) -> str:
        quote = self._source[self._at]
        end = self._source.find(quote, self._at + 1)
        if end < 0:
            end = len(self._source)
        raw = self._source[self._at + 1 : end]
        self._at = end + 1
        return _CHARACTER.sub(lambda match: _decoded(match) or match.group(), raw)

    def _end_tag(self) -> None:
        begin = self._at
        place = self._byte(begin)
        if not self._open:
            raise _broken(f"Unexpected end tag at byte offset {place}")
        self._at += 2
        found = self._skip(_TAG)
        self._skip(_SPACE)
        if self._at >= len(self._source) or self._source[self._at] != ">":
            raise _broken(f"Unclosed end tag at byte offset {place}")
        self._at += 1
        opened = self._open[-1]
        if found and found != opened.tag:
            expected = f'expected "</{opened.tag}>", found "</{found}>"'
            raise _broken(f"Unmatched end tag at byte offset {place}, {expected}")
        self._open.pop()
        if self._offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        length = self._offset - opened.offset
        entity: Entity = {"type": _TAG_TYPES[opened.tag], "offset": opened.offset, "length": length}
        match opened.tag:
            case "a":
                try:
                    entity["url"] = checked_link(opened.argument or self._text[opened.begin :])
                except BadLink:
                    return
            case "tg-emoji":
                entity["custom_emoji_id"] = opened.argument
            case "blockquote" if opened.argument:
                entity["type"] = "expandable_blockquote"
            case "pre" | "code":
                if self._merged_code(opened, entity):
                    return
        self._entities.append(entity)

    def _merged_code(self, opened: _Open, entity: Entity) -> bool:
        """Turn `<pre><code class="language-x">` into one entity; True when merged into the last one."""
        if opened.tag == "pre" and self._entities:
            last = self._entities[-1]
            if last["type"] == "code" and all(last[name] == entity[name] for name in ("offset", "length")):
                last["type"] = "pre"
                return True
        if opened.tag == "code" and opened.argument and self._open and self._open[-1].tag == "pre":
            entity["language"] = opened.argument
        return False


def _broken(fault: str) -> Refusal:
    return bad_request(f"can't parse entities: {fault}")


def _decoded(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED.get(name.lower(), "")
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code < 0xE000 else ""


def _argument(tag: str, name: str, value: str) -> str:
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case ("blockquote", "expandable"):
            return "1"
    return ""


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without white space at both ends, as the server stores it; entities are moved and cut along."""
    stripped = text.strip()
    if len(stripped) == len(text) or not entities:
        return stripped, entities
    shift = len(text) - len(text.lstrip())  # white space is one unit each
    end = utf16_length(stripped)
    kept = []
    for entity in entities:
        first = max(entity["offset"] - shift, 0)
        last = min(entity["offset"] + entity["length"] - shift, end)
        if last > first:
            kept.append({**entity, "offset": first, "length": last - first})
    return stripped, kept


def _with_found(text: str, entities: list[Entity]) -> list[Entity]:
    """Add the links, addresses, commands, mentions and hashtags that the server finds by itself."""
    fixed = [entity for entity in entities if entity["type"] in ("code", "pre", "text_link", "text_mention")]
    found = []
    for match in _FOUND.finditer(text):
        offset = utf16_length(text[: match.start()])
        length = utf16_length(match.group())
        if all(offset + length <= e["offset"] or e["offset"] + e["length"] <= offset for e in fixed):
            found.append({"type": str(match.lastgroup), "offset": offset, "length": length})
    return sorted(entities + found, key=lambda e: (e["offset"], -e["length"])) if found else entities
