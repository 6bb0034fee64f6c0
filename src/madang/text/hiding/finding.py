"""Where hidden names stand in a text, in whatever form."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from madang.text.folding import composed
from madang.text.hiding.forms import Form, forms, plain
from madang.text.hiding.hidden_name import HiddenName
from madang.text.hiding.standing import standing
from madang.text.span import Span

_ROOM = r"(?:[^\S]|[\u00ad\u200b-\u200d\u2060\ufeff.\-_‐-―()·,/]){0,3}"


_FIELD = 100


@dataclass(frozen=True, slots=True)
class Found:
    """A hidden name in a text: `span` is what gives way, `whole` with the title behind it or the 이 of a child."""

    name: HiddenName
    span: Span
    whole: Span


class Finder:
    """Hidden names made ready to be looked for in many texts."""

    def __init__(self, names: Iterable[HiddenName]) -> None:
        """A finder of the names that hide; those left as they are, and those only a key knows, are passed over."""
        self.names = tuple(name for name in names if name.hides)
        self._by_head: dict[tuple[str, str], list[Form]] = defaultdict(list)
        for form in sorted((form for name in self.names for form in forms(name)), key=_longest_first):
            self._by_head[_key(*form.head)].append(form)
        self._heads = _heads(self._by_head)

    @cached_property
    def whole(self) -> dict[str, HiddenName]:
        """The names by their letters: where a label or a field holds nothing else, a common word is the name too."""
        return {plain(name.name): name for name in reversed(self.names)}

    def find(self, text: str) -> list[Found]:
        """Every place, from left to right and without overlaps, in code points of the text as it is written."""
        if self._heads is None or not text:
            return []
        if len(text) < _FIELD and plain(text) in self.whole:
            return [Found(self.whole[plain(text)], Span(0, len(text)), Span(0, len(text)))]
        written = composed(text)
        found = list(self._found(written.text))
        if written.starts is None:
            return found
        return [Found(each.name, _back(written.place, each.span), _back(written.place, each.whole)) for each in found]

    def _found(self, text: str) -> Iterator[Found]:
        assert self._heads is not None
        done = 0
        for place in self._heads.finditer(text):
            start = place.start()
            if start < done:
                continue
            key = _key(text[start], place["second"])
            found = next(filter(None, (_standing(form, text, start, done) for form in self._by_head[key])), None)
            if found is not None:
                yield found
                done = found.span.end


def _back(place: Callable[[int, int], tuple[int, int]], span: Span) -> Span:
    return Span(*place(span.start, span.end))


def _longest_first(form: Form) -> tuple[int, str, str]:
    return -len(form.letters + form.tail), form.letters, form.name.id


def _plain(letter: str) -> str:
    small = chr(ord(letter) - 0xFEE0) if "０" <= letter <= "９" else letter.lower()
    return small if len(small) == 1 else letter


def _key(first: str, second: str) -> tuple[str, str]:
    return _plain(first), _plain(second)


def _heads(by_head: dict[tuple[str, str], list[Form]]) -> re.Pattern[str] | None:
    """The first letter of any form, where the second follows: what a text is searched for."""
    seconds: dict[str, set[str]] = defaultdict(set)
    for first, second in by_head:
        seconds[first].add(second)
    if not seconds:
        return None
    firsts = [
        f"{re.escape(case)}(?={_ROOM}{_class(seconds[first])})"
        for first in sorted(seconds)
        for case in sorted(_cases(first))
    ]
    every = {second for found in seconds.values() for second in found}
    return re.compile(f"(?:{'|'.join(firsts)})(?={_ROOM}(?P<second>{_class(every)}))")


def _cased(letters: Iterable[str]) -> list[str]:
    return [re.escape(case) for case in sorted({case for letter in letters for case in _cases(letter)})]


def _cases(letter: str) -> set[str]:
    wide = {chr(ord(letter) + 0xFEE0)} if letter.isascii() and letter.isdigit() else set()
    return {letter} | {each for each in {letter.lower(), letter.upper()} | wide if len(each) == 1}


def _class(letters: Iterable[str]) -> str:
    return f"[{''.join(_cased(letters))}]"


def _standing(form: Form, text: str, start: int, done: int) -> Found | None:
    """The form at a place of the text, if it may stand there; the name before it ended at `done`."""
    match = form.pattern.match(text, start)
    if match is None:
        return None
    stands = standing(form, text, start, match.end(), behind_name=start == done > 0)
    return None if stands is None else Found(form.name, stands.span, stands.whole)
