"""One code looked at closely: each text's own value, the test against chance, and what other programs would print."""

from dataclasses import dataclass
from functools import lru_cache

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.other_tools import Printed, other_tools
from madang.analysis.agreement.shifted import Shifted
from madang.analysis.between_coders.amounts import Amounts, Places
from madang.analysis.between_coders.ground import Ground
from madang.analysis.between_coders.measured import on_texts, split_of
from madang.analysis.between_coders.numbers import Asked, CodeAgreement, below, numbers
from madang.analysis.between_coders.on_the_text import Unit, on_the_text
from madang.analysis.between_coders.shift import shifted
from madang.analysis.corpus import Corpus
from madang.base.errors import NotFound
from madang.base.ids import CodeId, SourceId


@dataclass(frozen=True, slots=True)
class OnOneText:
    """One text: the value there alone, and codings of each coder (None where they do not count for it)."""

    source: SourceId
    value: Coefficient
    codings: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class OneCode:
    """`texts` are those with a coding of this code; `silent` are the others that several coded.

    `others` is there for two coders.
    """

    agreement: CodeAgreement
    texts: tuple[OnOneText, ...]
    silent: int
    test: Shifted | None
    others: tuple[Printed, ...]


@lru_cache(maxsize=64)
def one_code(corpus: Corpus, code: CodeId, asked: Asked = Asked()) -> OneCode:  # noqa: B008  (frozen)
    """A code with those below it. Raises `NotFound` for a code that nobody used where several coded."""
    found = numbers(corpus, asked)
    row = next((each for each in found.codes if each.code == code), None)
    if row is None:
        raise NotFound(
            "Nobody used this code in a source that several coded.",
            "여럿이 코딩한 자료에서 아무도 쓰지 않은 코드입니다.",
        )
    shared = found.ground
    codings = below(shared, code)
    own = on_the_text(shared, codings, asked.unit)
    inside = sorted({*shared.document[codings].tolist()})
    texts = tuple(_text(shared, codings, own, each, asked.measure) for each in inside)
    test = shifted(shared, codings) if asked.unit is Unit.CHARACTER else None
    return OneCode(row, texts, shared.documents - len(inside), test, _others(shared, codings, row))


def _text(shared: Ground, codings: Places, own: Amounts, number: int, measure: str) -> OnOneText:
    here = shared.coder[codings][shared.document[codings] == number]
    made = (int((here == who).sum()) if shared.present[who, number] else None for who in range(len(shared.coders)))
    return OnOneText(shared.sources[number], on_texts(own.only([number]), measure).value, tuple(made))


def _others(shared: Ground, codings: Places, row: CodeAgreement) -> tuple[Printed, ...]:
    """What other programs print counts characters, whatever is counted here."""
    split = split_of(on_the_text(shared, codings))
    if split is None or row.matched is None:
        return ()
    # MAXQDA's chance rests on the codes that are switched on: all that somebody used here.
    matched, codes = row.matched, len(shared.by_code)
    return other_tools(split, matched=2 * matched.pairs, unmatched=matched.unmatched, codes=codes)
