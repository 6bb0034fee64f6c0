"""Names and numbers that give a person away, found by how they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from madang.text.hiding.common_words import COMMON
from madang.text.hiding.hidden_name import NameKind
from madang.text.hiding.titles import HONOURS, SURNAMES, TITLES, parted
from madang.text.hiding.words import words_of


@dataclass(frozen=True, slots=True)
class Written:
    """Something that may have to be hidden, as it is written; `forms` are further ways of writing it."""

    kind: NameKind
    name: str
    forms: tuple[str, ...] = ()


_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}\s?@\s?[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}")
_RESIDENT = re.compile(r"(?<!\d)\d{6}\s?[-–]\s?[1-8]\d{6}(?!\d)")
_PHONE = re.compile(
    r"(?<![\d-])(?:\+?82[\s.-]?\(?0?\)?|\(?0)(?:2|1[016789]|[3-6]\d|70|50\d)\)?[\s.-]?\d{3,4}[\s.-]?\d{4}(?![\d-])"
    r"|(?<![\d-])1[568]\d{2}-\d{4}(?![\d-])|(?<![\w+])\+(?!82)\d{1,3}[\s.-]?(?:\(?\d{1,4}\)?[\s.-]?){2,4}\d{2,4}(?!\d)"
)
_ACCOUNT = re.compile(r"(?<![\d-])\d{2,6}-\d{2,6}-\d{2,8}(?:-\d{1,4})?(?![\d-])")
_BANK = re.compile(r"계좌|은행|농협|수협|신협|우체국|금고|account|bank", re.IGNORECASE)
_NEAR = 40
_TITLES = "|".join(sorted(TITLES, key=lambda title: (-len(title), title)))
_SURNAMES = "|".join(sorted(SURNAMES, key=lambda name: (-len(name), name)))
_CALLED = re.compile(
    rf"(?<![가-힣])(?P<name>(?:{_SURNAMES})[가-힣]{{0,2}})(?P<gap> ?(?:[전현] )?)(?P<title>{_TITLES}|씨)(?P<nim>님)?"
    r"(?=[은는이가을를과와의도께에한만부\W]|$)"
)
_OFFICE = re.compile(r"(?:[과실팀국부청회소관처단터구군들별각당는던된할]|신임|해당|담당|지역|현직|전직)$")
"""What stands before a title and is no name: an office, an ending of a verb."""
_VERBAL = re.compile(
    r"(?:해서|하고|하는|하던|하게|하면|하여|하며|되는|되고|되어|는지|는데|시고|시는|으로|에서|에게|부터|까지|라고|이고|치적|통해|위한|대한)$"
)
"""How a word ends that stands before a title and is a verb, or a noun with its particle (진행하는 위원장)."""
_PARTICLE = re.compile(r"[은는이가을를의에도로와과만던기]$")
_FREQUENT = frozenset("김이박최정강조윤장임한오서권황안송류홍문손배백허심노하곽")
"""Surnames that are known for one where a title alone follows; others are mostly another word (시 감사, 부 간사)."""
_ONLY_POLITELY = frozenset("이한노조")
_LATIN = r"(?:[A-Z]['’])?[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)*"
_LATIN_TITLE = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Cllr|Councillor"
_LATIN_CALLED = re.compile(
    rf"(?<![\w.])(?<![Mm]y )(?P<title>{_LATIN_TITLE})\.?[ \u00a0](?P<name>{_LATIN}(?: {_LATIN}){{0,2}})(?!\w)"
)
_OF_OFFICE = words_of(
    "Speaker President Chair Chairman Chairwoman Mayor Minister Secretary Justice Deputy Vice Commissioner Chancellor "
    "Ambassador Chief Director Provost Advocate The Yes No And But So Can May Would"
)
"""What stands after Mr or Lord and names an office, not a person, or begins the next sentence."""
_PLACE = re.compile(
    r"(?<![가-힣])(?P<name>(?!부[구시])[가-힣]{1,4}[구시군읍면동])(?=청|의회|주민센터|행정복지센터|사무소|보건소)"
)


def written(text: str) -> Iterator[Written]:
    """What may have to be hidden, as often as it stands there."""
    yield from _numbers(text)
    for found in _EMAIL.finditer(text):
        yield Written(NameKind.EMAIL, "".join(found[0].split()))
    for found in _CALLED.finditer(text):
        named = _called(
            found["name"], found["title"], bool(found["gap"]), bool(found["nim"]), former=len(found["gap"]) > 1
        )
        if named is not None:
            yield named
    for found in _LATIN_CALLED.finditer(text):
        parts = [each for each in found["name"].split() if each not in HONOURS]
        if parts and not _OF_OFFICE & set(parts):
            yield _latin_called(found["title"], parts)
    for found in _PLACE.finditer(text):
        if found["name"] not in COMMON:
            yield Written(NameKind.PLACE, found["name"])


def _latin_called(title: str, parts: list[str]) -> Written:
    """A whole name, or a surname alone, which is hidden with its title only: there are many a Kim and a Smith."""
    name = " ".join(parts)
    if len(parts) > 1:
        return Written(NameKind.PERSON, name)
    return Written(NameKind.PERSON, f"{title} {name}", (f"{title} {name}", f"{title}. {name}"))


def _numbers(text: str) -> Iterator[Written]:
    for found in _RESIDENT.finditer(text):
        yield Written(NameKind.RESIDENT_NUMBER, found[0])
    phones = {(found.start(), found.end()): found[0] for found in _PHONE.finditer(text)} | _known_phones(text)
    for number in phones.values():
        yield Written(NameKind.PHONE, number.strip())
    for found in _ACCOUNT.finditer(text):
        beside = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        if _BANK.search(beside) and not any(start < found.end() and found.start() < end for start, end in phones):
            yield Written(NameKind.ACCOUNT_NUMBER, found[0])


def _known_phones(text: str) -> dict[tuple[int, int], str]:
    """Numbers of any country, where the library that knows their shapes is installed."""
    try:
        from phonenumbers import PhoneNumberMatcher
    except ImportError:
        return {}
    found = PhoneNumberMatcher(text, "KR") if any(letter.isdigit() for letter in text) else ()
    return {(each.start, each.end): each.raw_string for each in found if not _RESIDENT.search(each.raw_string)}


def _called(name: str, title: str, apart: bool, nim: bool, *, former: bool) -> Written | None:
    """A name before a title: a whole name, or a surname alone with its title."""
    if len(name) == 1:
        if former:
            return None
        known = name in _FREQUENT and title != "씨" and (nim or name not in _ONLY_POLITELY)
        if not known or (not apart and {name + title, title} & (TITLES | COMMON) != {title}):
            return None
        return Written(NameKind.PERSON, f"{name} {title}", (f"{name} {title}",))
    if len(name) != 3 or not parted(name)[0] or name in COMMON or _OFFICE.search(name) or _VERBAL.search(name):
        return None
    doubtful = name[:2] in COMMON and (not apart or _PARTICLE.search(name))
    return None if doubtful else Written(NameKind.PERSON, name)
