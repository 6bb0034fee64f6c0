"""`madang account`."""

from collections.abc import Sequence
from pathlib import Path

import click

from madang.analysis.hiding.singled_out import LEAST
from madang.cli.as_of import as_of_option, looking
from madang.cli.options import answer, json_option, project_argument
from madang.coding.statement import Sharing
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


def given_away_lines(alone: Sequence[Alone]) -> list[str]:
    """A notice about participants whom a description gives away; nothing where there is none."""
    if not alone:
        return []
    few = "; ".join(f"{each.shown} ({each.description}: {each.k})" for each in alone[:_FEW])
    more = f" and {len(alone) - _FEW} more" if len(alone) > _FEW else ""
    return [f"Position, organisation and attributes fit fewer than {LEAST} participants for: {few}{more}."]


COMMANDS = (account,)
