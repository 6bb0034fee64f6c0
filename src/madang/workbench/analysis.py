"""Ask the coded material."""

from madang.analysis.readings import Readings
from madang.analysis.readings import readings as all_readings
from madang.base.errors import NotFound
from madang.base.ids import OrganisationId
from madang.exchange.marks.names import names_of
from madang.workbench.project import Project


def readings(project: Project) -> Readings:
    """Every reading of the project as it stands, each worked out when first asked for."""
    return all_readings(project.corpus())


def organisation(project: Project, name: str) -> OrganisationId:
    """The organisation somebody means by a name, alias, key or id. Raises `NotFound`."""
    found = names_of(project.corpus(), project.findings()).find("organisation", name)
    if found is None:
        raise NotFound(
            f"This project has no organisation called {name}.", f"이 프로젝트에 {name}(이)라는 조직이 없습니다."
        )
    return OrganisationId(found)
