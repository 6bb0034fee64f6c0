"""The tables from which the numbers of an account recompute: statements, cases, reach, codes, history."""

from collections.abc import Mapping, Sequence

from madang.analysis.cases import sources_of
from madang.report.desk import Desk
from madang.report.history import HistoryLine
from madang.report.sections import trail

Row = Mapping[str, object]


def tables(desk: Desk, numbers: Mapping[str, int], history: Sequence[HistoryLine] = ()) -> dict[str, tuple[Row, ...]]:
    """All tables; things are called by their names, passages by their numbers."""
    return {
        "statements": _statements(desk, numbers),
        "cases": _cases(desk),
        "reach": _reach(desk),
        "codes": _codes(desk),
        "history": trail.plain(desk, history),
    }


def _name(desk: Desk, organisation: str | None) -> str | None:
    return None if organisation is None else desk.party(organisation).ko  # type: ignore[arg-type]


def _statements(desk: Desk, numbers: Mapping[str, int]) -> tuple[Row, ...]:
    found: list[Row] = []
    for key in sorted(desk.told, key=desk.order.__getitem__):
        told, statement = desk.told[key], desk.told[key].statement
        held = desk.citations.held(key) is not None
        episode = desk.corpus.episodes.get(statement.episode) if statement.episode else None
        found.append(
            {
                "passage": numbers.get(key),
                "case": _name(desk, told.case),
                "side": told.side.value if told.side else None,
                "about": _name(desk, told.about),
                "codes": sorted(told.codes),
                "stance": statement.stance.value,
                "perspective": statement.perspective.value,
                "modality": statement.modality.value,
                "horizon": statement.horizon.value,
                "owner": statement.owner_side,
                "blame": statement.blame.value,
                "status": statement.status.value,
                "setting": statement.setting.value,
                "episode": (episode.name.said("ko") if episode else None),
                "coder": desk.coder(statement.coder).ko,
                "source": None if held else desk.corpus.sources[statement.source].name,
                "speaker": _speaker(desk, key, held),
                "withheld": held,
            }
        )
    return tuple(found)


def _speaker(desk: Desk, key: str, held: bool) -> str | None:
    who = desk.told[key].participant
    return None if held or who is None else desk.corpus.participants[who].shown


def _cases(desk: Desk) -> tuple[Row, ...]:
    return tuple(
        {
            "case": _name(desk, case),
            "side": desk.corpus.organisations[case].side.value,
            "sources": sorted(desk.corpus.sources[each].name for each in sources),
        }
        for case, sources in sources_of(desk.corpus).items()
    )


def _reach(desk: Desk) -> tuple[Row, ...]:
    rows = [
        (
            desk.corpus.sources[each.source].name,
            desk.corpus.codebook.code(each.code).key,
            each.value.value,
            desk.coder(each.coder).ko,
        )
        for each in desk.corpus.reach
        if each.source in desk.corpus.sources
    ]
    return tuple({"source": a, "code": b, "value": c, "coder": d} for a, b, c, d in sorted(rows))


def _codes(desk: Desk) -> tuple[Row, ...]:
    keys = {code.id: code.key for code in desk.corpus.codebook}
    return tuple(
        {"code": code.key, "parent": keys.get(code.parent) if code.parent else None} for code in desk.corpus.codebook
    )
