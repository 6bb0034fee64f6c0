"""`madang pairs`, `madang matrix`, `madang claims`: looking at what was coded."""

from collections.abc import Iterator
from typing import Any

import click

from madang.analysis.coorientation import ThemeView
from madang.analysis.corpus import Corpus
from madang.analysis.pairs import Pair, PairView
from madang.analysis.readings import Readings
from madang.base.ids import OrganisationId
from madang.cli.as_of import as_of_option, looking
from madang.cli.options import answer, json_option, language_option, project_argument, table
from madang.findings.coverage import claim_coverage
from madang.findings.matrix import Matrix, framework_matrix
from madang.findings.warnings import claim_warnings
from madang.workbench.analysis import organisation, readings


@click.command()
@project_argument
@click.option("--between", nargs=2, metavar="A B", help="Only this pair, with its themes and passages.")
@language_option
@as_of_option
@json_option
def pairs(project: str, between: tuple[str, str] | None, language: str, as_of: str | None, as_json: bool) -> None:
    """The two-sided view of every pair: what A says about B, and B about A.

    Example: madang pairs welfare.madang --between "Welfare Solidarity" "Welfare Division"
    """
    with looking(project, as_of) as opened:
        found, corpus = readings(opened), opened.corpus()
        chosen = {organisation(opened, name) for name in between} if between else None
    shown = [pair for pair in found.pairs if chosen is None or {pair.a, pair.b} == chosen]
    shown.sort(key=lambda pair: not pair.both_heard)
    plain = [_pair_plain(corpus, pair, found.views[pair.a, pair.b]) for pair in shown]
    answer(as_json, plain, _pair_lines(corpus, found, shown, language, opened=bool(between)))


def _pair_plain(corpus: Corpus, pair: Pair, view: PairView) -> dict[str, Any]:
    return {
        "a": _names(corpus, pair.a),
        "b": _names(corpus, pair.b),
        "a_on_b": list(pair.a_on_b),
        "b_on_a": list(pair.b_on_a),
        "themes": [_theme_plain(theme) for theme in view.themes],
        "blame_crossings": [
            {"theme": each.theme, "a_blames_b": list(each.a_blames_b), "b_blames_a": list(each.b_blames_a)}
            for each in view.crossings
        ],
    }


def _theme_plain(theme: ThemeView) -> dict[str, Any]:
    views = {name: getattr(theme, name) for name in ("own_a", "own_b", "guess_a", "guess_b")}
    return {
        "theme": theme.theme,
        "state": theme.state.value,
        "standing": theme.standing.value,
        "agreement": theme.agreement,
        **{
            name: {"stance": view.value, "statements": list(view.statements), "reason": _reason(view.reason)}
            for name, view in views.items()
        },
    }


def _reason(reason: Any) -> str | None:
    return None if reason is None else reason.en


def _names(corpus: Corpus, id_: OrganisationId) -> dict[str, str]:
    each = corpus.organisations[id_]
    return {"id": each.id, "ko": each.ko, "en": each.en, "side": each.side.value}


def _pair_lines(corpus: Corpus, found: Readings, shown: list[Pair], language: str, *, opened: bool) -> Iterator[str]:
    if not shown:
        yield "Nobody has said anything about that yet."
        return
    if not opened:
        yield from table(("A", "B", "A on B", "B on A", "states"), (_row(corpus, found, p, language) for p in shown))
        return
    for pair in shown:
        yield from _page(corpus, pair, found.views[pair.a, pair.b], language)


def _row(corpus: Corpus, found: Readings, pair: Pair, language: str) -> tuple[object, ...]:
    counts: dict[str, int] = {}
    for theme in found.views[pair.a, pair.b].themes:
        if theme.agreement is not None:
            counts[theme.state.value] = counts.get(theme.state.value, 0) + 1
    states = ", ".join(f"{count} {state.replace('_', ' ')}" for state, count in counts.items())
    a, b = (corpus.organisations[each].name(language) for each in (pair.a, pair.b))
    return a, b, len(pair.a_on_b), len(pair.b_on_a), states or "not enough said on both sides"


def _page(corpus: Corpus, pair: Pair, view: PairView, language: str) -> Iterator[str]:
    a, b = (corpus.organisations[each].name(language) for each in (pair.a, pair.b))
    yield f"{a}  ⟷  {b}"
    yield ""
    names = {code.key: code.name.said(language) for code in corpus.codebook}
    rows = [
        (names[t.theme], _stance(t.own_a.value), _stance(t.own_b.value), t.state.value.replace("_", " "))
        for t in view.themes
    ]
    yield from table(("theme", f"{a} on {b}", f"{b} on {a}", "state"), rows)
    for crossing in view.crossings:
        yield f"Each puts it in the other: {names[crossing.theme]}"
    for heading, statements in ((f"{a} on {b}", pair.a_on_b), (f"{b} on {a}", pair.b_on_a)):
        yield from ("", heading)
        yield from (f"  {_quotation(corpus, statement)}" for statement in statements)


def _stance(value: float | None) -> str:
    return "–" if value is None else f"{value:+.1f}".replace("+0.0", "0")


def _quotation(corpus: Corpus, statement: Any) -> str:
    coding = corpus.codings_of[statement][0]
    source = corpus.sources[coding.segment.source]
    codes = sorted({corpus.codebook.code(each.code).key for each in corpus.codings_of[statement]})
    words = " ".join(coding.segment.words.split())
    return f"“{words}” — {source.name}, {coding.segment.span.start} [{', '.join(codes)}]"


@click.command()
@project_argument
@click.option("--theme", "themes", multiple=True, help="A code's key; may be given several times.")
@language_option
@as_of_option
@json_option
def matrix(project: str, themes: tuple[str, ...], language: str, as_of: str | None, as_json: bool) -> None:
    """The framework matrix: cases by themes, with the written summaries.

    Example: madang matrix welfare.madang --theme BAR.mistrust
    """
    with looking(project, as_of) as opened:
        corpus, findings = opened.corpus(), opened.findings()
    chosen = [corpus.codebook.named(key).id for key in themes] or None
    found = framework_matrix(corpus, findings.summaries, findings.citations, chosen)
    answer(as_json, _matrix_plain(corpus, found), _matrix_lines(corpus, found, language))


def _matrix_plain(corpus: Corpus, found: Matrix) -> list[dict[str, Any]]:
    return [
        {
            "case": _names(corpus, cell.case),
            "theme": corpus.codebook.code(cell.theme).key,
            "statements": list(cell.statements),
            "episodes": cell.episodes,
            "summary": {"ko": cell.summary.ko, "en": cell.summary.en} if cell.summary else None,
            "reach": [each.value for each in cell.reach],
        }
        for row in found.cells
        for cell in row
        if cell.statements or cell.summary
    ]


def _matrix_lines(corpus: Corpus, found: Matrix, language: str) -> Iterator[str]:
    for row in found.cells:
        cells = [cell for cell in row if cell.statements or cell.summary]
        if not cells:
            continue
        yield corpus.organisations[cells[0].case].name(language)
        for cell in cells:
            code = corpus.codebook.code(cell.theme)
            said = cell.summary.said(language) if cell.summary else "(no summary yet)"
            yield f"  {code.key} {code.name.said(language)}: {said} [{len(cell.statements)} statements]"
        yield ""


@click.command()
@project_argument
@language_option
@as_of_option
@json_option
def claims(project: str, language: str, as_of: str | None, as_json: bool) -> None:
    """The researcher's claims, what each rests on, and what to watch.

    Example: madang claims welfare.madang
    """
    with looking(project, as_of) as opened:
        corpus, findings = opened.corpus(), opened.findings()
    plain = []
    for claim in findings.claims:
        evidence = tuple(each for each in findings.evidence if each.claim == claim.id)
        covered = claim_coverage(corpus, claim, evidence)
        warned = claim_warnings(corpus, claim, evidence)
        plain.append(
            {
                "id": claim.id,
                "claim": claim.text.said(language),
                "status": claim.status.value,
                "reason": claim.reason.said(language),
                "for": len(covered.supporting.cases),
                "against": len(covered.against.cases),
                "qualifying": len(covered.qualifying.cases),
                "reached": covered.reached,
                "passages": len(evidence),
                "warnings": [warning.text.said(language) for warning in warned],
            }
        )
    answer(as_json, plain, _claim_lines(plain))


def _claim_lines(plain: list[dict[str, Any]]) -> Iterator[str]:
    if not plain:
        yield "There are no claims yet. Bring some in with: madang code PROJECT findings.jsonl"
    for number, claim in enumerate(plain, 1):
        yield f"{number}. {claim['claim']}"
        of = f" of {claim['reached']} reached" if claim["reached"] is not None else ""
        yield (
            f"   {claim['status']}; cases for {claim['for']}{of}, against {claim['against']}, "
            f"qualifying {claim['qualifying']}; {claim['passages']} passages"
        )
        yield from (f"   ! {warning}" for warning in claim["warnings"])


COMMANDS = (pairs, matrix, claims)
