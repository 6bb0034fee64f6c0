"""Hidden names stay hidden: in sentences made by another hand, and byte by byte in a sealed project.

`python -m proofs names --count 10000`
"""

import random
import re
from unicodedata import normalize

from madang.base.ids import HiddenNameId
from madang.text.hiding.finding import Finder
from madang.text.hiding.forms import usual_forms
from madang.text.hiding.hidden_name import HiddenName, NameKind
from madang.text.hiding.reading import hidden
from proofs.names_sealed import sealed_projects
from proofs.names_words import (
    COMMON_NAMES,
    ENDINGS,
    LOOK_ALIKE,
    OPENINGS,
    PARTICLES,
    TITLES,
    a_name,
    loosened,
    with_particle,
)

USUAL = 10_000
_BLANK = re.compile(r"[\s\u200b\u00ad]+")


def run(count: int) -> None:
    """So many sentences with names, then common words that look like names, then sealed projects."""
    sentences(count)
    false = false_replacements(max(200, count // 20))
    print(f"{false[1]} look-alike words: {false[0]} replaced ({100 * false[0] / false[1]:.2f} %)")
    if false[0] > 0.005 * false[1]:
        raise SystemExit("Too many words were taken for names.")
    searched = sealed_projects(max(1, count // 2500))
    print(f"sealed projects: {searched} byte forms searched, none found; each restored row for row, work brought back")


def sentences(count: int, seed: int = 7) -> None:
    """Each with a name in one of its forms: what is shown must be exactly what a person would have written."""
    for number in range(count):
        chance = random.Random(seed * 1_000_003 + number)
        surname, given = a_name(chance, COMMON_NAMES if number % 4 == 0 else None)
        if surname + given in COMMON_NAMES:
            given = "영희"
        title, instead = chance.choice(TITLES), chance.choice(("P01", "P02", "P07", "느티", "억새", "갯버들", "자작"))
        finder = Finder([_person(surname, given, title, instead)])
        written, expected = _sentence(chance, surname, given, title, instead)
        shown = hidden(written, finder).text
        _require(shown, expected, surname + given, written)
    print(f"{count} sentences: no name left, every particle agrees")


def _person(surname: str, given: str, title: str, instead: str) -> HiddenName:
    name = surname + given
    forms = usual_forms(NameKind.PERSON, name, (f"{surname} {title}",))
    return HiddenName(HiddenNameId("n"), NameKind.PERSON, name, instead, forms)


def _sentence(chance: random.Random, surname: str, given: str, title: str, instead: str) -> tuple[str, str]:
    """A sentence, and the same as it should be shown."""
    opening, ending, pair = chance.choice(OPENINGS), chance.choice(ENDINGS), chance.choice(PARTICLES)
    whole, gap = surname + given, chance.choice(("", " "))
    ways = ["whole", "titled", "surname", "decomposed", "led"]
    if len(given) > 1:
        ways.append("called")
    if given not in COMMON_NAMES:
        # Alone or apart, what is also a common word is left to the eyes of a person.
        ways += ["loose", *(("given", "child") if len(given) > 1 else ())]
    way = chance.choice(ways)
    written, shown = with_particle(whole, pair), with_particle(instead, pair)
    if way == "loose":
        written = with_particle(loosened(chance, whole), pair)
    elif way == "titled":
        tail = with_particle(f"{title}님", pair)
        written, shown = f"{whole}{gap}{tail}", f"{instead}{gap or ' '}{tail}"
    elif way == "surname":
        tail = with_particle(f"{title}님", pair)
        written, shown = f"{surname}{gap}{tail}", f"{instead}{gap or ' '}{tail}"
    elif way == "decomposed":
        written = normalize("NFD", written)
    elif way == "led":
        opening = opening + title + " "
    elif way == "given":
        written = with_particle(given, pair)
    elif way == "called":
        tail = with_particle("씨", pair)
        written, shown = f"{given}{gap}{tail}", f"{instead}{gap}{tail}"
    elif way == "child" and not with_particle(given, "*/-").endswith("-"):
        pair = chance.choice(("은/는", "이/가", "을/를", "이랑/랑", "도/도", "한테/한테"))
        written, shown = with_particle(f"{given}이", pair), with_particle(instead, pair)
    return opening + written + ending, opening + shown + ending


def _require(shown: str, expected: str, name: str, written: str) -> None:
    bare = _BLANK.sub("", normalize("NFC", shown))
    if name in bare:
        raise SystemExit(f"{name} is still readable: {shown!r} (of {written!r})")
    if normalize("NFC", shown) != normalize("NFC", expected):
        raise SystemExit(f"{written!r} is shown as {shown!r}, not as {expected!r}")


def false_replacements(count: int, seed: int = 11) -> tuple[int, int]:
    """How many of so many look-alike words were taken for one of twenty hidden names."""
    wrong, finder = 0, Finder([])
    for number in range(count):
        chance = random.Random(seed * 1_000_003 + number)
        if number % 25 == 0:
            names = [a_name(chance) for _ in range(12)] + [a_name(chance, COMMON_NAMES) for _ in range(8)]
            finder = Finder(_person(surname, given, chance.choice(TITLES), "P01") for surname, given in names)
        word = chance.choice(LOOK_ALIKE)
        written = chance.choice(OPENINGS) + with_particle(word, chance.choice(PARTICLES)) + chance.choice(ENDINGS)
        wrong += hidden(written, finder).text != written
    return wrong, count
