"""`madang`: the program, its commands, and how it fails."""

import os
import sys

import click

from madang.base.errors import MadangError
from madang.cli import account, code, demo, history, looking, project, sources

CONTEXT = {"help_option_names": ["-h", "--help"]}


@click.group(context_settings=CONTEXT, no_args_is_help=True)
@click.version_option(package_name="madang", message="madang %(version)s")
def commands() -> None:
    """From interviews to an evidence-backed account of a relationship.

    Start with: madang demo
    """


for room in (demo, project, sources, code, looking, account, history):
    for command in room.COMMANDS:
        commands.add_command(command)


def main() -> None:
    """Run the program; every failure is one sentence and an exit code of 1 or 2."""
    try:
        commands.main(prog_name="madang", standalone_mode=False)
    except MadangError as trouble:
        _fail(str(trouble), 1)
    except click.exceptions.Exit as leaving:
        sys.exit(leaving.exit_code)
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
