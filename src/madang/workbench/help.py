"""The manual inside the workbench: the guide, the methods and the reference, as they stand in `docs/`."""

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from madang.base.bilingual import Bilingual
from madang.base.errors import NotFound

GUIDE, METHOD, REFERENCE = "guide", "method", "reference"
ORDER = (
    *("start", "home", "sources", "text", "correcting", "reading", "coding", "codebook", "search", "pairs", "themes"),
    *("agreement", "disagreements", "claims", "account", "report", "history", "merging", "exchange", "safety"),
)
"""The pages of the guide in the order of the work; others follow by name."""

_INSIDE, _OUTSIDE = "docs", Path(__file__).parents[3] / "docs"
"""Where the manual lies: in the installed package, or beside it in a checkout."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of the manual: its name in addresses, the shelf it stands on, its title."""

    name: str
    shelf: str
    title: Bilingual


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page as HTML, and the language it is in. It is made without any raw HTML of the file."""

    topic: Topic
    language: str
    html: str


@dataclass(frozen=True, slots=True)
class _File:
    topic: Topic
    path: str
    korean: str | None


@lru_cache(maxsize=1)
def topics() -> tuple[Topic, ...]:
    """Every page of the manual, in order."""
    return tuple(each.topic for each in _known().values())


@lru_cache(maxsize=128)
def help_page(name: str, language: str) -> HelpPage:
    """A page in a language, or in English where it has not been translated. Raises `NotFound`."""
    file = _known().get(name)
    if file is None:
        raise NotFound(f"The manual has no page {name}.", f"도움말에 {name} 쪽이 없습니다.")
    korean = file.korean if language == "ko" else None
    path = korean or file.path
    html = _rendered(_read(path), path)
    return HelpPage(file.topic, "ko" if korean else "en", html)


@lru_cache(maxsize=1)
def _known() -> dict[str, _File]:
    found = [_file(path) for path in _pages()]
    found.sort(key=lambda each: (_SHELVES.index(each.topic.shelf), _place(each.topic.name), each.topic.name))
    return {each.topic.name: each for each in found}


_SHELVES = (GUIDE, METHOD, REFERENCE)
_LONE = {"start.md": GUIDE, "glossary.md": REFERENCE}


def _place(name: str) -> int:
    return ORDER.index(name) if name in ORDER else len(ORDER)


def _pages() -> list[str]:
    root = _root()
    inside = [f"{shelf}/{each.name}" for shelf in _SHELVES for each in (root / shelf).iterdir()]
    return [path for path in [*_LONE, *inside] if path.endswith(".md")]


def _root() -> Any:
    inside = files("madang") / _INSIDE
    return inside if inside.is_dir() else _OUTSIDE


def _read(path: str) -> str:
    text: str = _root().joinpath(*path.split("/")).read_text("utf-8")
    return text


def _name(path: str) -> str:
    return path.removesuffix(".md").removeprefix(f"{GUIDE}/").removeprefix("ko/").removesuffix("/README")


def _file(path: str) -> _File:
    folder, _, last = path.rpartition("/")
    translated = f"{folder or GUIDE}/ko/{last}"
    korean = translated if _root().joinpath(*translated.split("/")).is_file() else None
    title = Bilingual(_title(_read(korean)) if korean else _titles_in_korean().get(path, ""), _title(_read(path)))
    shelf = _LONE.get(path) or folder
    return _File(Topic(_name(path), shelf, title), path, korean)


@lru_cache(maxsize=1)
def _titles_in_korean() -> dict[str, str]:
    """What the Korean index of the methods calls pages that are not translated yet."""
    index = _read(f"{METHOD}/ko/README.md")
    return {f"{METHOD}/{file}": name for name, file in re.findall(r"\[([^\]]+)\]\(\.\./([\w-]+\.md)\)", index)}


def _title(text: str) -> str:
    return next((line[2:].strip() for line in text.splitlines() if line.startswith("# ")), "")


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")


def _rendered(text: str, path: str) -> str:
    markdown = _markdown()
    tokens = markdown.parse(text)
    for token in tokens:
        token.children = _followed(token.children or [], path) if token.children else token.children
    html: str = markdown.renderer.render(tokens, markdown.options, {})
    return html


def _followed(tokens: list[Token], path: str) -> list[Token]:
    """Links lead to pages of the manual; those that lead out of it are plain words."""
    kept: list[Token] = []
    plain = 0
    for token in tokens:
        if token.type == "link_open":
            address = _address(str(token.attrGet("href") or ""), path)
            plain += address is None
            if address is not None:
                token.attrSet("href", address)
                kept.append(token)
        elif token.type == "link_close" and plain:
            plain -= 1
        else:
            kept.append(token)
    return kept


def _address(link: str, path: str) -> str | None:
    target = link.partition("#")[0]
    if "://" in link or not target.endswith(".md"):
        return None
    name = _name(posixpath.normpath(posixpath.join(posixpath.dirname(path), target)))
    return f"/help/{name}" if name in _known() else None
