"""What libraries find by themselves, asked the same questions: rapidfuzz over the whole text, SQLite's trigrams."""

import re
import sqlite3
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz, process, utils

from knowledge.models import Service

Finder = Callable[[str], list[str]]
"""From a question to the ids of entries, best first, at most three."""


def text_of(service: Service) -> str:
    """All that an entry says of itself."""
    parts: list[str] = []
    for texts in service.texts.values():
        parts += [text for text in (texts.name, texts.summary, texts.eligibility) if text]
    for lists in (service.keywords, service.phrasings):
        parts += [said for several in lists.values() for said in several]
    return " . ".join(parts)


def by_ratio(services: Sequence[Service], scorer: Callable[..., float]) -> Finder:
    """rapidfuzz over all texts."""
    texts = {service.slug: text_of(service) for service in services}

    def find(question: str) -> list[str]:
        found = process.extract(question, texts, scorer=scorer, processor=utils.default_process, limit=3)
        return [slug for _, _, slug in found]

    return find


def by_trigrams(services: Sequence[Service]) -> Finder:
    """SQLite FTS5 with its trigram tokenizer and bm25; any word of three letters or more may match."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE entries USING fts5(slug UNINDEXED, body, tokenize='trigram')")
    rows = [(service.slug, text_of(service)) for service in services]
    database.executemany("INSERT INTO entries VALUES (?, ?)", rows)

    def find(question: str) -> list[str]:
        grams = {word[at : at + 3] for word in re.findall(r"\w{3,}", question.lower()) for at in range(len(word) - 2)}
        if not grams:
            return []
        query = " OR ".join(f'"{gram}"' for gram in sorted(grams))
        found = database.execute("SELECT slug FROM entries WHERE entries MATCH ? ORDER BY rank LIMIT 3", (query,))
        return [slug for (slug,) in found]

    return find


def baselines(services: Sequence[Service]) -> dict[str, Finder]:
    """By name."""
    return {
        "rapidfuzz WRatio": by_ratio(services, fuzz.WRatio),
        "rapidfuzz token_set_ratio": by_ratio(services, fuzz.token_set_ratio),
        "SQLite FTS5 trigram": by_trigrams(services),
    }
