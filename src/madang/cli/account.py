"""`madang account`, `madang export`."""

from collections.abc import Sequence
from pathlib import Path

import click

from madang.analysis.hiding.singled_out import LEAST
from madang.cli import refi_lines
from madang.cli.as_of import as_of_option, looking
from madang.cli.options import answer, json_option, project_argument
from madang.coding.statement import Sharing
from madang.workbench import refi_out
from madang.workbench.exchange import WHATS
from madang.workbench.exchange import export as write_export
from madang.workbench.name_views import Alone, given_away
from madang.workbench.report import print_account

_FEW = 3
_OUT = click.Path(path_type=Path, dir_okay=False)


@click.command()
@project_argument
@click.option("-o", "--out", required=True, type=_OUT, help="The file to write: .html, .docx or .json.")
@click.option("--language", type=click.Choice(["ko", "en", "both"]), default="both", show_default=True)
@click.option(
    "--level",
    type=click.Choice([level.value for level in Sharing]),
    default=Sharing.PUBLIC.value,
    show_default=True,
    help="For whom: passages with a narrower level are withheld.",
)
@as_of_option
@json_option
def account(project: str, out: Path, language: str, level: str, as_of: str | None, as_json: bool) -> None:
    """Print the account of the relationship.

    Example: madang account welfare.madang -o account.docx --language ko
    """
    with looking(project, as_of) as opened:
        size = print_account(opened, out, language, Sharing(level))
        alone = given_away(opened)
    answer(
        as_json,
        {"file": str(out), "bytes": size, "given_away": len(alone)},
        [f"{out} is written ({size:,} bytes).", *given_away_lines(alone)],
    )


@click.command()
@project_argument
@click.option("-o", "--out", required=True, type=_OUT, help="The file; its ending says the format.")
@click.option("--what", type=click.Choice(WHATS), help="What to write, where a format can hold several things.")
@click.option("--for", "target", type=click.Choice(["nvivo"]), help="Count the places of a .qdpx as NVivo does.")
@click.option(
    "--language",
    type=click.Choice(["ko", "en"]),
    default="ko",
    show_default=True,
    help="Which of two names codes and organisations have, and which comes first.",
)
@click.option(
    "--no-side-file", is_flag=True, help="Leave out of a .qdpx what only Madang reads: for files that go out."
)
@click.option(
    "--level",
    type=click.Choice([level.value for level in Sharing]),
    default=Sharing.RESEARCHER.value,
    show_default=True,
    help="For whom: refused where a passage has a narrower level.",
)
@as_of_option
@json_option
def export(
    project: str,
    out: Path,
    what: str | None,
    target: str | None,
    language: str,
    no_side_file: bool,
    level: str,
    as_of: str | None,
    as_json: bool,
) -> None:
    """Take the coded project out.

    .qdpx is a REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA and others, .qdc its codebook alone; .jsonl holds
    everything coded and found and comes in again with `madang code`; .xlsx all tables; .csv the statements, or
    `--what codings` or `codebook`; .md the coded passages; .docx and .html the marked transcripts, .docx also
    `--what codebook`; .graphml and .gexf the network; .json the codebook for `madang codebook --load`.
    Hidden names are replaced.

    Example: madang export welfare.madang -o welfare.qdpx
    """
    with looking(project, as_of) as opened:
        if out.suffix.lower() in (".qdpx", ".qdc"):
            choice = refi_out.Choice(language, utf16=target == "nvivo")
            handed = refi_out.export_refi(opened, out, choice, side=not no_side_file, level=Sharing(level))
            size, report = len(handed.content), handed.report
            plain = {"file": str(out), "bytes": size, "report": refi_lines.plain(report)}
            answer(as_json, plain, [f"{out} is written ({size:,} bytes).", *refi_lines.written(report)])
            return
        size, alone = write_export(opened, out, what, language, Sharing(level)), given_away(opened)
    plain = {"file": str(out), "bytes": size, "given_away": len(alone)}
    answer(as_json, plain, [f"{out} is written ({size:,} bytes).", *given_away_lines(alone)])


def given_away_lines(alone: Sequence[Alone]) -> list[str]:
    """A notice about participants whom a description gives away; nothing where there is none."""
    if not alone:
        return []
    few = "; ".join(f"{each.shown} ({each.description}: {each.k})" for each in alone[:_FEW])
    more = f" and {len(alone) - _FEW} more" if len(alone) > _FEW else ""
    return [f"Position, organisation and attributes fit fewer than {LEAST} participants for: {few}{more}."]


COMMANDS = (account, export)
