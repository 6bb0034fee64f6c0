"""Which acts of the history somebody asks for, in the words of a person: names, keys and days."""

from datetime import UTC, date, datetime, time, timedelta

from madang.base.errors import Invalid, NotFound
from madang.store import history, rows
from madang.store.history import Asked
from madang.workbench.project import Project


def narrowed(
    project: Project,
    *,
    who: str | None = None,
    verb: str | None = None,
    source: str | None = None,
    code: str | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Asked:
    """What to ask the history for. `source` is a name and `code` a key, also of one that is gone or called
    otherwise by now; `since` and `until` are days in UTC, both included.

    Raises `NotFound` for a person, verb, source or code the history does not know, `Invalid` for a source and
    a code at once.
    """
    if source and code:
        raise Invalid("Ask for a source or for a code, not for both.", "자료와 코드 가운데 하나만 고르십시오.")
    with project.reading() as session:
        _require_known(who, history.people(session), "Nobody called {0} did anything here", "{0}: 한 일이 없습니다")
        _require_known(verb, history.verbs(session), "Nothing was done under the verb {0}", "{0}: 이런 일은 없었습니다")
        touching = rows.called(session, "source", "name", source) if source else None
        touching = rows.called(session, "code", "key", code) if code else touching
    if (source or code) and touching is None:
        raise NotFound(
            f"The history knows nothing called {source or code}.", f"이력에 {source or code}이(가) 없습니다."
        )
    return Asked(who, verb, _start(since), _start(until and until + timedelta(days=1)), touching=touching)


def _start(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), UTC)


def _require_known(wanted: str | None, known: list[str], en: str, ko: str) -> None:
    if wanted is not None and wanted not in known:
        there = ", ".join(known)
        raise NotFound(f"{en.format(wanted)}; there are: {there}.", f"{ko.format(wanted)}. 있는 것: {there}")
