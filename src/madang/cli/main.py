"""`madang`: the program, its commands, and how it fails."""

import os
import sys
from importlib import import_module

import click

from madang.base.errors import MadangError

CONTEXT = {"help_option_names": ["-h", "--help"]}

PLACES = {
    "demo": "demo",
    "new": "project",
    "import": "sources",
    "speakers": "sources",
    "correct": "correct",
    "recording": "recording",
    "serve": "serve",
    "codebook": "code",
    "code": "code",
    "pairs": "looking",
    "search": "search",
    "words": "words",
    "index": "index",
    "matrix": "looking",
    "agreement": "agreement",
    "claims": "looking",
    "hide": "hiding",
    "account": "account",
    "export": "export",
    "history": "history",
    "undo": "history",
    "snapshot": "snapshots",
    "merge": "merge",
    "seal": "hiding",
    "unseal": "hiding",
    "backup": "backups",
    "restore": "backups",
    "check": "project",
}
"""Each command, in the order of the work, and the module it lives in."""


class Commands(click.Group):
    """Brings in the module of a command only when that command is asked for: `check` needs no Word."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the work."""
        return list(PLACES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name."""
        if cmd_name not in PLACES:
            return None
        room = import_module(f"madang.cli.{PLACES[cmd_name]}")
        commands_of: tuple[click.Command, ...] = room.COMMANDS
        return next(each for each in commands_of if each.name == cmd_name)


@click.group(cls=Commands, context_settings=CONTEXT, no_args_is_help=True)
@click.version_option(package_name="madang", message="madang %(version)s")
def commands() -> None:
    """From interviews to an evidence-backed account of a relationship.

    Start with: madang demo
    """


def main() -> None:
    """Run the program; every failure is one sentence and an exit code of 1 or 2."""
    try:
        # Without its standalone mode click answers the exit code instead of leaving with it.
        sys.exit(commands.main(prog_name="madang", standalone_mode=False) or 0)
    except MadangError as trouble:
        _fail(str(trouble), 1)
    except click.UsageError as trouble:
        trouble.show()
        sys.exit(2)
    except click.ClickException as trouble:
        _fail(trouble.format_message(), 1)
    except (click.Abort, KeyboardInterrupt):
        _fail("Stopped. Nothing was half written.", 1)
    except BrokenPipeError:
        # The reader of our output (head, say) has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as fault:
        if os.environ.get("MADANG_TRACEBACK"):
            raise
        _fail(f"Madang made a mistake ({type(fault).__name__}: {fault}). Nothing was half written.", 2)


def _fail(sentence: str, code: int) -> None:
    click.echo(sentence, err=True)
    sys.exit(code)
