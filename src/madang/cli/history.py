"""`madang history`, `madang undo`."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

import click

from madang.cli.options import answer, json_option, project_argument, table, who_option
from madang.workbench import history as verbs
from madang.workbench.history import Act, Event
from madang.workbench.narrowing import narrowed
from madang.workbench.project import open_project

_DAY = click.DateTime(formats=["%Y-%m-%d"])


def _plain(act: Act) -> dict[str, object]:
    return {
        "number": act.number,
        "id": act.id,
        "at": act.at.isoformat(timespec="milliseconds"),
        "who": act.who,
        "verb": act.verb,
        "summary": act.summary,
        "changes": act.changes,
        "program": act.program,
        "undoes": act.undoes,
        "undone_by": act.undone_by,
    }


def _row(act: Act) -> tuple[object, ...]:
    state = f"undone by {act.undone_by}" if act.undone_by else ""
    return act.number, f"{act.at:%Y-%m-%d %H:%M}", act.who, act.verb, act.changes, act.summary, state


@click.command()
@project_argument
@click.option("--who", "--by", help="Only what this person did.")
@click.option("--verb", help="Only this kind of work: import, apply_code, correct …")
@click.option("--source", metavar="NAME", help="Only what touched this source or anything in it.")
@click.option("--code", metavar="KEY", help="Only what touched this code or its codings.")
@click.option("--since", type=_DAY, metavar="DAY", help="From this day on (UTC), as 2026-03-31.")
@click.option("--until", type=_DAY, metavar="DAY", help="Up to this day, which is included.")
@click.option("--limit", type=click.IntRange(min=1), help="Only the latest so many acts.")
@click.option("--act", "number", type=click.IntRange(min=1), help="The events of this act, before and after.")
@json_option
def history(
    project: str,
    limit: int | None,
    number: int | None,
    since: datetime | None,
    until: datetime | None,
    as_json: bool,
    **asked: Any,
) -> None:
    """Who did what and when (times in UTC), the latest first.

    Example: madang history welfare.madang --who Haeun --code BAR.mistrust --since 2026-03-01
    """
    with open_project(project, read_only=True) as opened:
        if number is not None:
            events = verbs.events(opened, number)
            answer(as_json, [asdict(event) for event in events], map(_event_line, events))
            return
        wanted = narrowed(opened, since=since and since.date(), until=until and until.date(), **asked)
        acts = verbs.acts_asked(opened, wanted, limit=limit)
    if not acts:
        answer(as_json, [], ["Nothing like this was done."])
        return
    header = ("act", "when", "who", "what", "changes", "about", "")
    answer(as_json, [_plain(act) for act in acts], table(header, map(_row, acts)))


def _event_line(event: Event) -> str:
    sign = "+" if event.before is None else "-" if event.after is None else "~"
    told = event.after if event.after is not None else event.before
    return f"{event.number:>7} {sign} {event.kind} {event.entity} {json.dumps(told, ensure_ascii=False)}"


@click.command()
@project_argument
@click.argument("act", required=False, type=click.IntRange(min=1))
@who_option
@json_option
def undo(project: str, act: int | None, who: str, as_json: bool) -> None:
    """Take back the latest act, or the one with this number.

    Undoing an undo does the work again.

    Example: madang undo welfare.madang 12
    """
    with open_project(project, who=who) as opened:
        undone = verbs.undo(opened, act)
    answer(as_json, _plain(undone), [f"Act {undone.number} ({undone.verb}, {undone.changes} changes) is undone."])


COMMANDS = (history, undo)
