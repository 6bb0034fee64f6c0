"""`madang export`."""

from pathlib import Path

import click

from madang.cli import refi_lines
from madang.cli.account import given_away_lines
from madang.cli.as_of import as_of_option, looking
from madang.cli.options import answer, json_option, project_argument
from madang.coding.statement import Sharing
from madang.workbench.exchange import WHATS, Order, write_out
from madang.workbench.name_views import given_away

REFI = (".qdpx", ".qdc")


@click.command()
@project_argument
@click.option(
    "-o",
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file; its ending says the format.",
)
@click.option("--what", type=click.Choice(WHATS), help="What to write, where the table above names several.")
@click.option("--replace", is_flag=True, help="Write over a file that is there.")
@click.option(
    "--level",
    type=click.Choice([level.value for level in Sharing]),
    default=Sharing.RESEARCHER.value,
    show_default=True,
    help="Who will read it: refused where a passage may not be shown to them.",
)
@click.option(
    "--language",
    type=click.Choice(["ko", "en"]),
    default="ko",
    show_default=True,
    help="Which of their two names codes and organisations go out with.",
)
@click.option(
    "--for",
    "target",
    type=click.Choice(["nvivo", "qc"]),
    help=".qdpx: count characters as NVivo does; call passages by their lines, by which qc finds them.",
)
@click.option("--no-side-file", is_flag=True, help=".qdpx: leave out what only Madang reads, real names among it.")
@click.option("--no-originals", is_flag=True, help=".qdpx: leave out the files that sources came in (PDF, recordings).")
@click.option("--recordings", is_flag=True, help=".qdpx: with copies of the attached recordings.")
@click.option(
    "--in-transcripts", is_flag=True, help=".qdpx: codings of a text that has a recording inside its transcript there."
)
@as_of_option
@json_option
def export(
    project: str,
    out: Path,
    what: str | None,
    replace: bool,
    level: str,
    language: str,
    target: str | None,
    no_side_file: bool,
    no_originals: bool,
    recordings: bool,
    in_transcripts: bool,
    as_of: str | None,
    as_json: bool,
) -> None:
    """Take the coded project out, in the format that the file's ending names.

    \b
    .qdpx           the project, for NVivo, ATLAS.ti, MAXQDA (REFI-QDA)
    .xlsx           codings, statements, codebook, sources on four sheets
    .csv            statements; --what codings; --what codebook
    .jsonl          all that is coded and found, for madang code
    .md             the coded passages under their codes
    .docx           marked transcripts; --what codebook
    .html           marked transcripts
    .qdc            the codebook, for other programs (REFI-QDA)
    .json           the codebook, for madang codebook --load
    .graphml .gexf  the network of organisations

    What the format cannot hold is listed. Hidden names are replaced. These files hold passages word for word; for
    readers print the account.

    Example: madang export welfare.madang -o welfare.qdpx
    """
    order = Order(
        out.suffix,
        what or "",
        language,
        Sharing(level),
        nvivo=target == "nvivo",
        side=not no_side_file,
        originals=not no_originals,
        recordings=recordings,
        inside=in_transcripts,
        qc=target == "qc",
    )
    with looking(project, as_of) as opened:
        taken = write_out(opened, out, order, replace=replace)
        alone = given_away(opened)
    size, standard = out.stat().st_size, out.suffix.lower() in REFI
    plain = {"file": str(out), "bytes": size, "report": refi_lines.plain(taken.report), "given_away": len(alone)}
    lines = refi_lines.written(taken.report, standard=standard)
    answer(as_json, plain, [f"{out} is written ({size:,} bytes).", *lines, *given_away_lines(alone)])


COMMANDS = (export,)
