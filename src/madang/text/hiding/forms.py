"""Every form in which a hidden name is looked for, and where each may stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from unicodedata import normalize

from madang.text.hiding.common_words import COMMON
from madang.text.hiding.hidden_name import NUMBERS, HiddenName, NameKind
from madang.text.hiding.romanised import spellings
from madang.text.hiding.tails import GAP
from madang.text.hiding.titles import DETERMINERS, HONOURS, LATIN_TITLES, TITLES, parted, partings

_BETWEEN_DIGITS = r"[\s.\-‐-―()·,/]{0,3}"
_HANGUL = re.compile(r"[가-힣]")
_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


@dataclass(frozen=True)
class Form:
    """One way of writing a hidden name. `rule` says what must stand around it:

    `word` a word of its own, with particles; `long` a name that may also lead into a word; `anywhere` also inside
    words; `addressed` before a title or form of address; `called` before 씨; `titled` a surname before a title.
    `tail` is the title of a surname, which is left standing. `spelt` is a regular expression for names in Latin
    letters that begin with `letters` and are spelt in many ways.
    """

    name: HiddenName
    letters: str
    rule: str
    tail: str = ""
    spelt: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The form with spaces as people put them between its letters; capitals do not count."""
        if self.spelt:
            return _compiled(self.spelt)
        if self.name.kind in NUMBERS:
            return re.compile(_BETWEEN_DIGITS.join(map(_letter, self.letters)))
        head = _joined(self.letters)
        return re.compile(f"{head}(?={GAP}{_joined(self.tail)})" if self.tail else head)

    @cached_property
    def doubtful(self) -> bool:
        """Whether, written apart, it may be other words: a surname before a common word ("한 사람")."""
        surname, given = parted(self.letters)
        return self.rule in ("word", "long") and surname in DETERMINERS and given in COMMON

    @property
    def child(self) -> bool:
        """Whether 이 may be put behind it, as behind the given name of a child or a friend (지원이가)."""
        return (
            self.name.kind is NameKind.PERSON and self.rule in ("word", "long", "addressed") and _closed(self.letters)
        )

    @property
    def head(self) -> tuple[str, str]:
        """Its first two letters, by which it is looked for."""
        return self.letters[0], (self.letters + self.tail)[1]


@lru_cache(maxsize=8192)
def _compiled(spelt: str) -> re.Pattern[str]:
    return re.compile(spelt)


def _closed(letters: str) -> bool:
    return "가" <= letters[-1] <= "힣" and (ord(letters[-1]) - ord("가")) % 28 > 0


def _letter(letter: str) -> str:
    if letter.isascii() and letter.isdigit():
        return f"[{letter}{chr(ord('０') + int(letter))}]"
    cases = sorted(each for each in {letter, letter.lower(), letter.upper()} if len(each) == 1)
    return f"[{''.join(map(re.escape, cases))}]"


def _joined(letters: str) -> str:
    """The letters with room between them."""
    return _gap(letters).join(map(_letter, letters))


def _gap(letters: str) -> str:
    """A line may end within a Korean word of three letters; Latin words are joined by hyphens too, as in file names."""
    if _HANGUL.match(letters):
        return rf"(?:{GAP}|\n)" if len(letters) > 2 else GAP
    return rf"(?:{GAP}|[-_\u2010-\u2013])" if len(letters) > 3 and letters.isascii() else GAP


def plain(written: str) -> str:
    """A form without what stands between its letters."""
    return "".join(normalize("NFC", written).split())


def digits(written: str) -> str:
    """The digits of a number."""
    return "".join(str(int(letter)) for letter in written if letter.isdecimal())


def forms(name: HiddenName) -> Iterator[Form]:
    """The forms of one name."""
    if name.kind in NUMBERS:
        yield from _numbers(name)
        return
    for written in dict.fromkeys(map(plain, name.forms)):
        if len(written) >= 2:
            yield _titled(name, written) or Form(name, written, _rule(name, written))
    if name.kind is NameKind.PERSON:
        yield from _addressed(name)
        yield from (Form(name, each.head, "word", spelt=each.pattern) for each in spellings(plain(name.name)))
    elif name.kind is NameKind.EMAIL:
        yield Form(name, plain(name.name), "word")


def _rule(name: HiddenName, written: str) -> str:
    hangul = _HANGUL.match(written) is not None
    if name.kind is NameKind.PERSON:
        return "long" if hangul and len(written) >= 3 and parted(written)[0] else "word"
    return "anywhere" if hangul and len(written) >= 4 and name.kind is NameKind.ORGANISATION else "word"


def _titled(name: HiddenName, written: str) -> Form | None:
    """A form such as 김과장님, of a surname and a title."""
    bare = written.removesuffix("님")
    if name.kind is not NameKind.PERSON:
        return None
    for length in (1, 2):
        if bare[length:] in TITLES and len(bare) > length:
            return Form(name, bare[:length], "titled", bare[length:])
    return None


def _addressed(name: HiddenName) -> Iterator[Form]:
    """What an address or a title gives away, also where the bare word is a common one."""
    whole = plain(name.name)
    if not parted(whole)[0]:
        return
    yield Form(name, whole, "addressed")
    for _, given in partings(whole):
        if len(given) >= 2:
            yield Form(name, given, "called" if given in COMMON else "addressed")
    if len(whole) >= 3:
        yield Form(name, _leads(whole), "word")


def _leads(word: str) -> str:
    """The first consonants by which a name is abbreviated (ㄱㅊㅅ)."""
    return "".join(_LEADS[(ord(letter) - ord("가")) // 588] for letter in word)


def _numbers(name: HiddenName) -> Iterator[Form]:
    for written in dict.fromkeys((name.name, *name.forms)):
        number = digits(written)
        if len(number) < 6:
            continue
        yield Form(name, number, "number")
        if name.kind is NameKind.PHONE and number.startswith("0"):
            yield Form(name, "82" + number[1:], "number")
            yield Form(name, "82" + number, "number")
        elif name.kind is NameKind.PHONE and number.startswith("82"):
            yield Form(name, "0" + number[2:].removeprefix("0"), "number")


def usual_forms(kind: NameKind, name: str, others: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The forms that are hidden as words unless a person says otherwise: the name and, of a person, the given name
    as well; one that is also a common word is left out."""
    found = [name, *others]
    if kind is NameKind.PERSON:
        found += [given for _, given in partings(name) if len(given) >= 2]
        found += _latin(name)
    short = [each for each in found if (len(plain(each)) > 2 and each == name) or plain(each) not in COMMON]
    return tuple(dict.fromkeys(short))


def _without_titles(parts: list[str]) -> list[str]:
    """The words of a Latin name itself; something is always left, and a surname is never taken for letters behind."""
    while len(parts) > 1 and parts[0].strip(".,").casefold() in LATIN_TITLES:
        parts = parts[1:]
    shouted = all(part.isupper() for part in parts)
    while len(parts) > 1 and not shouted and parts[-1].strip(".,") in HONOURS:
        parts = parts[:-1]
    return [part.strip(",") for part in parts]


def _latin(name: str) -> list[str]:
    """Of a name in Latin letters: the surname alone, and the initials before it; titles and honours are nobody's."""
    parts = _without_titles(name.split())
    if name.split()[1:] == [] or not all(part[:1].isascii() and part[:1].isalpha() for part in parts):
        return []
    if len(parts) == 1:
        return parts
    letters = [part[0] for part in parts]
    return [parts[-1], ". ".join(letters[:-1]) + f". {parts[-1]}", ". ".join(letters) + "."]
