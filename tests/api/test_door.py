"""Who may come in, and what is said to those who may not."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from madang.api.door import BODY_MAX, Door, behind_the_door
from madang.cli.serve import listen

HERE = "http://127.0.0.1:4321"
TOKEN = "the-token"


@pytest.fixture
def door() -> Door:
    app = FastAPI()

    @app.get("/api/words")
    def words() -> str:
        return "confidential"

    @app.post("/api/words")
    async def write(request: Request) -> int:
        return len(await request.body())

    return behind_the_door(app, token=TOKEN, port=4321)


@pytest.fixture
def stranger(door: Door) -> TestClient:
    """Somebody on this machine who does not know the token."""
    return TestClient(door, base_url=HERE, follow_redirects=False, raise_server_exceptions=False)


@pytest.fixture
def guest(stranger: TestClient) -> TestClient:
    """The person's own browser, after it opened the address that was printed."""
    stranger.get(f"/enter/{TOKEN}")
    return stranger


def test_nobody_reads_without_the_token(stranger: TestClient) -> None:
    answer = stranger.get("/api/words")

    assert (answer.status_code, "confidential" in answer.text) == (401, False)


def test_a_wrong_token_sets_no_cookie(stranger: TestClient) -> None:
    answer = stranger.get("/enter/another")

    assert (answer.status_code, "set-cookie" in answer.headers) == (401, False)


def test_the_printed_address_lets_the_browser_in(guest: TestClient) -> None:
    assert guest.get("/api/words").status_code == 200


def test_the_cookie_is_for_us_alone(stranger: TestClient) -> None:
    cookie = stranger.get(f"/enter/{TOKEN}").headers["set-cookie"].lower()

    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_a_foreign_name_bound_to_this_machine_is_refused(guest: TestClient) -> None:
    answer = guest.get("/api/words", headers={"Host": "evil.example:4321"})

    assert answer.status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:80", "localhost.evil.example:4321", ""])
def test_only_our_own_names_with_our_port_are_hosts(guest: TestClient, host: str) -> None:
    assert guest.get("/api/words", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:9999", "https://127.0.0.1:4321", "null"])
def test_another_site_cannot_write_with_our_cookie(guest: TestClient, origin: str) -> None:
    assert guest.post("/api/words", headers={"Origin": origin}).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_cannot_read_with_our_cookie(guest: TestClient, site: str) -> None:
    assert guest.get("/api/words", headers={"Sec-Fetch-Site": site}).status_code == 403


def test_our_own_page_may_write(guest: TestClient) -> None:
    answer = guest.post("/api/words", content=b"four", headers={"Origin": HERE, "Sec-Fetch-Site": "same-origin"})

    assert answer.json() == 4


def test_too_long_a_body_is_refused_by_its_length(guest: TestClient) -> None:
    answer = guest.post("/api/words", headers={"Content-Length": str(BODY_MAX + 1)})

    assert answer.status_code == 413


def test_too_long_a_body_that_hides_its_length_is_cut_off(guest: TestClient) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(BODY_MAX // 1_000_000 + 2):
            yield bytes(1_000_000)

    assert guest.post("/api/words", content=endless()).status_code != 200


@pytest.mark.parametrize("path", ["/api/words", "/enter/another", "/anything"])
def test_every_answer_forbids_other_hosts_and_inlined_scripts(guest: TestClient, path: str) -> None:
    policy = guest.get(path).headers["content-security-policy"]

    assert "default-src 'none'" in policy
    assert "connect-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_each_answer_has_a_nonce_of_its_own(guest: TestClient) -> None:
    first, second = (guest.get("/api/words").headers["content-security-policy"] for _ in range(2))

    assert first != second


def test_it_listens_on_this_machine_only() -> None:
    with listen(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"
