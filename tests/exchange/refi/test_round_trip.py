"""Madang, a REFI-QDA file, Madang: nothing is lost."""

import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from proofs.states import state_of

from madang.store.project import SCHEMA_VERSION
from madang.workbench import history, refi_out
from madang.workbench.demo import make_demo
from madang.workbench.project import Project, check, new
from refi_files import a_code, a_project, a_selection, a_text, coded, guid, said, taken

WORDS = st.text(st.sampled_from('가나 ab🙂é\n.𠀀<&"'), min_size=1, max_size=40)


def came_back(project: Project, place: Path, *, side: bool = True) -> Project:
    content = refi_out.refi_project(project, side=side).content
    back = new(str(place), codebook="")
    taken(back, content, "out.qdpx")
    return back


def test_the_demo_comes_back_row_for_row(tmp_path: Path) -> None:
    with make_demo(str(tmp_path / "demo.madang")) as demo, came_back(demo, tmp_path / "back.madang") as back:
        assert state_of(back) == state_of(demo)
        assert not check(back)


def test_the_demo_comes_back_without_its_side_file_with_every_coding_on_its_words(tmp_path: Path) -> None:
    with make_demo(str(tmp_path / "demo.madang")) as demo, came_back(demo, tmp_path / "b.madang", side=False) as back:
        assert _codings(back) == _codings(demo)
        assert not check(back)


def _codings(project: Project) -> dict[str, tuple[str, int, int, str, str]]:
    corpus = project.corpus()
    return {
        id_: (each.segment.words, each.segment.span.start, each.segment.span.end, each.code, each.coder)
        for id_, each in corpus.codings.items()
    }


def test_the_demo_that_comes_home_brings_nothing_new(tmp_path: Path) -> None:
    with make_demo(str(tmp_path / "demo.madang")) as demo:
        for side in (True, False):
            report = taken(demo, refi_out.refi_project(demo, side=side).content)

            assert report.is_empty
            assert not report.differences


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=1, max_size=3), st.data())
def test_any_project_comes_back_row_for_row_and_on_its_words(texts: list[str], data: st.DataObject) -> None:
    given_texts = {f"t{number}": text for number, text in enumerate(texts)}
    sources = [a_text(word, *_passages(text, word, data)) for word, text in given_texts.items()]
    with tempfile.TemporaryDirectory() as folder:
        first = new(f"{folder}/a.madang", codebook="")
        taken(first, a_project(*sources, texts=given_texts))
        whole = came_back(first, Path(folder) / "b.madang")
        plain = came_back(first, Path(folder) / "c.madang", side=False)
        try:
            assert state_of(whole) | _study(first) == state_of(first) | _study(first)
            assert _codings(plain) == _codings(first)
        finally:
            for each in (first, whole, plain):
                each.close()


def _study(project: Project) -> dict[tuple[str, str], dict[str, object]]:
    return {key: row for key, row in state_of(project).items() if key[0] == "study"}


def _passages(text: str, word: str, data: st.DataObject) -> list[str]:
    places = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=4))
    return [
        a_selection(start, end, data.draw(st.sampled_from(["c1", "c2"])), word=f"{word} {number}")
        for number, (start, end) in enumerate(places)
        if start < end
    ]


def changed(content: bytes, name: str, way: object) -> bytes:
    """An archive with one file changed, or taken out where `way` answers None."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as made:
        for each in old.namelist():
            now = way(old.read(each)) if each == name else old.read(each)  # type: ignore[operator]
            if now is not None:
                made.writestr(each, now)
    return out.getvalue()


SIDE = "madang/project.jsonl"
ONE = a_project(a_text("t1", a_selection(0, 3, "c1")), texts={"t1": "one two"})


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("project.qde", lambda was: was.replace(b'"hand"', b'"other"').replace(b"p0", b"p9")),
        (SIDE, lambda was: was[: len(was) // 2]),
        (SIDE, lambda was: was.replace(b'"end":3', b'"end":5')),
        (SIDE, lambda was: was.replace(b'"revision"', b'"x"').replace(b'"origin":"person"', b'"origin":"nobody"')),
        (SIDE, lambda was: was.replace(b'"version":', b'"version":9')),
        (SIDE, lambda _: b"\x00\xff"),
        (SIDE, lambda was: b"\n".join(line for line in was.splitlines() if not line.startswith(b'["code",'))),
        (SIDE, lambda was: was + b'["code",{}]\n'),
        (SIDE, lambda was: was + b'["rumour",{}]\n'),
        (SIDE, lambda was: was + was.splitlines(keepends=True)[-1]),
        (SIDE, lambda was: was.replace(b'"start":0', b'"start":"0"')),
        (SIDE, lambda was: was.replace(b'"words":"one"', b'"words":null')),
    ],
)
def test_a_side_file_that_does_not_fit_is_left_aside_and_told(
    project: Project, tmp_path: Path, name: str, way: object
) -> None:
    taken(project, ONE)
    content = changed(refi_out.refi_project(project).content, name, way)

    with new(str(tmp_path / "b.madang"), codebook="") as back:
        report = taken(back, content)

        assert "side file was not used" in said(report)
        assert coded(back) == [("one", "c1")]
        assert not check(back)


def test_a_code_comes_in_with_its_side_file_also_where_its_id_is_before_that_of_the_one_above(
    project: Project, tmp_path: Path
) -> None:
    codes = a_code("c1", a_code("c2", guid=f"0{guid('c2')[1:]}"), guid=f"f{guid('c1')[1:]}")
    taken(project, a_project(texts={}, codes=codes))

    with new(str(tmp_path / "b.madang"), codebook="") as back:
        report = taken(back, refi_out.refi_project(project).content)

        assert report.whole
        assert state_of(back) == state_of(project)


def test_a_side_file_of_an_earlier_version_brings_everything(project: Project, tmp_path: Path) -> None:
    taken(project, ONE)
    now = f'"version":{SCHEMA_VERSION}'.encode()
    content = changed(refi_out.refi_project(project).content, SIDE, lambda was: was.replace(now, b'"version":7'))

    with new(str(tmp_path / "b.madang"), codebook="") as back:
        report = taken(back, content)

        assert report.whole
        assert state_of(back) == state_of(project)


def test_a_side_file_meets_codes_of_the_same_keys_and_coders_of_the_same_names(tmp_path: Path) -> None:
    with make_demo(str(tmp_path / "demo.madang")) as demo, new(str(tmp_path / "b.madang"), who="x") as back:
        taken(back, refi_out.refi_project(demo).content)

        assert len(back.corpus().codebook) == len(demo.corpus().codebook)
        assert len(back.corpus().statements) == len(demo.corpus().statements)
        assert not check(back)


def test_the_whole_project_is_taken_back_by_one_undo(tmp_path: Path) -> None:
    with make_demo(str(tmp_path / "demo.madang")) as demo, came_back(demo, tmp_path / "b.madang") as back:
        history.undo(back)

        assert not back.corpus().codings
        assert not check(back)
