"""`madang account`, `madang export`."""

from pathlib import Path

import click

from madang.cli import refi_lines
from madang.cli.as_of import as_of_option, looking
from madang.cli.options import answer, json_option, project_argument
from madang.coding.statement import Sharing
from madang.workbench import refi_out
from madang.workbench.exchange import export as write_export
from madang.workbench.report import print_account

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
    answer(as_json, {"file": str(out), "bytes": size}, [f"{out} is written ({size:,} bytes)."])


@click.command()
@project_argument
@click.option(
    "-o", "--out", required=True, type=_OUT, help="The file: .qdpx, .qdc, .jsonl, .csv, .graphml, .json (codebook)."
)
@click.option("--for", "target", type=click.Choice(["nvivo"]), help="Count the places of a .qdpx as NVivo does.")
@click.option(
    "--language",
    type=click.Choice(["ko", "en"]),
    default="ko",
    show_default=True,
    help="Which of two names codes and organisations have in a .qdpx or .qdc.",
)
@click.option(
    "--no-side-file", is_flag=True, help="Leave out of a .qdpx what only Madang reads: for files that go out."
)
@as_of_option
@json_option
def export(
    project: str,
    out: Path,
    target: str | None,
    language: str,
    no_side_file: bool,
    as_of: str | None,
    as_json: bool,
) -> None:
    """Take the coded project out.

    .qdpx is a REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA and others, .qdc its codebook alone; .jsonl holds
    everything coded and found and comes in again with `madang code`; .csv is the statement table; .graphml the
    network; .json the codebook.

    Example: madang export welfare.madang -o welfare.qdpx
    """
    with looking(project, as_of) as opened:
        if out.suffix.lower() in (".qdpx", ".qdc"):
            choice = refi_out.Choice(language, utf16=target == "nvivo")
            handed = refi_out.export_refi(opened, out, choice, side=not no_side_file)
            size, report = len(handed.content), handed.report
            plain = {"file": str(out), "bytes": size, "report": refi_lines.plain(report)}
            answer(as_json, plain, [f"{out} is written ({size:,} bytes).", *refi_lines.written(report)])
            return
        size = write_export(opened, out)
    answer(as_json, {"file": str(out), "bytes": size}, [f"{out} is written ({size:,} bytes)."])


COMMANDS = (account, export)
