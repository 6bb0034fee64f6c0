"""Routes of the page: search."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from madang.api.desk import OpenProject
from madang.api.shapes.hits import (
    MentionShape,
    ReadingShape,
    ResultsShape,
    mention_shape,
    reading_shape,
    results_shape,
)
from madang.api.shapes.search import (
    CodeHitsAsked,
    FindAsked,
    MadeShape,
    OrderAsked,
    PersonShape,
    PreviewShape,
    SaveAsked,
    SavedShape,
    SearchAsked,
    people_shape,
    preview_shape,
    saved_shape,
    search_asked,
)
from madang.api.shapes.word_lists import (
    BesideAsked,
    CollocationsShape,
    WordListShape,
    WordsAsked,
    collocations_shape,
    word_list_shape,
)
from madang.base.ids import MemoId
from madang.workbench import coding_hits, elsewhere, saved_searches, search, word_index, word_lists

router = APIRouter(prefix="/api/search")


@router.post("/hits")
def hits(project: OpenProject, asked: FindAsked) -> ResultsShape:
    """The turns and coded passages that answer, counted by side and by case, and some of them as they are read."""
    return results_shape(search.search(project, asked.search.value(), asked.first, asked.most))


@router.get("/reading")
def reading(project: OpenProject) -> ReadingShape:
    """How far the analyser has read the words of the sources."""
    return reading_shape(word_index.standing(project))


@router.post("/words")
def words(project: OpenProject, asked: WordsAsked) -> WordListShape:
    """What one side says more often than another, with the cases that say it."""
    return word_list_shape(
        word_lists.word_list(project, asked.side, asked.against, least_cases=asked.least_cases, small=asked.small)
    )


@router.post("/beside")
def beside(project: OpenProject, asked: BesideAsked) -> CollocationsShape:
    """The words that stand beside the words of a search."""
    return collocations_shape(
        word_lists.beside(project, asked.search.value(), asked.window, least_cases=asked.least_cases, small=asked.small)
    )


@router.post("/elsewhere")
def mentions(project: OpenProject, asked: SearchAsked) -> list[MentionShape]:
    """Memos, codes, claims and organisations that answer the words."""
    return [mention_shape(each) for each in elsewhere.elsewhere(project, asked.value())]


@router.get("/hits.csv")
def table(project: OpenProject, asked: Annotated[str, Query(max_length=20_000)]) -> Response:
    """All hits as CSV; `asked` is the search as JSON."""
    content = search.hits_table(project, search_asked(asked).value())
    return Response(content, media_type="text/csv", headers={"Content-Disposition": 'attachment; filename="hits.csv"'})


@router.post("/codings/preview")
def preview(project: OpenProject, asked: OrderAsked) -> PreviewShape:
    """What applying a code to hits would do."""
    return preview_shape(coding_hits.preview_code(project, asked.value()))


@router.post("/codings")
def apply(project: OpenProject, asked: CodeHitsAsked) -> MadeShape:
    """Apply a code to hits, as one act."""
    return MadeShape(new=coding_hits.code_hits(project, asked.value(), asked.expected))


@router.get("/people")
def people(project: OpenProject) -> list[PersonShape]:
    """The participants, to search in the words of some."""
    return people_shape(project.corpus())


@router.get("/saved")
def saved(project: OpenProject) -> list[SavedShape]:
    """The saved searches, by name."""
    return [saved_shape(each) for each in saved_searches.saved_searches(project)]


@router.post("/saved")
def save(project: OpenProject, asked: SaveAsked) -> SavedShape:
    """Keep a search under a name."""
    return saved_shape(saved_searches.save_search(project, asked.name, asked.search.model_dump_json()))


@router.put("/saved/{saved}")
def resave(project: OpenProject, saved: str, asked: SaveAsked) -> SavedShape:
    """Change a saved search or its name."""
    search_text = asked.search.model_dump_json()
    return saved_shape(
        saved_searches.resave_search(project, MemoId(saved), asked.revision, name=asked.name, search=search_text)
    )


@router.delete("/saved/{saved}")
def remove(project: OpenProject, saved: str, revision: int) -> None:
    """Forget a saved search."""
    saved_searches.remove_search(project, MemoId(saved), revision)
