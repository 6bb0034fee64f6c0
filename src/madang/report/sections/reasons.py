"""Why be partners at all: means to the common good, or an end (row 8 of the mission)."""

from madang.analysis.reasons import Reasons
from madang.base.bilingual import Bilingual
from madang.report import words
from madang.report.desk import Desk
from madang.report.document import Sentence
from madang.report.phrases import capital, listed
from madang.report.sections.barriers import coverage_table
from madang.report.sections.pieces import Blocks, head, para, quoted, say
from madang.sources.organisation import Side


def section(desk: Desk) -> Blocks:
    """Coverage of each reason, who says means and who says end, and their words."""
    keys = [key for key in desk.family("MEA") if key in desk.by_theme]
    if not keys:
        return ()
    sentences = [each for side in Side if (each := means_or_end(desk, desk.read.reasons[side])) is not None]
    caption = Bilingual("파트너십의 까닭을 말하는 사례", "Cases that tell of each reason")
    return (
        head(1, "왜 함께하는가", "Why be partners", "reasons"),
        *(para(sentence) for sentence in sentences),
        coverage_table(desk, keys, caption),
        *(block for key in keys for block in _reason(desk, key)),
    )


def means_or_end(desk: Desk, found: Reasons) -> Sentence | None:
    """Who sees partnership as a means, as an end, or as both."""
    parts = (
        (found.means_only, Bilingual("수단으로만 말하는 곳", "as a means only")),
        (found.end_only, Bilingual("목적으로만 말하는 곳", "as an end only")),
        (found.both, Bilingual("둘 다 말하는 곳", "as both")),
    )
    said = [(listed(desk.parties(cases)), how) for cases, how in parts if cases]
    if not said or found.side is None:
        return None
    ko = "; ".join(f"{how.ko}: {who.ko}" for who, how in said)
    en = "; ".join(f"{how.en}, {who.en}" for who, how in said)
    evidence = [key for row in found.rows if row.theme in ("MEA.means", "MEA.goal") for key in row.statements]
    side = words.SIDES[found.side]
    return say(
        f"{side.ko}에서 파트너십을 공동선의 {ko}.", f"Partnership is told on {side.en} {en}.", desk.ordered(evidence)
    )


def _reason(desk: Desk, key: str) -> Blocks:
    name = capital(desk.code(key))
    quotes = quoted(desk, [each.statement.id for each in desk.by_theme[key]], 2)
    return (head(3, name.ko, name.en, f"code-{key}"), *quotes) if quotes else ()
