"""The contract between server and pages: current, kept, and proof against whatever is sent."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from madang.api.app import application
from madang.api.contract import CONTRACT, contract
from madang.workbench.demo import make_demo

CHECKS = [not_a_server_error, response_schema_conformance, status_code_conformance]


def test_the_committed_contract_is_that_of_the_routes() -> None:
    assert CONTRACT.read_text("utf-8") == contract(), "write it anew with: just contract"


class Behind:
    """The application of these tests, made when the first of them is run."""

    app: FastAPI | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        assert self.app is not None
        await self.app(scope, receive, send)


asked = Behind()


@pytest.fixture(scope="module", autouse=True)
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The demonstration study; whatever is sent may be carried out on it."""
    with make_demo(str(tmp_path_factory.mktemp("contract") / "naru.madang")) as project:
        asked.app = application(project)
        yield


routes = schemathesis.openapi.from_dict(json.loads(contract()))
routes.app = asked


# A stream never ends, so it cannot be asked like the others.
@routes.exclude(path="/api/live").parametrize()
@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_whatever_is_sent_is_answered_as_the_contract_says(case: Any) -> None:
    # How long an answer takes is a matter of the benchmarks, not of the machine the tests run on.
    case.call_and_validate(checks=CHECKS, timeout=120)
