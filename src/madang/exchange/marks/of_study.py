"""Lines about the study and its frame: study, coder, organisation, episode."""

from typing import Any

from madang.base.errors import Invalid
from madang.base.ids import CoderId, EpisodeId, OrganisationId, new_id
from madang.coding.coding import Coder
from madang.coding.episode import Episode, Precision
from madang.exchange.marks import fields
from madang.exchange.marks.fields import Line
from madang.exchange.marks.read import Context, Reader
from madang.sources.organisation import Organisation, Side
from madang.sources.study import Approach, StageRules, Study


def study(line: Line, context: Context) -> None:
    """The study's title, question and rules."""
    found = Study(
        title_ko=fields.text(line, "title_ko"),
        title_en=fields.text(line, "title_en"),
        question_ko=fields.text(line, "question_ko"),
        question_en=fields.text(line, "question_en"),
        note_ko=fields.text(line, "note_ko"),
        note_en=fields.text(line, "note_en"),
        approach=fields.choice(line, "approach", Approach, Approach.CODEBOOK),
        case_unit=fields.text(line, "case_unit", "organisation"),
        probability_sample=fields.truth(line, "probability_sample"),
        tests=fields.truth(line, "tests", default=True),
        stage=_rules(line.get("stage")),
    )
    if context.corpus.study == found:
        context.marks.already += 1
    else:
        context.add(found)


def _rules(given: Any) -> StageRules:
    if given is None:
        return StageRules()
    try:
        return StageRules(**{name: int(value) for name, value in given.items()})
    except (AttributeError, TypeError, ValueError):
        raise Invalid("stage should give whole numbers for forming, working, settled and silent") from None


def coder(line: Line, context: Context) -> None:
    """A coder."""
    name = fields.needed(line, "name")
    if context.names.find("coder", name) is not None:
        context.marks.already += 1
        return
    found = Coder(CoderId(line.get("id") or new_id()), name, fields.text(line, "pseudonym"))
    context.names.learn("coder", {name}, found.id)
    context.add(found)


def organisation(line: Line, context: Context) -> None:
    """An organisation or generic target; one whose name is known already stays as it is."""
    key, name = fields.text(line, "key"), fields.both(line, "")
    if not (name.ko or name.en):
        raise Invalid("the organisation has no name")
    if any(context.names.find("organisation", each) for each in (key, name.ko, name.en) if each):
        context.marks.already += 1
        return
    parent = line.get("parent")
    found = Organisation(
        id=OrganisationId(line.get("id") or new_id()),
        ko=name.ko,
        en=name.en,
        side=fields.choice(line, "side", Side, Side.OTHER),
        kind=fields.text(line, "type"),
        parent=OrganisationId(context.names.id("organisation", parent)) if parent else None,
        aliases=tuple(str(alias) for alias in fields.listed(line, "aliases")),
        generic=fields.truth(line, "generic"),
        place=fields.text(line, "place"),
        key=key,
    )
    context.names.learn("organisation", found.names() | {key}, found.id)
    context.add(found)


def episode(line: Line, context: Context) -> None:
    """A stretch of events."""
    key, name = fields.text(line, "key"), fields.both(line, "")
    if any(context.names.find("episode", each) for each in (line.get("id"), key or name.ko or name.en) if each):
        context.marks.already += 1
        return
    organisations = [context.names.id("organisation", each) for each in fields.listed(line, "organisations")]
    found = Episode(
        id=EpisodeId(line.get("id") or new_id()),
        name=name,
        start=fields.date(line, "start"),
        end=fields.date(line, "end"),
        precision=fields.choice(line, "precision", Precision, Precision.UNKNOWN),
        organisations=tuple(OrganisationId(each) for each in organisations),
        about=fields.both(line, "about"),
        key=key,
    )
    context.names.learn("episode", {key, name.ko, name.en}, found.id)
    context.add(found)


READERS: dict[str, Reader] = {"study": study, "coder": coder, "organisation": organisation, "episode": episode}
