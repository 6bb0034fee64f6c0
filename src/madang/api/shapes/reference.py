"""What every page names things by, as JSON: the study, codes, organisations, coders, sources, episodes."""

from pydantic import StrictBool, StrictInt, StrictStr

from madang.analysis.corpus import Corpus
from madang.api.shapes.shape import Said, Shape
from madang.base.bilingual import Bilingual
from madang.coding.code import Code
from madang.sources.organisation import Organisation


class StudyShape(Shape):
    """The study: its titles and question; `approach` `reflexive` shows no coefficient anywhere."""

    title: Said
    question: Said
    approach: StrictStr


class CodeShape(Shape):
    """A code in reading order: `depth` counts the codes above it, `family` is the key before the first full stop."""

    id: StrictStr
    key: StrictStr
    name: Said
    kind: StrictStr
    parent: StrictStr | None
    family: StrictStr
    depth: StrictInt
    colour: StrictStr
    definition: Said


class OrganisationShape(Shape):
    """An organisation and its side; `generic` is a target such as "the city"."""

    id: StrictStr
    name: Said
    side: StrictStr
    generic: StrictBool
    parent: StrictStr | None


class CoderShape(Shape):
    """Whoever makes codings."""

    id: StrictStr
    name: StrictStr


class SourceName(Shape):
    """A source by name."""

    id: StrictStr
    name: StrictStr
    date: StrictStr | None


class EpisodeName(Shape):
    """An episode by name, with its dates (ISO, or parts)."""

    id: StrictStr
    name: Said
    start: StrictStr | None
    end: StrictStr | None


class Reference(Shape):
    """All names of the project at one revision; `who` is the person at work.

    `hidden_names` counts the names that are hidden in what leaves the project, and in windows that hide names.
    """

    revision: StrictInt
    project: StrictStr
    who: StrictStr
    read_only: StrictBool
    hidden_names: StrictInt
    study: StudyShape
    codes: list[CodeShape]
    organisations: list[OrganisationShape]
    coders: list[CoderShape]
    sources: list[SourceName]
    episodes: list[EpisodeName]


def reference(corpus: Corpus, *, place: str, who: str, read_only: bool, hidden: int) -> Reference:
    """The names of a corpus."""
    study = corpus.study
    return Reference(
        revision=corpus.revision,
        project=place,
        who=who,
        read_only=read_only,
        hidden_names=hidden,
        study=StudyShape(
            title=Said(ko=study.title_ko, en=study.title_en),
            question=Said(ko=study.question_ko, en=study.question_en),
            approach=study.approach.value,
        ),
        codes=[_code(corpus, code) for code in corpus.codebook],
        organisations=[_organisation(each) for each in corpus.organisations.values()],
        coders=[CoderShape(id=each.id, name=each.name) for each in corpus.coders.values()],
        sources=[SourceName(id=each.id, name=each.name, date=each.date) for each in corpus.sources.values()],
        episodes=[
            EpisodeName(id=each.id, name=Said.of(each.name), start=each.start, end=each.end)
            for each in corpus.episodes.values()
        ],
    )


def _code(corpus: Corpus, code: Code) -> CodeShape:
    return CodeShape(
        id=code.id,
        key=code.key,
        name=Said.of(code.name),
        kind=code.kind.value,
        parent=code.parent,
        family=code.family,
        depth=corpus.codebook.depth(code.id),
        colour=code.colour,
        definition=Said.of(code.definition),
    )


def _organisation(each: Organisation) -> OrganisationShape:
    return OrganisationShape(
        id=each.id,
        name=Said.of(Bilingual(each.ko, each.en)),
        side=each.side.value,
        generic=each.generic,
        parent=each.parent,
    )
