"""Where the study stands, and its description."""

from fastapi import APIRouter

from madang.api.desk import OpenProject
from madang.api.shapes.home import Home, PairKeys, StudyAsked, StudyDescription, description, home
from madang.base.errors import NotFound
from madang.base.ids import OrganisationId
from madang.workbench import home as verbs
from madang.workbench.demo_study import is_demo

router = APIRouter(prefix="/api/home")


@router.get("")
def stands(project: OpenProject) -> Home:
    """Where the study stands, and the next step."""
    corpus = project.corpus()
    now = verbs.standing(corpus, project.findings())
    study = description(corpus.study, verbs.study_revision(project))
    return home(now, study, verbs.suggestion(now), demo=is_demo(corpus), revision=corpus.revision)


@router.put("/study")
def describe(project: OpenProject, asked: StudyAsked) -> StudyDescription:
    """Describe the study anew; refused where somebody else did since."""
    study = asked.value()
    return description(study, verbs.describe(project, study, asked.revision))


@router.get("/pairs/{a}/{b}")
def pair(project: OpenProject, a: OrganisationId, b: OrganisationId) -> PairKeys:
    """The statements of one pair, each way."""
    for each in verbs.standing(project.corpus(), project.findings()).pairs:
        if (each.a, each.b) == (a, b):
            return PairKeys(a_on_b=list(each.a_on_b), b_on_a=list(each.b_on_a))
    raise NotFound("Nothing is said in this pair.", "이 쌍에서는 아무 말도 나오지 않았습니다.")
