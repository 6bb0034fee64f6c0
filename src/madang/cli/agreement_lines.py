"""The numbers of agreement as lines for a terminal."""

from collections.abc import Iterator

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.jackknife import Interval
from madang.analysis.between_coders.gamma_over import GammaOver
from madang.analysis.between_coders.measured import Measured
from madang.analysis.between_coders.numbers import CodeAgreement, Numbers
from madang.analysis.corpus import Corpus
from madang.cli.agreement_plain import coder_name
from madang.cli.options import table


def lines(
    corpus: Corpus, found: Numbers, rows: list[CodeAgreement], whole: GammaOver | None, language: str
) -> Iterator[str]:
    """Everything that was asked, codes first."""
    shared = found.ground
    if not shared.documents:
        yield "No source was coded by two coders or more."
        return
    names = [coder_name(corpus, each) for each in shared.coders]
    yield (
        f"{', '.join(names)}: {shared.documents} of {found.all_documents} sources coded by several "
        f"({found.share:.0%} of all text), {found.cases_compared} cases ({found.cases.unit})"
    )
    yield ""
    yield from _codes(corpus, found, rows, names, language)
    yield ""
    yield f"all codes, on the cases  {_value(found.whole.cases, found.whole.cases_interval)}"
    yield f"all codes, on the text   {_value(found.whole.text, found.whole.text_interval)}"
    if whole is not None:
        yield f"gamma                    {_gamma(whole)}"
    yield from _why_no_interval(found)
    yield from _each_text(corpus, found, whole)
    yield from _pairs(corpus, found)
    yield from _fields(found)


def _codes(corpus: Corpus, found: Numbers, rows: list[CodeAgreement], names: list[str], language: str) -> Iterator[str]:
    """The table of codes; why there is no number stands below it, once, under a letter."""
    name = {code.id: code.name.said(language) or code.key for code in corpus.codebook}
    reasons: dict[str, str] = {}
    two = len(names) == 2
    cells = ["both/1st/2nd/none", "spans both/1st/2nd"] if two else []
    header = ("code", *names, "on the cases", *cells[:1], f"on the text ({found.asked.unit})", *cells[1:])
    yield from table(header, [_row(each, name[each.code], reasons, two=two) for each in rows])
    yield f"({found.asked.measure}; intervals are 95 % over other cases and texts coded by the same people)"
    yield from (f"{letter}) {reason}" for reason, letter in reasons.items())


def _row(each: CodeAgreement, name: str, reasons: dict[str, str], *, two: bool) -> tuple[object, ...]:
    split, matched = each.cases.split, each.matched
    four = [int(split.both), int(split.first_only), int(split.second_only), int(split.neither)] if split else []
    spans = [matched.pairs, matched.first_only, matched.second_only] if matched else []
    return (
        name,
        *each.codings,
        _or_letter(each.cases, reasons),
        *(["/".join(map(str, four))] if two else []),
        _or_letter(each.text, reasons),
        *(["/".join(map(str, spans))] if two else []),
    )


def _or_letter(found: Measured, reasons: dict[str, str]) -> str:
    reason = found.value.reason
    if reason is None:
        return _value(found.value, found.interval)
    return f"– {reasons.setdefault(reason.en, 'abcdefghijklm'[len(reasons)])}"


def _alone(value: Coefficient) -> str:
    if value.value is None:
        return f"– {value.reason.en if value.reason else ''}".rstrip()
    return f"{value.value:.3f}"


def _value(value: Coefficient, interval: Interval) -> str:
    if value.value is None or interval.low is None or interval.high is None:
        return _alone(value)
    return f"{value.value:.3f} [{interval.low:.3f}, {interval.high:.3f}]"


def _gamma(found: GammaOver) -> str:
    if found.value is None:
        return f"– {found.reason.en if found.reason else ''}"
    interval = found.interval
    spread = "" if interval.low is None else f" [{interval.low:.3f}, {interval.high:.3f}]"
    unlike = found.unlike
    made = f"alpha {unlike.alpha:g}, beta {unlike.beta:g}; {found.samples} samples"
    cat = "" if found.category is None else f"; gamma-cat {found.category:.3f}"
    between = ""
    if found.at_least is not None and found.at_most is not None and found.at_most - found.at_least > 1e-6:
        between = f", known to lie between {found.at_least:.3f} and {found.at_most:.3f}"
    return f"{found.value:.3f}{spread}{between} ({made}, sampling error {found.sampling_error:.4f}{cat})"


def _why_no_interval(found: Numbers) -> Iterator[str]:
    reasons = (found.whole.cases_interval.reason, found.whole.text_interval.reason)
    yield from dict.fromkeys(each.en for each in reasons if each is not None)


def _each_text(corpus: Corpus, found: Numbers, whole: GammaOver | None) -> Iterator[str]:
    """Where texts are too few for an interval, each text's own value."""
    if not found.by_source:
        return
    gammas = {each.source: each.value for each in whole.texts} if whole else {}
    rows = [
        (corpus.sources[source].name, _alone(value), "–" if (one := gammas.get(source)) is None else f"{one:.3f}")
        for source, value in found.by_source
    ]
    yield ""
    yield from table(("source", "all codes, on the text", "gamma"), rows)


def _pairs(corpus: Corpus, found: Numbers) -> Iterator[str]:
    if len(found.pairs) < 2:
        return
    yield ""
    rows = (
        (
            f"{coder_name(corpus, each.first)}, {coder_name(corpus, each.second)}",
            each.documents,
            _alone(each.cases),
            _alone(each.text),
            f"{each.matched}/{each.unmatched}",
        )
        for each in found.pairs
    )
    yield from table(("coders", "sources", "cases", "text", "spans matched/alone"), rows)


def _fields(found: Numbers) -> Iterator[str]:
    if not found.fields or not found.fields[0].passages:
        return
    yield ""
    yield f"Fields of statements, on {found.fields[0].passages} passages on which several made statements"
    rows = (
        (each.field, _value(each.value, each.interval), f"{each.agreeing}/{each.passages}") for each in found.fields
    )
    yield from table(("field", "alpha", "same"), rows)
