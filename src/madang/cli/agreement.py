"""`madang agreement`: how far coders agree, on the cases and on the text."""

from pathlib import Path

import click

from madang.analysis.agreement.gamma import SAMPLES
from madang.analysis.between_coders.measured import MEASURES
from madang.analysis.between_coders.on_the_cases import CaseUnit
from madang.analysis.between_coders.on_the_text import Unit
from madang.cli.agreement_lines import lines
from madang.cli.agreement_plain import plain, write_csv
from madang.cli.as_of import as_of_option, looking
from madang.cli.options import answer, bar, json_option, language_option, project_argument
from madang.workbench.agreement_numbers import asked_of, gamma, numbers

_FILE = click.Path(path_type=Path, dir_okay=False, writable=True)


@click.command()
@project_argument
@click.option("--coder", "coders", multiple=True, help="Only these coders, by name; given twice or more.")
@click.option("--code", "codes", multiple=True, help="Only this code, by its key, with those below it.")
@click.option(
    "--unit",
    type=click.Choice([each.value for each in Unit]),
    default=Unit.CHARACTER.value,
    show_default=True,
    help="What is counted of the text.",
)
@click.option(
    "--cases",
    type=click.Choice([each.value for each in CaseUnit]),
    show_default="the study's own",
    help="What a case is.",
)
@click.option("--measure", type=click.Choice(MEASURES), default=MEASURES[0], show_default=True, help="Which measure.")
@click.option("--no-gamma", is_flag=True, help="Leave gamma out; it takes longest.")
@click.option("--csv", "out", type=_FILE, help="Also write the table of codes to this file.")
@language_option
@as_of_option
@json_option
def agreement(
    project: str,
    coders: tuple[str, ...],
    codes: tuple[str, ...],
    unit: str,
    cases: str | None,
    measure: str,
    no_gamma: bool,
    out: Path | None,
    language: str,
    as_of: str | None,
    as_json: bool,
) -> None:
    """How far coders who coded apart agree: per code on the cases and on the text, and over the whole codebook.

    Example: madang agreement welfare.madang --coder Haeun --coder Minjae
    """
    with looking(project, as_of) as opened:
        corpus = opened.corpus()
        asked = asked_of(corpus, coders, unit=Unit(unit), case_unit=cases or "", measure=measure)
        found = numbers(opened, asked)
        wanted = {below.id for key in codes for below in corpus.codebook.below(corpus.codebook.named(key).id)}
        rows = [each for each in found.codes if not codes or each.code in wanted]
        whole = None
        if not no_gamma and found.ground.documents:
            with bar(SAMPLES, "gamma", quiet=as_json) as step:
                whole = gamma(opened, asked, told=lambda _: step(1))
    if out is not None:
        write_csv(out, corpus, found, rows)
    answer(as_json, plain(corpus, found, rows, whole), lines(corpus, found, rows, whole, language))


COMMANDS = (agreement,)
