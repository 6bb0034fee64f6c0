"""`madang search`: words in the transcripts, and coded passages."""

from collections.abc import Iterator
from typing import Any

import click

from madang.analysis.corpus import Corpus
from madang.analysis.places import Match
from madang.analysis.queries import Search
from madang.analysis.retrieval import Query
from madang.cli.as_of import as_of_option, looking
from madang.cli.options import answer, json_option, language_option, project_argument
from madang.sources.organisation import Side
from madang.text.excerpt import PieceKind
from madang.text.search import Scope, Spelling
from madang.workbench.search import Results, Shown
from madang.workbench.search import search as search_project

_ENDS = {PieceKind.WORDS: "", PieceKind.CUT: "", PieceKind.HIT: "*"}


@click.command()
@project_argument
@click.argument("words", required=False, default="")
@click.option(
    "--code", "codes", multiple=True, help="A code's key, with the codes below it; may be given several times."
)
@click.option(
    "--match",
    type=click.Choice([each.value for each in Match]),
    default=Match.ANY.value,
    show_default=True,
    help="How several codes stand to each other.",
)
@click.option("--without", multiple=True, help="A code that must not overlap.")
@click.option("--side", "sides", multiple=True, type=click.Choice([each.value for each in Side]), help="Who speaks.")
@click.option("--no-interviewers", is_flag=True, help="Leave out what interviewers say.")
@click.option(
    "--as",
    "spelling",
    type=click.Choice([each.value for each in Spelling]),
    default=Spelling.FORM.value,
    show_default=True,
    help="Any form of a word, letters also inside words, only whole words, or a regular expression.",
)
@click.option("--spacing", is_flag=True, help="Ignore how Korean is spaced.")
@click.option("--in-source", is_flag=True, help="Several words need only stand in the same source, not the same turn.")
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help="How many to print.")
@language_option
@as_of_option
@json_option
def search(
    project: str,
    words: str,
    codes: tuple[str, ...],
    match: str,
    without: tuple[str, ...],
    sides: tuple[str, ...],
    no_interviewers: bool,
    spelling: str,
    spacing: bool,
    in_source: bool,
    limit: int,
    language: str,
    as_of: str | None,
    as_json: bool,
) -> None:
    """Find words and coded passages, counted by side and by case.

    WORDS may use "…" for a phrase, AND, OR, NOT, NEAR/5 and brackets; words side by side stand in one turn.

    Example: madang search welfare.madang "trust OR confidence" --side civic
    """
    with looking(project, as_of) as opened:
        corpus = opened.corpus()
        asked = Search(
            words=words,
            spelling=Spelling(spelling),
            spacing=spacing,
            scope=Scope.SOURCE if in_source else Scope.TURN,
            codes=tuple(corpus.codebook.named(key).id for key in codes),
            without=tuple(corpus.codebook.named(key).id for key in without),
            no_interviewers=no_interviewers,
            query=Query(match=Match(match), sides=tuple(map(Side, sides))),
        )
        found = search_project(opened, asked, most=limit)
    answer(as_json, _plain(corpus, found), _lines(corpus, found, language))


def _plain(corpus: Corpus, found: Results) -> dict[str, Any]:
    hits = found.hits
    return {
        "hits": len(hits.hits),
        "words": hits.words,
        "unread": found.unread,
        "sides": {side.value if side else None: count for side, count in hits.sides.items()},
        "cases": [{"case": _case(corpus, case, "en"), "hits": count} for case, count in hits.cases.items()],
        "shown": [_hit_plain(corpus, each) for each in found.shown],
    }


def _hit_plain(corpus: Corpus, shown: Shown) -> dict[str, Any]:
    hit = shown.hit
    return {
        "source": corpus.sources[hit.source].name,
        "turn": None if hit.turn is None else hit.turn + 1,
        "start": hit.start,
        "end": hit.end,
        "speaker": shown.speaker,
        "case": _case(corpus, hit.voice.case, "en"),
        "side": hit.voice.side.value if hit.voice.side else None,
        "words": [{"start": start, "end": end} for start, end in hit.words],
        "text": "".join(piece.text for piece in shown.pieces),
        "codes": [corpus.codebook.code(each).key for each in shown.codes],
    }


def _case(corpus: Corpus, case: Any, language: str) -> str | None:
    return corpus.organisations[case].name(language) if case else None


def _lines(corpus: Corpus, found: Results, language: str) -> Iterator[str]:
    hits = found.hits
    if found.names:
        yield f"Also looked for: {', '.join(found.names)}"
    if not hits.hits:
        yield "Nothing was found."
        return
    sides = ", ".join(f"{side.value if side else 'no side'} {count}" for side, count in hits.sides.items())
    yield f"{len(hits.cases.keys() - {None})} cases, {len(hits.hits)} places, {hits.sources} sources ({sides})"
    source = None
    for each in found.shown:
        if each.hit.source != source:
            source = each.hit.source
            yield from ("", corpus.sources[source].name)
        yield f"  {_cited(corpus, each, language)}"
    if len(hits.hits) > len(found.shown):
        yield from ("", f"… and {len(hits.hits) - len(found.shown)} more; --limit shows more of them.")
    if found.unread:
        unread = f"{found.unread} sources have not been read by the analyser, and letters alone decide there"
        yield from ("", f"{unread}; madang index reads them.")


def _cited(corpus: Corpus, shown: Shown, language: str) -> str:
    hit = shown.hit
    text = "".join(_ENDS[piece.kind] + piece.text + _ENDS[piece.kind] for piece in shown.pieces)
    who = ", ".join(filter(None, (shown.speaker, _case(corpus, hit.voice.case, language))))
    place = "" if hit.turn is None else f"{hit.turn + 1}: "
    return f"{place}{' '.join(text.split())} — {who or 'no speaker'}"


COMMANDS = (search,)
