"""The stretches of a text that are judged by themselves: a danger in one sentence must not drown in a long story."""

from community.safety.reading import Reading

WHOLE = 40
"""Words up to which a text is also judged as a whole."""
LONGEST = 30
"""Words of a stretch."""
STRIDE = 15
"""Words between the starts of stretches of a sentence that has no end."""
SHORTEST = 4
"""Words; a shorter sentence is read together with the next one."""

Window = tuple[int, int]
"""The first word, and the one after the last."""


def windows_of(reading: Reading) -> list[Window]:
    """The stretches to judge, the whole first when it is short. At most a few for each sentence."""
    length = len(reading.words)
    sentences = _sentences(reading)
    if len(sentences) == 1 and length <= WHOLE:
        return [(0, length)]
    found = [(0, length)] if length <= WHOLE else []
    for number, (start, end) in enumerate(sentences):
        found += _stretches(start, end)
        if number + 1 < len(sentences) and sentences[number + 1][1] - start <= LONGEST:
            found.append((start, sentences[number + 1][1]))
    return list(dict.fromkeys(found))


def _sentences(reading: Reading) -> list[Window]:
    ends = [*reading.starts[1:], len(reading.words)]
    found: list[Window] = []
    start = 0
    for end in ends:
        if end - start >= SHORTEST or end == len(reading.words):
            found.append((start, end))
            start = end
    return found


def _stretches(start: int, end: int) -> list[Window]:
    if end - start <= LONGEST:
        return [(start, end)]
    return [(at, min(at + LONGEST, end)) for at in range(start, end - STRIDE, STRIDE)]
