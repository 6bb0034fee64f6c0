"""`madang words`: words by side, and what stands beside a word."""

from dataclasses import asdict

import click

from madang.analysis.collocations import Collocations
from madang.analysis.queries import Search
from madang.analysis.word_lists import WordList
from madang.cli.options import answer, json_option, project_argument, table
from madang.sources.organisation import Side
from madang.text.search import Spelling
from madang.workbench import word_lists
from madang.workbench.project import open_project

_SIDES = click.Choice([each.value for each in Side])


@click.command()
@project_argument
@click.argument("word", required=False, default="")
@click.option("--side", type=_SIDES, default=Side.CIVIC.value, show_default=True, help="Whose words.")
@click.option("--against", type=_SIDES, default=Side.GOVERNMENT.value, show_default=True, help="Beside whose.")
@click.option(
    "--window", type=click.IntRange(0, 50), default=5, show_default=True, help="Words on either side; 0: the turn."
)
@click.option(
    "--least-cases",
    type=click.IntRange(1, 1_000),
    show_default="2 by side, 1 beside a word",
    help="Leave out words of fewer cases.",
)
@click.option("--small", is_flag=True, help="Also words that say little by themselves.")
@click.option("--limit", type=click.IntRange(1, 200), default=40, show_default=True, help="How many to print.")
@json_option
def words(
    project: str,
    word: str,
    side: str,
    against: str,
    window: int,
    least_cases: int | None,
    small: bool,
    limit: int,
    as_json: bool,
) -> None:
    """What one side says more often than the other, or what stands beside WORD.

    Cases come first: a word that one person loves to say is no word of a side.

    Example: madang words welfare.madang 구청 --window 3
    """
    with open_project(project, read_only=True) as opened:
        if word:
            asked = Search(words=word, spelling=Spelling.FORM)
            beside = word_lists.beside(opened, asked, window, least_cases=least_cases or 1, small=small)
            return answer(as_json, asdict(beside), _beside(beside, limit))
        found = word_lists.word_list(opened, Side(side), Side(against), least_cases=least_cases or 2, small=small)
    answer(as_json, asdict(found), _by_side(found, limit))
    return None


def _by_side(found: WordList, limit: int) -> list[str]:
    header = ("word", "cases", "times", f"cases {found.against}", f"times {found.against}", "G²", "log ratio")
    rows = [
        (w.word, w.cases_here, w.here, w.cases_there, w.there, f"{w.likelihood:.1f}", f"{w.ratio:+.1f}")
        for w in found.words[:limit]
    ]
    counted = (
        f"{found.side}: {found.cases_here} cases, {found.said_here:,} words; "
        f"{found.against}: {found.cases_there} cases, {found.said_there:,} words"
    )
    return [*table(header, rows), counted] if rows else [f"Nothing to list. {counted}"]


def _beside(found: Collocations, limit: int) -> list[str]:
    header = ("word", "cases", "together", "in all", "logDice", "G²")
    rows = [
        (w.word, w.cases, w.together, w.all, f"{w.log_dice:.1f}", f"{w.likelihood:.1f}") for w in found.words[:limit]
    ]
    return table(header, rows) if rows else ["Nothing stands beside it often enough to be listed."]


COMMANDS = (words,)
